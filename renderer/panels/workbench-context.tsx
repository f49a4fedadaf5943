// How panels reach the workbench: React reads its state and never owns it.
import { createContext, type ReactNode, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { Workbench } from '../session/workbench.ts';
import type { WorkbenchState } from '../session/workbench-state.ts';

const Context = createContext<Workbench | null>(null);

export function WorkbenchProvider({ workbench, children }: { workbench: Workbench; children: ReactNode }) {
  return <Context.Provider value={workbench}>{children}</Context.Provider>;
}

/** The window's workbench. Throws `RangeError` outside the provider: a programmer's mistake. */
export function useWorkbench(): Workbench {
  const workbench = useContext(Context);
  if (!workbench) throw new RangeError('A panel was drawn outside the workbench.');
  return workbench;
}

/** A part of the workbench's state; the component is drawn again when that part changes (by `Object.is`). */
export function useView<Part>(select: (state: WorkbenchState) => Part): Part {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

interface Subscribable<State> {
  subscribe(listener: () => void): () => void;
  readonly state: State;
}

/** A part of any source that tells of its changes, kept the same object while `equal` says so. */
export function useDerived<State, Part>(
  source: Subscribable<State>,
  select: (state: State) => Part,
  equal: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const last = useRef<{ state: State; select: (state: State) => Part; part: Part } | null>(null);
  const read = useCallback(() => {
    const known = last.current;
    if (known && known.state === source.state && known.select === select) return known.part;
    const part = select(source.state);
    const kept = known && equal(known.part, part) ? known.part : part;
    last.current = { state: source.state, select, part: kept };
    return kept;
  }, [source, select, equal]);
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source]);
  return useSyncExternalStore(subscribe, read);
}
