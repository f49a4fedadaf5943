import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BAND_WIDTH, bandHeight, certaintyStep, cornerShapes, ribbonEdges, ribbonShape, stubShape } from './ribbons.ts';

const EDGES = { left: 0, right: 52 };

test('a ribbon leaves and arrives level, its control points at half the gutter', () => {
  const shape = ribbonShape({ top: 10, bottom: 40 }, { top: 100, bottom: 160 }, EDGES, 0);
  expect(shape).toBe('M0 10C26 10 26 100 52 100L52 160C26 160 26 40 0 40Z');
});

test('a ribbon keeps one and a half pixels free at both ends, so that neighbours do not touch', () => {
  expect(ribbonEdges({ top: 0, bottom: 27 }, { top: 0, bottom: 27 }, EDGES)).toBe(
    'M0 1.5C26 1.5 26 1.5 52 1.5M52 25.5C26 25.5 26 25.5 0 25.5',
  );
});

test('certainty shows in four widths, and a link made by a person is sure', () => {
  expect([0.97, 0.8, 0.5, 0.2, null].map(certaintyStep)).toEqual([4, 3, 2, 1, 4]);
  expect(BAND_WIDTH[1] < BAND_WIDTH[2] && BAND_WIDTH[2] < BAND_WIDTH[3] && BAND_WIDTH[3] < BAND_WIDTH[4]).toBe(true);
});

test('a band meets a long sentence at its first line, a short one in its middle', () => {
  expect(bandHeight({ top: 100, bottom: 300 }, 27)).toBe(113.5);
  expect(bandHeight({ top: 100, bottom: 109 }, 27)).toBe(104.5);
});

test('a stub narrows into the gutter from its own edge, and never turns over', () => {
  expect(stubShape({ top: 0, bottom: 27 }, 'left', EDGES)).toBe('M0 1.5L12 5.5V21.5L0 25.5Z');
  expect(stubShape({ top: 0, bottom: 9 }, 'right', EDGES)).toBe('M52 1.5L40 3.75V5.25L52 7.5Z');
});

const heights = (path: string): number[] => [...path.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map((pair) => Number(pair[1]));

test('law: hollow corners stay within their sentences and between the heights of the band', () => {
  const span = fc.record({ top: fc.integer({ min: -500, max: 500 }), size: fc.integer({ min: 9, max: 300 }) });
  fc.assert(
    fc.property(span, span, fc.constantFrom(...Object.values(BAND_WIDTH)), (a, b, width) => {
      const [from, to] = [a, b].map(({ top, size }) => ({ top, bottom: top + size }));
      if (!from || !to) return;
      const [start, end] = [bandHeight(from, 27), bandHeight(to, 27)];
      const all = heights(cornerShapes(from, to, start, end, width, EDGES));
      const lowest = Math.max(from.bottom, to.bottom, start + width, end + width);
      const highest = Math.min(from.top, to.top, start - width, end - width);
      for (const y of all) expect(y >= highest - 0.01 && y <= lowest + 0.01).toBe(true);
    }),
  );
});
