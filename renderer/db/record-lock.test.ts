import { expect, test } from 'vitest';
import { recordId } from '../../shared/document/ids.ts';
import { lockRecord } from './record-lock.ts';
import { memoryLocks } from './testing/memory-locks.ts';

const RECORD = recordId('r1');
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('the first window owns the record, the second reads', async () => {
  const locks = memoryLocks();
  expect((await lockRecord(RECORD, locks)).getState()).toBe('owner');
  expect((await lockRecord(RECORD, locks)).getState()).toBe('reader');
});

test('another record is not concerned', async () => {
  const locks = memoryLocks();
  await lockRecord(RECORD, locks);
  expect((await lockRecord(recordId('r2'), locks)).getState()).toBe('owner');
});

test('a reader learns when the record is free, and holds it from then on', async () => {
  const locks = memoryLocks();
  const first = await lockRecord(RECORD, locks);
  const second = await lockRecord(RECORD, locks);
  const seen: string[] = [];
  second.subscribe(() => seen.push(second.getState()));
  first.release();
  await settled();
  expect(seen).toEqual(['free']);
  expect((await lockRecord(RECORD, locks)).getState()).toBe('reader');
  second.takeOver();
  expect(second.getState()).toBe('owner');
});

test('readers take over in the order they came; one that leaves loses its place', async () => {
  const locks = memoryLocks();
  const [first, second, third] = [
    await lockRecord(RECORD, locks),
    await lockRecord(RECORD, locks),
    await lockRecord(RECORD, locks),
  ];
  second.release();
  first.release();
  await settled();
  expect([first, second, third].map((lock) => lock.getState())).toEqual(['released', 'released', 'free']);
});

test('only a free record can be taken over', async () => {
  const locks = memoryLocks();
  const first = await lockRecord(RECORD, locks);
  const second = await lockRecord(RECORD, locks);
  expect(() => first.takeOver()).toThrow(RangeError);
  expect(() => second.takeOver()).toThrow(RangeError);
});

test("the browser's own locks behave so too", async () => {
  const native = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!native) {
    console.info('Not run: this Node has no navigator.locks (it came with Node 24).');
    return;
  }
  const first = await lockRecord(RECORD, native);
  const second = await lockRecord(RECORD, native);
  expect([first.getState(), second.getState()]).toEqual(['owner', 'reader']);
  first.release();
  await settled();
  expect(second.getState()).toBe('free');
  second.release();
});
