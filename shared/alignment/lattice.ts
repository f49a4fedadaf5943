// Every way of cutting both texts into beads inside a band, and the probability of each bead over all those ways
// (forward-backward).
import type { Band } from './band.ts';
import { isEmpty, SHAPES } from './shapes.ts';

/**
 * Nodes are the pairs of boundaries of the band, numbered row by row; a bead leads from one to a later one. Beads are
 * numbered node * shapes + shape.
 */
export interface Lattice {
  readonly band: Band;
  /** Number of the first node of each row, counted from the region's top. */
  readonly starts: Int32Array;
  readonly nodes: number;
  /** By bead: its worth without its shape's and structure's; -Infinity where none fits. Empty ones are worth 0. */
  readonly content: Float32Array;
}

/** What a candidate bead is worth: by rows of the original and columns of the translation. */
export type Worth = (row: number, rows: number, column: number, columns: number) => number;

/** Scores every bead of the band. */
export function buildLattice(band: Band, worth: Worth): Lattice {
  const { top, bottom, right } = band.region;
  const rows = bottom - top;
  const starts = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++)
    starts[row + 1] = (starts[row] ?? 0) + (band.to[row] ?? 0) - (band.from[row] ?? 0) + 1;
  const nodes = starts[rows + 1] ?? 0;
  const content = new Float32Array(nodes * SHAPES.length).fill(-Infinity);
  for (let row = 0; row <= rows; row++)
    for (let column = band.from[row] ?? 0; column <= (band.to[row] ?? 0); column++) {
      const node = (starts[row] ?? 0) + column - (band.from[row] ?? 0);
      for (let index = 0; index < SHAPES.length; index++) {
        const shape = SHAPES[index];
        if (!shape) continue;
        const endRow = row + shape.original;
        const endColumn = column + shape.translation;
        if (endRow > rows || endColumn > right) continue;
        if (endColumn < (band.from[endRow] ?? 0) || endColumn > (band.to[endRow] ?? 0)) continue;
        // The sentences' meetings are known only as far as the next boundary's end.
        if (shape.original > 0 && endColumn > (band.to[row + 1] ?? 0)) continue;
        content[node * SHAPES.length + index] = isEmpty(shape)
          ? 0
          : worth(top + row, shape.original, column, shape.translation);
      }
    }
  return { band, starts, nodes, content };
}

/** Sees a bead: where it begins and ends as nodes, its number, its place in the text and its shape. */
export type BeadVisitor = (node: number, end: number, bead: number, row: number, column: number, shape: number) => void;

/** Visits every bead by ascending start, or by descending. */
export function forEachBead(lattice: Lattice, visit: BeadVisitor, descending = false): void {
  const { band, starts, content } = lattice;
  const { top, bottom } = band.region;
  const rows = bottom - top;
  for (let step = 0; step <= rows; step++) {
    const row = descending ? rows - step : step;
    const from = band.from[row] ?? 0;
    const width = (band.to[row] ?? 0) - from;
    for (let offset = 0; offset <= width; offset++) {
      const column = from + (descending ? width - offset : offset);
      const node = (starts[row] ?? 0) + column - from;
      for (let shape = 0; shape < SHAPES.length; shape++) {
        const bead = node * SHAPES.length + shape;
        if (content[bead] === -Infinity) continue;
        const { original = 0, translation = 0 } = SHAPES[shape] ?? {};
        const end = (starts[row + original] ?? 0) + column + translation - (band.from[row + original] ?? 0);
        visit(node, end, bead, top + row, column, shape);
      }
    }
  }
}

const logAdd = (a: number, b: number): number => {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
};

/** The probability of each bead over all ways through the lattice; `scores` are log probabilities by bead. */
export function beadProbabilities(lattice: Lattice, scores: Float32Array): Float32Array {
  const forward = new Float64Array(lattice.nodes).fill(-Infinity);
  const backward = new Float64Array(lattice.nodes).fill(-Infinity);
  forward[0] = 0;
  backward[lattice.nodes - 1] = 0;
  forEachBead(lattice, (node, end, bead) => {
    forward[end] = logAdd(forward[end] ?? 0, (forward[node] ?? 0) + (scores[bead] ?? 0));
  });
  const backwards = (node: number, end: number, bead: number) => {
    backward[node] = logAdd(backward[node] ?? 0, (backward[end] ?? 0) + (scores[bead] ?? 0));
  };
  forEachBead(lattice, backwards, true);
  const whole = forward[lattice.nodes - 1] ?? 0;
  const probabilities = new Float32Array(scores.length);
  forEachBead(lattice, (node, end, bead) => {
    const log = (forward[node] ?? 0) + (scores[bead] ?? 0) + (backward[end] ?? 0) - whole;
    probabilities[bead] = Math.min(1, Math.exp(log));
  });
  return probabilities;
}
