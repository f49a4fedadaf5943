// Repairs of the alignment as commands: one step in the history each, refused where a lock would be broken; and one that
// does not apply can say why, so that a key never does nothing in silence.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { breaksLock } from '../../../shared/document/locks.ts';
import { isUnlocking } from '../plugins/locks.ts';
import { isReadOnly, meant } from '../plugins/modes.ts';
import { bothSides } from '../plugins/two-sides.ts';
import { oneStep } from '../plugins/undo-steps.ts';

/** Why a repair does not apply; each is the key of its words. */
export type Refusal =
  | 'readOnly'
  | 'locked'
  | 'nothing'
  | 'needsBothSides'
  | 'alone'
  | 'onlyOne'
  | 'oneEach'
  | 'noNext'
  | 'noFurther'
  | 'cannotCut'
  | 'noNeighbour'
  | 'wholeParagraph'
  | 'swapTwo'
  | 'nothingAcross';

/** A ProseMirror command that tells why it does not apply. */
export interface Operation extends Command {
  /** Null where it applies. */
  readonly refusal: (state: EditorState) => Refusal | null;
}

/**
 * A command from a change. `name` is the key of its line in the list of steps. `change` adds its steps to the
 * transaction, or says why it cannot. It is meant in any mode and on both sides.
 */
export function operation(
  name: string,
  change: (tr: Transaction, state: EditorState) => Refusal | null | undefined,
): Operation {
  const attempt = (state: EditorState): Transaction | Refusal => {
    if (isReadOnly(state)) return 'readOnly';
    const tr = oneStep(bothSides(meant(state.tr)), name);
    const refused = change(tr, state);
    if (refused) return refused;
    if (!tr.docChanged) return 'nothing';
    return !isUnlocking(tr) && breaksLock(state.doc, tr.doc) ? 'locked' : tr;
  };
  const command: Command = (state, dispatch) => {
    const attempted = attempt(state);
    if (typeof attempted === 'string') return false;
    dispatch?.(attempted);
    return true;
  };
  const refusal = (state: EditorState): Refusal | null => {
    const attempted = attempt(state);
    return typeof attempted === 'string' ? attempted : null;
  };
  return Object.assign(command, { refusal });
}
