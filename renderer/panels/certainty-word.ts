// A link's certainty as a word.
import type { RecordBead } from '../../shared/document/beads.ts';

/** The machine's certainty in words; 'none' for a link a person made. */
export function certaintyWord(bead: RecordBead): 'high' | 'fair' | 'low' | 'none' {
  if (bead.score === null) return 'none';
  return bead.score >= 0.9 ? 'high' : bead.score >= 0.6 ? 'fair' : 'low';
}
