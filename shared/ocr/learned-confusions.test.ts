import { expect, test } from 'vitest';
import { learn, NOTHING_LEARNED } from './learned-confusions.ts';
import { realEngine } from './testing/engine.ts';

const { confusions } = realEngine();

test('a correction teaches the letters, the pair of words and the word', () => {
  const learned = learn(NOTHING_LEARNED, { kind: 'corrected', read: 'ренением', meant: 'решением' }, confusions);
  expect(learned).toEqual({
    confusions: [{ read: 'н', meant: 'ш', times: 1 }],
    corrections: [{ read: 'ренением', meant: 'решением', times: 1 }],
    words: ['решением'],
  });
});

test('the same correction again is counted, and what was known is not changed', () => {
  const decision = { kind: 'corrected', read: 'втим', meant: 'этим' } as const;
  const once = learn(NOTHING_LEARNED, decision, confusions);
  const twice = learn(once, decision, confusions);
  expect(twice.corrections).toEqual([{ read: 'втим', meant: 'этим', times: 2 }]);
  expect(once.corrections).toEqual([{ read: 'втим', meant: 'этим', times: 1 }]);
  expect(JSON.parse(JSON.stringify(twice))).toEqual(twice);
});

test('a word that stands is kept once', () => {
  const once = learn(NOTHING_LEARNED, { kind: 'confirmed', read: 'Совпосол' }, confusions);
  expect(learn(once, { kind: 'confirmed', read: 'совпосол' }, confusions).words).toEqual(['совпосол']);
});
