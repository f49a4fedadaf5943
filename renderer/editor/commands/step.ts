// How a change of the record becomes a command: one step in the history, refused where the record is read-only,
// "does not apply" where it would change nothing.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { isReadOnly, meant } from '../plugins/modes.ts';
import { bothSides } from '../plugins/two-sides.ts';
import { oneStep } from '../plugins/undo-steps.ts';

/**
 * A command from a change. `name` is the key of its line in the list of steps. `change` adds its steps to the
 * transaction; it may return false to say that it does not apply. The change is meant: it holds in any mode, on both sides.
 */
export function step(name: string, change: (tr: Transaction, state: EditorState) => unknown): Command {
  return (state, dispatch) => {
    if (isReadOnly(state)) return false;
    const tr = oneStep(bothSides(meant(state.tr)), name);
    if (change(tr, state) === false || !tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}
