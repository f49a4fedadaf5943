// The aligner: two texts in sentences give beads of sentences that translate each other.
import type { Bead, Sentence } from './bead.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { realign } from './realign.ts';

/**
 * Aligns a Russian text with its English translation. Every sentence of either side stands in exactly one bead;
 * sentences of noise stand alone. Beads are in the order of the original; those without original sentences stand
 * where they do in the translation.
 */
export const align = (
  original: readonly Sentence[],
  translation: readonly Sentence[],
  evidence: AlignmentEvidence,
): readonly Bead[] => realign(original, translation, evidence, []);
