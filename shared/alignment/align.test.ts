import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align.ts';
import type { Bead, Sentence } from './bead.ts';
import { NO_EVIDENCE } from './evidence.ts';
import { realign } from './realign.ts';

const prose = (...texts: string[]): Sentence[] => texts.map((text) => ({ text, paragraph: 0, block: 'prose' }));

const links = (beads: readonly Bead[]) => beads.map(({ original, translation }) => `${original}-${translation}`);

const russian = prose(
  'Посол Иванов прибыл в Пхеньян 3 сентября 1956 года.',
  'Его принял Ким Ир Сен.',
  'Беседа продолжалась 45 минут.',
  'Хрущев просил передать привет.',
);
const english = prose(
  'Ambassador Ivanov arrived in Pyongyang on 3 September 1956. He was received by Kim Il Sung.',
  'The conversation lasted 45 minutes.',
  'Khrushchev asked that his regards be conveyed.',
);

describe('without a dictionary', () => {
  test('names and figures tie the sentences', () => {
    expect(links(align(russian, english, NO_EVIDENCE))).toEqual(['0,1-0', '2-1', '3-2']);
  });
  test('a text without counterpart stays unaligned', () => {
    expect(links(align(russian, [], NO_EVIDENCE))).toEqual(['0-', '1-', '2-', '3-']);
    expect(align([], [], NO_EVIDENCE)).toEqual([]);
  });
});

const word = fc.constantFrom('Иванов', 'Ivanov', '1956', 'Ким', 'Kim', 'да', 'и', 'the', '?', 'партия', 'party', '');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const side = fc.array(text, { maxLength: 12 }).map((texts) => prose(...texts));

/** Every place of both sides, each once. */
function expectCover(beads: readonly Bead[], originals: number, translations: number): void {
  const sorted = (places: number[]) => places.toSorted((a, b) => a - b);
  expect(sorted(beads.flatMap((bead) => bead.original))).toEqual(Array.from({ length: originals }, (_, at) => at));
  expect(sorted(beads.flatMap((bead) => bead.translation))).toEqual(
    Array.from({ length: translations }, (_, at) => at),
  );
}

test('beads cover both sides exactly once and their scores are probabilities', () => {
  fc.assert(
    fc.property(side, side, (original, translation) => {
      const beads = align(original, translation, NO_EVIDENCE);
      expectCover(beads, original.length, translation.length);
      for (const { score } of beads) expect(score >= 0 && score <= 1).toBe(true);
    }),
  );
});

test('realigning keeps every fixed bead, crossing ones too, and covers both sides once', () => {
  const pair = fc.record({ original: fc.nat(), translation: fc.nat() });
  fc.assert(
    fc.property(side, side, fc.array(pair, { maxLength: 5 }), (original, translation, wanted) => {
      const fixed = fixable(wanted, original.length, translation.length);
      const beads = realign(original, translation, NO_EVIDENCE, fixed);
      expectCover(beads, original.length, translation.length);
      for (const bead of fixed) expect(beads).toContain(bead);
    }),
  );
});

/** One-to-one beads of those wanted, no sentence twice. */
function fixable(
  wanted: readonly { original: number; translation: number }[],
  originals: number,
  translations: number,
): Bead[] {
  const fixed: Bead[] = [];
  if (originals === 0 || translations === 0) return fixed;
  for (const place of wanted) {
    const bead = { original: [place.original % originals], translation: [place.translation % translations], score: 1 };
    const taken = fixed.some(
      (other) => other.original[0] === bead.original[0] || other.translation[0] === bead.translation[0],
    );
    if (!taken) fixed.push(bead);
  }
  return fixed;
}

test('a fixed bead may not hold a sentence twice or one that is not there', () => {
  const bead = (original: number, translation: number): Bead => ({
    original: [original],
    translation: [translation],
    score: 1,
  });
  expect(() => realign(russian, english, NO_EVIDENCE, [bead(0, 0), bead(0, 1)])).toThrow(RangeError);
  expect(() => realign(russian, english, NO_EVIDENCE, [bead(9, 0)])).toThrow(RangeError);
});
