import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { type Band, bandAlong, corridor, type Region } from './band.ts';
import type { Sentence } from './bead.ts';
import { NO_EVIDENCE } from './evidence.ts';

/** Sentences of ten characters each. */
const even = (count: number): Float64Array => Float64Array.from({ length: count + 1 }, (_, at) => 10 * at);

const region = (height: number, width: number): Region => ({ top: 0, bottom: height, left: 0, right: width });

/** A way leads from its first corner to its last, and rows hang together. */
function expectPassable({ region: { left, right }, from, to }: Band): void {
  expect([from[0], to.at(-1)]).toEqual([left, right]);
  for (let row = 1; row < from.length; row++) {
    expect(from[row]).toBeGreaterThanOrEqual(from[row - 1] ?? 0);
    expect(to[row]).toBeGreaterThanOrEqual(to[row - 1] ?? 0);
    expect(from[row]).toBeLessThanOrEqual(to[row - 1] ?? 0);
  }
}

const cells = ({ from, to }: Band): number => to.reduce((sum, end, row) => sum + end - (from[row] ?? 0) + 1, 0);

test('a corridor can be passed, whatever its shape and anchors', () => {
  const side = fc.integer({ min: 0, max: 900 });
  const places = fc.array(fc.tuple(fc.nat(899), fc.nat(899)), { maxLength: 5 });
  fc.assert(
    fc.property(side, side, places, (height, width, wanted) => {
      const anchors = wanted
        .filter(([original, translation]) => original < height && translation < width)
        .sort((a, b) => a[0] - b[0])
        .filter(([original, translation], at, all) =>
          all.slice(0, at).every(([before, there]) => before < original && there < translation),
        )
        .map(([original, translation]) => ({ original, translation }));
      const lengths = { original: even(height), translation: even(width) };
      expectPassable(corridor(anchors, region(height, width), lengths, 5));
    }),
  );
});

test('a corridor without anchors grows with the text, not with its square', () => {
  const at = (size: number) => {
    const lengths = { original: even(size), translation: even(size) };
    return cells(corridor([], region(size, size), lengths, 5));
  };
  expect(at(4000) / at(2000)).toBeLessThan(2.2);
});

test('the band along a path stays within its margin', () => {
  const band = bandAlong(
    { first: Int32Array.of(0, 1, 2, 3), last: Int32Array.of(0, 1, 2, 3) },
    { top: 0, bottom: 3, left: 0, right: 3 },
    1,
  );
  expectPassable(band);
  expect([...band.from]).toEqual([0, 0, 0, 1]);
  expect([...band.to]).toEqual([2, 3, 3, 3]);
});

test('a text longer than is searched whole and full of repetitions is aligned from end to end', () => {
  const entries = (words: readonly string[]): Sentence[] =>
    Array.from({ length: 600 }, (_, at) => ({ text: words[at % words.length] ?? '', paragraph: 0, block: 'prose' }));
  const beads = align(
    entries(['Беседовал с Ивановым.', 'Иванов был 12 марта у Петрова и говорил с ним.', 'Да.']),
    entries(['A talk with Ivanov.', 'Ivanov was at Petrov’s on 12 March and talked with him.', 'Yes.']),
    NO_EVIDENCE,
  );
  expect(beads.filter(({ original, translation }) => `${original}` === `${translation}`)).toHaveLength(600);
});
