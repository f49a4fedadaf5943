// Where words of the two sides meet: for each pair of sentences inside the band, which tokens are partners.
import type { Band } from './band.ts';
import type { IndexedSide } from './indexed-side.ts';
import { lowerBound } from './lower-bound.ts';
import type { TypeWorth } from './word-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/** The meetings of one original sentence with the translation sentences from `from` on. */
export interface Meetings {
  readonly from: number;
  /** The meetings with sentence `from + c` are numbers starts[c] to starts[c + 1]. */
  readonly starts: Int32Array;
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
    return sortedByColumn(original, translation, worth, found, top + row, from, to);
  });
}

/** Triples of original token, translation token and kind. */
function meetingsOf(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  row: number,
  from: number,
  to: number,
) {
  const found: number[] = [];
  const first = translation.starts[from] ?? 0;
  const end = translation.starts[to] ?? 0;
  for (let token = original.starts[row] ?? 0; token < (original.starts[row + 1] ?? 0); token++) {
    const type = original.tokens[token] ?? 0;
    const partners = pairs.partners[type] ?? NONE;
    for (let p = 0; p < partners.length; p++) {
      const places = translation.places[partners[p] ?? 0] ?? NONE;
      for (let at = lowerBound(places, first); at < places.length; at++) {
        const place = places[at] ?? 0;
        if (place >= end) break;
        found.push(token, place, pairs.kinds[type]?.[p] ?? 0);
      }
    }
  }
  return found;
}

const NONE = new Int32Array();

function sortedByColumn(
  original: IndexedSide,
  translation: IndexedSide,
  worth: WorthOfBoth,
  found: readonly number[],
  row: number,
  from: number,
  to: number,
): Meetings {
  const starts = new Int32Array(to - from + 1);
  const columnOf = (h: number) => (translation.sentenceOf[found[h + 1] ?? 0] ?? 0) - from;
  for (let h = 0; h < found.length; h += 3) starts[columnOf(h) + 1] = (starts[columnOf(h) + 1] ?? 0) + 1;
  for (let c = 0; c < to - from; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice();
  const total = found.length / 3;
  const meetings = {
    from,
    starts,
    original: new Int32Array(total),
    translation: new Int32Array(total),
    kinds: new Uint8Array(total),
    most: new Float32Array(to - from),
  };
  const lastToken = new Int32Array(to - from).fill(-1);
  const lastGain = new Float32Array(to - from);
  const width = (original.starts[row + 1] ?? 0) - (original.starts[row] ?? 0);
  for (let h = 0; h < found.length; h += 3) {
    const column = columnOf(h);
    const at = next[column] ?? 0;
    next[column] = at + 1;
    const here = found[h] ?? 0;
    const there = found[h + 1] ?? 0;
    const kind = found[h + 2] ?? 0;
    meetings.original[at] = here;
    meetings.translation[at] = there;
    meetings.kinds[at] = kind;
    const otherWidth = (translation.starts[from + column + 1] ?? 0) - (translation.starts[from + column] ?? 0);
    const gain =
      worth.original.meet(original.tokens[here] ?? 0, kind, otherWidth) +
      worth.translation.meet(translation.tokens[there] ?? 0, kind, width);
    // The meetings of a token stand together and only one of them will count.
    if (lastToken[column] !== here) {
      lastToken[column] = here;
      lastGain[column] = 0;
    }
    const more = gain - (lastGain[column] ?? 0);
    if (more <= 0) continue;
    lastGain[column] = gain;
    meetings.most[column] = (meetings.most[column] ?? 0) + more;
  }
  return meetings;
}
