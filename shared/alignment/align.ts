// The aligner: two texts in sentences give beads of sentences that translate each other.
import type { Bead, Sentence } from './bead.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { alignRegion, readTextPair } from './text-pair.ts';

/**
 * Aligns a Russian text with its English translation. Every sentence of either side stands in exactly one bead. Beads
 * are in the order of the original; those without original sentences stand where they do in the translation.
 */
export function align(
  original: readonly Sentence[],
  translation: readonly Sentence[],
  evidence: AlignmentEvidence,
): readonly Bead[] {
  const region = { top: 0, bottom: original.length, left: 0, right: translation.length };
  return alignRegion(readTextPair(original, translation, evidence), region);
}
