import { expect, test } from 'vitest';
import { romanValue } from './roman-numeral.ts';

test.each([
  ['IX', 9],
  ['ХХ', 20],
  ['XIV', 14],
  ['LXVIII', 68],
  ['XCIX', 99],
  ['IIX', null],
  ['КПСС', null],
  ['', null],
])('%s is %s', (word, value) => {
  expect(romanValue(word)).toBe(value);
});
