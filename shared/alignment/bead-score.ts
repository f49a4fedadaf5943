// Scores one candidate bead by its words and its length, as a log-likelihood ratio against "these sentences have
// nothing to do with each other".
import type { IndexedSide } from './indexed-side.ts';
import { type LengthModel, lengthWorth } from './length-evidence.ts';
import type { Meetings, WorthOfBoth } from './meetings.ts';

/** Each pair of words is counted from both its ends, so words count not quite half. */
const WORD_SHARE = 0.55;
/** No length is worth more than this. */
const MOST_LENGTH = 3;
/** A bead below this, and this below for each of its sentences, loses to leaving them all alone; it is not looked at closer. */
const HOPELESS = -6;
const HOPELESS_SENTENCE = -4;

export interface BeadScorer {
  /** The worth of a bead of `rows` and `columns` sentences from `row` and `column` on; -Infinity when it is hopeless. */
  score(row: number, rows: number, column: number, columns: number): number;
}

export interface ScoredTexts {
  readonly original: IndexedSide;
  readonly translation: IndexedSide;
  readonly worth: WorthOfBoth;
  readonly lengths: LengthModel;
}

/** Scores beads of a region that begins at original sentence `top`; `meetings` are that region's. */
export function beadScorer(texts: ScoredTexts, meetings: readonly Meetings[], top: number): BeadScorer {
  const { original, translation } = texts;
  const missOriginal = missSums(original, (type) => texts.worth.original.miss(type));
  const missTranslation = missSums(translation, (type) => texts.worth.translation.miss(type));
  const match = wordMatcher(texts, meetings, top);
  return {
    score(row, rows, column, columns) {
      let most = 0;
      for (let r = row; r < row + rows; r++) {
        const line = meetings[r - top];
        for (let c = column; c < column + columns; c++) most += line?.most[c - line.from] ?? 0;
      }
      const misses = between(missOriginal, row, row + rows) + between(missTranslation, column, column + columns);
      const hopeless = HOPELESS + HOPELESS_SENTENCE * (rows + columns);
      if (WORD_SHARE * (misses + most) + MOST_LENGTH < hopeless) return -Infinity;
      const characters = between(original.characters, row, row + rows);
      const others = between(translation.characters, column, column + columns);
      const length = lengthWorth(texts.lengths, characters, others, columns);
      if (WORD_SHARE * (misses + most) + length < hopeless) return -Infinity;
      return length + WORD_SHARE * (misses + match(row, rows, column, columns));
    },
  };
}

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** Running sums of what it would be worth if every word missed. */
function missSums(side: IndexedSide, missOf: (type: number) => number): Float64Array {
  const sums = new Float64Array(side.sentences.length + 1);
  side.sentences.forEach((_, index) => {
    let miss = 0;
    for (let token = side.starts[index] ?? 0; token < (side.starts[index + 1] ?? 0); token++)
      miss += missOf(side.tokens[token] ?? 0);
    sums[index + 1] = (sums[index] ?? 0) + miss;
  });
  return sums;
}

/** Sums the worth of the words' meetings in a bead, each word used once, the most valuable meetings first. */
function wordMatcher({ original, translation, worth }: ScoredTexts, meetings: readonly Meetings[], top: number) {
  const usedOriginal = new Int32Array(original.tokens.length);
  const usedTranslation = new Int32Array(translation.tokens.length);
  let round = 0;
  const here: number[] = [];
  const there: number[] = [];
  const gains: number[] = [];
  const gather = (row: number, rows: number, column: number, columns: number): number => {
    const width = (original.starts[row + rows] ?? 0) - (original.starts[row] ?? 0);
    const otherWidth = (translation.starts[column + columns] ?? 0) - (translation.starts[column] ?? 0);
    let count = 0;
    for (let r = row; r < row + rows; r++) {
      const line = meetings[r - top];
      if (!line) continue;
      const end = line.starts[column + columns - line.from] ?? 0;
      for (let h = line.starts[column - line.from] ?? end; h < end; h++) {
        const token = line.original[h] ?? 0;
        const other = line.translation[h] ?? 0;
        const kind = line.kinds[h] ?? 0;
        const gain =
          worth.original.meet(original.tokens[token] ?? 0, kind, otherWidth) +
          worth.translation.meet(translation.tokens[other] ?? 0, kind, width);
        let at = count++;
        for (; at > 0 && (gains[at - 1] ?? 0) < gain; at--) {
          here[at] = here[at - 1] ?? 0;
          there[at] = there[at - 1] ?? 0;
          gains[at] = gains[at - 1] ?? 0;
        }
        here[at] = token;
        there[at] = other;
        gains[at] = gain;
      }
    }
    return count;
  };
  return (row: number, rows: number, column: number, columns: number): number => {
    const count = gather(row, rows, column, columns);
    round++;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const token = here[at] ?? 0;
      const other = there[at] ?? 0;
      if (usedOriginal[token] === round || usedTranslation[other] === round) continue;
      usedOriginal[token] = round;
      usedTranslation[other] = round;
      sum += gains[at] ?? 0;
    }
    return sum;
  };
}
