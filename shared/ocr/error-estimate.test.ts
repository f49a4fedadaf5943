import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countConfusions, distance, estimateErrors } from './error-estimate.ts';
import type { Suspect } from './suspect.ts';

const suspect = (text: string, score: number, readings: readonly (readonly [string, number])[] = []): Suspect => ({
  ...{ from: 0, to: text.length, text, score, reasons: [{ kind: 'not in lexicon' }] },
  suggestions: readings.map(([reading, chance]) => ({ text: reading, score: chance, evidence: [] })),
});

describe('the errors of a text', () => {
  test('are what was corrected and what is still doubted', () => {
    const { before, now } = estimateErrors(
      'В ноябре втим',
      [{ was: 'нолбре', reads: 'ноябре' }],
      [suspect('втим', 0.9, [['этим', 0.8]])],
    );
    expect(now).toMatchObject({ words: 0.9, ofWords: 3, ofCharacters: 11 });
    expect(now.characters).toBeCloseTo(0.9);
    expect(before.words).toBeCloseTo(1.9);
    expect(before.characters).toBeCloseTo(1.9);
  });

  test('are fewer after every correction of a suspect, and none in a text nobody doubts', () => {
    expect(estimateErrors('Всё верно', [], []).now).toMatchObject({ words: 0, characters: 0 });
    expect(estimateErrors('', [], []).before.ofWords).toBe(1);
  });

  test('are not those of debris', () => {
    const noise: Suspect = { ...suspect('~~ %', 1), reasons: [{ kind: 'noise' }] };
    expect(estimateErrors('~~ %', [], [noise]).now.words).toBe(0);
  });
});

test('the distance of two texts is a metric', () => {
  const text = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 6 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
    }),
  );
});

test('confusions are counted, the most frequent first', () => {
  expect(
    countConfusions([
      [['ъ', 'ь']],
      [
        ['л', 'я'],
        ['ъ', 'ь'],
      ],
    ]),
  ).toEqual([
    { read: 'ъ', meant: 'ь', times: 2 },
    { read: 'л', meant: 'я', times: 1 },
  ]);
});
