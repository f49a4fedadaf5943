import { expect, test } from 'vitest';
import { stemmer } from './stems.ts';

test.each([
  ['гражданства', 'гражданств'],
  ['корейских', 'корейск'],
  ['Корейской', 'корейск'],
  ['решившись', 'реш'],
  ['возвращении', 'возвращен'],
  ['находящихся', 'находя'],
  ['важнейшие', 'важн'],
  ['независимость', 'независим'],
  ['ёлку', 'елк'],
  ['ТАСС', 'тасс'],
  ['в', 'в'],
])('%s has the stem %s', (word, stem) => {
  expect(stemmer('ru')(word)).toBe(stem);
});

test.each([
  ['decided', 'decid'],
  ['decision', 'decis'],
  ['citizenship', 'citizenship'],
  ['happiness', 'happi'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['agreed', 'agre'],
  ['communism', 'communism'],
  ['generally', 'general'],
  ['rational', 'ration'],
  ['skies', 'sky'],
  ['ties', 'tie'],
  ['Embassy’s', 'embassi'],
  ['Pyŏngyang', 'pyongyang'],
  ['constructor', 'constructor'],
  ['sky', 'sky'],
])('%s has the stem %s', (word, stem) => {
  expect(stemmer('en')(word)).toBe(stem);
});
