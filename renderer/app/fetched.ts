// Components that are fetched apart from the page's first script, but drawn at once where they are here already. React's own
// `lazy` draws nothing for a moment even then, and a key pressed in that moment would go to what lies below.
import { type ComponentType, lazy } from 'react';

/** What the module of a component holds, as `lazy` wants it. */
// biome-ignore lint/suspicious/noExplicitAny: components of any props, as React's `lazy` has them
interface Fetched<Component extends ComponentType<any>> {
  readonly default: Component;
}

const waiting = new Set<() => Promise<unknown>>();

/** As React's `lazy`; `fetchAll` fetches it ahead. */
// biome-ignore lint/suspicious/noExplicitAny: components of any props, as React's `lazy` has them
export function fetched<Component extends ComponentType<any>>(load: () => Promise<Fetched<Component>>) {
  let here: Fetched<Component> | null = null;
  const fetch = async () => {
    here = await load();
    waiting.delete(fetch);
    return here;
  };
  waiting.add(fetch);
  return lazy(() => (here ? atOnce(here) : fetch()));
}

/** A promise that calls back before `then` returns: what is here need not be waited for. */
function atOnce<Value>(value: Value): Promise<Value> {
  // biome-ignore lint/suspicious/noThenProperty: this is meant to be waited for
  return { then: (found: (value: Value) => void) => found(value) } as unknown as Promise<Value>;
}

/** The window is at work by then, and the record read. */
const REST_MS = 1500;

/** Fetches, one after another, what is not here yet, once the window is at rest; gives the way to stop. */
export function fetchAll(): () => void {
  let stopped = false;
  const run = async () => {
    for (const fetch of [...waiting]) {
      if (stopped) return;
      // Where it cannot be fetched now, it is tried again, and the failure told, when it is asked for.
      await fetch().catch(() => {});
    }
  };
  const timer = setTimeout(() => void run(), REST_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
