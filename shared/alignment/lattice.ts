// Every way of cutting both texts into beads inside a band, and the probability of each bead over all those ways
// (forward-backward).
import type { Band } from './band.ts';
import { isEmpty, SHAPES } from './shapes.ts';

/**
 * Candidate beads lead from one node to a later one; nodes are the pairs of boundaries inside a band, numbered row by
 * row from 0. The candidates are numbered by ascending start; every array but the last two is by candidate.
 */
export interface Lattice {
  readonly band: Band;
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where the candidate begins: original and translation sentence. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Number of its shape. */
  readonly shapes: Uint8Array;
  /** What its sentences are worth, without how usual its shape is and the structure around; 0 for an empty one. */
  readonly content: Float32Array;
}

/** What a candidate bead is worth: by rows of the original and columns of the translation. */
export type Worth = (row: number, rows: number, column: number, columns: number) => number;

/** Candidates as they are collected; the arrays grow by doubling. */
class Candidates {
  count = 0;
  from = new Int32Array(FIRST_SIZE);
  to = new Int32Array(FIRST_SIZE);
  rows = new Int32Array(FIRST_SIZE);
  columns = new Int32Array(FIRST_SIZE);
  shapes = new Uint8Array(FIRST_SIZE);
  content = new Float32Array(FIRST_SIZE);

  add(from: number, to: number, row: number, column: number, shape: number, content: number): void {
    if (this.count === this.from.length) this.#grow();
    const at = this.count++;
    this.from[at] = from;
    this.to[at] = to;
    this.rows[at] = row;
    this.columns[at] = column;
    this.shapes[at] = shape;
    this.content[at] = content;
  }

  #grow(): void {
    const size = 2 * this.from.length;
    const larger = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(size);
      grown.set(numbers);
      return grown;
    };
    this.from = larger(this.from);
    this.to = larger(this.to);
    this.rows = larger(this.rows);
    this.columns = larger(this.columns);
    const { shapes, content } = this;
    this.shapes = new Uint8Array(size);
    this.shapes.set(shapes);
    this.content = new Float32Array(size);
    this.content.set(content);
  }
}

const FIRST_SIZE = 256;

/** Scores the beads of the band and keeps those that are worth more than -Infinity, the empty ones always. */
export function buildLattice(band: Band, worth: Worth): Lattice {
  const height = band.region.bottom - band.region.top;
  const starts = new Int32Array(height + 2);
  for (let row = 0; row <= height; row++)
    starts[row + 1] = (starts[row] ?? 0) + (band.to[row] ?? 0) - (band.from[row] ?? 0) + 1;
  const kept = new Candidates();
  for (let row = 0; row <= height; row++)
    for (let column = band.from[row] ?? 0; column <= (band.to[row] ?? 0); column++)
      collect(kept, band, starts, row, column, worth);
  const { count } = kept;
  return {
    band,
    nodes: starts[height + 1] ?? 0,
    from: kept.from.subarray(0, count),
    to: kept.to.subarray(0, count),
    rows: kept.rows.subarray(0, count),
    columns: kept.columns.subarray(0, count),
    shapes: kept.shapes.subarray(0, count),
    content: kept.content.subarray(0, count),
  };
}

/**
 * Collects the candidates that begin at a node; `row` counts from the region's top. Wide beads are looked at only where
 * one with a sentence less was hopeful.
 */
function collect(kept: Candidates, band: Band, starts: Int32Array, row: number, column: number, worth: Worth): void {
  const { top, bottom, right } = band.region;
  const node = (starts[row] ?? 0) + column - (band.from[row] ?? 0);
  let hopeful = 0;
  for (let index = 0; index < SHAPES.length; index++) {
    const shape = SHAPES[index];
    if (shape === undefined) break;
    const endRow = row + shape.original;
    const endColumn = column + shape.translation;
    if (top + endRow > bottom || endColumn > right) continue;
    if (endColumn < (band.from[endRow] ?? 0) || endColumn > (band.to[endRow] ?? 0)) continue;
    // The sentences' meetings are known only as far as the next boundary's end.
    if (shape.original > 0 && endColumn > (band.to[row + 1] ?? 0)) continue;
    const empty = isEmpty(shape);
    if (!empty && shape.extends !== 0 && (shape.extends & hopeful) === 0) continue;
    const content = empty ? 0 : worth(top + row, shape.original, column, shape.translation);
    if (content === -Infinity) continue;
    hopeful |= 1 << index;
    const end = (starts[endRow] ?? 0) + endColumn - (band.from[endRow] ?? 0);
    kept.add(node, end, top + row, column, index, content);
  }
}

/** The logarithm of the sum of two numbers given as logarithms. */
function logAdd(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low > NEGLIGIBLE ? high : high + Math.log1p(Math.exp(low - high));
}

/** e^-20 of a number changes it by less than single precision shows. */
const NEGLIGIBLE = 20;
/** Stands for the logarithm of 0; -Infinity would make NaN of differences. */
const IMPOSSIBLE = -1e300;

/** The probability of each candidate over all ways through the lattice; `scores` are log probabilities. */
export function beadProbabilities({ nodes, from, to }: Lattice, scores: Float32Array): Float32Array {
  const forward = new Float64Array(nodes).fill(IMPOSSIBLE);
  const backward = new Float64Array(nodes).fill(IMPOSSIBLE);
  forward[0] = 0;
  backward[nodes - 1] = 0;
  for (let bead = 0; bead < scores.length; bead++) {
    const end = to[bead] ?? 0;
    forward[end] = logAdd(forward[end] ?? 0, (forward[from[bead] ?? 0] ?? 0) + (scores[bead] ?? 0));
  }
  for (let bead = scores.length - 1; bead >= 0; bead--) {
    const start = from[bead] ?? 0;
    backward[start] = logAdd(backward[start] ?? 0, (backward[to[bead] ?? 0] ?? 0) + (scores[bead] ?? 0));
  }
  const whole = forward[nodes - 1] ?? 0;
  return scores.map((score, bead) =>
    Math.min(1, Math.exp((forward[from[bead] ?? 0] ?? 0) + score + (backward[to[bead] ?? 0] ?? 0) - whole)),
  );
}
