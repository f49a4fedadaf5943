// Scores one candidate bead by its words and its length, as a log-likelihood ratio against "these sentences have
// nothing to do with each other".
import type { IndexedSide } from './indexed-side.ts';
import { type LengthModel, lengthWorth } from './length-evidence.ts';
import type { Meetings, WorthOfBoth } from './meetings.ts';
import { priorOf } from './shapes.ts';
import type { MatchWords } from './word-matcher.ts';

/** Each pair of words is counted from both its ends, so words count not quite half. */
const WORD_SHARE = 0.55;
/** No length but the oddest is worth more than this. */
const MOST_LENGTH = 3;
/** A bead so much worse than the best that could stand in its place is not looked at closer: e^-7 is 1 in 1,000. */
const HOPELESS = -7;
/** What it costs to leave a sentence alone, and what the shape of a bead of one and one does. */
const ALONE = priorOf(1, 0);
const ONE_TO_ONE = priorOf(1, 1);

export interface BeadScorer {
  /** The worth of a bead of `rows` and `columns` sentences from `row` and `column` on; -Infinity when it is hopeless. */
  score(row: number, rows: number, column: number, columns: number): number;
}

export interface ScoredTexts {
  readonly original: IndexedSide;
  readonly translation: IndexedSide;
  readonly worth: WorthOfBoth;
  readonly lengths: LengthModel;
  /** Running sums over each side's sentences of what it would be worth if every word missed. */
  readonly misses: { readonly original: Float64Array; readonly translation: Float64Array };
  readonly match: MatchWords;
}

/** Scores beads of a region that begins at original sentence `top`; `meetings` are that region's. */
export function beadScorer(texts: ScoredTexts, meetings: readonly Meetings[], top: number): BeadScorer {
  const { original, translation, misses, match } = texts;
  const most = (row: number, rows: number, column: number, columns: number): number => {
    let sum = between(misses.original, row, row + rows) + between(misses.translation, column, column + columns);
    for (let r = row; r < row + rows; r++) {
      const line = meetings[r - top];
      for (let c = column; c < column + columns; c++) sum += line?.most[c - line.from] ?? 0;
    }
    return WORD_SHARE * sum;
  };
  /** The worth of a bead; -Infinity when it is certainly below `least`. */
  const worthAbove = (least: number, row: number, rows: number, column: number, columns: number): number => {
    const words = most(row, rows, column, columns);
    if (words + MOST_LENGTH < least) return -Infinity;
    const characters = between(original.characters, row, row + rows);
    const others = between(translation.characters, column, column + columns);
    const length = lengthWorth(texts.lengths, characters, others, columns);
    if (words + length < least) return -Infinity;
    const missed = between(misses.original, row, row + rows) + between(misses.translation, column, column + columns);
    const worth = length + WORD_SHARE * (missed + match(meetings, top, row, rows, column, columns));
    return worth < least ? -Infinity : worth;
  };
  const single = singleScores(meetings, top, (row, column) =>
    worthAbove(2 * ALONE - ONE_TO_ONE + HOPELESS, row, 1, column, 1),
  );
  return {
    score(row, rows, column, columns) {
      if (rows === 1 && columns === 1) return single(row, column);
      const rival = bestSingles(single, row, rows, column, columns);
      return worthAbove(rival - priorOf(rows, columns) + HOPELESS, row, rows, column, columns);
    },
  };
}

/** Keeps the worth of each pair of single sentences, counted when first asked for; -Infinity outside the band. */
function singleScores(meetings: readonly Meetings[], top: number, count: (row: number, column: number) => number) {
  const known = meetings.map(({ most }) => new Float32Array(most.length).fill(Number.NaN));
  return (row: number, column: number): number => {
    const line = known[row - top];
    const at = column - (meetings[row - top]?.from ?? 0);
    const worth = line?.[at];
    if (line === undefined || worth === undefined) return -Infinity;
    if (!Number.isNaN(worth)) return worth;
    const counted = count(row, column);
    line[at] = counted;
    return counted;
  };
}

/** The most that beads of one and one, and sentences left alone, can be worth in place of a wider bead. */
function bestSingles(
  single: (row: number, column: number) => number,
  row: number,
  rows: number,
  column: number,
  columns: number,
): number {
  let best = 0;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const here = single(r, c) + ONE_TO_ONE - 2 * ALONE;
      if (here > best) best = here;
      for (let s = r + 1; here > -Infinity && s < row + rows; s++)
        for (let d = c + 1; d < column + columns; d++)
          best = Math.max(best, here + single(s, d) + ONE_TO_ONE - 2 * ALONE);
    }
  return best + (rows + columns) * ALONE;
}

const between = (sums: Float64Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** Running sums over a side's sentences of what it would be worth if every word missed. */
export function missSums(side: IndexedSide, missOf: (type: number) => number): Float64Array {
  const sums = new Float64Array(side.sentences.length + 1);
  side.sentences.forEach((_, index) => {
    let miss = 0;
    for (let token = side.starts[index] ?? 0; token < (side.starts[index + 1] ?? 0); token++)
      miss += missOf(side.tokens[token] ?? 0);
    sums[index + 1] = (sums[index] ?? 0) + miss;
  });
  return sums;
}
