// An editor without views for tests: the real state with all its plugins, and those who follow it.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { EditorInUse } from '../editor-in-use.ts';

export interface PlainEditor extends EditorInUse {
  run(command: Command): boolean;
}

/** An editor that begins with a state of renderer/editor/testing; `follow` is called for each transaction. */
export function plainEditor(
  first: EditorState,
  follow: (tr: Transaction, state: EditorState) => void = () => {},
): PlainEditor {
  let state = first;
  const listeners = new Set<() => void>();
  const dispatch: EditorInUse['dispatch'] = (tr) => {
    const applied = state.applyTransaction(tr);
    state = applied.state;
    for (const one of applied.transactions) follow(one, state);
    for (const listener of [...listeners]) listener();
  };
  return {
    get state() {
      return state;
    },
    dispatch,
    run: (command) => command(state, dispatch),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
