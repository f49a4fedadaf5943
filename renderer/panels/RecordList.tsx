// The records of the project, each with how far it has come.
import { useTranslation } from 'react-i18next';
import { shelfMarkText } from '../../shared/document/metadata.ts';
import type { RecordProgress, RecordRow } from '../db/schema.ts';
import { openRecordById } from '../session/open-record.ts';
import { useView, useWorkbench } from './workbench-context.tsx';

export function RecordList() {
  const { t } = useTranslation();
  const records = useView((state) => state.records);
  if (records.length === 0) return <p className="note">{t('left.none')}</p>;
  return (
    <ul className="records">
      {records.map((record) => (
        <RecordItem key={record.id} record={record} />
      ))}
    </ul>
  );
}

function RecordItem({ record }: { record: RecordRow }) {
  const workbench = useWorkbench();
  const current = useView((state) => (state.opening ?? state.session?.recordId) === record.id);
  const { t } = useTranslation();
  const { metadata, progress } = record;
  const held = metadata.shelfMark.archive || shelfMarkText(metadata.shelfMark);
  return (
    <li aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={() => void openRecordById(workbench, record.id)}>
        {metadata.title || t('record.untitled')}
        <small>{[metadata.date.text, held].filter((part) => part !== '').join(', ')}</small>
        <ProgressBars progress={progress} />
      </button>
    </li>
  );
}

function ProgressBars({ progress }: { progress: RecordProgress | null }) {
  const { t } = useTranslation();
  const shares = progressShares(progress);
  const [corrected, aligned, tagged] = shares.map((share) => Math.round(share * 100));
  return (
    <span className="progress-bars" role="img" aria-label={t('left.progress', { corrected, aligned, tagged })}>
      {shares.map((share, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three bars in a fixed order
        <i key={index} style={{ '--share': `${share * 100}%` } as React.CSSProperties} />
      ))}
    </span>
  );
}

/** Shares 0..1 of what is corrected, aligned by a person and linked to a record; zeros while nothing is known. */
export function progressShares(progress: RecordProgress | null): readonly [number, number, number] {
  if (!progress) return [0, 0, 0];
  const share = (done: number, all: number) => (all === 0 ? 0 : Math.min(1, done / all));
  return [
    share(progress.corrections, progress.corrections + progress.suspects),
    share(progress.confirmed, progress.sentences),
    share(progress.linked, progress.mentions),
  ];
}
