import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBoxes, type PrintedSentence, shareEdge } from './line-edges.ts';

const LINE = 27;
/** A sentence printed from line `first` to line `last` of its block. */
const printed = (id: string, first: number, last: number): PrintedSentence => ({
  id,
  lines: Array.from({ length: last - first + 1 }, (_, index) => {
    const top = (first + index) * LINE;
    return { top, bottom: top + LINE, left: 0, right: 300 };
  }),
});
const spans = (sentences: readonly PrintedSentence[], side: 'original' | 'translation') =>
  Object.fromEntries([...shareEdge(sentences, side)].map(([id, { top, bottom }]) => [id, [top, bottom]]));

test('fragments of one line, of whatever height, are one box as high as the line', () => {
  const letters = { top: 4, bottom: 24, left: 10, right: 60 };
  const italic = { top: 6, bottom: 25, left: 60, right: 90 };
  expect(lineBoxes([italic, letters], LINE)).toEqual([{ top: 1, bottom: 28, left: 10, right: 90 }]);
});

test('lines of one sentence meet without a crack', () => {
  const boxes = lineBoxes(
    [0, 27.4, 54.9].map((top) => ({ top, bottom: top + 20, left: 0, right: 9 })),
    LINE,
  );
  expect(boxes.slice(1).map(({ top }) => top)).toEqual(boxes.slice(0, -1).map(({ bottom }) => bottom));
});

test('a sentence alone in its block owns the whole edge', () => {
  expect(spans([printed('a', 0, 3)], 'original')).toEqual({ a: [0, 4 * LINE] });
  expect(spans([printed('a', 0, 3)], 'translation')).toEqual({ a: [0, 4 * LINE] });
});

test('in the original a shared line belongs to the sentence that begins there', () => {
  expect(spans([printed('a', 0, 2), printed('b', 2, 3)], 'original')).toEqual({ a: [0, 54], b: [54, 108] });
});

test('in the translation a shared line belongs to the sentence that ends there', () => {
  expect(spans([printed('a', 0, 2), printed('b', 2, 3)], 'translation')).toEqual({ a: [0, 81], b: [81, 108] });
});

test('a sentence within a line that others share gets nine pixels, in its place', () => {
  const line = [printed('a', 0, 1), printed('b', 1, 1), printed('c', 1, 2)];
  expect(spans(line, 'original')).toEqual({ a: [0, 27], b: [27, 36], c: [36, 81] });
  expect(spans(line, 'translation')).toEqual({ a: [0, 45], b: [45, 54], c: [54, 81] });
});

test('an empty sentence has no edge', () => {
  expect(spans([{ id: 'a', lines: [] }, printed('b', 0, 0)], 'original')).toEqual({ b: [0, 27] });
});

/** Blocks as they are printed: each sentence begins on the line where the one before ended, or on the next. */
const block = fc
  .array(fc.record({ more: fc.nat(3), sameLine: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((sentences) => {
    let line = -1;
    return sentences.map(({ more, sameLine }, index) => {
      const first = sameLine && line >= 0 ? line : line + 1;
      line = first + more;
      return printed(`s${index}`, first, line);
    });
  });

test('law: every sentence has a piece of the edge, in reading order, and the pieces fill the block without overlap', () => {
  fc.assert(
    fc.property(block, fc.constantFrom('original' as const, 'translation' as const), (sentences, side) => {
      const pieces = sentences.map(({ id }) => shareEdge(sentences, side).get(id));
      let at = 0;
      for (const piece of pieces) {
        expect(piece?.top).toBeCloseTo(at, 6);
        expect(piece?.bottom).toBeGreaterThan(at);
        at = piece?.bottom ?? Number.NaN;
      }
      expect(at).toBeCloseTo(sentences.at(-1)?.lines.at(-1)?.bottom ?? 0, 6);
    }),
  );
});
