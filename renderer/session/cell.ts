// A value that tells when it changes: the smallest thing React can subscribe to.

export interface Cell<Value> {
  readonly state: Value;
  set(value: Value): void;
  subscribe(listener: () => void): () => void;
}

/** A cell; setting the value it has (by `Object.is`) tells nobody. */
export function cell<Value>(initial: Value): Cell<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What has a getter and a subscription of other names, seen as a cell to read. */
export function readable<Value>(source: {
  getState(): Value;
  subscribe(listener: () => void): () => void;
}): Pick<Cell<Value>, 'state' | 'subscribe'> {
  return {
    get state() {
      return source.getState();
    },
    subscribe: source.subscribe.bind(source),
  };
}
