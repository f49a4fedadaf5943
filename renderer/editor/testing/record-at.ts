// A state on a tagged record for tests, with a fixed hand: the same author, hour and ids every time.
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { countingIds } from '../../../shared/document/ids.ts';
import type { Mode } from '../plugins/modes.ts';
import { createRecordState, type RecordStateOptions } from '../record-state.ts';
import { type TaggedRecord, tag, tagged, witnessOfRecord } from './tagged-record.ts';

/** The hand tests write with. */
export const testHand = () => ({
  author: () => 'A. Reader',
  now: () => '2026-01-01T00:00:00Z',
  newId: countingIds('x'),
});

/** A state on a tagged record; the selection is from `<a>` to `<b>`, or at `<a>`, where the text has them. */
export function stateOf(
  record: TaggedRecord,
  mode: Mode = 'correct',
  more: Partial<RecordStateOptions> = {},
): EditorState {
  const state = createRecordState({
    doc: record.doc,
    witness: witnessOfRecord(record.doc),
    mode,
    ...testHand(),
    ...more,
  });
  if (record.tags.a === undefined) return state;
  const [anchor, head] = [tag(record, 'a'), record.tags.b ?? tag(record, 'a')];
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

/** A state on tagged text. */
export const stateAt = (
  original: readonly string[],
  translation: readonly string[] = ['b1:One.'],
  mode: Mode = 'correct',
) => stateOf(tagged(original, translation), mode);

/** The state after a command; null when it does not apply. */
export function carriedOut(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const applies = command(state, (tr) => {
    next = state.apply(tr);
  });
  return applies ? next : null;
}

/** The state after a change. */
export const changed = (state: EditorState, change: (tr: Transaction) => Transaction): EditorState =>
  state.apply(change(state.tr));
