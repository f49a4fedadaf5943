// How sure the OCR was of a sentence as it stands: its estimates are the witness's, and follow the words that nobody has
// changed.
import type { EditorState } from 'prosemirror-state';
import type { WordConfidence } from '../../shared/ocr/ocr-confidence.ts';
import { confidencesIn } from '../../shared/witness/page-layout.ts';
import type { Difference } from '../../shared/witness/witness.ts';
import { differencesOf, witnessOf } from '../editor/plugins/apparatus.ts';

/**
 * The estimates for a stretch of the original, offsets counted in that stretch. Empty where the witness has none.
 * `offset` is UTF-16 in the flat text of the side.
 */
export function confidencesOf(state: EditorState, offset: number, length: number): readonly WordConfidence[] {
  const witness = witnessOf(state);
  if (!witness?.files.some(({ layout }) => layout !== undefined)) return [];
  const differences = differencesOf(state, 'original');
  const before = differences.findLast(({ to }) => to <= offset);
  const after = differences.findLast(({ from }) => from <= offset + length);
  const first = offset - drift(before);
  const last = Math.max(first, offset + length - drift(after));
  return confidencesIn(witness, 'original', first, last).flatMap((word) => {
    const changed = differences.some(({ witnessFrom, witnessTo }) => witnessFrom < word.to && witnessTo > word.from);
    const shift = drift(differences.findLast(({ witnessTo }) => witnessTo <= word.from)) - offset;
    const [from, to] = [word.from + shift, word.to + shift];
    return changed || from < 0 || to > length ? [] : [{ from, to, confidence: word.confidence }];
  });
}

/** How far the text after a difference stands from the witness's. */
const drift = (difference: Difference | undefined): number => (difference ? difference.to - difference.witnessTo : 0);
