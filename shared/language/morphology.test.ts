import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadMorphology, MORPHOLOGY_FILE } from './morphology.ts';

const morphology = loadMorphology(readFileSync(`language-data/${MORPHOLOGY_FILE}`));

test.each([
  ['Иванову', 'surname', 'иванов'],
  ['Андреевича', 'patronymic', 'андреевич'],
  ['Москвы', 'place', 'москва'],
  ['Хрущёву', 'surname', 'хрущев'],
  ['послом', 'noun', 'посол'],
  ['КПСС', 'abbreviation', 'кпсс'],
])('%s may be a form of the %s %s', (form, is, lemma) => {
  expect(morphology.readings(form)).toContainEqual(expect.objectContaining({ is, lemma }));
});

test('a woman’s surname is a slot of its own', () => {
  expect(morphology.inflect('иванов', 'fn', 'surname')).toBe('иванова');
  expect(morphology.inflect('иванов', 'sd', 'surname')).toBe('иванову');
});

test('unknown words have no reading and no forms', () => {
  expect(morphology.readings('нолбре')).toEqual([]);
  expect(morphology.inflect('лигай', 'sg')).toBeNull();
});

test('every reading of a lemma’s form leads back to the lemma', () => {
  for (const lemma of morphology.lemmas('surname').slice(0, 300)) {
    const form = morphology.inflect(lemma, 'sd', 'surname');
    if (form === null) continue;
    expect(morphology.readings(form).map((reading) => reading.lemma)).toContain(lemma);
  }
});

test('another file is refused', () => {
  expect(() => loadMorphology(gzipSync(new TextEncoder().encode('not\nit\n')))).toThrow(RangeError);
});
