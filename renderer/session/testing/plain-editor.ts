// An editor without views for tests: the real state with all its plugins, and those who follow it.
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorInUse } from '../editor-in-use.ts';

export interface PlainEditor extends EditorInUse {
  run(command: Command): boolean;
}

/** An editor that begins with a state of renderer/editor/testing. */
export function plainEditor(first: EditorState): PlainEditor {
  let state = first;
  const listeners = new Set<() => void>();
  const dispatch: EditorInUse['dispatch'] = (tr) => {
    state = state.apply(tr);
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
