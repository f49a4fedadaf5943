// The pages about the names of the whole project, over the texts: the list, one name, who stands with whom, and when.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leavePage, showPage } from '../../session/names-pages.ts';
import type { NamesPage } from '../../session/workbench-state.ts';
import { KeyHint } from '../KeyHint.tsx';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { EntityPages } from './EntityPages.tsx';
import { NamesList } from './NamesList.tsx';
import { type Reading, useProjectReading } from './project-reading.ts';
import { TimePage } from './TimePage.tsx';
import { TogetherPage } from './TogetherPage.tsx';
import './names-pages.css';

const TABS = ['list', 'together', 'time'] as const;

export function NamesPages({ page }: { page: NamesPage }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const reading = useProjectReading();
  const root = useRef<HTMLElement>(null);
  const shown = page.kind === 'entity' ? page.entity : page.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page takes the focus when it is shown
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) root.current?.focus();
  }, [shown]);
  return (
    <section className="names-page" aria-label={t('namesPage.label')} ref={root} tabIndex={-1}>
      <header className="names-bar">
        <nav aria-label={t('namesPage.label')}>
          {TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              aria-current={page.kind === tab || (tab === 'list' && page.kind === 'entity') ? 'page' : undefined}
              onClick={() => showPage(workbench, { kind: tab })}
            >
              {t(`namesPage.tabs.${tab}`)}
            </button>
          ))}
        </nav>
        <button type="button" className="plain note leave" onClick={() => leavePage(workbench)}>
          {t(page.kind === 'entity' ? 'namesPage.toList' : 'namesPage.toTexts')} <KeyHint keys="Escape" />
        </button>
      </header>
      <Content page={page} reading={reading} />
    </section>
  );
}

function Content({ page, reading }: { page: NamesPage; reading: Reading }) {
  const { t } = useTranslation();
  const project = useView((state) => state.project?.name ?? '');
  if (reading.kind === 'failed')
    return (
      <p className="names-empty" role="alert">
        {t('namesPage.failed', { why: reading.why })}
      </p>
    );
  if (reading.kind === 'reading')
    return (
      <p className="names-empty" role="status">
        {t('namesPage.reading', { project })}
        <progress max={1} value={reading.share} aria-label={t('namesPage.reading', { project })} />
      </p>
    );
  const { records } = reading.project;
  switch (page.kind) {
    case 'list':
      return <NamesList records={records} />;
    case 'entity':
      return <EntityPages key={page.entity} records={records} entity={page.entity} />;
    case 'together':
      return <TogetherPage records={records} />;
    case 'time':
      return <TimePage records={records} />;
    default:
      return page satisfies never;
  }
}
