// Locked beads hold against typing, deleting and pasting too, not only against commands. Taking back and doing again go
// by the order in which things were done, so they cannot pass a lock unasked.
import { isHistoryTransaction } from 'prosemirror-history';
import { Plugin, type Transaction } from 'prosemirror-state';
import { breaksLock } from '../../../shared/document/locks.ts';

const UNLOCKING = 'unlocking';

/** Says that a change is meant to lock or unlock. */
export const unlocking = (tr: Transaction): Transaction => tr.setMeta(UNLOCKING, true);

/** True for a change that locks or unlocks. */
export const isUnlocking = (tr: Transaction): boolean => tr.getMeta(UNLOCKING) === true;

/** Refuses what would break a lock; `held` is told of it, for commands of the browser say nothing themselves. */
export const locksPlugin = (held: () => void): Plugin =>
  new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged) return true;
      const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr;
      if (isUnlocking(root) || isHistoryTransaction(root) || !breaksLock(state.doc, tr.doc)) return true;
      held();
      return false;
    },
  });
