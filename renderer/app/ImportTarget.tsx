// Where what is imported goes: into the open project, or into one of its own.
import { useTranslation } from 'react-i18next';
import { useView } from '../panels/workbench-context.tsx';
import type { ImportTarget } from '../session/importing-records.ts';

interface ChooseTargetProps {
  readonly target: ImportTarget;
  readonly onChoose: (target: ImportTarget) => void;
}

export function ChooseTarget({ target, onChoose }: ChooseTargetProps) {
  const { t } = useTranslation();
  const project = useView((state) => state.project);
  if (!project) return null;
  return (
    <>
      <h4>{t('import.where')}</h4>
      <label className="option">
        <input type="radio" name="target" checked={target === 'here'} onChange={() => onChoose('here')} />
        {project.name}
      </label>
      <label className="option">
        <input type="radio" name="target" checked={target === 'new'} onChange={() => onChoose('new')} />
        {t('import.newProject')}
      </label>
    </>
  );
}
