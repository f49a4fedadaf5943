// Which words of a candidate bead meet which, each used once: the greatest part of the aligner's work is done here, so
// it works in memory of its own and makes nothing new.
import type { IndexedSide } from './indexed-side.ts';
import type { Meetings, WorthOfBoth } from './meetings.ts';

export interface MatchedTexts {
  readonly original: IndexedSide;
  readonly translation: IndexedSide;
  readonly worth: WorthOfBoth;
}

/** Meetings by falling gain, as they are put in. */
interface Ranking {
  readonly here: number[];
  readonly there: number[];
  readonly gains: number[];
}

/** Puts a meeting where it belongs among the first `count`. */
function rank({ here, there, gains }: Ranking, count: number, token: number, other: number, gain: number): void {
  let at = count;
  for (; at > 0 && (gains[at - 1] ?? 0) < gain; at--) {
    here[at] = here[at - 1] ?? 0;
    there[at] = there[at - 1] ?? 0;
    gains[at] = gains[at - 1] ?? 0;
  }
  here[at] = token;
  there[at] = other;
  gains[at] = gain;
}

/**
 * Gives a function that sums what the words' meetings in a bead are worth over missing each other, the most valuable
 * first. The bead has `rows` and `columns` sentences from `row` and `column` on; `meetings` begin at sentence `top`.
 */
export function wordMatcher(
  { original, translation, worth }: MatchedTexts,
  meetings: readonly Meetings[],
  top: number,
) {
  const usedOriginal = new Int32Array(original.tokens.length);
  const usedTranslation = new Int32Array(translation.tokens.length);
  const ranking: Ranking = { here: [], there: [], gains: [] };
  let round = 0;
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
        const here = worth.original.meet(original.tokens[token] ?? 0, kind, otherWidth);
        const there = worth.translation.meet(translation.tokens[other] ?? 0, kind, width);
        rank(ranking, count++, token, other, here + there);
      }
    }
    return count;
  };
  return (row: number, rows: number, column: number, columns: number): number => {
    const count = gather(row, rows, column, columns);
    round++;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const token = ranking.here[at] ?? 0;
      const other = ranking.there[at] ?? 0;
      if (usedOriginal[token] === round || usedTranslation[other] === round) continue;
      usedOriginal[token] = round;
      usedTranslation[other] = round;
      sum += ranking.gains[at] ?? 0;
    }
    return sum;
  };
}
