// Chooses the beads of a region: the probabilities of all beads, with how far paragraphs agree learned from the text
// itself, and the cut whose beads are most probably right.
import type { Bead } from './bead.ts';
import { type BeadVisitor, beadProbabilities, forEachBead, type Lattice } from './lattice.ts';
import { isEmpty, SHAPES } from './shapes.ts';
import { type ParagraphStarts, paragraphWorth, type StructureWorth, USUAL_AGREEMENT } from './structure-evidence.ts';

/** The scores of all beads: content, how usual the shape is, and structure. */
function scoresOf(lattice: Lattice, structure: readonly StructureWorth[]): Float32Array {
  const scores = new Float32Array(lattice.content.length);
  forEachBead(lattice, (_node, _end, bead, row, column, shape) => {
    const { original = 0, translation = 0, prior = 0 } = SHAPES[shape] ?? {};
    let score = (lattice.content[bead] ?? 0) + prior;
    if (original > 0 && translation > 0)
      for (const worth of structure) score += worth(row, original, column, translation);
    scores[bead] = score;
  });
  return scores;
}

/** So many beginnings of usual agreement are added to a text's own, which in short texts are few. */
const USUAL_BEGINNINGS = 4;
/** Rounds of learning the agreement; it settles at once. */
const ROUNDS = 2;

/** How many of the paragraphs' beginnings agree, by the probabilities found so far. */
function agreementOf(lattice: Lattice, probabilities: Float32Array, starts: ParagraphStarts): number {
  let both = 0;
  let one = 0;
  forEachBead(lattice, (_node, _end, bead, row, column, shape) => {
    if (isEmpty(SHAPES[shape] ?? EMPTY)) return;
    const flags = (starts.original[row] ?? 0) + (starts.translation[column] ?? 0);
    if (flags === 2) both += probabilities[bead] ?? 0;
    else if (flags === 1) one += probabilities[bead] ?? 0;
  });
  const seen = 2 * both + one;
  return Math.min(0.98, (2 * both + USUAL_BEGINNINGS * USUAL_AGREEMENT) / (seen + USUAL_BEGINNINGS));
}

const EMPTY = { original: 0, translation: 0 };

/** A bead left empty on one side counts this much of one with both when the likeliest cut is chosen. */
const EMPTY_SHARE = 0.5;

/**
 * The beads of a region in order, covering it once. A bead's score is its probability over all cuts. `starts` is null where paragraphs tell nothing.
 */
export function bestBeads(
  lattice: Lattice,
  structure: readonly StructureWorth[],
  starts: ParagraphStarts | null,
): readonly Bead[] {
  let probabilities = beadProbabilities(lattice, scoresOf(lattice, structure));
  for (let round = 0; starts && round < ROUNDS; round++) {
    const paragraphs = paragraphWorth(starts, agreementOf(lattice, probabilities, starts));
    probabilities = beadProbabilities(lattice, scoresOf(lattice, [...structure, paragraphs]));
  }
  return likeliestCut(lattice, probabilities);
}

function likeliestCut(lattice: Lattice, probabilities: Float32Array): readonly Bead[] {
  const best = new Float64Array(lattice.nodes).fill(-Infinity);
  const taken = new Int32Array(lattice.nodes).fill(-1);
  const cameFrom = new Int32Array(lattice.nodes);
  best[0] = 0;
  const extend: BeadVisitor = (node, end, bead, _row, _column, shape) => {
    const share = isEmpty(SHAPES[shape] ?? EMPTY) ? EMPTY_SHARE : 1;
    const value = (best[node] ?? 0) + share * (probabilities[bead] ?? 0);
    if (value <= (best[end] ?? 0)) return;
    best[end] = value;
    taken[end] = bead;
    cameFrom[end] = node;
  };
  forEachBead(lattice, extend);
  const beads: Bead[] = [];
  let { bottom: row, right: column } = lattice.band.region;
  for (let node = lattice.nodes - 1; node > 0; node = cameFrom[node] ?? 0) {
    const bead = taken[node] ?? 0;
    const { original = 0, translation = 0 } = SHAPES[bead % SHAPES.length] ?? {};
    row -= original;
    column -= translation;
    const score = probabilities[bead] ?? 0;
    beads.push({ original: range(row, original), translation: range(column, translation), score });
  }
  return beads.reverse();
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
