import { expect, test } from 'vitest';
import { segmentsOf } from '../../shared/document/segments.ts';
import { alignedRecord } from '../../shared/testing/aligned-record.ts';
import { beadSide, wordsAt } from './word-light.ts';

const doc = alignedRecord(['b1: Ким уехал.', 'b1: Он дома.'], ['b1: Kim left; he is home.']);
const sides = {
  original: beadSide(segmentsOf(doc, 'original')),
  translation: beadSide(segmentsOf(doc, 'translation')),
};
const textOf = ({ from, to }: { from: number; to: number }) => doc.textBetween(from, to);
/** A link between the first places of two words. */
const link = (russian: string, english: string) => {
  const at = (text: string, word: string) => ({
    word: 0,
    from: text.indexOf(word),
    to: text.indexOf(word) + word.length,
  });
  return {
    original: at(sides.original.text, russian),
    translation: at(sides.translation.text, english),
    kind: 'figure' as const,
  };
};
const links = [link('Ким', 'Kim'), link('уехал', 'left'), link('дома', 'home')];

test('offsets of a bead of several sentences lead back to their places in the record', () => {
  for (const side of ['original', 'translation'] as const) {
    for (let offset = 0; offset < sides[side].text.trimEnd().length; offset++) {
      const position = sides[side].position(offset);
      if (sides[side].offset(position) === null) continue;
      expect(sides[side].offset(position)).toBe(offset);
    }
  }
});

test('a word lights its counterpart, on whichever side it stands', () => {
  const russian = sides.original.position(sides.original.text.indexOf('дома') + 2);
  const lit = wordsAt(sides, 'original', russian, links);
  expect([lit.word.map(textOf), lit.counterparts.map(textOf)]).toEqual([['дома'], ['home']]);
  const english = sides.translation.position(sides.translation.text.indexOf('left'));
  expect(wordsAt(sides, 'translation', english, links).counterparts.map(textOf)).toEqual(['уехал']);
});

test('a word without counterpart, and a place outside, light nothing', () => {
  const between = sides.original.position(sides.original.text.indexOf('Он') + 1);
  expect(wordsAt(sides, 'original', between, links)).toEqual({ word: [], counterparts: [] });
  expect(wordsAt(sides, 'original', 0, links)).toEqual({ word: [], counterparts: [] });
});
