// A random layout of pages for any text, for property tests: lines and words as they stand there, boxes and confidences
// here and there.
import fc from 'fast-check';
import { type Box, PAGE_UNITS, type PageLayout } from '../witness/page-layout.ts';

const number = fc.integer({ min: -40, max: 90_000 }).map((value) => value / 100);
const size = fc.option(fc.double({ min: 0, max: 9000, noNaN: true }));
const box: fc.Arbitrary<Box | null> = fc.option(
  fc.record({ x: number, y: number, width: fc.double({ min: 0, max: 500, noNaN: true }), height: number }),
);

const draft = fc.record({
  boxes: fc.array(box, { minLength: 1, maxLength: 5 }),
  confidences: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 5 }),
  goesOn: fc.array(fc.constantFrom('sign' as const, 'bare' as const, null), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('', 'paragraph', 'Margin "Text" & Zone'),
  unit: fc.constantFrom(...PAGE_UNITS),
  image: fc.constantFrom(null, 'scan 7.tif', 'C:\\лист 1%23#2.jpg', '../a[1]?.png'),
  /** Where one page ends and the next begins, as shares of the text. */
  pages: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
  width: size,
  height: size,
});

const stretches = (text: string, shape: RegExp) =>
  [...text.matchAll(shape)].map((found) => ({ from: found.index, to: found.index + found[0].length }));

const turn = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

/** A function that lays any text out; the first and last of its pages need not reach the ends of the text. */
export const randomLayout: fc.Arbitrary<(text: string) => PageLayout> = draft.map((given) => (text) => {
  const { boxes, confidences, goesOn, kind, unit, image, width, height } = given;
  const ends = [...text].map((_, index, all) => all.slice(0, index).join('').length).concat(text.length);
  const cuts = given.pages.map((share) => turn(ends, Math.floor(share * (ends.length - 1)))).sort((a, b) => a - b);
  const pages = cuts.slice(1).map((to, index) => ({
    ...{ from: cuts[index] ?? 0, to, n: index === 0 ? '' : `${index}&`, image, width, height, unit },
  }));
  const boxed = (shape: RegExp) => stretches(text, shape).map((stretch, at) => ({ ...stretch, box: turn(boxes, at) }));
  return {
    pages,
    regions: boxed(/[^\n]+(?:\n[^\n]+)*/gu).map((stretch) => ({ ...stretch, kind })),
    lines: boxed(/[^\n]+/gu).map((stretch, at) => ({ ...stretch, goesOn: turn(goesOn, at) })),
    words: boxed(/\S+/gu).map((stretch, at) => ({ ...stretch, confidence: turn(confidences, at) })),
  };
});
