// One history for text and links alike, and each command is one step in it: what is typed right after a command must
// not be taken back with it.
import { closeHistory, history } from 'prosemirror-history';
import { Plugin, type Transaction } from 'prosemirror-state';

const COMMAND = 'command';

/** Marks a transaction as one step of its own. `name` is the key of its line in the list of steps ("link", "split"). */
export const oneStep = (tr: Transaction, name: string): Transaction => closeHistory(tr).setMeta(COMMAND, name);

/** The name given by `oneStep`; null for typing and for what is no step of its own. */
export const stepName = (tr: Transaction): string | null => (tr.getMeta(COMMAND) as string | undefined) ?? null;

/** The history, and the plugin that closes its group after each command. It comes last, after whatever others append. */
export const undoPlugins = (): Plugin[] => [
  history({ depth: 1000 }),
  new Plugin({
    appendTransaction(transactions, _old, state) {
      return transactions.some((tr) => tr.docChanged && stepName(tr) !== null) ? closeHistory(state.tr) : null;
    },
  }),
];
