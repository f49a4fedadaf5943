// Chooses the beads of a region: the probabilities of all beads, with how far paragraphs agree learned from the text
// itself, and the cut whose beads are most probably right.
import type { Bead } from './bead.ts';
import { beadProbabilities, type Lattice } from './lattice.ts';
import { isEmpty, SHAPES, type Shape } from './shapes.ts';
import { type ParagraphStarts, paragraphWorth, type StructureWorth, USUAL_AGREEMENT } from './structure-evidence.ts';

/** Adds to the scores of the candidates with both sides what structure says of them. */
function withStructure(lattice: Lattice, scores: Float32Array, structure: readonly StructureWorth[]): Float32Array {
  const { shapes, rows, columns } = lattice;
  const sums = scores.slice();
  for (let bead = 0; bead < sums.length; bead++) {
    const { original, translation } = shapeOf(shapes, bead);
    if (original === 0 || translation === 0) continue;
    for (const worth of structure)
      sums[bead] = (sums[bead] ?? 0) + worth(rows[bead] ?? 0, original, columns[bead] ?? 0, translation);
  }
  return sums;
}

function shapeOf(shapes: Uint8Array, bead: number): Shape {
  const shape = SHAPES[shapes[bead] ?? -1];
  if (!shape) throw new RangeError(`Candidate ${bead} has no shape.`);
  return shape;
}

/** So many beginnings of usual agreement are added to a text's own, which in short texts are few. */
const USUAL_BEGINNINGS = 4;
/** Rounds of learning the agreement; it settles at once. */
const ROUNDS = 2;

/** How many of the paragraphs' beginnings agree, by the probabilities found so far. */
function agreementOf({ shapes, rows, columns }: Lattice, probabilities: Float32Array, starts: ParagraphStarts): number {
  let both = 0;
  let one = 0;
  for (let bead = 0; bead < probabilities.length; bead++) {
    const flags = (starts.original[rows[bead] ?? 0] ?? 0) + (starts.translation[columns[bead] ?? 0] ?? 0);
    if (flags === 0 || isEmpty(shapeOf(shapes, bead))) continue;
    if (flags === 2) both += probabilities[bead] ?? 0;
    else one += probabilities[bead] ?? 0;
  }
  const seen = 2 * both + one;
  return Math.min(0.98, (2 * both + USUAL_BEGINNINGS * USUAL_AGREEMENT) / (seen + USUAL_BEGINNINGS));
}

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
  const priors = lattice.content.map((worth, bead) => worth + shapeOf(lattice.shapes, bead).prior);
  const scores = withStructure(lattice, priors, structure);
  let probabilities = beadProbabilities(lattice, scores);
  for (let round = 0; starts && round < ROUNDS; round++) {
    const paragraphs = paragraphWorth(starts, agreementOf(lattice, probabilities, starts));
    probabilities = beadProbabilities(lattice, withStructure(lattice, scores, [paragraphs]));
  }
  return likeliestCut(lattice, probabilities);
}

function likeliestCut(lattice: Lattice, probabilities: Float32Array): readonly Bead[] {
  const { nodes, from, to, rows, columns, shapes } = lattice;
  const best = new Float64Array(nodes).fill(-Infinity);
  const taken = new Int32Array(nodes).fill(-1);
  best[0] = 0;
  for (let bead = 0; bead < probabilities.length; bead++) {
    const share = isEmpty(shapeOf(shapes, bead)) ? EMPTY_SHARE : 1;
    const value = (best[from[bead] ?? 0] ?? 0) + share * (probabilities[bead] ?? 0);
    const end = to[bead] ?? 0;
    if (value <= (best[end] ?? 0)) continue;
    best[end] = value;
    taken[end] = bead;
  }
  const beads: Bead[] = [];
  for (let node = nodes - 1; node > 0; ) {
    const bead = taken[node] ?? 0;
    const { original, translation } = shapeOf(shapes, bead);
    beads.push(
      ...believable({
        original: range(rows[bead] ?? 0, original),
        translation: range(columns[bead] ?? 0, translation),
        score: probabilities[bead] ?? 0,
      }),
    );
    node = from[bead] ?? 0;
  }
  return beads.reverse();
}

/** A bead less probable than this is likelier wrong than right; its sentences are left alone. */
const LEAST_BELIEVED = 0.45;

/** The bead; or, when it is not to be believed, its sentences each alone, last first. */
function believable(bead: Bead): readonly Bead[] {
  const { original, translation, score } = bead;
  if (score >= LEAST_BELIEVED || isEmpty({ original: original.length, translation: translation.length })) return [bead];
  return [
    ...translation.toReversed().map((place) => ({ original: [], translation: [place], score: 1 - score })),
    ...original.toReversed().map((place) => ({ original: [place], translation: [], score: 1 - score })),
  ];
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
