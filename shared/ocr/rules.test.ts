import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, ruleHits, type SubstitutionRule } from './rules.ts';

const rule = (find: string, replace: string, more: Partial<SubstitutionRule> = {}): SubstitutionRule => ({
  ...{ id: find, kind: 'plain', find, replace, matchCase: true, wholeWords: false, on: true },
  ...more,
});
const changes = (rules: readonly SubstitutionRule[], ...texts: readonly string[]) =>
  ruleHits(rules, texts).map(({ text, from, was, reads }) => [text, from, was, reads]);

describe('a plain rule', () => {
  test('is found as it is written, signs and all', () => {
    expect(changes([rule('Зав:', 'Зав.')], 'Зав: сектором. Зав. отделом')).toEqual([[0, 0, 'Зав:', 'Зав.']]);
    expect(changes([rule('a.c', '$1')], 'abc a.c')).toEqual([[0, 4, 'a.c', '$1']]);
  });

  test('may be kept to whole words, and pass over the case', () => {
    const whole = rule('нпсс', 'КПСС', { wholeWords: true, matchCase: false });
    expect(changes([whole], 'ЦК НПСС, нпссовец')).toEqual([[0, 3, 'НПСС', 'КПСС']]);
  });

  test('that would change nothing has no hit, and one that rests has none', () => {
    expect(changes([rule('а', 'а'), rule('б', 'в', { on: false })], 'аб')).toEqual([]);
  });
});

describe('an expression', () => {
  const expression = (find: string, replace: string) => rule(find, replace, { kind: 'expression' });

  test('fills its groups in', () => {
    expect(changes([expression('(\\d+)\\.([IVX]+)\\.(?<year>\\d\\d)r', '$1.$2.$<year>г')], '3.IX.56r')).toEqual([
      [0, 0, '3.IX.56r', '3.IX.56г'],
    ]);
    expect(changes([expression('(а)|б', '[$&$1$7$$]')], 'б')).toEqual([[0, 0, 'б', '[б$]']]);
  });

  test.each([
    ['', 'empty'],
    ['(', 'expression'],
    ['а*', 'matches nothing'],
    ['а'.repeat(501), 'too long'],
  ])('%s is refused', (find, kind) => {
    expect(faultOf(expression(find, 'б'))?.kind).toBe(kind);
    expect(changes([expression(find, 'б')], 'а'.repeat(600))).toEqual([]);
  });
});

test('where two rules meet, the one that stands first has the place', () => {
  expect(changes([rule('просъ', 'прось'), rule('ъб', 'ьб'), rule('ой', 'ою')], 'просъбой')).toEqual([
    [0, 0, 'просъ', 'прось'],
    [0, 6, 'ой', 'ою'],
  ]);
});

test('hits never overlap, stand in order and are what the text reads', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'ъ', ' '), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 4 }), fc.array(word), (pairs, words) => {
      const text = words.join('');
      const hits = ruleHits(
        pairs.map(([find, replace], index) => rule(find, replace, { id: String(index) })),
        [text],
      );
      for (const [index, hit] of hits.entries()) {
        expect(text.slice(hit.from, hit.to)).toBe(hit.was);
        expect(hit.from).toBeGreaterThanOrEqual(hits[index - 1]?.to ?? 0);
      }
    }),
  );
});
