import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DICTIONARY_FILE, readDictionary } from './dictionary.ts';
import { stemmer } from './stems.ts';

const shipped = () => readFileSync(new URL(`../../language-data/${DICTIONARY_FILE}`, import.meta.url));
const english = stemmer('en');
const russian = stemmer('ru');

test.each([
  ['embassy', 'посольства'],
  ['decision', 'решение'],
  ['mistakes', 'ошибки'],
  ['CPSU', 'КПСС'],
  ['Korea', 'Корея'],
  ['Pyongyang', 'Пхеньян'],
  ['went', 'идти'],
])('%s renders %s, both ways', (word, rendering) => {
  const dictionary = readDictionary(shipped());
  expect(dictionary.russianFor(english(word)).map(({ stem }) => stem)).toContain(russian(rendering));
  expect(dictionary.englishFor(russian(rendering)).map(({ stem }) => stem)).toContain(english(word));
  expect(dictionary.knowsRussian(russian(rendering))).toBe(true);
});

test('the surest renderings come first', () => {
  const strengths = readDictionary(shipped())
    .russianFor(english('party'))
    .map(({ strength }) => strength);
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  expect(strengths[0]).toBe(3);
});

test('the file is small enough to ship', () => {
  expect(shipped().length).toBeLessThan(2_000_000);
});

test('a file of another kind is refused', () => {
  expect(() => readDictionary(gzipSync(new TextEncoder().encode('no tabs here')))).toThrow(RangeError);
});

test('an unknown word has no renderings', () => {
  expect(readDictionary(shipped()).russianFor('qwertyuiop')).toEqual([]);
});
