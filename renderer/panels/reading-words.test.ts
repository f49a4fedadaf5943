import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { evidenceWords, reasonWords } from './reading-words.ts';

/** Words as keys with what fills them in. */
const t = ((key: string, fill: Record<string, string> = {}) => [key, ...Object.values(fill)].join(' ')) as TFunction;

test('of a word with letters of both scripts the Latin ones are named', () => {
  const reasons = [{ kind: 'mixed scripts' }, { kind: 'not in lexicon' }] as const;
  expect(reasonWords(t, 'roлоса', reasons)).toBe('popup.latinAmong r o');
});

test('that a word in Latin letters is no Russian word goes without saying', () => {
  const reasons = [{ kind: 'latin look-alikes' }, { kind: 'not in lexicon' }] as const;
  expect(reasonWords(t, 'ROMNTET', reasons)).toBe('reason.latin look-alikes');
  expect(reasonWords(t, 'втим', [{ kind: 'not in lexicon' }])).toBe('reason.not in lexicon');
});

test('letters of the same shape are told from those that are only alike, each once', () => {
  const pairs = [
    ['H', 'ц'],
    ['E', 'е'],
    ['H', 'н'],
    ['T', 'т'],
    ['JI', 'л'],
    ['H', 'н'],
  ] as const;
  expect(evidenceWords(t, [{ kind: 'looks alike', pairs }]).replaceAll('\u2060', '')).toBe(
    'evidence.sameShape E H T, evidence.looks alike H/ц JI/л',
  );
});

test('letters that are missing or too many are called so', () => {
  const pairs = [
    ['', 'щ'],
    ['ъ', ''],
  ] as const;
  expect(evidenceWords(t, [{ kind: 'looks alike', pairs }, { kind: 'frequent' }])).toBe(
    'evidence.missing щ, evidence.extra ъ, evidence.frequent',
  );
});
