// A name for each window, kept over reloads. A duplicated tab starts with a copy of the first one's storage; a lock held
// for the life of the page tells the two apart, so that the second takes a name of its own.

const KEPT_AS = 'window';

/** Names this window, and holds the name until the page is gone. */
export async function nameWindow(
  newId: () => string,
  storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage,
  locks: Pick<LockManager, 'request'> | null = navigator.locks ?? null,
): Promise<string> {
  const known = storage.getItem(KEPT_AS);
  if (known && (await isFree(known, locks))) return known;
  const fresh = `w${newId()}`;
  storage.setItem(KEPT_AS, fresh);
  await isFree(fresh, locks);
  return fresh;
}

/** True when no other page bears the name; it is then held. Where there are no locks every name counts as free. */
function isFree(name: string, locks: Pick<LockManager, 'request'> | null): Promise<boolean> {
  if (!locks) return Promise.resolve(true);
  return new Promise((answer) => {
    const held = (lock: Lock | null): Promise<void> | undefined => {
      answer(lock !== null);
      return lock ? new Promise<void>(() => {}) : undefined;
    };
    // A browser that refuses locks (a file opened as a page) does not keep anybody from working.
    locks.request(`window:${name}`, { ifAvailable: true }, held).catch(() => answer(true));
  });
}
