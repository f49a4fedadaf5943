// Read, Correct, Tag, Align. Only Correct changes letters, so nobody edits by accident: elsewhere the views are not
// editable, and a transaction that would change a letter is refused unless it was meant.

import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { wordsBetween } from '../../../shared/document/mentions.ts';
import { SIDES } from '../../../shared/document/schema.ts';

export const MODES = ['read', 'correct', 'tag', 'align'] as const;
export type Mode = (typeof MODES)[number];

interface ModeState {
  readonly mode: Mode;
  /** True where another window holds the record: then nothing changes at all. */
  readonly readOnly: boolean;
}

const key = new PluginKey<ModeState>('mode');
const MEANT = 'meant';
const FOLLOWED = 'followed';

/** The mode a record is in. */
export const modeOf = (state: EditorState): Mode => key.getState(state)?.mode ?? 'read';

/** True where the record may be looked at only. */
export const isReadOnly = (state: EditorState): boolean => key.getState(state)?.readOnly ?? false;

/** True where typing changes the text. */
export const isEditable = (state: EditorState): boolean => modeOf(state) === 'correct' && !isReadOnly(state);

/** Goes over to another mode. */
export function setMode(mode: Mode): Command {
  return (state, dispatch) => {
    if (modeOf(state) === mode) return false;
    dispatch?.(state.tr.setMeta(key, { mode }));
    return true;
  };
}

/** Locks or unlocks the record. */
export const setReadOnly = (tr: Transaction, readOnly: boolean): Transaction => tr.setMeta(key, { readOnly });

/** Says that a change of letters is meant, whatever the mode: a reading taken from a list, a correction reverted. */
export const meant = (tr: Transaction): Transaction => tr.setMeta(MEANT, true);

/** True for a change made by a command rather than by typing. */
export const isMeant = (tr: Transaction): boolean => tr.getMeta(MEANT) === true;

/** Says that a change was made in the window that writes the record; a window that only reads lets it pass, as it was. */
export const followed = (tr: Transaction): Transaction =>
  meant(tr).setMeta(FOLLOWED, true).setMeta('addToHistory', false);

/** True for a change that another window made. */
export const isFollowed = (tr: Transaction): boolean => tr.getMeta(FOLLOWED) === true;

/** Keeps the mode and guards the letters. */
export const modePlugin = (mode: Mode, readOnly: boolean): Plugin<ModeState> =>
  new Plugin<ModeState>({
    key,
    state: {
      init: () => ({ mode, readOnly }),
      apply: (tr, value) => ({ ...value, ...(tr.getMeta(key) as Partial<ModeState> | undefined) }),
    },
    props: { editable: isEditable },
    filterTransaction(tr, state) {
      if (!tr.docChanged) return true;
      if (isReadOnly(state)) return isFollowed(tr);
      const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr;
      if (modeOf(state) === 'correct' || isMeant(root) || isHistoryTransaction(root)) return true;
      return sameWords(state.doc, tr.doc);
    },
  });

/** True when no letter differs; sentences and paragraphs may be cut otherwise. */
function sameWords(before: Node, after: Node): boolean {
  return SIDES.every((_side, index) => {
    const [old, now] = [before.child(index), after.child(index)];
    return old === now || wordsBetween(old, 0, old.content.size) === wordsBetween(now, 0, now.content.size);
  });
}
