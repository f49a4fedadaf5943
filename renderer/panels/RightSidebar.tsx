// The right sidebar: six panels over the record in hand, one shown at a time.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showTab } from '../session/layout.ts';
import type { RecordSession } from '../session/record-session.ts';
import { TABS, type Tab } from '../session/workbench-state.ts';
import { CorrectionsPanel } from './CorrectionsPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { MentionsPanel } from './MentionsPanel.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { SuspectsPanel } from './SuspectsPanel.tsx';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

const AlignmentPanel = lazy(async () => ({ default: (await import('./AlignmentPanel.tsx')).AlignmentPanel }));

export function RightSidebar({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const tab = useView((state) => state.tab);
  return (
    <aside className="right" aria-label={t(`tab.${tab}`)}>
      <Tabs session={session} current={tab} />
      <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        <Panel session={session} tab={tab} />
      </div>
    </aside>
  );
}

function Tabs({ session, current }: { session: RecordSession; current: Tab }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const counts = useDerived(session.derived, (derived) => derived);
  const figure: Partial<Record<Tab, number>> = {
    suspects: counts.openSuspects,
    corrections: counts.corrections.length,
    mentions: counts.mentions.length,
  };
  const step = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(current) + by + TABS.length) % TABS.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    showTab(workbench, next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" onKeyDown={step}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === current}
          aria-controls="panel"
          tabIndex={tab === current ? 0 : -1}
          onClick={() => showTab(workbench, tab)}
        >
          {t(`tab.${tab}`)}
          {figure[tab] !== undefined && <em>{figure[tab]}</em>}
        </button>
      ))}
    </div>
  );
}

function Panel({ session, tab }: { session: RecordSession; tab: Tab }) {
  switch (tab) {
    case 'suspects':
      return <SuspectsPanel session={session} />;
    case 'corrections':
      return <CorrectionsPanel session={session} />;
    case 'mentions':
      return <MentionsPanel session={session} />;
    case 'alignment':
      return (
        <Suspense fallback={null}>
          <AlignmentPanel session={session} />
        </Suspense>
      );
    case 'history':
      return <HistoryPanel session={session} />;
    case 'record':
      return <RecordPanel session={session} />;
  }
}
