// The beads of a record whose file said what translates what.
import type { Bead, Sentence } from '../alignment/bead.ts';
import { SIDES, type Side } from '../document/schema.ts';
import type { GivenPairs } from './plan.ts';

/** A bead, and whether a person vouched for it in the file it came from. */
export interface GivenBead extends Bead {
  readonly confirmed: boolean;
}

/** Sentences of a side, and the plan's block each comes from. */
export interface PlacedSentences {
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly number[];
}

/**
 * Pairs of sentences are beads as they stand; rows are aligned within themselves, so that nothing is linked across two.
 * Sentences outside all pairs stand alone.
 */
export function givenBeads(
  { kind, pairs }: GivenPairs,
  sides: Readonly<Record<Side, PlacedSentences>>,
  align: (original: readonly Sentence[], translation: readonly Sentence[]) => readonly Bead[],
): readonly GivenBead[] {
  const ofBlock: Record<Side, Map<number, number[]>> = { original: new Map(), translation: new Map() };
  for (const side of SIDES)
    for (const [index, block] of sides[side].blocks.entries())
      ofBlock[side].set(block, [...(ofBlock[side].get(block) ?? []), index]);
  const open = {
    original: new Set(sides.original.blocks.keys()),
    translation: new Set(sides.translation.blocks.keys()),
  };
  const beads: GivenBead[] = [];
  for (const { certainty, confirmed, ...pair } of pairs) {
    const [original = [], translation = []] = SIDES.map((side) =>
      pair[side].flatMap((block) => ofBlock[side].get(block) ?? []).filter((index) => open[side].delete(index)),
    );
    if (kind === 'sentences') {
      beads.push({ original, translation, score: certainty ?? 1, confirmed });
      continue;
    }
    const own = (side: Side, indices: readonly number[]) =>
      indices.flatMap((index) => sides[side].sentences[index] ?? []);
    for (const bead of align(own('original', original), own('translation', translation)))
      beads.push({
        ...bead,
        original: bead.original.flatMap((at) => original[at] ?? []),
        translation: bead.translation.flatMap((at) => translation[at] ?? []),
        confirmed,
      });
  }
  for (const index of open.original) beads.push({ original: [index], translation: [], score: 0, confirmed: false });
  for (const index of open.translation) beads.push({ original: [], translation: [index], score: 0, confirmed: false });
  return beads;
}
