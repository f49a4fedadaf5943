// Records that came whole, and what is to become of each: added, put in place of the one that is there, or taken over
// difference by difference.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import type { RecordDifference } from '../../shared/exchange/merge-record.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { leaveImport } from '../session/importing.ts';
import { addFoundRecords, type ImportTarget, type IncomingChoice } from '../session/importing-records.ts';
import type { FoundRecords, KnownRecord } from '../session/workbench-state.ts';
import { DialogForm, DialogTitle } from './Dialog.tsx';
import { ChooseTarget } from './ImportTarget.tsx';

/** The ways in which a record that is there already can be brought in. */
const WAYS = ['add', 'replace', 'merge', 'leave'] as const;

/** A copy without differences is left; one with is merged whole unless the scholar says otherwise; others are kept both. */
function firstChoice(known: KnownRecord | null, proposed: FoundRecords['proposed']): IncomingChoice {
  if (!known?.differences || proposed === 'add') return { kind: 'add' };
  if (known.differences.length === 0) return { kind: 'leave' };
  return { kind: 'merge', taken: new Set(known.differences.map(({ id }) => id)) };
}

export function RecordsFound({ file, found }: { file: string; found: FoundRecords }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [target, setTarget] = useState<ImportTarget>('here');
  const [choices, setChoices] = useState<readonly IncomingChoice[]>(() =>
    found.known.map((one) => firstChoice(one, found.proposed)),
  );
  const [shown, setShown] = useState(0);
  const { incoming, known, issues } = found;
  const brought = choices.filter(({ kind }) => target === 'new' || kind !== 'leave').length;
  const choose = (index: number, choice: IncomingChoice) => setChoices(choices.with(index, choice));
  const choice = choices[shown];
  const go = useRef<HTMLButtonElement>(null);
  // Enter brings in what was found; whoever wants to choose first goes to it.
  useEffect(() => go.current?.focus(), []);
  return (
    <DialogForm onSubmit={() => void addFoundRecords(workbench, found, choices, target)}>
      <div className="columns">
        <div className="options">
          <DialogTitle>{t('import.records', { count: incoming.records.length })}</DialogTitle>
          <ul className="found-records">
            {incoming.records.map(({ id, metadata }, index) => (
              <li key={id}>
                <button type="button" aria-pressed={index === shown} onClick={() => setShown(index)}>
                  <span>{metadata.title || t('record.untitled')}</span>
                  <small>{known[index] ? t('import.isThere') : t('import.isNew')}</small>
                </button>
              </li>
            ))}
          </ul>
          <ChooseTarget target={target} onChoose={setTarget} />
        </div>
        <div className="preview">
          <div className="preview-head">
            <span>{incoming.records[shown]?.metadata.title}</span>
            <span>{file}</span>
          </div>
          {choice && (
            <Fate
              known={target === 'new' ? null : (known[shown] ?? null)}
              choice={choice}
              onChoose={(next) => choose(shown, next)}
            />
          )}
          <NotTaken messages={issues.map(({ line, message }) => (line === null ? message : `${line}: ${message}`))} />
        </div>
      </div>
      <div className="result">
        <p className="note">{t('import.nothingYet')}</p>
        <button type="button" className="plain" onClick={() => leaveImport(workbench)}>
          {t('import.cancel')}
        </button>
        <button ref={go} type="submit" className="go" disabled={brought === 0}>
          {t('import.bringIn', { count: brought })}
        </button>
      </div>
    </DialogForm>
  );
}

interface FateProps {
  readonly known: KnownRecord | null;
  readonly choice: IncomingChoice;
  readonly onChoose: (choice: IncomingChoice) => void;
}

function Fate({ known, choice, onChoose }: FateProps) {
  const { t } = useTranslation();
  if (!known) return <p className="fate">{t('import.willBeAdded')}</p>;
  const all = known.differences ?? [];
  const ways = known.differences ? WAYS : WAYS.filter((way) => way !== 'merge');
  return (
    <>
      <div className="fate" role="radiogroup" aria-label={t('import.isThere')}>
        {ways.map((way) => (
          <label key={way} className="option">
            <input
              type="radio"
              name="fate"
              checked={choice.kind === way}
              onChange={() =>
                onChoose(way === 'merge' ? { kind: way, taken: new Set(all.map(({ id }) => id)) } : { kind: way })
              }
            />
            {t(`import.way.${way}`)}
          </label>
        ))}
      </div>
      {choice.kind === 'merge' && (
        <Differences all={all} taken={choice.taken} onTake={(taken) => onChoose({ kind: 'merge', taken })} />
      )}
      {known.differences?.length === 0 && <p className="note">{t('import.same')}</p>}
    </>
  );
}

/** Rows drawn at first: a list of thousands is for "all" or "none", and can be shown whole. */
const FIRST_ROWS = 100;

interface DifferencesProps {
  readonly all: readonly RecordDifference[];
  readonly taken: ReadonlySet<string>;
  readonly onTake: (taken: ReadonlySet<string>) => void;
}

function Differences({ all, taken, onTake }: DifferencesProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(FIRST_ROWS);
  const toggle = (id: string) => {
    const next = new Set(taken);
    if (!next.delete(id)) next.add(id);
    onTake(next);
  };
  return (
    <>
      <p className="differences-head">
        <span>{t('import.differences', { count: all.length, taken: taken.size })}</span>
        <button type="button" onClick={() => onTake(new Set(all.map(({ id }) => id)))}>
          {t('import.takeAll')}
        </button>
        <button type="button" onClick={() => onTake(new Set())}>
          {t('import.takeNone')}
        </button>
      </p>
      <ul className="differences">
        {all.slice(0, rows).map(({ id, kind, side, mine, theirs }) => (
          <li key={`${side}${id}`}>
            <label>
              <input type="checkbox" checked={taken.has(id)} onChange={() => toggle(id)} />
              <small>{t(`import.differs.${kind}`)}</small>
              <span lang={side ? languageOf(side) : undefined}>
                {kind === 'wording' || kind === 'description' ? (
                  <>
                    <del>{mine}</del> <ins>{theirs}</ins>
                  </>
                ) : (
                  theirs
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > rows && (
        <button type="button" className="plain" onClick={() => setRows(all.length)}>
          {t('import.showAll', { count: all.length })}
        </button>
      )}
    </>
  );
}

/** What the file holds and the record will not, or what is to be looked at. */
export function NotTaken({ messages }: { messages: readonly string[] }) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <details className="not-taken" open={messages.length < 6}>
      <summary>{t('import.remarks', { count: messages.length })}</summary>
      <ul>
        {messages.slice(0, 500).map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: remarks are their place in the list
          <li key={index}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
