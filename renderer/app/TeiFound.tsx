// What a TEI file holds, before it becomes a record: its description, its counts, and every element that has no place.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shelfMarkText } from '../../shared/document/metadata.ts';
import type { Problem } from '../../shared/document/problem.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import type { ReadTeiRecord } from '../session/engines/engine-jobs.ts';
import { addTeiRecord, leaveImport } from '../session/importing.ts';
import type { ImportTarget } from '../session/importing-records.ts';
import { DialogTitle } from './Dialog.tsx';
import { FactList } from './FactList.tsx';
import { ChooseTarget } from './ImportTarget.tsx';

interface TeiFoundProps {
  readonly name: string;
  readonly read: ReadTeiRecord;
  readonly issues: readonly Problem[];
}

export function TeiFound({ name, read, issues }: TeiFoundProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [target, setTarget] = useState<ImportTarget>('here');
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  return (
    <>
      <div className="columns">
        <div className="options">
          <DialogTitle>{t('tei.title')}</DialogTitle>
          <Facts read={read} />
          <ChooseTarget target={target} onChoose={setTarget} />
        </div>
        <div className="preview">
          <div className="preview-head">
            <span>{t(issues.length === 0 ? 'tei.whole' : 'tei.noPlace')}</span>
            <span>{name}</span>
          </div>
          <Remarks issues={issues} />
        </div>
      </div>
      <div className="result">
        <p>
          {t('tei.counts', { russian: read.counts.sentences.original, english: read.counts.sentences.translation })}
          <br />
          <span className="note">{t('tei.kept')}</span>
        </p>
        <button type="button" className="plain" onClick={() => leaveImport(workbench)}>
          {t('import.cancel')}
        </button>
        <button ref={go} type="button" className="go" onClick={() => void addTeiRecord(workbench, name, read, target)}>
          {t('import.add')}
        </button>
      </div>
    </>
  );
}

function Facts({ read }: { readonly read: ReadTeiRecord }) {
  const { t } = useTranslation();
  const { metadata, counts, authority } = read;
  const facts: readonly (readonly [string, string])[] = [
    [t('record.described'), metadata.title],
    [t('record.date'), metadata.date.text],
    [t('record.heldBy'), shelfMarkText(metadata.shelfMark)],
    [t('record.publishedBy'), metadata.publisher],
    [t('tei.links'), String(counts.linked)],
    [t('tei.corrections'), String(counts.corrections)],
    [t('tei.mentions'), t('tei.mentionsText', { count: counts.mentions, records: authority.length })],
  ];
  return <FactList facts={facts} />;
}

/** Lines told for one kind of remark, before the rest is counted only. */
const LINES_SHOWN = 24;

/** Remarks of one wording together, with the lines they are about. */
function Remarks({ issues }: { readonly issues: readonly Problem[] }) {
  const { t } = useTranslation();
  const groups = useMemo(() => {
    const found = new Map<string, number[]>();
    for (const { message, line } of issues) found.set(message, [...(found.get(message) ?? []), line ?? 0]);
    return [...found];
  }, [issues]);
  if (groups.length === 0) return <p className="body note">{t('tei.nothingLost')}</p>;
  return (
    <ul className="tei-remarks">
      {groups.map(([message, lines]) => (
        <li key={message}>
          <p>{message}</p>
          <p className="note">
            {t('tei.lines', { count: lines.length })} {lines.slice(0, LINES_SHOWN).join(', ')}
            {lines.length > LINES_SHOWN && '…'}
          </p>
        </li>
      ))}
    </ul>
  );
}
