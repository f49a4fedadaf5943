// What lies on the desk while links are repaired: what the table shows, how far the review has come, another alignment to
// compare with. Of one open record; never saved.
import type { Node } from 'prosemirror-model';
import type { SegmentId } from '../../shared/document/ids.ts';
import type { Side } from '../../shared/document/schema.ts';
import { type BeadRow, type BeadRows, rowReader, type TableWish } from './bead-rows.ts';
import { type Cell, cell } from './cell.ts';
import type { RecordComparison } from './comparing.ts';
import type { LinkReview } from './link-queue.ts';

export interface AlignmentDesk {
  /** The record as it was opened. */
  readonly opened: Node;
  readonly wish: Cell<TableWish>;
  /** The rows of the table for a state of the record. */
  readonly rows: (doc: Node) => BeadRows;
  /** All rows, in the order of the text. */
  readonly allRows: (doc: Node) => readonly BeadRow[];
  /** Where a choice of rows began; null while there is none. */
  readonly anchor: Cell<SegmentId | null>;
  /** The side on which the arrow keys move down the table. */
  readonly side: Cell<Side>;
  /** Null before the first review of links; `active` while it goes on. */
  readonly review: Cell<{ readonly review: LinkReview; readonly active: boolean } | null>;
  /** Null while nothing is compared. */
  readonly comparison: Cell<RecordComparison | null>;
  /** Height on the screen, in pixels, at which the sentence in hand stood when the view was last changed; null for none. */
  readonly height: Cell<number | null>;
  /** Tells at what height the table shows the sentence in hand; null while it does not. */
  readonly shownHeight: { read: (() => number | null) | null };
}

const ALL_ROWS: TableWish = { filter: 'all', order: 'position' };

/** A clear desk for a record. */
export function alignmentDesk(opened: Node): AlignmentDesk {
  const wish = cell<TableWish>(ALL_ROWS);
  const [read, readAll] = [rowReader(), rowReader()];
  return {
    ...{ opened, wish, rows: (doc) => read(doc, wish.state) },
    allRows: (doc) => readAll(doc, ALL_ROWS).rows,
    anchor: cell<SegmentId | null>(null),
    side: cell<Side>('original'),
    review: cell<{ readonly review: LinkReview; readonly active: boolean } | null>(null),
    comparison: cell<RecordComparison | null>(null),
    height: cell<number | null>(null),
    shownHeight: { read: null },
  };
}
