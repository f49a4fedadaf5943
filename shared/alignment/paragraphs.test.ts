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
