// The bar on top: what is open, the four modes, the views, and the way to everything else.
import { useTranslation } from 'react-i18next';
import { Icon } from '../panels/Icon.tsx';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useDerived, useView, useWorkbench } from '../panels/workbench-context.tsx';
import { changeMode, toggleSidebar, toggleTable } from '../session/layout.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { MODES } from '../session/workbench-state.ts';

export function TitleBar() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const session = useView((state) => state.session);
  return (
    <header className="bar">
      <div className="bar-left">
        <button type="button" aria-label={t('bar.sidebar')} onClick={() => toggleSidebar(workbench, 'left')}>
          <Icon name="sidebar" />
        </button>
        <span className="wordmark">{t('app.name')}</span>
      </div>
      <div className="bar-mid">
        {session && (
          <>
            <OpenRecord session={session} />
            <Modes />
            <Views />
          </>
        )}
      </div>
      <div className="bar-right">
        <button type="button" onClick={() => update(workbench, { dialog: { kind: 'palette' } })}>
          <span>{t('bar.find')}</span>
          <KeyHint keys="Mod-K" />
        </button>
      </div>
    </header>
  );
}

function OpenRecord({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const { title, date } = useDerived(session.metadata, (metadata) => metadata);
  return (
    <>
      <h1>{title || t('record.untitled')}</h1>
      <span className="when">{date.text}</span>
    </>
  );
}

function Modes() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const mode = useView((state) => state.mode);
  return (
    <nav className="modes" aria-label={t('group.view')}>
      {MODES.map((name) => (
        <button key={name} type="button" aria-pressed={mode === name} onClick={() => changeMode(workbench, name)}>
          {t(`mode.${name}`)}
        </button>
      ))}
    </nav>
  );
}

function Views() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const view = useView((state) => state.view);
  const show = (wanted: 'text' | 'table') => wanted !== view && toggleTable(workbench);
  return (
    <nav className="views" aria-label={t('view.text')}>
      <button type="button" aria-pressed={view === 'text'} onClick={() => show('text')}>
        {t('view.text')}
      </button>
      <button type="button" aria-pressed={view === 'table'} onClick={() => show('table')}>
        {t('view.table')}
      </button>
      <button type="button" aria-pressed="false" disabled aria-description={t('bar.noFacsimile')}>
        {t('view.facsimile')}
      </button>
    </nav>
  );
}
