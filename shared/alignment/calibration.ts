// What the aligner's probabilities are worth: taken as they are they are somewhat too sure, since words in a sentence
// do not speak independently of each other.
import type { Bead } from './bead.ts';

/**
 * The odds of a bead as counted are raised to this power, and then multiplied by e to the bias (Platt 1999). Fitted
 * over all variants of the documents with gold beads, also with debris and moved blocks, by parts that were left out.
 */
const POWER = 0.65;
const BIAS = 0.1;
/** However sure the evidence, one bead in so many is wrong for other reasons; as odds. */
const SUREST = Math.log(1e4);

/** The bead with a score to be believed. Beads with an empty side keep theirs. */
export function calibrated<T extends Bead>(bead: T): T {
  const { original, translation, score } = bead;
  if (original.length === 0 || translation.length === 0) return bead;
  const odds = Math.max(-SUREST, Math.min(SUREST, Math.log(score / (1 - score))));
  return { ...bead, score: 1 / (1 + Math.exp(-BIAS - POWER * odds)) };
}
