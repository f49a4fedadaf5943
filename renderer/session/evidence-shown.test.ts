import { expect, test } from 'vitest';
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { highlightOf } from '../editor/plugins/highlights.ts';
import { setCurrentSuspect, setSuspects, suspectsOf, takeInHand } from '../editor/plugins/suspects.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { followEvidence } from './evidence-shown.ts';
import { plainEditor } from './testing/plain-editor.ts';

const suspect = (text: string, from: number, ...evidence: readonly string[]): Suspect => ({
  ...{ from, to: from + text.length, text, score: 0.9, reasons: [] },
  suggestions: [
    { text: 'иное', score: 0.8, evidence: evidence.map((word) => ({ kind: 'translation', word })) },
    { text: 'ещё', score: 0.1, evidence: [{ kind: 'frequent' }] },
  ],
});

/** The words of the translation that are darker while the first suspect is in hand. */
function shown(translation: string, ...evidence: readonly string[]): readonly string[] {
  const editor = plainEditor(stateAt(['b1:В нолбре. |b2:Нет.'], [translation]));
  followEvidence(editor);
  const { doc } = editor.state;
  editor.dispatch(setSuspects(editor.state.tr, 'original', doc, [suspect('нолбре', 2, ...evidence)]));
  const [first] = suspectsOf(editor.state);
  if (first) editor.dispatch(takeInHand(editor.state.tr, first));
  return highlightOf(editor.state, 'evidence').map(({ from, to }) => editor.state.doc.textBetween(from, to));
}

test('the words that speak for a reading are shown where they stand in the counterpart', () => {
  expect(shown('b1:In November. |b2:November too.', 'november')).toEqual(['November']);
});

test('a word is a whole word, found as often as it stands there', () => {
  expect(shown('b1:One or none, one by/one.', 'one')).toEqual(['One', 'one', 'one']);
});

test('without evidence in the translation nothing is shown', () => {
  expect(shown('b1:In November.')).toEqual([]);
  expect(shown('b2:In November.', 'november')).toEqual([]);
});

test('they go when the suspect is let go, and no longer follow once stopped', () => {
  const editor = plainEditor(stateAt(['b1:В нолбре.'], ['b1:In November.']));
  const stop = followEvidence(editor);
  const { doc } = editor.state;
  editor.dispatch(setSuspects(editor.state.tr, 'original', doc, [suspect('нолбре', 2, 'november')]));
  const take = () => {
    const [first] = suspectsOf(editor.state);
    if (first) editor.dispatch(takeInHand(editor.state.tr, first));
  };
  take();
  expect(highlightOf(editor.state, 'evidence')).toHaveLength(1);
  editor.dispatch(setCurrentSuspect(editor.state.tr, null));
  expect(highlightOf(editor.state, 'evidence')).toEqual([]);
  stop();
  take();
  expect(highlightOf(editor.state, 'evidence')).toEqual([]);
});
