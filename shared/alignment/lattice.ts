// The dynamic programme: every way of cutting both texts into beads inside the band, the probability of each bead
// over all ways (forward-backward), and the way whose beads are most probably right.
import type { Band } from './band.ts';
import type { Bead } from './bead.ts';
import { type BeadScorer, SHAPES } from './bead-score.ts';

/** The scores of all candidate beads inside a band, and the numbering of its nodes. */
interface Lattice {
  readonly band: Band;
  /** Number of original sentences; rows count from the region's top, columns from the text's beginning. */
  readonly rows: number;
  /** Number of the first node of each row. */
  readonly starts: Int32Array;
  readonly nodes: number;
  /** By node * shapes + shape: the score of the bead that begins there; -Infinity where it does not fit. */
  readonly scores: Float32Array;
}

function scoreAll(band: Band, scorer: BeadScorer): Lattice {
  const rows = band.region.bottom - band.region.top;
  const starts = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++)
    starts[row + 1] = (starts[row] ?? 0) + (band.to[row] ?? 0) - (band.from[row] ?? 0) + 1;
  const nodes = starts[rows + 1] ?? 0;
  const scores = new Float32Array(nodes * SHAPES.length).fill(-Infinity);
  for (let row = 0; row <= rows; row++)
    for (let column = band.from[row] ?? 0; column <= (band.to[row] ?? 0); column++) {
      const node = (starts[row] ?? 0) + column - (band.from[row] ?? 0);
      SHAPES.forEach((shape, index) => {
        const endRow = row + shape.original;
        const endColumn = column + shape.translation;
        if (endRow > rows || endColumn > band.region.right) return;
        if (endColumn < (band.from[endRow] ?? 0) || endColumn > (band.to[endRow] ?? 0)) return;
        if (shape.original > 0 && endColumn > (band.to[row + 1] ?? 0)) return;
        scores[node * SHAPES.length + index] = scorer.score(row + band.region.top, column, shape);
      });
    }
  return { band, rows, starts, nodes, scores };
}

/** The node where a bead of this shape ends. */
function endOf(lattice: Lattice, row: number, column: number, shape: number): number {
  const { original, translation } = SHAPES[shape] ?? { original: 0, translation: 0 };
  return (lattice.starts[row + original] ?? 0) + column + translation - (lattice.band.from[row + original] ?? 0);
}

/** Calls `visit` for every bead that fits, by ascending start. */
function forEachBead(
  lattice: Lattice,
  visit: (node: number, end: number, bead: number, row: number, column: number, shape: number) => void,
): void {
  for (let row = 0; row <= lattice.rows; row++) {
    const from = lattice.band.from[row] ?? 0;
    for (let column = from; column <= (lattice.band.to[row] ?? 0); column++) {
      const node = (lattice.starts[row] ?? 0) + column - from;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const bead = node * SHAPES.length + shape;
        if ((lattice.scores[bead] ?? -Infinity) > -Infinity)
          visit(node, endOf(lattice, row, column, shape), bead, row, column, shape);
      }
    }
  }
}

const logAdd = (a: number, b: number): number => {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
};

/** The probability of each bead over all ways through the lattice. */
function posteriors(lattice: Lattice): Float32Array {
  const forward = new Float64Array(lattice.nodes).fill(-Infinity);
  forward[0] = 0;
  forEachBead(lattice, (node, end, bead) => {
    forward[end] = logAdd(
      forward[end] ?? -Infinity,
      (forward[node] ?? -Infinity) + (lattice.scores[bead] ?? -Infinity),
    );
  });
  const backward = new Float64Array(lattice.nodes).fill(-Infinity);
  backward[lattice.nodes - 1] = 0;
  for (let row = lattice.rows; row >= 0; row--) {
    const from = lattice.band.from[row] ?? 0;
    for (let column = lattice.band.to[row] ?? 0; column >= from; column--) {
      const node = (lattice.starts[row] ?? 0) + column - from;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const score = lattice.scores[node * SHAPES.length + shape] ?? -Infinity;
        if (score === -Infinity) continue;
        const after = backward[endOf(lattice, row, column, shape)] ?? -Infinity;
        backward[node] = logAdd(backward[node] ?? -Infinity, score + after);
      }
    }
  }
  const whole = forward[lattice.nodes - 1] ?? 0;
  const probabilities = new Float32Array(lattice.scores.length);
  forEachBead(lattice, (node, end, bead) => {
    probabilities[bead] = Math.exp((forward[node] ?? 0) + (lattice.scores[bead] ?? 0) + (backward[end] ?? 0) - whole);
  });
  return probabilities;
}

/** A bead left empty on one side counts this much of one with both when the likeliest cut is chosen. */
const EMPTY_SHARE = 0.5;

/** The cut whose beads are, summed, most probably right; scores are the beads' probabilities over all cuts. */
export function bestBeads(band: Band, scorer: BeadScorer): readonly Bead[] {
  const lattice = scoreAll(band, scorer);
  const probabilities = posteriors(lattice);
  const best = new Float64Array(lattice.nodes).fill(-Infinity);
  const taken = new Int32Array(lattice.nodes).fill(-1);
  const cameFrom = new Int32Array(lattice.nodes).fill(-1);
  best[0] = 0;
  forEachBead(lattice, (node, end, bead, _row, _column, shape) => {
    const { original = 0, translation = 0 } = SHAPES[shape] ?? {};
    const share = original === 0 || translation === 0 ? EMPTY_SHARE : 1;
    const value = (best[node] ?? -Infinity) + share * (probabilities[bead] ?? 0);
    if (value > (best[end] ?? -Infinity)) {
      best[end] = value;
      taken[end] = bead;
      cameFrom[end] = node;
    }
  });
  const beads: Bead[] = [];
  let row = band.region.bottom;
  let column = band.region.right;
  for (let node = lattice.nodes - 1; node > 0; node = cameFrom[node] ?? 0) {
    const bead = taken[node] ?? 0;
    const { original = 0, translation = 0 } = SHAPES[bead % SHAPES.length] ?? {};
    row -= original;
    column -= translation;
    beads.push({
      original: range(row, original),
      translation: range(column, translation),
      score: probabilities[bead] ?? 0,
    });
  }
  return beads.reverse();
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
