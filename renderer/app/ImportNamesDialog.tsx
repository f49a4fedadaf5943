// A list of names from elsewhere: each row beside what the project has of it, decided by keyboard before anything is taken.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import type { AuthorityMatch, AuthorityMatchReason } from '../../shared/entities/authority-match.ts';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import {
  chooseNames,
  type NameDecision,
  proposedDecision,
  type ReadList,
  takeNames,
} from '../session/names-exchange.ts';
import { update } from '../session/workbench.ts';
import { Dialog } from './Dialog.tsx';

export function ImportNamesDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [list, setList] = useState<ReadList | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    const ask = async () => {
      const read = await chooseNames(workbench);
      if (read.kind === 'cancelled') update(workbench, { dialog: null });
      else setList(read);
    };
    // Drawn twice in development; the file is asked for once.
    if (!asked.current) void ask();
    asked.current = true;
  }, [workbench]);
  return (
    <Dialog title={t('namesExchange.importTitle')}>
      {list === null && (
        <div className="body">
          <p className="note" role="status">
            {t('namesExchange.choosing')}
          </p>
        </div>
      )}
      {list?.kind === 'failed' && (
        <div className="body">
          <p className="quote" role="alert">
            {list.why}
          </p>
        </div>
      )}
      {list?.kind === 'read' && <Decide list={list} />}
    </Dialog>
  );
}

type Read = Extract<ReadList, { kind: 'read' }>;

function Decide({ list }: { list: Read }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { matches, issues, file } = list;
  const [decisions, setDecisions] = useState<readonly NameDecision[]>(() => matches.map(proposedDecision));
  const decided = matches.map(({ record }, at) => ({ record, decision: decisions[at] ?? { kind: 'left' as const } }));
  const taken = decided.filter(({ decision }) => decision.kind !== 'left');
  const fresh = taken.filter(({ decision }) => decision.kind === 'new').length;
  const take = () => {
    update(workbench, { dialog: null });
    takeNames(workbench, file, decided);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Enter' && (event.ctrlKey || event.metaKey) && taken.length > 0) take();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <>
      <div className="body names-import">
        <p className="note">
          {t('namesExchange.lead', {
            file,
            rows: t('namesExchange.rows', { count: matches.length }),
            fresh: t('namesExchange.fresh', { count: fresh }),
            known: t('namesExchange.known', { count: taken.length - fresh }),
          })}
        </p>
        {issues.length > 0 && (
          <details className="note">
            <summary>{t('namesExchange.issues', { count: issues.length })}</summary>
            <ul>
              {issues.map(({ line, message }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: issues have no name and never move
                <li key={at}>{line === null ? message : `${file}, ${line}: ${message}`}</li>
              ))}
            </ul>
          </details>
        )}
        <Rows
          matches={matches}
          decisions={decisions}
          onDecide={(at, decision) => setDecisions(decisions.map((one, index) => (index === at ? decision : one)))}
        />
      </div>
      <div className="result">
        <span className="note">
          <KeyHint keys="Up" /> <KeyHint keys="Down" /> {t('namesExchange.keys.row')} <KeyHint keys="1" />{' '}
          {t('namesExchange.keys.same')} <KeyHint keys="2" /> {t('namesExchange.keys.fresh')} <KeyHint keys="3" />{' '}
          {t('namesExchange.keys.leave')}
        </span>
        <button type="button" className="go" disabled={taken.length === 0} onClick={take}>
          {t('namesExchange.take', { count: taken.length })}
          <KeyHint keys="Mod-Enter" />
        </button>
      </div>
    </>
  );
}

interface RowsProps {
  readonly matches: readonly AuthorityMatch[];
  readonly decisions: readonly NameDecision[];
  readonly onDecide: (at: number, decision: NameDecision) => void;
}

/** 1 goes through the candidates, 2 makes a record, 3 leaves the row out; after a decision the next row is in hand. */
function Rows({ matches, decisions, onDecide }: RowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  useEffect(() => list.current?.focus(), []);
  const go = (next: number) => {
    const row = Math.max(0, Math.min(matches.length - 1, next));
    setAt(row);
    list.current?.children[row]?.scrollIntoView({ block: 'nearest' });
  };
  const into = (row: number) => {
    const candidates = matches[row]?.candidates ?? [];
    const now = decisions[row];
    const index = now?.kind === 'into' ? candidates.findIndex(({ entity }) => entity === now.entity) : -1;
    const next = candidates[(index + 1) % Math.max(1, candidates.length)];
    if (next) onDecide(row, { kind: 'into', entity: next.entity });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Digit1: () => into(at),
      Digit2: () => {
        onDecide(at, { kind: 'new' });
        go(at + 1);
      },
      Digit3: () => {
        onDecide(at, { kind: 'left' });
        go(at + 1);
      },
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      className="import-rows"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('namesExchange.importTitle')}
      aria-activedescendant={`import-${at}`}
      onKeyDown={onKeyDown}
    >
      {matches.map((match, row) => (
        <Row
          key={match.record.id}
          row={row}
          match={match}
          decision={decisions[row] ?? { kind: 'left' }}
          current={row === at}
          onDecide={(decision) => {
            setAt(row);
            onDecide(row, decision);
          }}
          onInto={() => into(row)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: number;
  readonly match: AuthorityMatch;
  readonly decision: NameDecision;
  readonly current: boolean;
  readonly onDecide: (decision: NameDecision) => void;
  readonly onInto: () => void;
}

function Row({ row, match, decision, current, onDecide, onInto }: RowProps) {
  const { t } = useTranslation();
  const authority = useView((state) => state.authority);
  const { record, candidates, verdict } = match;
  const candidate = decision.kind === 'into' ? candidates.find(({ entity }) => entity === decision.entity) : undefined;
  const ours = candidate && authority.find(({ id }) => id === candidate.entity);
  return (
    <div
      id={`import-${row}`}
      className={`import-row ${decision.kind}`}
      role="option"
      tabIndex={-1}
      aria-selected={current}
    >
      <span className="theirs">
        <Names record={record} /> <span className={`kind-name ${record.kind}`}>{t(`kind.${record.kind}`)}</span>
        <small>
          {[record.dates, ...record.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className="ours">
        {ours ? (
          <>
            <Names record={ours} />
            <small>
              {t(`namesExchange.verdict.${verdict === 'probably same' ? 'probably' : verdict}`)}
              {candidate.reasons.map((reason) => `; ${reasonWords(t, reason)}`)}
            </small>
          </>
        ) : (
          <em>{t(decision.kind === 'new' ? 'namesExchange.becomesNew' : 'namesExchange.leftOut')}</em>
        )}
      </span>
      <span className="choice">
        <button
          type="button"
          tabIndex={-1}
          disabled={candidates.length === 0}
          aria-pressed={decision.kind === 'into'}
          onClick={onInto}
        >
          {t('namesExchange.keys.same')}
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={decision.kind === 'new'}
          onClick={() => onDecide({ kind: 'new' })}
        >
          {t('namesExchange.keys.fresh')}
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={decision.kind === 'left'}
          onClick={() => onDecide({ kind: 'left' })}
        >
          {t('namesExchange.keys.leave')}
        </button>
      </span>
    </div>
  );
}

const Names = ({ record }: { record: AuthorityRecord }) => (
  <span className="quote">
    <span lang="ru">{preferredName(record, 'ru')}</span>
    {record.preferred.ru && record.preferred.en && <span lang="en"> {record.preferred.en}</span>}
  </span>
);

function reasonWords(t: ReturnType<typeof useTranslation>['t'], reason: AuthorityMatchReason): string {
  switch (reason.kind) {
    case 'same number':
      return t('namesExchange.reason.sameNumber', { scheme: reason.scheme, value: reason.value });
    case 'other number':
      return t('namesExchange.reason.otherNumber', { scheme: reason.scheme, ours: reason.ours, theirs: reason.theirs });
    case 'same name':
      return t('namesExchange.reason.sameName');
    case 'like name':
      return t('namesExchange.reason.likeName', { ours: reason.ours, theirs: reason.theirs });
    case 'same dates':
      return t('namesExchange.reason.sameDates');
    case 'other dates':
      return t('namesExchange.reason.otherDates', { ours: reason.ours, theirs: reason.theirs });
    default:
      return reason satisfies never;
  }
}
