// The correction the cursor stands in, while the hand rests: its old reading is shown. Typing in a word is not asking for it.
import { differenceAt } from '../editor/plugins/provenance.ts';
import type { EditorInUse } from './editor-in-use.ts';
import type { RecordSession } from './record-session.ts';

/** Follows the cursor; gives the way to stop. */
export function followCursorCorrection(editor: EditorInUse, shown: RecordSession['cursorCorrection']): () => void {
  let { doc, selection } = editor.state;
  return editor.subscribe(() => {
    const { state } = editor;
    const typed = state.doc !== doc;
    const moved = !state.selection.eq(selection);
    ({ doc, selection } = state);
    if (typed) shown.set(null);
    else if (moved) shown.set(selection.empty ? differenceAt(state, selection.head) : null);
  });
}
