import { describe, expect, test } from 'vitest';
import type { PlacedSuspect } from '../editor/plugins/suspects.ts';
import { nextInQueue, type QueueChoice, queueOf, type SuspectKind } from './suspect-queue.ts';

const suspect = (from: number, text: string, score: number, kind: SuspectKind = 'not in lexicon'): PlacedSuspect => ({
  key: from,
  side: 'original',
  from,
  to: from + text.length,
  stale: false,
  value: { from: 0, to: text.length, text, score, reasons: [{ kind }], suggestions: [] },
});

const SUSPECTS = [
  suspect(10, 'втим', 0.6),
  suspect(20, 'НПСС', 0.9, 'improbable here'),
  suspect(30, 'втим', 0.7),
  suspect(40, 'нолбре', 0.95),
  suspect(50, '19б6', 0.8, 'letter in number'),
];
const sorted = (order: QueueChoice['order'], kind: QueueChoice['kind'] = 'all') =>
  queueOf(SUSPECTS, { order, kind }).map(({ from }) => from);

describe('the queue', () => {
  test('stands in the order asked for', () => {
    expect(sorted('position')).toEqual([10, 20, 30, 40, 50]);
    expect(sorted('surest')).toEqual([40, 20, 50, 30, 10]);
    expect(sorted('frequent').slice(0, 2)).toEqual([10, 30]);
    expect(sorted('kind')).toEqual([10, 30, 40, 50, 20]);
  });

  test('shows one kind alone', () => {
    expect(sorted('position', 'letter in number')).toEqual([50]);
  });
});

describe('the next suspect', () => {
  const following = (list: readonly PlacedSuspect[], order: QueueChoice['order'], place: PlacedSuspect, not?: string) =>
    nextInQueue(list, { order, kind: 'all' }, place, 1, not)?.from;
  const [first, second, , fourth] = SUSPECTS as [PlacedSuspect, PlacedSuspect, PlacedSuspect, PlacedSuspect];
  const without = (gone: PlacedSuspect) => SUSPECTS.filter((one) => one !== gone);

  test('is the one behind the last in hand, also when that one is decided', () => {
    expect(following(SUSPECTS, 'surest', fourth)).toBe(20);
    expect(following(without(fourth), 'surest', fourth)).toBe(20);
    expect(following(without(second), 'position', second)).toBe(30);
  });

  test('is one alike as long as there are any, in the order of frequency', () => {
    expect(following(without(first), 'frequent', first)).toBe(30);
  });

  test('is the first again after the last, and none where none is left', () => {
    expect(following(SUSPECTS, 'surest', first)).toBe(40);
    expect(following([], 'surest', first)).toBeUndefined();
  });

  test('is not a word that is about to be dismissed', () => {
    expect(following(SUSPECTS, 'position', second, 'втим')).toBe(40);
  });

  test('backwards is the one before', () => {
    expect(nextInQueue(SUSPECTS, { order: 'surest', kind: 'all' }, second, -1)?.from).toBe(40);
  });
});
