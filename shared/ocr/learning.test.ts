// What decisions teach: measured on sentences of the archive's record.
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { type Decision, type LearnedConfusions, learn, NOTHING_LEARNED } from './learned-confusions.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

const after = (...decisions: readonly Decision[]): LearnedConfusions =>
  decisions.reduce((learned, decision) => learn(learned, decision, engine.confusions), NOTHING_LEARNED);

/** The score of a reading for a word of the sentence; 0 where it is not offered. */
function scoreOf(sentence: string, read: string, meant: string, learned: LearnedConfusions): number {
  const suspect = judge(sentence, engine, { ...ALONE, learned }).find(({ text }) => text === read);
  return suspect?.suggestions.find(({ text }) => text === meant)?.score ?? 0;
}

const CORRECTED = { kind: 'corrected', read: 'ренением', meant: 'решением' } as const;

test('the second time the same misreading is easier', () => {
  const sentence = 'Тогда же ренением Президиума было разрешено перейти в гражданство.';
  const [before, once] = [NOTHING_LEARNED, after(CORRECTED)].map((learned) =>
    scoreOf(sentence, 'ренением', 'решением', learned),
  );
  expect(once).toBeGreaterThan(before ?? 1);
  expect(once).toBeGreaterThan(0.9);
});

test('one wrong decision is outweighed by better ones', () => {
  const wrong: Decision = { kind: 'corrected', read: 'ренением', meant: 'рвением' };
  const sentence = 'Тогда же ренением Президиума было разрешено перейти в гражданство.';
  const learned = after(wrong, CORRECTED, CORRECTED);
  expect(scoreOf(sentence, 'ренением', 'решением', learned)).toBeGreaterThan(
    scoreOf(sentence, 'ренением', 'рвением', learned),
  );
});

test('reset gives the judgement back as it was', () => {
  const sentence = 'Тогда же ренением Президиума было разрешено.';
  judge(sentence, engine, { ...ALONE, learned: after(CORRECTED) });
  expect(judge(sentence, engine, { ...ALONE, learned: NOTHING_LEARNED })).toEqual(judge(sentence, engine, ALONE));
});
