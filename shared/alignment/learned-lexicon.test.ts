import { expect, test } from 'vitest';
import { align } from './align.ts';
import type { Sentence } from './bead.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { EMPTY_LEXICON, type LearnedLexicon, learnLexicon, likelihoodRatio } from './learned-lexicon.ts';

/** Confirmed beads in which three words always meet their translations, among others that change. */
const CONFIRMED = ['Москва', 'Пекин', 'Берлин', 'Варшава', 'Прага', 'София'].flatMap((place, at) => [
  { original: `${place} назначила уполномоченного ${at}`, translation: `${place} appointed a commissioner ${at}` },
  { original: `${place} отклонила ходатайство ${at}`, translation: `${place} declined the petition ${at}` },
]);

const prose = (...texts: string[]): Sentence[] => texts.map((text) => ({ text, paragraph: 0, block: 'prose' }));

test('words that keep meeting are learned, chance meetings are not', () => {
  const { russianOf } = learnLexicon(CONFIRMED);
  expect(russianOf.get('commission')).toContain('уполномочен');
  expect(russianOf.get('petit')).toContain('ходатайств');
  expect(russianOf.get('petit')).not.toContain('уполномочен');
});

test('a few beads teach nothing', () => {
  expect(learnLexicon(CONFIRMED.slice(0, 2))).toEqual(EMPTY_LEXICON);
});

test('what was learned makes a bead surer', () => {
  const original = prose('Весь вечер шел дождь.', 'В 1956 уполномоченный отклонил ходатайство.', 'Пришла машина.');
  const translation = prose('It rained all evening.', 'In 1956 the commissioner declined the petition.', 'A car came.');
  const scoreWith = (learned: LearnedLexicon) =>
    align(original, translation, { ...NO_EVIDENCE, learned }).find((bead) => bead.original.includes(1))?.score ?? 0;
  expect(scoreWith(learnLexicon(CONFIRMED))).toBeGreaterThan(scoreWith(EMPTY_LEXICON));
});

test('the likelihood ratio is 0 where words avoid each other', () => {
  expect(likelihoodRatio(1, 50, 50, 100)).toBe(0);
  expect(likelihoodRatio(10, 10, 10, 100)).toBeGreaterThan(60);
});
