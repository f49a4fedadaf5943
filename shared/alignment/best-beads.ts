// Chooses the beads of a region: the probabilities of all beads, with how far paragraphs agree and how much is omitted
// learned from the text itself, and the cut whose beads are most probably right.
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
/** Rounds of learning a text's ways; they settle at once. */
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

/** Beads of a usual text that are added to a text's own when it is counted how many leave a side empty. */
const USUAL_BEADS = 30;
const USUAL_ALONE = SHAPES.filter(isEmpty).reduce((sum, { prior }) => sum + Math.exp(prior), 0);

/** The share of beads that leave a side empty, by the probabilities found so far: some texts omit much. */
function shareAlone({ shapes }: Lattice, probabilities: Float32Array): number {
  let alone = 0;
  let all = 0;
  for (let bead = 0; bead < probabilities.length; bead++) {
    const probability = probabilities[bead] ?? 0;
    all += probability;
    if (isEmpty(shapeOf(shapes, bead))) alone += probability;
  }
  return (alone + USUAL_BEADS * USUAL_ALONE) / (all + USUAL_BEADS);
}

/** The scores as they are when this share of beads, not the usual one, leaves a side empty. */
function withShareAlone({ shapes }: Lattice, scores: Float32Array, share: number): Float32Array {
  const alone = Math.log(share / USUAL_ALONE);
  const full = Math.log((1 - share) / (1 - USUAL_ALONE));
  return scores.map((score, bead) => score + (isEmpty(shapeOf(shapes, bead)) ? alone : full));
}

/** A bead with what its sentences' words, lengths and kinds are worth: above 0 they speak for it; 0 for an empty one. */
export interface WeighedBead extends Bead {
  readonly worth: number;
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
): readonly WeighedBead[] {
  const priors = lattice.content.map((worth, bead) => worth + shapeOf(lattice.shapes, bead).prior);
  const scores = withStructure(lattice, priors, structure);
  let probabilities = beadProbabilities(lattice, scores);
  for (let round = 0; round < ROUNDS; round++) {
    const paragraphs = starts ? [paragraphWorth(starts, agreementOf(lattice, probabilities, starts))] : [];
    const adapted = withShareAlone(lattice, scores, shareAlone(lattice, probabilities));
    probabilities = beadProbabilities(lattice, withStructure(lattice, adapted, paragraphs));
  }
  const priorOf = (bead: number): number => shapeOf(lattice.shapes, bead).prior;
  return likeliestCut(lattice, probabilities, (bead) => (scores[bead] ?? 0) - priorOf(bead));
}

function likeliestCut(
  lattice: Lattice,
  probabilities: Float32Array,
  worthOf: (bead: number) => number,
): readonly WeighedBead[] {
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
  const beads: WeighedBead[] = [];
  for (let node = nodes - 1; node > 0; ) {
    const bead = taken[node] ?? 0;
    const { original, translation } = shapeOf(shapes, bead);
    beads.push(
      ...believable({
        original: range(rows[bead] ?? 0, original),
        translation: range(columns[bead] ?? 0, translation),
        score: probabilities[bead] ?? 0,
        worth: worthOf(bead),
      }),
    );
    node = from[bead] ?? 0;
  }
  return beads.reverse();
}

/** A bead less probable than this is likelier wrong than right; its sentences are left alone. */
const LEAST_BELIEVED = 0.45;

/** The bead; or, when it is not to be believed, its sentences each alone, last first. */
function believable(bead: WeighedBead): readonly WeighedBead[] {
  const { original, translation, score } = bead;
  if (score >= LEAST_BELIEVED || isEmpty({ original: original.length, translation: translation.length })) return [bead];
  return [
    ...translation.toReversed().map((place) => ({ original: [], translation: [place], score: 1 - score, worth: 0 })),
    ...original.toReversed().map((place) => ({ original: [place], translation: [], score: 1 - score, worth: 0 })),
  ];
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
