// All mentions of a name, keyword in context, in both languages; a line leads to its place. Only lines in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcordanceRow } from '../../../shared/entities/concordance.ts';
import { goToPlace } from '../../session/names-pages.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** A line, in pixels. */
const ROW = 30;

const LANGUAGES = ['both', 'ru', 'en'] as const;
const ORDERS = ['date', 'before', 'after'] as const;
type Order = (typeof ORDERS)[number];

interface ConcordanceProps {
  readonly rows: readonly ConcordanceRow[];
  /** Mentions chosen to be split off; null while none are chosen. */
  readonly ticked: ReadonlySet<string> | null;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Names a mention of the project. */
export const rowKey = ({ record, mention }: Pick<ConcordanceRow, 'record' | 'mention'>): string =>
  `${record} ${mention}`;

export function Concordance({ rows, ticked, onTick }: ConcordanceProps) {
  const { t } = useTranslation();
  const [lang, setLang] = useState<(typeof LANGUAGES)[number]>('both');
  const [order, setOrder] = useState<Order>('date');
  const shown = useMemo(
    () =>
      inOrder(
        rows.filter((row) => lang === 'both' || row.lang === lang),
        order,
      ),
    [rows, lang, order],
  );
  const toggle = (row: ConcordanceRow) => {
    const next = new Set(ticked);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onTick(next);
  };
  return (
    <>
      <div className="names-tools kwic-tools">
        <h3>{t('entityPage.mentions', { count: rows.length })}</h3>
        <Choice values={LANGUAGES} value={lang} wordsOf={(value) => t(`entityPage.lang.${value}`)} onChoose={setLang} />
        <Choice values={ORDERS} value={order} wordsOf={(value) => t(`entityPage.order.${value}`)} onChoose={setOrder} />
      </div>
      {shown.length === 0 && <p className="names-empty">{t('entityPage.none')}</p>}
      <Lines rows={shown} ticked={ticked} onToggle={toggle} />
    </>
  );
}

/** By the words beside the name, nearest first, or in the order of the records. */
function inOrder(rows: readonly ConcordanceRow[], order: Order): readonly ConcordanceRow[] {
  if (order === 'date') return rows;
  const nearest = (row: ConcordanceRow): string =>
    order === 'after' ? row.after : row.before.split(/\s+/).filter(Boolean).reverse().join(' ');
  return [...rows].sort((a, b) => nearest(a).localeCompare(nearest(b), a.lang));
}

interface ChoiceProps<Value extends string> {
  readonly values: readonly Value[];
  readonly value: Value;
  readonly wordsOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A few choices in a line, one of which holds. */
export function Choice<Value extends string>({ values, value, wordsOf, onChoose }: ChoiceProps<Value>) {
  return (
    <span className="choice">
      {values.map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => onChoose(one)}>
          {wordsOf(one)}
        </button>
      ))}
    </span>
  );
}

interface LinesProps {
  readonly rows: readonly ConcordanceRow[];
  readonly ticked: ReadonlySet<string> | null;
  readonly onToggle: (row: ConcordanceRow) => void;
}

function Lines({ rows, ticked, onToggle }: LinesProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const here = Math.min(at, rows.length - 1);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => ROW,
    overscan: 16,
  });
  const go = (next: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setAt(row);
    lines.scrollToIndex(row);
  };
  const open = (row: ConcordanceRow) => void goToPlace(workbench, row);
  const act = (row: ConcordanceRow) => (ticked ? onToggle(row) : open(row));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[here];
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(here + 1),
      ArrowUp: () => go(here - 1),
      PageDown: () => go(here + 15),
      PageUp: () => go(here - 15),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => row && open(row),
      Space: () => row && act(row),
    };
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div
      className="kwic"
      ref={body}
      role="listbox"
      aria-multiselectable={ticked ? 'true' : undefined}
      aria-label={t('mentions.mentions')}
      aria-activedescendant={rows[here] ? `kwic-${here}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { record, mention, title, date, lang, before, keyword, after } = row;
          const above = rows[index - 1];
          const fresh = above?.record !== record;
          return (
            <div
              key={`${record} ${mention}`}
              id={`kwic-${index}`}
              className={fresh && index > 0 ? 'line fresh' : 'line'}
              role="option"
              tabIndex={-1}
              aria-selected={ticked ? ticked.has(rowKey(row)) : index === here}
              data-current={index === here ? '' : undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index);
                act(row);
              }}
              onKeyDown={() => {}}
            >
              <span className="where" title={title}>
                {ticked && <i className="tick" aria-hidden="true" />}
                {fresh && (
                  <>
                    <span className="date">{date}</span> {title}
                  </>
                )}
              </span>
              <span className="before" lang={lang}>
                {before}
              </span>
              <span className="from-name" lang={lang}>
                <b>{keyword}</b>
                {after}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
