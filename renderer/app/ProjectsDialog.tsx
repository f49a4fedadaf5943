// The projects on this machine, and their names.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { makeProject, openProject, openSampleProject, removeProject, renameOpenProject } from '../session/projects.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogForm } from './Dialog.tsx';

export function ProjectsDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const projects = useView((state) => state.projects);
  const current = useView((state) => state.project?.id);
  const close = () => update(workbench, { dialog: null });
  const open = (id: (typeof projects)[number]['id']) => {
    close();
    void openProject(workbench, id);
  };
  return (
    <Dialog title={t('project.title')} className="narrow">
      <ul className="body project-list">
        {projects.map((project) => (
          <li key={project.id} aria-current={project.id === current ? 'true' : undefined}>
            <button type="button" className="quote" onClick={() => open(project.id)}>
              {project.name}
            </button>
            {project.id !== current && (
              <button type="button" className="plain note" onClick={() => void removeProject(workbench, project)}>
                {t('project.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Ways close={close} />
    </Dialog>
  );
}

/** What can be done besides opening one. */
function Ways({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <div className="result">
      <button type="button" className="link" onClick={() => update(workbench, { dialog: { kind: 'rename-project' } })}>
        {t('project.rename')}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          close();
          void openSampleProject(workbench);
        }}
      >
        {t('empty.sample')}
      </button>
      <button
        type="button"
        className="go"
        onClick={() => {
          close();
          void makeProject(workbench, t('left.untitled'));
        }}
      >
        {t('project.new')}
      </button>
    </div>
  );
}

export function RenameProjectDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const name = useView((state) => state.project?.name ?? '');
  const [typed, setTyped] = useState(name);
  const keep = () => {
    if (typed.trim() !== '') void renameOpenProject(workbench, typed.trim());
    update(workbench, { dialog: null });
  };
  return (
    <Dialog title={t('project.rename')} className="narrow">
      <DialogForm onSubmit={keep}>
        <div className="body">
          <label className="field">
            <span>{t('project.name')}</span>
            <input value={typed} onChange={(event) => setTyped(event.target.value)} />
          </label>
        </div>
        <div className="result">
          <button type="submit" className="go">
            {t('settings.done')}
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}
