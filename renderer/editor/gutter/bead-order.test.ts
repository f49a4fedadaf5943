import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beadsInStep, type GutterBead, ranksOf, runsOf } from './bead-order.ts';

/** Beads of one sentence a side: the n-th Russian sentence goes with the English one of the number given. */
function crossing(partners: readonly number[]) {
  const beads = partners.map(
    (partner, index): GutterBead => ({
      id: `b${index}`,
      original: [`r${index}`],
      translation: [`e${partner}`],
      status: 'auto',
      score: 0.9,
      locked: false,
      label: '',
    }),
  );
  const ranks = {
    original: ranksOf(partners.map((_, index) => `r${index}`)),
    translation: ranksOf(partners.map((_, index) => `e${index}`)),
  };
  return beadsInStep(beads, ranks).map(({ id }) => id);
}

test('beads in order all keep step', () => {
  expect(crossing([0, 1, 2])).toEqual(['b0', 'b1', 'b2']);
});

test('one sentence moved to the end crosses; the others keep step', () => {
  expect(crossing([3, 0, 1, 2])).toEqual(['b1', 'b2', 'b3']);
});

test('a sentence without counterpart neither keeps step nor crosses', () => {
  const bead = { status: 'auto', score: null, locked: false, label: '' } as const;
  const alone: GutterBead = { ...bead, id: 'r0', original: ['r0'], translation: [] };
  expect(beadsInStep([alone], { original: ranksOf(['r0']), translation: ranksOf([]) })).toEqual([]);
});

test('neighbours make one run, and sentences the record does not have are left out', () => {
  const ranks = ranksOf(['a', 'b', 'c', 'd', 'e']);
  expect(runsOf(['b', 'c', 'e', 'gone'], ranks)).toEqual([['b', 'c'], ['e']]);
});

const shuffled = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, index) => index),
    { minLength: size },
  ),
);

test('law: those that keep step rise on both sides, and no larger set does', () => {
  fc.assert(
    fc.property(shuffled, (partners) => {
      const kept = crossing(partners).map((id) => partners[Number(id.slice(1))] ?? -1);
      expect([...kept].sort((a, b) => a - b)).toEqual(kept);
      expect(kept.length).toBe(longestByTrial(partners));
    }),
  );
});

/** The length of the longest rising subsequence, by trying each end. */
function longestByTrial(values: readonly number[]): number {
  const best: number[] = [];
  for (const [index, value] of values.entries()) {
    const before = values.slice(0, index).map((other, at) => (other < value ? (best[at] ?? 0) : 0));
    best.push(Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...best);
}
