import { describe, expect, test } from 'vitest';
import type { Sentence } from '../alignment/bead.ts';
import { readSide, sideNode } from '../document/reading-order.ts';
import { recordFromJson, SIDES } from '../document/schema.ts';
import { makeRecord } from './make-record.ts';
import { moveBoundary } from './plan.ts';
import { planRecord } from './read-record.ts';
import { alignInOrder, archiveFile, making, planOf, succeeded } from './testing/stand-ins.ts';

const RUSSIAN = 'Прошу принять меня. Тогда более подробно изложу о положении в Корее.';
const ENGLISH = 'Please receive me. Then I will present the situation in Korea in more detail.';

describe.each(['memorandum', 'letter'] as const)('the record made of the %s', (name) => {
  const plan = succeeded(planRecord(archiveFile(name)));
  const { doc, witness, metadata } = makeRecord(plan, making());

  test('is valid, and comes back from JSON as it was', () => {
    expect(recordFromJson(JSON.parse(JSON.stringify(doc.toJSON()))).eq(doc)).toBe(true);
    expect(metadata).toBe(plan.metadata);
  });

  test('reads block for block as its witness does', () => {
    for (const side of SIDES) {
      const { blocks } = readSide(doc, side);
      expect(blocks.map(({ block }) => block.text)).toEqual(witness.sides[side].map((block) => block.text));
    }
  });

  test('has for each character of the witness the same character of the file', () => {
    for (const side of SIDES) {
      for (const block of witness.sides[side]) {
        const source = block.spans.map(({ file, from, to }) => witness.files[file]?.text.slice(from, to)).join('');
        expect(source).toBe(block.text);
      }
    }
  });

  test('has no id twice, and every bead on both sides', () => {
    const ids: string[] = [];
    const beads: Record<string, Set<string>> = {};
    for (const side of SIDES) {
      for (const { block } of readSide(doc, side).blocks) {
        ids.push(block.id, ...block.segments.map((segment) => segment.id));
        for (const { node } of block.segments) {
          const bead = node.attrs.bead as string | null;
          if (bead === null) continue;
          beads[bead] ??= new Set();
          beads[bead].add(side);
          expect(node.attrs).toMatchObject({ status: 'auto', score: 0.5 });
        }
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.values(beads).every((sides) => sides.size === 2)).toBe(true);
  });
});

test('a sentence that goes on over a page number is given to the aligner as one paragraph', () => {
  const seen: (readonly Sentence[])[] = [];
  makeRecord(succeeded(planRecord(archiveFile('letter'))), {
    ...making(),
    align: (original, translation) => {
      seen.push(original, translation);
      return alignInOrder(original, translation);
    },
  });
  const [original = []] = seen;
  const page = original.findIndex((sentence) => sentence.text === '2.');
  expect(original.slice(page - 1, page + 2).map(({ paragraph }) => paragraph)).toEqual(
    Array(3).fill(original[page]?.paragraph),
  );
  expect(original[page]?.block).toBe('noise');
  const numbers = original.map(({ paragraph }) => paragraph);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers[0]).toBe(0);
});

test('the page begins, for the record, with the block after its number', () => {
  const { doc } = makeRecord(succeeded(planRecord(archiveFile('letter'))), making());
  const breaks: string[] = [];
  doc.descendants((node, _, parent) => {
    if (node.type.name === 'pageBreak') breaks.push(`${String(node.attrs.n)}: ${parent?.textContent}`);
  });
  expect(breaks).toEqual(['2: И СЛОЖНОЕ ПОЛОЖОНИС.']);
});

test('a hyphen at a line’s end is part of the break when the word goes on, and only then', () => {
  const plan = planOf(`Принять реше-\nние на месте, в Москве-\nНа службе.\n\n${RUSSIAN}\n\n${ENGLISH}`);
  const { doc, witness } = makeRecord(plan, making());
  const breaks: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'lineBreak') breaks.push(node.attrs);
  });
  expect(breaks).toEqual([
    { hyphen: true, source: '-\n' },
    { hyphen: false, source: '\n' },
  ]);
  expect(witness.sides.original[0]?.text).toBe('Принять реше-\nние на месте, в Москве-\nНа службе.');
});

test('an end of sentence inside a gap or a line’s end moves past it', () => {
  const plan = planOf(`${RUSSIAN}\n\n${ENGLISH} He [one word illegible] and\nleft.`);
  const whole = `${ENGLISH} He [one word illegible] and\nleft.`;
  const inside = whole.indexOf('word');
  const { doc } = makeRecord(plan, { ...making(), split: (text) => (text === whole ? [inside] : []) });
  const [placed] = readSide(doc, 'translation').blocks;
  expect(placed?.block.segments.map(({ from, to }) => [from, to])).toEqual([
    [0, whole.indexOf(']') + 1],
    [whole.indexOf(']') + 1, whole.length],
  ]);
});

test('a text left without blocks gets an empty paragraph', () => {
  const plan = planOf(`${RUSSIAN}\n\n${ENGLISH}`);
  const { doc, witness } = makeRecord(moveBoundary(plan, 2) ?? plan, making());
  expect(sideNode(doc, 'translation').childCount).toBe(1);
  expect(witness.sides.translation).toEqual([{ text: '', spans: [] }]);
});
