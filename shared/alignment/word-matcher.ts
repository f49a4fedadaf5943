// Which words of a candidate bead meet which, each used once: the greatest part of the aligner's work is done here, so
// it works in memory of its own and makes nothing new.
import { type IndexedSide, widthOf } from './indexed-side.ts';
import type { Meetings, WorthOfBoth } from './meetings.ts';

export interface MatchedTexts {
  readonly original: IndexedSide;
  readonly translation: IndexedSide;
  readonly worth: WorthOfBoth;
}

/** So many meetings are put in order by insertion, more by sorting. */
const FEW = 48;

/** Meetings of types, with what each is worth, in order of being found. */
interface Found {
  readonly here: number[];
  readonly there: number[];
  readonly gains: number[];
  readonly order: number[];
}

/** Fills `order` with the numbers of the first `count` meetings by falling gain. */
function rank({ gains, order }: Found, count: number): void {
  order.length = Math.min(order.length, count);
  if (count > FEW) {
    for (let at = 0; at < count; at++) order[at] = at;
    order.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
    return;
  }
  for (let number = 0; number < count; number++) {
    const gain = gains[number] ?? 0;
    let at = number;
    for (; at > 0 && (gains[order[at - 1] ?? 0] ?? 0) < gain; at--) order[at] = order[at - 1] ?? 0;
    order[at] = number;
  }
}

/** How many words of each type of a side a bead has left to meet; one bead's numbers mean nothing to the next. */
class Left {
  readonly words: Int32Array;
  /** The bead for which a type was counted last, and which of its sentences were (as bits). */
  readonly #bead: Int32Array;
  readonly #sentences: Uint8Array;

  constructor(types: number) {
    this.words = new Int32Array(types);
    this.#bead = new Int32Array(types);
    this.#sentences = new Uint8Array(types);
  }

  /** Counts the words of a type in the bead's sentence number `sentence`, once. */
  count(bead: number, type: number, sentence: number, words: number): void {
    if (this.#bead[type] !== bead) {
      this.#bead[type] = bead;
      this.#sentences[type] = 0;
      this.words[type] = 0;
    }
    const bit = 1 << sentence;
    if (((this.#sentences[type] ?? 0) & bit) !== 0) return;
    this.#sentences[type] = (this.#sentences[type] ?? 0) | bit;
    this.words[type] = (this.words[type] ?? 0) + words;
  }
}

/**
 * Sums what the words' meetings in a bead are worth over missing each other, the most valuable first. The bead has
 * `rows` and `columns` sentences (at most 8) from `row` and `column` on; `meetings` begin at sentence `top`.
 */
export type MatchWords = (
  meetings: readonly Meetings[],
  top: number,
  row: number,
  rows: number,
  column: number,
  columns: number,
) => number;

/** A matcher for two texts, for all their regions. */
export function wordMatcher({ original, translation, worth }: MatchedTexts): MatchWords {
  const leftHere = new Left(original.types.length);
  const leftThere = new Left(translation.types.length);
  const found: Found = { here: [], there: [], gains: [], order: [] };
  const { bags: here } = original;
  const { bags: there } = translation;
  let bead = 0;
  const gather: MatchWords = (meetings, top, row, rows, column, columns) => {
    const width = widthOf(original, row, row + rows);
    const otherWidth = widthOf(translation, column, column + columns);
    let count = 0;
    for (let r = row; r < row + rows; r++) {
      const line = meetings[r - top];
      if (!line) continue;
      const end = line.starts[column + columns - line.from] ?? 0;
      for (let h = line.starts[column - line.from] ?? end; h < end; h++) {
        const item = line.original[h] ?? 0;
        const other = line.translation[h] ?? 0;
        const kind = line.kinds[h] ?? 0;
        const type = here.types[item] ?? 0;
        const partner = there.types[other] ?? 0;
        leftHere.count(bead, type, r - row, here.counts[item] ?? 1);
        leftThere.count(bead, partner, (there.sentences[other] ?? 0) - column, there.counts[other] ?? 1);
        found.here[count] = type;
        found.there[count] = partner;
        found.gains[count++] =
          worth.original.meet(type, kind, otherWidth) + worth.translation.meet(partner, kind, width);
      }
    }
    return count;
  };
  return (meetings, top, row, rows, column, columns) => {
    bead++;
    const count = gather(meetings, top, row, rows, column, columns);
    rank(found, count);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const number = found.order[at] ?? 0;
      const type = found.here[number] ?? 0;
      const partner = found.there[number] ?? 0;
      const words = Math.min(leftHere.words[type] ?? 0, leftThere.words[partner] ?? 0);
      if (words === 0) continue;
      leftHere.words[type] = (leftHere.words[type] ?? 0) - words;
      leftThere.words[partner] = (leftThere.words[partner] ?? 0) - words;
      sum += words * (found.gains[number] ?? 0);
    }
    return sum;
  };
}
