import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedBead, compareAlignments } from './compare.ts';

type Numbered = ComparedBead<number>;

/** "0,1=0 2=1 =2": beads as places, a blank between them. */
const beads = (text: string): readonly Numbered[] =>
  text.split(' ').map((bead) => {
    const [original = '', translation = ''] = bead.split('=');
    const places = (list: string) => (list === '' ? [] : list.split(',').map(Number));
    return { original: places(original), translation: places(translation) };
  });

const written = (all: readonly Numbered[]): string =>
  all.map(({ original, translation }) => `${original}=${translation}`).join(' ');

const compare = (ours: string, theirs: string) => {
  const { agreement, differences } = compareAlignments<number, Numbered>(beads(ours), beads(theirs), (place) => place);
  return {
    agreement,
    differences: differences.map((one) => `${written(one.ours)} / ${written(one.theirs)}`),
  };
};

test('the same alignment agrees with itself whatever the order of its beads', () => {
  const { agreement, differences } = compare('0=0 1,2=1 3=', '1,2=1 3= 0=0');
  expect(agreement).toEqual({
    strict: { precision: 1, recall: 1, f1: 1 },
    lax: { precision: 1, recall: 1, f1: 1 },
    links: 1,
  });
  expect(differences).toEqual([]);
});

test('a sentence more in a bead is one difference, wrong strictly and right laxly', () => {
  const { agreement, differences } = compare('0=0 1=1 2=2', '0=0 1,2=1 =2');
  expect(differences).toEqual(['1=1 2=2 / 1,2=1 =2']);
  expect(agreement.strict.precision).toBeCloseTo(1 / 3);
  expect(agreement.strict.recall).toBeCloseTo(1 / 2);
  expect(agreement.lax.precision).toBeCloseTo(2 / 3);
  expect(agreement.lax.recall).toBe(1);
  expect(agreement.links).toBeCloseTo(2 / 4);
});

test('differences far apart are told apart', () => {
  expect(compare('0=0 1=1 2=2 3=3 4=4', '0=1 1=0 2=2 3=4 4=3').differences).toEqual([
    '0=0 1=1 / 0=1 1=0',
    '3=3 4=4 / 3=4 4=3',
  ]);
});

test('to say that a sentence stands alone is the same as not to mention it', () => {
  expect(compare('0=0 1=', '0=0').differences).toEqual([]);
});

test('nothing agrees with nothing', () => {
  expect(compareAlignments<number, Numbered>([], [], (place) => place)).toEqual({
    agreement: { strict: { precision: 1, recall: 1, f1: 1 }, lax: { precision: 1, recall: 1, f1: 1 }, links: 1 },
    differences: [],
  });
});

/** A random alignment of six sentences a side: each goes to one of seven beads, or stands alone. */
const alignment = fc
  .tuple(fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }), fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }))
  .map(([left, right]) =>
    Array.from({ length: 7 }, (_none, bead) => ({
      original: left.flatMap((of, place) => (of === bead ? [place] : [])),
      translation: right.flatMap((of, place) => (of === bead ? [place] : [])),
    })).filter(({ original, translation }) => original.length + translation.length > 0),
  );

test('both readings of a difference hold the same sentences, and to take all of theirs is their alignment', () => {
  const sentences = (all: readonly Numbered[]) =>
    all
      .flatMap(({ original, translation }) => [...original.map((n) => `o${n}`), ...translation.map((n) => `t${n}`)])
      .sort();
  const linked = (all: readonly Numbered[]) =>
    all
      .filter(({ original, translation }) => original.length > 0 && translation.length > 0)
      .map((bead) => written([bead]))
      .sort();
  fc.assert(
    fc.property(alignment, alignment, (ours, theirs) => {
      const { differences, agreement } = compareAlignments<number, Numbered>(ours, theirs, (place) => place);
      for (const one of differences) expect(sentences(one.ours)).toEqual(sentences(one.theirs));
      const given = new Set(differences.flatMap((one) => one.ours));
      const taken = [...ours.filter((bead) => !given.has(bead)), ...differences.flatMap((one) => one.theirs)];
      expect(linked(taken)).toEqual(linked(theirs));
      expect(agreement.strict.f1 === 1).toBe(differences.length === 0);
    }),
  );
});
