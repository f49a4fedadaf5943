// Where words of the two sides meet: for each pair of sentences inside the band, which words are partners.
import type { Band } from './band.ts';
import type { IndexedSide } from './indexed-side.ts';
import type { WordPairs } from './word-pairs.ts';

/** The meetings of one original sentence with the translation sentences from `from` on. */
export interface RowHits {
  readonly from: number;
  /** Meetings of column `from + c` are numbers starts[c] to starts[c + 1]. */
  readonly starts: Int32Array;
  /** Position of the word in the original sentence, in the translation sentence, and the pair's kind. */
  readonly original: Uint16Array;
  readonly translation: Uint16Array;
  readonly kinds: Uint8Array;
}

/** Positions of each type in each sentence of a side, so that a meeting names the very words. */
type Places = readonly (ReadonlyMap<number, number[]> | undefined)[];

function placesOf(side: IndexedSide): Places {
  return side.words.map((words) => {
    const places = new Map<number, number[]>();
    words.forEach((type, at) => {
      const known = places.get(type);
      if (known) known.push(at);
      else places.set(type, [at]);
    });
    return places;
  });
}

/** Finds all meetings inside the band: one row for each original sentence of its region. */
export function findHits(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  band: Band,
): readonly RowHits[] {
  const places = placesOf(translation);
  return original.words.slice(band.region.top, band.region.bottom).map((words, row) => {
    const from = band.from[row] ?? 0;
    const to = band.to[row + 1] ?? 0;
    const columns: number[][] = Array.from({ length: Math.max(0, to - from) }, () => []);
    words.forEach((type, at) => {
      const partners = pairs.partners[type];
      const kinds = pairs.kinds[type];
      if (!partners || !kinds) return;
      for (let p = 0; p < partners.length; p++) {
        const english = partners[p] ?? 0;
        const posting = translation.postings[english] ?? new Int32Array();
        for (let q = lowerBound(posting, from); q < posting.length; q++) {
          const column = posting[q] ?? 0;
          if (column >= to) break;
          for (const place of places[column]?.get(english) ?? [])
            columns[column - from]?.push(at, place, kinds[p] ?? 0);
        }
      }
    });
    return packRow(from, columns);
  });
}

function packRow(from: number, columns: readonly number[][]): RowHits {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, c) => {
    starts[c + 1] = (starts[c] ?? 0) + column.length / 3;
  });
  const total = starts[columns.length] ?? 0;
  const original = new Uint16Array(total);
  const translation = new Uint16Array(total);
  const kinds = new Uint8Array(total);
  let at = 0;
  for (const column of columns)
    for (let h = 0; h < column.length; h += 3) {
      original[at] = column[h] ?? 0;
      translation[at] = column[h + 1] ?? 0;
      kinds[at++] = column[h + 2] ?? 0;
    }
  return { from, starts, original, translation, kinds };
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
