// Where words of the two sides meet: for each pair of sentences inside the band, which of their words are partners.
import type { Band } from './band.ts';
import { type IndexedSide, widthOf } from './indexed-side.ts';
import { lowerBound } from './lower-bound.ts';
import type { TypeWorth } from './word-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/** The meetings of one original sentence with the translation sentences from `from` on. */
export interface Meetings {
  readonly from: number;
  /** The meetings with sentence `from + c` are numbers starts[c] to starts[c + 1]. */
  readonly starts: Int32Array;
  /** For each meeting the items of either side's bags. */
  readonly original: Int32Array;
  readonly translation: Int32Array;
  readonly kinds: Uint8Array;
  /** For each sentence the most its meetings can be worth. */
  readonly most: Float32Array;
}

export interface WorthOfBoth {
  readonly original: TypeWorth;
  readonly translation: TypeWorth;
}

/** Finds all meetings inside the band: one row for each original sentence of its region. */
export function findMeetings(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  worth: WorthOfBoth,
  band: Band,
): readonly Meetings[] {
  const { top, bottom } = band.region;
  return Array.from({ length: bottom - top }, (_, row) => {
    const from = band.from[row] ?? 0;
    const to = band.to[row + 1] ?? 0;
    const found = meetingsOf(original, translation, pairs, top + row, from, to);
    const line = sortedByColumn(translation, found, from, to);
    return { ...line, most: mostOf(original, translation, worth, line, top + row) };
  });
}

/** Triples of original item, translation item and kind. */
function meetingsOf(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  row: number,
  from: number,
  to: number,
) {
  const found: number[] = [];
  const { bags } = original;
  const first = translation.bags.starts[from] ?? 0;
  const end = translation.bags.starts[to] ?? 0;
  for (let item = bags.starts[row] ?? 0; item < (bags.starts[row + 1] ?? 0); item++) {
    const type = bags.types[item] ?? 0;
    const partners = pairs.partners[type] ?? NONE;
    for (let p = 0; p < partners.length; p++) {
      const places = translation.bags.places[partners[p] ?? 0] ?? NONE;
      for (let at = lowerBound(places, first); at < places.length; at++) {
        const place = places[at] ?? 0;
        if (place >= end) break;
        found.push(item, place, pairs.kinds[type]?.[p] ?? 0);
      }
    }
  }
  return found;
}

const NONE = new Int32Array();

/** The triples put in order of their columns; within one they keep the order of the original's words. */
function sortedByColumn({ bags }: IndexedSide, found: readonly number[], from: number, to: number) {
  const starts = new Int32Array(to - from + 1);
  for (let h = 1; h < found.length; h += 3) {
    const column = (bags.sentences[found[h] ?? 0] ?? 0) - from;
    starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  }
  for (let c = 0; c < to - from; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice();
  const original = new Int32Array(found.length / 3);
  const others = new Int32Array(found.length / 3);
  const kinds = new Uint8Array(found.length / 3);
  for (let h = 0; h < found.length; h += 3) {
    const column = (bags.sentences[found[h + 1] ?? 0] ?? 0) - from;
    const at = next[column] ?? 0;
    next[column] = at + 1;
    original[at] = found[h] ?? 0;
    others[at] = found[h + 1] ?? 0;
    kinds[at] = found[h + 2] ?? 0;
  }
  return { from, starts, original, translation: others, kinds };
}

/** The most that the meetings in each column can be worth: of each word's meetings only one will count. */
function mostOf(
  original: IndexedSide,
  translation: IndexedSide,
  worth: WorthOfBoth,
  line: Omit<Meetings, 'most'>,
  row: number,
): Float32Array {
  const width = widthOf(original, row, row + 1);
  const most = new Float32Array(line.starts.length - 1);
  for (let column = 0; column < most.length; column++) {
    const sentence = line.from + column;
    const otherWidth = widthOf(translation, sentence, sentence + 1);
    let sum = 0;
    let item = -1;
    let best = 0;
    for (let h = line.starts[column] ?? 0; h < (line.starts[column + 1] ?? 0); h++) {
      const here = line.original[h] ?? 0;
      const kind = line.kinds[h] ?? 0;
      const gain =
        worth.original.meet(original.bags.types[here] ?? 0, kind, otherWidth) +
        worth.translation.meet(translation.bags.types[line.translation[h] ?? 0] ?? 0, kind, width);
      if (here !== item) {
        sum += best;
        item = here;
        best = 0;
      }
      best = Math.max(best, gain * (original.bags.counts[here] ?? 1));
    }
    most[column] = sum + best;
  }
  return most;
}
