import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DICTIONARY_FILE, dictionaryOf, readDictionary } from './dictionary.ts';
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

test('every word of a dictionary is found where it stands, and no part of one', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `word${at}\t\tслово${at}\tобщ слово${at % 7}`);
  const dictionary = dictionaryOf(lines.join('\n'));
  for (const at of [0, 1, 6, 7, 9_999, 99_999]) {
    expect(dictionary.russianFor(`word${at}`)).toEqual([
      { stem: `слово${at}`, strength: 2 },
      { stem: 'общ', strength: 1 },
      { stem: `слово${at % 7}`, strength: 1 },
    ]);
    expect(dictionary.knowsRussian(`слово${at}`)).toBe(true);
  }
  for (const stem of ['', 'слово', 'лово1', 'слово100000', 'word1']) expect(dictionary.knowsRussian(stem)).toBe(false);
  for (const stem of ['', 'word', 'слово1', 'word100000']) expect(dictionary.russianFor(stem)).toEqual([]);
});
