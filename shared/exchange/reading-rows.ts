// Which blocks of the two texts stand beside each other on the page: as few as can be, so that no bead leaves its row.

import type { Node } from 'prosemirror-model';
import { isLinked, readBeads } from '../document/beads.ts';
import type { ZoneKind } from '../document/schema.ts';

/** Zones that are no part of the document: debris of the OCR, and what the archive's site or the page added. */
export const isRead = (zone: ZoneKind | null): boolean =>
  zone !== 'noise' && zone !== 'furniture' && zone !== 'page number';

/** Indices of the blocks of either side in one row, from the first to the last (exclusive). */
export interface ReadingRow {
  readonly original: readonly [first: number, last: number];
  readonly translation: readonly [first: number, last: number];
}

/** The rows of a record, in order; each block is in exactly one. */
export function readingRows(doc: Node): readonly ReadingRow[] {
  const sizes = [doc.child(0).childCount, doc.child(1).childCount] as const;
  const reaches = linkedBlocks(doc, sizes);
  const rows: ReadingRow[] = [];
  let at: readonly [number, number] = [0, 0];
  while (at[0] < sizes[0] || at[1] < sizes[1]) {
    const end = closeRow(at, sizes, reaches);
    rows.push({ original: [at[0], end[0]], translation: [at[1], end[1]] });
    at = end;
  }
  return rows;
}

/** For every block of a side, the last block across that it is linked to, plus one; 0 for none. */
type Reaches = readonly [readonly number[], readonly number[]];

function linkedBlocks(doc: Node, [originals, translations]: readonly [number, number]): Reaches {
  const reaches = [new Array<number>(originals).fill(0), new Array<number>(translations).fill(0)] as const;
  for (const { original, translation } of readBeads(doc).filter(isLinked)) {
    const [lastOriginal, lastTranslation] = [original, translation].map((segments) =>
      Math.max(...segments.map(({ block }) => block)),
    );
    for (const { block } of original) reaches[0][block] = Math.max(reaches[0][block] ?? 0, (lastTranslation ?? 0) + 1);
    for (const { block } of translation) reaches[1][block] = Math.max(reaches[1][block] ?? 0, (lastOriginal ?? 0) + 1);
  }
  return reaches;
}

/** The end of the row that begins at `from`: one block, then whatever is linked to what is in the row. */
function closeRow(
  from: readonly [number, number],
  sizes: readonly [number, number],
  reaches: Reaches,
): readonly [number, number] {
  const isAlone = (side: 0 | 1): boolean =>
    from[side] < sizes[side] && (reaches[side][from[side]] ?? 0) <= from[side === 0 ? 1 : 0];
  // A block without counterpart has a row to itself, unless it can stand beside another such.
  const [originalAlone, translationAlone] = [isAlone(0), isAlone(1)];
  if (originalAlone || translationAlone)
    return [from[0] + (originalAlone ? 1 : 0), from[1] + (translationAlone ? 1 : 0)];
  let [original, translation] = [Math.min(from[0] + 1, sizes[0]), Math.min(from[1], sizes[1])];
  for (let grew = true; grew; ) {
    const reached = Math.max(translation, ...reaches[0].slice(from[0], original));
    const back = Math.max(original, ...reaches[1].slice(from[1], reached));
    grew = reached > translation || back > original;
    [original, translation] = [back, reached];
  }
  return [original, translation];
}
