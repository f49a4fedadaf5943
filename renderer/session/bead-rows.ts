// The rows of the table of links: every bead of the record, or those asked for, in the order of the text or of certainty.
import type { Node } from 'prosemirror-model';
import { isLinked, type RecordBead, readBeads } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { segmentAttrs } from '../../shared/document/segments.ts';
import { isDebris, numbersOf } from './derived.ts';
import { anchorOf, surenessOf } from './link-queue.ts';

/** Which links the table shows. `doubtful`: unconfirmed, and weak or without counterpart. `alone`: of one text only. */
export const TABLE_FILTERS = ['all', 'open', 'doubtful', 'alone', 'flagged', 'locked', 'confirmed'] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];
export const TABLE_ORDERS = ['position', 'certainty'] as const;
export type TableOrder = (typeof TABLE_ORDERS)[number];

/** What the scholar wants to see in the table. */
export interface TableWish {
  readonly filter: TableFilter;
  readonly order: TableOrder;
}

export interface BeadRow {
  /** The first sentence of the bead: what the row is known by. */
  readonly anchor: SegmentId;
  readonly bead: RecordBead;
  /** As the gutter shows it; null for debris and sentences of the translation alone. */
  readonly number: number | null;
  /** Nobody translates it. */
  readonly debris: boolean;
  readonly flagged: boolean;
  readonly locked: boolean;
  /** What the scholar wrote of it; '' for nothing. */
  readonly note: string;
}

export interface BeadRows {
  readonly rows: readonly BeadRow[];
  /** The row of each sentence that is shown. */
  readonly indexOf: ReadonlyMap<SegmentId, number>;
  /** How many there are without the filter. */
  readonly all: number;
}

/** Below this an unconfirmed link is to be looked at. */
const DOUBTFUL = 0.9;

const SHOWN: Readonly<Record<TableFilter, (row: BeadRow) => boolean>> = {
  all: () => true,
  open: ({ bead, debris }) => bead.status === 'auto' && !debris,
  doubtful: ({ bead, debris }) => bead.status === 'auto' && !debris && (!isLinked(bead) || surenessOf(bead) < DOUBTFUL),
  alone: ({ bead, debris }) => !isLinked(bead) && !debris,
  flagged: ({ flagged }) => flagged,
  locked: ({ locked }) => locked,
  confirmed: ({ bead }) => bead.status === 'confirmed',
};

/** The rows of a record. Certainty puts the least certain first, and what is confirmed or debris last. */
export function rowsOf(doc: Node, { filter, order }: TableWish): BeadRows {
  const numbers = numbersOf(doc);
  const all = readBeads(doc).map((bead): BeadRow => {
    const segments = [...bead.original, ...bead.translation].map(({ node }) => segmentAttrs(node));
    const anchor = anchorOf(bead);
    return {
      ...{ anchor, bead, number: numbers.get(anchor) ?? null, debris: isDebris(doc, bead) },
      flagged: segments.some(({ flagged }) => flagged),
      locked: segments.some(({ locked }) => locked),
      note: segments.map(({ note }) => note).find((note) => note !== '') ?? '',
    };
  });
  const shown = all.filter(SHOWN[filter]);
  const rows = order === 'position' ? shown : shown.toSorted((one, other) => rank(one) - rank(other));
  const indexOf = new Map(
    rows.flatMap(({ bead }, index) => [...bead.original, ...bead.translation].map(({ id }) => [id, index] as const)),
  );
  return { rows, indexOf, all: all.length };
}

const rank = ({ bead, debris }: BeadRow): number =>
  surenessOf(bead) + (bead.status === 'confirmed' ? 2 : 0) + (debris ? 4 : 0);

/** A reader that gives the very same rows again while neither the record nor the wish has changed. */
export function rowReader(): (doc: Node, wish: TableWish) => BeadRows {
  let last: { readonly doc: Node; readonly wish: TableWish; readonly rows: BeadRows } | null = null;
  return (doc, wish) => {
    if (last?.doc !== doc || last.wish !== wish) last = { doc, wish, rows: rowsOf(doc, wish) };
    return last.rows;
  };
}
