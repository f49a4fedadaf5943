import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated } from './calibration.ts';

const scoreOf = (score: number): number => calibrated({ original: [0], translation: [0], score }).score;

test('scores keep their order and stay inside 0..1', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (a, b) => {
      expect(scoreOf(Math.min(a, b))).toBeLessThanOrEqual(scoreOf(Math.max(a, b)));
      expect(scoreOf(a)).toBeGreaterThan(0);
      expect(scoreOf(a)).toBeLessThan(1);
    }),
  );
});

test('what is too sure is believed less; a sentence left alone keeps its score', () => {
  expect(scoreOf(0.9)).toBeLessThan(0.87);
  expect(scoreOf(1)).toBeGreaterThan(0.99);
  expect(calibrated({ original: [0], translation: [], score: 0.9 }).score).toBe(0.9);
});
