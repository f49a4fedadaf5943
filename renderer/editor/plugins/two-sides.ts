// Two views, one state: which side is in hand, where the cursor stood on the other, and the guard that keeps an edit
// on one side from touching the other.

import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  AllSelection,
  type EditorState,
  Plugin,
  PluginKey,
  type Selection,
  type SelectionBookmark,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { sideAt, sideNode, sideStart } from '../../../shared/document/reading-order.ts';
import type { Side } from '../../../shared/document/schema.ts';

interface SidesState {
  readonly active: Side;
  readonly bookmarks: Readonly<Record<Side, SelectionBookmark>>;
}

const key = new PluginKey<SidesState>('two sides');
const BOTH_SIDES = 'bothSides';

/** The side that owns the selection. */
export const activeSide = (state: EditorState): Side => key.getState(state)?.active ?? 'original';

/** Marks a transaction that is meant to change both sides: linking, confirming, retagging. */
export const bothSides = (tr: Transaction): Transaction => tr.setMeta(BOTH_SIDES, true);

/** Where the cursor is on a side, or was when the side was last left. */
export function selectionOn(state: EditorState, side: Side): Selection {
  const value = key.getState(state);
  if (!value || value.active === side) return state.selection;
  const selection = value.bookmarks[side].resolve(state.doc);
  return sideAt(state.doc, selection.from) === side ? selection : startOfSide(state.doc, side);
}

/** The cursor before the first letter of a side. */
export function startOfSide(doc: Node, side: Side): Selection {
  return TextSelection.create(doc, sideStart(doc, side) + 2);
}

/** All the words of a side. */
export function wholeSide(doc: Node, side: Side): Selection {
  const end = sideStart(doc, side) + sideNode(doc, side).content.size;
  return TextSelection.create(doc, sideStart(doc, side) + 2, end - 2);
}

/** True when a selection lies inside one side's text. */
function onOneSide(doc: Node, selection: Selection): boolean {
  if (selection instanceof AllSelection || selection.$from.depth === 0 || selection.$to.depth === 0) return false;
  return sideAt(doc, selection.from) === sideAt(doc, selection.to);
}

const initial = (doc: Node, selection: Selection): SidesState => ({
  active: sideAt(doc, selection.from),
  bookmarks: {
    original: startOfSide(doc, 'original').getBookmark(),
    translation: startOfSide(doc, 'translation').getBookmark(),
  },
});

/** Keeps a bookmark per side, keeps the selection on one side, and refuses edits that reach into the other. */
export const twoSidesPlugin = (): Plugin<SidesState> =>
  new Plugin<SidesState>({
    key,
    state: {
      init: (_config, state) => initial(state.doc, state.selection),
      apply(tr, value, _old, state) {
        if (!tr.docChanged && !tr.selectionSet) return value;
        const map = (side: Side): SelectionBookmark =>
          tr.docChanged ? value.bookmarks[side].map(tr.mapping) : value.bookmarks[side];
        const bookmarks = { original: map('original'), translation: map('translation') };
        if (!onOneSide(state.doc, state.selection)) return { active: value.active, bookmarks };
        const active = sideAt(state.doc, state.selection.from);
        return { active, bookmarks: { ...bookmarks, [active]: state.selection.getBookmark() } };
      },
    },
    filterTransaction(tr, state) {
      if (!tr.docChanged) return true;
      if (tr.doc.childCount !== 2) return false;
      const untouched = [0, 1].some((index) => tr.doc.child(index) === state.doc.child(index));
      const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr;
      return untouched || root.getMeta(BOTH_SIDES) === true || isHistoryTransaction(root);
    },
    appendTransaction(_transactions, _old, state) {
      if (onOneSide(state.doc, state.selection)) return null;
      const side = activeSide(state);
      const start = sideStart(state.doc, side);
      const end = start + sideNode(state.doc, side).content.size;
      const { from, to } = state.selection;
      if (from <= start && to >= end) return state.tr.setSelection(wholeSide(state.doc, side));
      const clamp = (pos: number): number => Math.min(Math.max(pos, start), end);
      const [anchor, head] = [clamp(state.selection.anchor), clamp(state.selection.head)];
      return state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)));
    },
  });
