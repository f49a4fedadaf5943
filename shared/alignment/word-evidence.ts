// How strongly the words of two groups of sentences speak for their being translations of each other: a sum of
// log-likelihood ratios, each corrected for how easily the word would have met a partner by chance, so that a loose
// dictionary does no harm. After Dunning 1993 and Melamed 2000 in spirit; the mixture model is described below.
import type { IndexedSide } from './indexed-side.ts';
import { PAIR_KINDS, type WordPairs } from './word-pairs.ts';

/**
 * How often a word of a true bead meets its partner there by a pair of this kind, when the other side has such a
 * partner at all. Measured over translations of newspaper and speech; they need not be exact.
 */
export const MEETING_RATES: readonly number[] = [0.2, 0.3, 0.55, 0.35, 0.1, 0.75, 0.6, 0.8, 0.7];

/** Per type of one side: what its meeting or missing a partner is worth. */
export interface TypeWeights {
  /** log(1 - chance of meeting): what a miss is worth. */
  readonly miss: Float64Array;
  /** By type * kinds + kind: the rate of meeting in a true bead. */
  readonly rate: Float64Array;
  /** By type * kinds + kind: how many words per word of the other side are partners of the kind. */
  readonly density: Float64Array;
}

const KINDS = PAIR_KINDS.length;

/** Weighs each type of both sides by its partners. */
export function weighTypes(original: IndexedSide, translation: IndexedSide, pairs: WordPairs, rates = MEETING_RATES) {
  const partnerCounts = {
    original: new Float64Array(original.types.length * KINDS),
    translation: new Float64Array(translation.types.length * KINDS),
  };
  pairs.partners.forEach((partners, russian) => {
    partners.forEach((english, at) => {
      const kind = pairs.kinds[russian]?.[at] ?? 0;
      const there = russian * KINDS + kind;
      const here = english * KINDS + kind;
      partnerCounts.original[there] = (partnerCounts.original[there] ?? 0) + (translation.counts[english] ?? 0);
      partnerCounts.translation[here] = (partnerCounts.translation[here] ?? 0) + (original.counts[russian] ?? 0);
    });
  });
  return {
    original: weigh(original, partnerCounts.original, translation.size, rates),
    translation: weigh(translation, partnerCounts.translation, original.size, rates),
  };
}

function weigh(side: IndexedSide, partners: Float64Array, otherSize: number, rates: readonly number[]): TypeWeights {
  const miss = new Float64Array(side.types.length);
  const rate = new Float64Array(partners.length);
  const density = new Float64Array(partners.length);
  for (let type = 0; type < side.types.length; type++) {
    let left = 1;
    for (let kind = KINDS - 1; kind >= 0; kind--) {
      const at = type * KINDS + kind;
      const count = partners[at] ?? 0;
      if (count === 0) continue;
      const share = Math.min(1, count / Math.max(1, side.counts[type] ?? 1));
      rate[at] = left * (rates[kind] ?? 0) * share;
      left -= rate[at] ?? 0;
      density[at] = count / otherSize;
    }
    miss[type] = Math.log(left);
  }
  return { miss, rate, density };
}

/** What it is worth that a word met a partner of `kind` among `width` words of the other side, over its missing. */
export function meetingWorth(weights: TypeWeights, type: number, kind: number, width: number): number {
  const at = type * KINDS + kind;
  const rate = weights.rate[at] ?? 0;
  const chance = 1 - Math.exp(-(weights.density[at] ?? 0) * width);
  return Math.log((rate + (1 - rate) * chance) / chance) - (weights.miss[type] ?? 0);
}
