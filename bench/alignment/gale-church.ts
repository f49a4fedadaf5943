// The classic aligner by length alone (Gale and Church 1993), to measure ours beside: what words, names and figures add.
import type { Bead, Sentence } from '../../shared/alignment/bead.ts';

/** Shapes with Gale and Church's own probabilities; 1-0 and 0-1, 2-1 and 1-2 share theirs. */
const SHAPES: readonly (readonly [original: number, translation: number, probability: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
];
/** Their variance of length, per character. */
const VARIANCE = 6.8;

/** Probability that a normal variable lies as far out as `z` on either side (Abramowitz and Stegun 26.2.17). */
function tails(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function cost(original: number, translation: number, ratio: number, probability: number): number {
  const mean = (original + translation / ratio) / 2;
  const z = mean === 0 ? 0 : (translation - original * ratio) / Math.sqrt(VARIANCE * mean);
  return -Math.log(Math.max(1e-12, tails(z))) - Math.log(probability);
}

/** Aligns by the lengths of the sentences in characters. */
export function galeChurch(original: readonly Sentence[], translation: readonly Sentence[]): readonly Bead[] {
  const before = (sentences: readonly Sentence[]) => {
    const sums = [0];
    for (const { text } of sentences) sums.push((sums.at(-1) ?? 0) + text.length);
    return sums;
  };
  const [here, there] = [before(original), before(translation)];
  const ratio = (there.at(-1) ?? 1) / Math.max(1, here.at(-1) ?? 1);
  const width = translation.length + 1;
  const best = new Float64Array((original.length + 1) * width).fill(Infinity);
  const taken = new Int8Array(best.length);
  best[0] = 0;
  for (let row = 0; row <= original.length; row++)
    for (let column = 0; column < width; column++)
      SHAPES.forEach(([rows, columns, probability], shape) => {
        if (row < rows || column < columns) return;
        const from = best[(row - rows) * width + column - columns] ?? Infinity;
        const length = (here[row] ?? 0) - (here[row - rows] ?? 0);
        const other = (there[column] ?? 0) - (there[column - columns] ?? 0);
        const total = from + cost(length, other, ratio, probability);
        const node = row * width + column;
        if (total >= (best[node] ?? Infinity)) return;
        best[node] = total;
        taken[node] = shape;
      });
  const beads: Bead[] = [];
  for (let row = original.length, column = translation.length; row + column > 0; ) {
    const [rows = 1, columns = 1] = SHAPES[taken[row * width + column] ?? 0] ?? [];
    row -= rows;
    column -= columns;
    beads.push({ original: range(row, rows), translation: range(column, columns), score: 1 });
  }
  return beads.reverse();
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
