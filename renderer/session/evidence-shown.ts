// The words of the translation that speak for a reading: darker on the lit counterpart while the suspect is in hand.
import type { EditorState } from 'prosemirror-state';
import { segmentsOfBead } from '../../shared/document/beads.ts';
import type { Span } from '../../shared/document/mentions.ts';
import { otherSide } from '../../shared/document/schema.ts';
import { segmentAt } from '../../shared/document/segments.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import { currentSuspect, type PlacedSuspect } from '../editor/plugins/suspects.ts';
import type { EditorInUse } from './editor-in-use.ts';

/** Follows the suspect in hand; gives the way to stop. */
export function followEvidence(editor: EditorInUse): () => void {
  let shown: number | null = null;
  return editor.subscribe(() => {
    const suspect = currentSuspect(editor.state);
    if ((suspect?.key ?? null) === shown) return;
    shown = suspect?.key ?? null;
    const spans = suspect ? evidenceFor(editor.state, suspect) : [];
    editor.dispatch(setHighlight(editor.state.tr, 'evidence', spans).setMeta('addToHistory', false));
  });
}

/** Places in the counterpart of the words that any suggestion names as evidence. */
function evidenceFor(state: EditorState, suspect: PlacedSuspect): readonly Span[] {
  const named = new Set(
    suspect.value.suggestions.flatMap(({ evidence }) =>
      evidence.flatMap((one) => (one.kind === 'translation' ? [one.word.toLowerCase()] : [])),
    ),
  );
  const bead = segmentAt(state.doc, suspect.from)?.node.attrs.bead as string | null | undefined;
  if (!bead || named.size === 0) return [];
  return segmentsOfBead(state.doc, bead, otherSide(suspect.side)).flatMap(({ node, pos }) => {
    const text = node.textBetween(0, node.content.size, '', '\uFFFC').toLowerCase();
    return [...named].flatMap((word) =>
      wordPlaces(text, word).map((at) => ({ from: pos + 1 + at, to: pos + 1 + at + word.length })),
    );
  });
}

/** Where a word stands in a text as a word of its own. */
function wordPlaces(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const letter = /\p{L}/u;
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + word.length] ?? '')) places.push(at);
  }
  return places;
}
