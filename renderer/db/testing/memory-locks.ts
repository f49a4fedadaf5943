// Web Locks among the "windows" of one test: first come, first served; the rest wait in line.
import type { LockHost } from '../record-lock.ts';

/** A fresh set of exclusive locks that behaves as `navigator.locks` does for the options we use. */
export function memoryLocks(): LockHost {
  const tails = new Map<string, { held: number; tail: Promise<void> }>();
  return {
    async request(name, { ifAvailable, signal }, callback) {
      const line = tails.get(name) ?? { held: 0, tail: Promise.resolve() };
      tails.set(name, line);
      if (ifAvailable && line.held > 0) return callback(null);
      line.held += 1;
      const turn = line.tail.then(() => {
        if (signal?.aborted) throw new DOMException('The request was aborted.', 'AbortError');
        return callback({ name });
      });
      line.tail = turn
        .catch(() => {})
        .then(() => {
          line.held -= 1;
        });
      return turn;
    },
  };
}
