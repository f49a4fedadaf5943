// A mention whose words are deleted is not given up at once: what is typed in their place belongs to it, as long as the
// cursor stays. So a name can be typed anew without losing its link to the authority record.
import { isHistoryTransaction } from 'prosemirror-history';
import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { schema } from '../../../shared/document/schema.ts';
import { isMeant } from './modes.ts';

const key = new PluginKey<readonly Mark[]>('mention typing');
const NONE: readonly Mark[] = [];

const isTyping = (tr: Transaction): boolean => tr.docChanged && !isHistoryTransaction(tr) && !isMeant(tr);

/** Keeps emptied mentions open for what is typed next. */
export const mentionTypingPlugin = (): Plugin<readonly Mark[]> =>
  new Plugin<readonly Mark[]>({
    key,
    state: {
      init: () => NONE,
      apply(tr, open, old, state) {
        const emptied = tr.getMeta(key) as readonly Mark[] | undefined;
        if (emptied) return emptied;
        if (tr.docChanged) return isTyping(tr) || tr.getMeta('appendedTransaction') ? open : NONE;
        return open.length > 0 && !old.selection.eq(state.selection) ? NONE : open;
      },
    },
    appendTransaction(transactions, old, state) {
      if (!transactions.some(isTyping) || transactions.some((tr) => tr.getMeta(key))) return null;
      const emptied = emptiedMentions(transactions, old.doc, state.doc);
      const open = [...(key.getState(state) ?? NONE), ...emptied];
      if (open.length === 0) return null;
      const tr = layOnTyped(state, transactions, open);
      return emptied.length > 0 || tr.docChanged ? tr.setMeta(key, open) : null;
    },
  });

/** The mentions that lay in what was deleted and lie nowhere now. */
function emptiedMentions(transactions: readonly Transaction[], before: Node, after: Node): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const { from, to } of changedIn(transactions, 'old'))
    before.nodesBetween(from, to, (node) => {
      for (const mark of node.marks) if (mark.type === schema.marks.mention) found.set(String(mark.attrs.id), mark);
    });
  return [...found.values()].filter((mark) => !after.rangeHasMark(0, after.content.size, mark));
}

/** Lays the open mentions on the letters that came in. */
function layOnTyped(state: EditorState, transactions: readonly Transaction[], open: readonly Mark[]): Transaction {
  const { tr } = state;
  for (const { from, to } of changedIn(transactions, 'new')) for (const mark of open) tr.addMark(from, to, mark);
  return tr;
}

/** What the steps took away, in positions of the first document, or put there, in positions of the last. */
function changedIn(transactions: readonly Transaction[], which: 'old' | 'new'): { from: number; to: number }[] {
  const maps = transactions.flatMap((tr) => tr.mapping.maps);
  const ranges: { from: number; to: number }[] = [];
  maps.forEach((map, index) => {
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      const others = which === 'old' ? maps.slice(0, index).reverse() : maps.slice(index + 1);
      const bring = (pos: number, side: 1 | -1): number =>
        others.reduce((at, other) => (which === 'old' ? other.invert() : other).map(at, side), pos);
      const [from, to] = which === 'old' ? [oldFrom, oldTo] : [newFrom, newTo];
      if (from < to) ranges.push({ from: bring(from, 1), to: bring(to, -1) });
    });
  });
  return ranges.filter(({ from, to }) => from < to);
}
