import { expect, test } from 'vitest';
import { nameWindow } from './window-name.ts';

/** What one tab keeps; a duplicated tab starts with a copy of it. */
function tabStorage(kept: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(kept));
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  };
}

/** Locks shared by all tabs; `closeAll` is what the browser does when the pages are gone. */
function browserLocks() {
  const held = new Set<string>();
  const request = (async (name: string, _options: unknown, callback: (lock: object | null) => unknown) => {
    if (held.has(name)) return callback(null);
    held.add(name);
    return callback({ name });
  }) as unknown as LockManager['request'];
  return { request, closeAll: () => held.clear() };
}

const counting = () => {
  let n = 0;
  return () => String(++n);
};

test('a window keeps its name over a reload', async () => {
  const [locks, storage, newId] = [browserLocks(), tabStorage(), counting()];
  const name = await nameWindow(newId, storage, locks);
  locks.closeAll();
  expect(await nameWindow(newId, storage, locks)).toBe(name);
});

test('a duplicated tab takes a name of its own', async () => {
  const [locks, newId] = [browserLocks(), counting()];
  const first = await nameWindow(newId, tabStorage(), locks);
  const copy = tabStorage({ window: first });
  const second = await nameWindow(newId, copy, locks);
  expect(second).not.toBe(first);
  expect(copy.getItem('window')).toBe(second);
});

test('without locks the name that is kept is taken', async () => {
  expect(await nameWindow(counting(), tabStorage({ window: 'w9' }), null)).toBe('w9');
});
