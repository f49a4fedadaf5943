// What there is: the project's records, the parts of the open one, and who is named.
import { useTranslation } from 'react-i18next';
import { chooseFiles } from '../session/importing.ts';
import { update } from '../session/workbench.ts';
import { KeyHint } from './KeyHint.tsx';
import { NamedKinds } from './NamedKinds.tsx';
import { Outline } from './Outline.tsx';
import { RecordList } from './RecordList.tsx';
import { useView, useWorkbench } from './workbench-context.tsx';

export function LeftSidebar() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const name = useView((state) => state.project?.name ?? null);
  const session = useView((state) => state.session);
  return (
    <aside className="left" aria-label={t('bar.sidebar')}>
      <h2>
        <button type="button" onClick={() => update(workbench, { dialog: { kind: 'projects' } })}>
          {name ?? t('left.untitled')}
        </button>
      </h2>
      <RecordList />
      {session && (
        <>
          <h3>{t('left.inRecord')}</h3>
          <Outline session={session} />
          <h3>{t('left.named')}</h3>
          <NamedKinds />
        </>
      )}
      <button type="button" className="add" onClick={() => void chooseFiles(workbench)}>
        <span>{t('left.add')}</span>
        <KeyHint keys="Mod-I" />
      </button>
    </aside>
  );
}
