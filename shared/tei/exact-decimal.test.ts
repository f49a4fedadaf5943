import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactDifference, exactSum, plainDecimal } from './exact-decimal.ts';

test.each([
  [0.1, 0.2, '0.3'],
  [1e-7, 1, '1.0000001'],
  [-5, 2.5, '-2.5'],
  [1e21, 1, '1000000000000000000001'],
  [0, 0, '0'],
])('%d and %d are %s', (one, other, sum) => {
  expect(exactSum(one, other)).toBe(sum);
});

test('what is added can be taken away again, for any two numbers', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(exactDifference(exactSum(one, other), plainDecimal(one)) + 0).toBe(other);
      expect(Number(plainDecimal(one)) + 0).toBe(one);
    }),
  );
});

test('what is no number gives none, at once', () => {
  expect(exactDifference('a lot', '0')).toBeNaN();
  expect(exactDifference('9'.repeat(1_000_000), '0')).toBe(Number.POSITIVE_INFINITY);
  expect(() => plainDecimal(Number.NaN)).toThrow(RangeError);
});
