// What holds of every judgement, whatever the text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { Suspect } from './suspect.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

const WORDS = [
  'просъбой',
  'товари – щеской',
  'КПСС',
  'Kим',
  'roлоса',
  '3.IX.56 r.',
  'в',
  '\n',
  'на –\nправленной',
  '®',
  'HA',
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));

function isSound(suspects: readonly Suspect[], judged: string): void {
  let end = 0;
  for (const { from, to, text: read, score, reasons, suggestions } of suspects) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThan(from);
    expect(judged.slice(from, to)).toBe(read);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(reasons.length).toBeGreaterThan(0);
    const scores = suggestions.map((suggestion) => suggestion.score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(scores.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(suggestions.every((suggestion) => suggestion.text !== '')).toBe(true);
    end = to;
  }
}

test('suspects are in order, apart, and say what stands there', () => {
  fc.assert(
    fc.property(text, (judged) => {
      isSound(judge(judged, engine, ALONE), judged);
    }),
    { numRuns: 60 },
  );
});

test('the same text is judged alike', () => {
  const sentence = 'Вопрес е гражданстве втим корейцам поручене решить.';
  expect(judge(sentence, engine, ALONE)).toEqual(judge(sentence, engine, ALONE));
});

test('nothing is judged in nothing', () => {
  expect(judge('', engine, ALONE)).toEqual([]);
  expect(judge(' \n\n ', engine, ALONE)).toEqual([]);
});
