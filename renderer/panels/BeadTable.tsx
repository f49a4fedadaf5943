// The same links as rows: both texts, certainty, status; for people who think in rows. Every key and command of Align works
// here as in the text. Only visible rows are drawn.
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenSegments } from '../editor/plugins/chosen.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import type { BeadRow } from '../session/bead-rows.ts';
import type { RecordSession } from '../session/record-session.ts';
import { rowInHand } from '../session/table-moves.ts';
import { BeadTableRow } from './BeadTableRow.tsx';
import { TableWishes } from './TableWishes.tsx';
import { useDerived } from './workbench-context.tsx';

/** A line of a cell holds about so many letters; rows are this high and higher before they are measured. */
const GUESSED_LINE = 38;
const LINE_HEIGHT = 22;
const ROW_PADDING = 17;

const guessedHeight = ({ bead }: BeadRow): number => {
  const lengths = [bead.original, bead.translation].map((segments) =>
    segments.reduce((sum, { node }) => sum + node.content.size, 0),
  );
  return Math.max(1, Math.ceil(Math.max(...lengths) / GUESSED_LINE)) * LINE_HEIGHT + ROW_PADDING;
};

export function BeadTable({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const doc = useDerived(session.editor, (state) => state.doc);
  const wish = useDerived(session.desk.wish, (value) => value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows depend on the wish
  const { rows, all, indexOf } = useMemo(() => session.desk.rows(doc), [session, doc, wish]);
  const current = useDerived(session.editor, (state) => currentSegment(state)?.id ?? null);
  const cursor = useDerived(session.editor, ({ selection }) => selection.$head.parentOffset);
  const chosen = useDerived(session.editor, chosenSegments);
  const chosenIds = useMemo(() => new Set(chosen), [chosen]);
  const selected = (current === null ? undefined : indexOf.get(current)) ?? -1;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    getItemKey: (index) => rows[index]?.anchor ?? index,
    estimateSize: (index) => (rows[index] ? guessedHeight(rows[index]) : LINE_HEIGHT),
    overscan: 6,
  });
  useKeptHeight(session, body, list);
  useEffect(() => {
    if (selected >= 0) list.scrollToIndex(selected, { align: 'auto' });
  }, [list, selected]);
  return (
    <section className="bead-table" aria-label={t('table.label')}>
      <TableWishes session={session} shown={rows.length} all={all} chosen={countRows(rows, chosenIds)} />
      <div
        className="body"
        ref={body}
        role="grid"
        tabIndex={0}
        aria-label={t('table.label')}
        aria-rowcount={rows.length}
        aria-multiselectable="true"
        aria-activedescendant={selected >= 0 ? `row-${rows[selected]?.anchor}` : undefined}
      >
        {rows.length === 0 && <p className="empty-note">{t('table.empty')}</p>}
        <div role="rowgroup" style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <BeadTableRow
                key={key}
                row={row}
                index={index}
                top={start}
                inHand={index === selected ? current : null}
                cursor={index === selected ? cursor : 0}
                chosen={chosenIds.has(row.anchor)}
                measure={list.measureElement}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

const countRows = (rows: readonly BeadRow[], chosen: ReadonlySet<string>): number =>
  chosen.size === 0 ? 0 : rows.filter(({ anchor }) => chosen.has(anchor)).length;

/** So many frames the first layout is given to come to rest. */
const SETTLING = 4;

/** Shows the sentence in hand at the height where the text had it, takes the keys, and tells the height on leaving. */
function useKeptHeight(
  session: RecordSession,
  body: RefObject<HTMLDivElement | null>,
  list: Virtualizer<HTMLDivElement, Element>,
): void {
  useLayoutEffect(() => {
    const { desk } = session;
    const shown = () => body.current?.querySelector('.here')?.getBoundingClientRect().top ?? null;
    desk.shownHeight.read = shown;
    body.current?.focus({ preventScroll: true });
    const wanted = desk.height.state;
    let frame = 0;
    const settle = (left: number) => {
      const frameOf = body.current?.getBoundingClientRect();
      if (!frameOf || !body.current) return;
      const height = shown();
      const target = Math.min(Math.max(wanted ?? frameOf.top + frameOf.height / 3, frameOf.top), frameOf.bottom - 80);
      if (height === null) list.scrollToIndex(Math.max(0, rowInHand(session)), { align: 'center' });
      else body.current.scrollTop += height - target;
      if (left > 0) frame = requestAnimationFrame(() => settle(left - 1));
    };
    settle(SETTLING);
    return () => {
      cancelAnimationFrame(frame);
      desk.shownHeight.read = null;
    };
  }, [session, body, list]);
}
