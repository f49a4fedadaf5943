// Scores one candidate bead: words, lengths, paragraph structure and how usual its shape is, all as log-likelihood
// ratios against "these sentences have nothing to do with each other", so that they add up.
import type { RowHits } from './hits.ts';
import type { IndexedSide } from './indexed-side.ts';
import { type LengthModel, lengthWorth } from './length-evidence.ts';
import { meetingWorth, type TypeWeights } from './word-evidence.ts';

/** How many sentences of each side a bead takes, and how usual that is: a log probability. */
export interface Shape {
  readonly original: number;
  readonly translation: number;
  readonly prior: number;
}

const shape = (original: number, translation: number, share: number): Shape => ({
  original,
  translation,
  prior: Math.log(share),
});

/** Shares of shapes among the beads of translated newspapers and speeches with some omissions. */
export const SHAPES: readonly Shape[] = [
  shape(1, 1, 0.87),
  shape(1, 0, 0.025),
  shape(0, 1, 0.025),
  shape(2, 1, 0.035),
  shape(1, 2, 0.025),
  shape(2, 2, 0.004),
  shape(3, 1, 0.003),
  shape(1, 3, 0.003),
  shape(3, 2, 0.001),
  shape(2, 3, 0.001),
  shape(4, 1, 0.0005),
  shape(1, 4, 0.0005),
];

/** Each pair of words is counted from both its ends, so words count not quite half. */
const WORD_SHARE = 0.55;

export interface BeadScorer {
  /** Log-likelihood ratio of the bead that begins at original sentence `row` and translation sentence `column`. */
  score(row: number, column: number, shape: Shape): number;
}

/** Scores beads of a region that begins at original sentence `top`; `hits` are that region's. */
export function beadScorer(
  original: IndexedSide,
  translation: IndexedSide,
  hits: readonly RowHits[],
  top: number,
  weights: { readonly original: TypeWeights; readonly translation: TypeWeights },
  lengths: LengthModel,
): BeadScorer {
  const missOriginal = missSums(original, weights.original);
  const missTranslation = missSums(translation, weights.translation);
  const startsOriginal = wordStarts(original);
  const startsTranslation = wordStarts(translation);
  const bestOriginal = new Float64Array(startsOriginal.at(-1) ?? 0);
  const bestTranslation = new Float64Array(startsTranslation.at(-1) ?? 0);

  const words = (row: number, rows: number, column: number, columns: number): number => {
    const at = startsOriginal[row] ?? 0;
    const to = startsOriginal[row + rows] ?? 0;
    const there = startsTranslation[column] ?? 0;
    const thereTo = startsTranslation[column + columns] ?? 0;
    bestOriginal.fill(0, at, to);
    bestTranslation.fill(0, there, thereTo);
    for (let r = row; r < row + rows; r++) {
      const line = hits[r - top];
      if (!line) continue;
      const base = startsOriginal[r] ?? 0;
      for (let c = column; c < column + columns; c++) {
        const hereBase = startsTranslation[c] ?? 0;
        const end = line.starts[c - line.from + 1] ?? 0;
        for (let h = line.starts[c - line.from] ?? end; h < end; h++) {
          const k = line.original[h] ?? 0;
          const m = line.translation[h] ?? 0;
          const kind = line.kinds[h] ?? 0;
          const worthHere = meetingWorth(weights.original, original.words[r]?.[k] ?? 0, kind, thereTo - there);
          const worthThere = meetingWorth(weights.translation, translation.words[c]?.[m] ?? 0, kind, to - at);
          if (worthHere > (bestOriginal[base + k] ?? 0)) bestOriginal[base + k] = worthHere;
          if (worthThere > (bestTranslation[hereBase + m] ?? 0)) bestTranslation[hereBase + m] = worthThere;
        }
      }
    }
    let worth = 0;
    for (let k = at; k < to; k++) worth += bestOriginal[k] ?? 0;
    for (let m = there; m < thereTo; m++) worth += bestTranslation[m] ?? 0;
    worth += (missOriginal[row + rows] ?? 0) - (missOriginal[row] ?? 0);
    worth += (missTranslation[column + columns] ?? 0) - (missTranslation[column] ?? 0);
    return WORD_SHARE * worth;
  };

  return {
    score(row, column, { original: rows, translation: columns, prior }) {
      if (rows === 0 || columns === 0) return prior;
      const length = lengthWorth(
        lengths,
        sum(original.lengths, row, rows),
        sum(translation.lengths, column, columns),
        columns,
      );
      return prior + length + words(row, rows, column, columns);
    },
  };
}

/** Running sums of what it would be worth if every word missed. */
function missSums(side: IndexedSide, weights: TypeWeights): Float64Array {
  const sums = new Float64Array(side.words.length + 1);
  side.words.forEach((words, index) => {
    let miss = 0;
    for (const type of words) miss += weights.miss[type] ?? 0;
    sums[index + 1] = (sums[index] ?? 0) + miss;
  });
  return sums;
}

/** Where each sentence's words begin when all words of a side are numbered through. */
function wordStarts(side: IndexedSide): Int32Array {
  const starts = new Int32Array(side.words.length + 1);
  side.words.forEach((words, index) => {
    starts[index + 1] = (starts[index] ?? 0) + words.length;
  });
  return starts;
}

function sum(lengths: Float64Array, from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at++) total += lengths[at] ?? 0;
  return total;
}
