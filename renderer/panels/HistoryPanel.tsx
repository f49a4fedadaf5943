// What was done to the record, latest first; the log itself, as it lies on the disk.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordHistory } from '../db/record-follow.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

type Entry = Awaited<ReturnType<typeof recordHistory>>[number];

export function HistoryPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const entries = useHistory(session);
  return (
    <>
      <div className="panel-head">
        <span>{t('history.head')}</span>
        <span>
          <KeyHint keys="Mod-Z" /> {t('history.takesBack')}
        </span>
      </div>
      {entries.length === 0 && <p className="empty-note">{t('history.none')}</p>}
      <ul className="rows timed">
        {gathered(entries).map((entry) => (
          <HistoryRow key={entry.seq} entry={entry} />
        ))}
      </ul>
    </>
  );
}

/** Reads the log again whenever the record was saved. */
function useHistory(session: RecordSession): readonly Entry[] {
  const { db } = useWorkbench();
  const savedAt = useDerived(session.saving, (state) => (state.kind === 'saved' ? state.at : null));
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save is a reason to read anew
  useEffect(() => {
    let current = true;
    void recordHistory(db, session.recordId).then((rows) => current && setEntries(rows));
    return () => {
      current = false;
    };
  }, [db, session, savedAt]);
  return entries;
}

/** Keys typed one after another in the same minute are one line. */
function gathered(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry, index) => {
    const later = entries[index - 1];
    const same = later && later.action.kind === 'type' && entry.action.kind === 'type';
    return !same || later.at.slice(0, 16) !== entry.at.slice(0, 16);
  });
}

function HistoryRow({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const { action, at } = entry;
  const time = new Date(at);
  const today = time.toDateString() === new Date().toDateString();
  const shown = today
    ? time.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    : time.toLocaleDateString(i18n.language, { day: 'numeric', month: 'short' });
  return (
    <li>
      <span className="n">{shown}</span>
      <span className="word">{t(`action.${action.kind}`, { defaultValue: t('action.other') })}</span>
      {action.detail !== '' && <span className="was">{action.detail}</span>}
    </li>
  );
}
