import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver, levelPath, readingHeight, scrollTopFor } from './scroll-map.ts';

const POINTS = [
  { from: 0, to: 0 },
  { from: 100, to: 300 },
  { from: 200, to: 310 },
];

test('halfway through a sentence is halfway through its counterpart', () => {
  expect(carryOver(POINTS, 50)).toBe(150);
  expect(carryOver(POINTS, 150)).toBe(305);
});

test('beyond the last level point both go on at the same pace', () => {
  expect(carryOver(POINTS, 260)).toBe(370);
  expect(carryOver([{ from: 50, to: 80 }], 20)).toBe(50);
  expect(carryOver([], 20)).toBe(20);
});

test('points that would turn back are left out', () => {
  const turning = [...POINTS, { from: 250, to: 200 }, { from: 200, to: 400 }, { from: 300, to: 400 }];
  expect(levelPath(turning)).toEqual([...POINTS, { from: 300, to: 400 }]);
});

test('at the start the first line is read, at the end the last, in between the line at 40 %', () => {
  const pane = { clientHeight: 800, scrollHeight: 8000 };
  expect(readingHeight({ ...pane, scrollTop: 0 })).toBe(0);
  expect(readingHeight({ ...pane, scrollTop: 3000 })).toBe(3320);
  expect(readingHeight({ ...pane, scrollTop: 7200 })).toBe(8000);
});

const pane = fc.record({
  clientHeight: fc.integer({ min: 200, max: 1200 }),
  scrollHeight: fc.integer({ min: 1300, max: 100_000 }),
});

test('law: the way from scroll position to reading line and back is the same', () => {
  fc.assert(
    fc.property(pane, fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
      const scrollTop = part * (size.scrollHeight - size.clientHeight);
      expect(scrollTopFor(readingHeight({ ...size, scrollTop }), size)).toBeCloseTo(scrollTop, 3);
    }),
  );
});

test('law: scrolling on a little never makes the other pane jump or turn back', () => {
  const steps = fc.array(fc.record({ from: fc.integer({ min: 1, max: 300 }), to: fc.nat(300) }), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 5000, noNaN: true }), (lengths, height) => {
      let last = { from: 0, to: 0 };
      const path = levelPath([
        last,
        ...lengths.map(({ from, to }) => (last = { from: last.from + from, to: last.to + to })),
      ]);
      const moved = carryOver(path, height + 0.01) - carryOver(path, height);
      expect(moved).toBeGreaterThanOrEqual(-1e-6);
      expect(moved).toBeLessThanOrEqual(0.01 * 300 + 1e-6);
    }),
  );
});
