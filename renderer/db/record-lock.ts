// One window writes a record, the others read. The first to ask holds the Web Lock `record:<id>`; a later one opens
// read-only, waits in line, and learns when the record is free. The browser frees the lock of a window that dies.
import type { RecordId } from '../../shared/document/ids.ts';

/** The part of `navigator.locks` that is used. `callback` gets null when `ifAvailable` and the lock is held. */
export interface LockHost {
  request(
    name: string,
    options: { readonly mode: 'exclusive'; readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    callback: (lock: object | null) => Promise<void>,
  ): Promise<unknown>;
}

/**
 * `owner`: may write. `reader`: another window writes. `free`: this window was a reader, and now holds the lock;
 * reload the record, then `takeOver`. `released`: closed.
 */
export type LockState = 'owner' | 'reader' | 'free' | 'released';

export interface RecordLock {
  getState(): LockState;
  subscribe(listener: () => void): () => void;
  /** From `free` to `owner`, after the record was read again. Throws `RangeError` in any other state. */
  takeOver(): void;
  /** Gives the lock back, or the place in line. Safe to call twice. */
  release(): void;
}

/**
 * Asks for a record. Resolves once it is known whether this window owns it. Where the browser has no Web Locks,
 * everybody is told `owner`, and the log's own guard (`not-owner`) refuses all but the last to open.
 */
export async function lockRecord(
  recordId: RecordId,
  locks: LockHost | undefined = navigator.locks,
): Promise<RecordLock> {
  const lock = new HeldLock();
  if (!locks) lock.granted('owner');
  else await ask(`record:${recordId}`, locks, lock);
  return lock;
}

async function ask(name: string, locks: LockHost, lock: HeldLock): Promise<void> {
  const first = await new Promise<boolean>((resolve, reject) => {
    locks
      .request(name, { mode: 'exclusive', ifAvailable: true }, async (granted) => {
        resolve(granted !== null);
        if (granted) await lock.granted('owner');
      })
      .catch(reject);
  });
  if (first) return;
  locks
    .request(name, { mode: 'exclusive', signal: lock.signal }, () => lock.granted('free'))
    .catch((error: unknown) => {
      if (!lock.signal.aborted) console.error('Waiting for a record failed:', error);
    });
}

class HeldLock implements RecordLock {
  #state: LockState = 'reader';
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new AbortController();
  #letGo: () => void = () => {};

  get signal(): AbortSignal {
    return this.#waiting.signal;
  }

  /** Called when the lock is ours. The promise keeps it until `release`. */
  granted(state: 'owner' | 'free'): Promise<void> {
    if (this.#state === 'released') return Promise.resolve();
    this.#become(state);
    return new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  getState = (): LockState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  takeOver(): void {
    if (this.#state !== 'free') throw new RangeError(`A record that is “${this.#state}” cannot be taken over.`);
    this.#become('owner');
  }

  release(): void {
    if (this.#state === 'released') return;
    this.#become('released');
    this.#waiting.abort();
    this.#letGo();
  }

  #become(state: LockState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
