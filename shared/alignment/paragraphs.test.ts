// Paragraphs as evidence: sentences that say nothing alike are tied by where they stand.
import { expect, test } from 'vitest';
import { align } from './align.ts';
import type { Sentence } from './bead.ts';
import { NO_EVIDENCE } from './evidence.ts';

/** Paragraphs of the same sentence again and again, so that neither words nor lengths tell. */
const text = (word: string, paragraphs: readonly number[]): Sentence[] =>
  paragraphs.flatMap((count, paragraph) =>
    Array.from({ length: count }, (): Sentence => ({ text: word.repeat(8), paragraph, block: 'prose' })),
  );

test('a sentence lost in one paragraph does not shift the paragraphs after it', () => {
  const beads = align(text('1956 ', [3, 3, 3, 3, 3]), text('1956 ', [3, 2, 3, 3, 3]), NO_EVIDENCE);
  for (const place of [0, 6, 9, 12]) {
    const bead = beads.find(({ original }) => original.includes(place));
    expect(bead?.translation).toEqual([place === 0 ? 0 : place - 1]);
  }
});

test('noise stands alone whatever it says', () => {
  const original = text('слово ', [2]).map((sentence): Sentence => ({ ...sentence, block: 'noise' }));
  const beads = align(original, text('words ', [2]), NO_EVIDENCE);
  expect(beads.every((bead) => bead.original.length === 0 || bead.translation.length === 0)).toBe(true);
});

test('where every sentence is a paragraph of its own, paragraphs tell nothing and harm nothing', () => {
  const list = (entry: (year: number) => string): Sentence[] =>
    Array.from({ length: 30 }, (_, at) => ({ text: entry(1900 + at), paragraph: at, block: 'prose' }));
  const beads = align(
    list((year) => `Рабочий, родился в ${year} году.`),
    list((year) => `A worker born in ${year}.`),
    NO_EVIDENCE,
  );
  expect(beads.map(({ original, translation }) => `${original}-${translation}`)).toEqual(
    Array.from({ length: 30 }, (_, at) => `${at}-${at}`),
  );
});
