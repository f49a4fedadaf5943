// What decisions teach: measured on sentences of the archive's record.
import { describe, expect, test } from 'vitest';
import type { OcrContext } from './context.ts';
import { judge } from './judge.ts';
import { type Decision, type LearnedConfusions, learn, NOTHING_LEARNED } from './learned-confusions.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

const taught = (...decisions: readonly Decision[]): LearnedConfusions =>
  decisions.reduce((learned, decision) => learn(learned, decision, engine.confusions), NOTHING_LEARNED);

/** The score of a reading for a word of the sentence; 0 where it is not offered. */
function scoreOf(sentence: string, read: string, meant: string, learned: LearnedConfusions): number {
  const suspect = judge(sentence, engine, { ...ALONE, learned }).find(({ text }) => text === read);
  return suspect?.suggestions.find(({ text }) => text === meant)?.score ?? 0;
}

const CORRECTED = { kind: 'corrected', read: 'ренением', meant: 'решением' } as const;

test('the second time the same misreading is easier', () => {
  const sentence = 'Тогда же ренением Президиума было разрешено перейти в гражданство.';
  const [before, once] = [NOTHING_LEARNED, taught(CORRECTED)].map((learned) =>
    scoreOf(sentence, 'ренением', 'решением', learned),
  );
  expect(once).toBeGreaterThan(before ?? 1);
  expect(once).toBeGreaterThan(0.9);
});

test('one wrong decision is outweighed by better ones', () => {
  const wrong: Decision = { kind: 'corrected', read: 'ренением', meant: 'рвением' };
  const sentence = 'Тогда же ренением Президиума было разрешено перейти в гражданство.';
  const learned = taught(wrong, CORRECTED, CORRECTED);
  expect(scoreOf(sentence, 'ренением', 'решением', learned)).toBeGreaterThan(
    scoreOf(sentence, 'ренением', 'рвением', learned),
  );
});

test('letters that were corrected in one word speak for another', () => {
  const sentence = 'Это ренение Президиума было принято.';
  const [before, once] = [NOTHING_LEARNED, taught(CORRECTED)].map((learned) =>
    scoreOf(sentence, 'ренение', 'решение', learned),
  );
  expect(once).toBeGreaterThan(before ?? 1);
});

const doubts = (sentence: string, context: Partial<OcrContext>): readonly string[] =>
  judge(sentence, engine, { ...ALONE, ...context }).map(({ text }) => text);

describe('one wrong decision does not put a word beyond doubt', () => {
  const sentence = 'Тогда же ренением Президиума было разрешено перейти в гражданство.';

  test('when a misread word was let stand', () => {
    expect(doubts(sentence, { learned: taught({ kind: 'confirmed', read: 'ренением' }) })).toContain('ренением');
  });

  test("when a slip was typed; but the same typed again is the project's word", () => {
    const slip: Decision = { kind: 'corrected', read: 'рещением', meant: 'ренением' };
    expect(doubts(sentence, { learned: taught(slip) })).toContain('ренением');
    expect(doubts(sentence, { learned: taught(slip, slip) })).toEqual([]);
  });

  test("when the word stands in the project's lexicon and was corrected since", () => {
    const projectLexicon = new Set(['ренением']);
    expect(doubts(sentence, { projectLexicon })).toEqual([]);
    expect(doubts(sentence, { projectLexicon, learned: taught(CORRECTED) })).toContain('ренением');
  });
});

test('a name typed once is left alone elsewhere', () => {
  const learned = taught({ kind: 'corrected', read: 'Хвенбск', meant: 'Хвенбек' });
  expect(doubts('Об этом товарищ Хвенбек сообщил послу.', { learned })).toEqual([]);
});

test('reset gives the judgement back as it was', () => {
  const sentence = 'Тогда же ренением Президиума было разрешено.';
  judge(sentence, engine, { ...ALONE, learned: taught(CORRECTED) });
  expect(judge(sentence, engine, { ...ALONE, learned: NOTHING_LEARNED })).toEqual(judge(sentence, engine, ALONE));
});
