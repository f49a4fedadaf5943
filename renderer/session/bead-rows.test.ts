import { Fragment, type Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { SegmentAttrs } from '../../shared/document/schema.ts';
import { alignedRecord } from '../../shared/testing/aligned-record.ts';
import { rowReader, rowsOf, type TableFilter } from './bead-rows.ts';

/** The record with some attributes of some sentences changed. */
function withAttrs(doc: Node, changes: Readonly<Record<string, Partial<SegmentAttrs>>>): Node {
  const copy = (node: Node): Node => {
    if (node.isText) return node;
    const attrs = { ...node.attrs, ...changes[String(node.attrs.id)] };
    return node.type.create(attrs, Fragment.from(node.children.map(copy)), node.marks);
  };
  return copy(doc);
}

const record = () =>
  withAttrs(
    alignedRecord(
      ['b1: Раз.', 'b2: Два.', 'b3!: Три.', 'Лишнее.', 'b5: Пять.'],
      ['b1: One.', 'b2: Two.', 'b3!: Three.', 'b5: Five.', 'Added.'],
    ),
    {
      ...{ o0: { score: 0.95 }, t0: { score: 0.95 }, o1: { score: 0.4 }, t1: { score: 0.4 } },
      ...{ o4: { flagged: true }, o2: { locked: true }, o3: { note: 'left out' } },
    },
  );

const anchors = (filter: TableFilter, order: 'position' | 'certainty' = 'position') =>
  rowsOf(record(), { filter, order }).rows.map(({ anchor }) => anchor);

test('a row for each bead, in the order of the text', () => {
  expect(anchors('all')).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 't4']);
});

test('rows are picked by what is known of them', () => {
  expect(anchors('open')).toEqual(['o0', 'o1', 'o3', 'o4', 't4']);
  expect(anchors('doubtful')).toEqual(['o1', 'o3', 'o4', 't4']);
  expect(anchors('alone')).toEqual(['o3', 't4']);
  expect([anchors('flagged'), anchors('locked'), anchors('confirmed')]).toEqual([['o4'], ['o2'], ['o2']]);
});

test('the least certain come first, what is confirmed last', () => {
  expect(anchors('all', 'certainty')).toEqual(['o3', 't4', 'o1', 'o4', 'o0', 'o2']);
});

test('a row knows its number, its note, and where each of its sentences is shown', () => {
  const { rows, indexOf, all } = rowsOf(record(), { filter: 'alone', order: 'position' });
  expect(rows.map(({ number, note }) => [number, note])).toEqual([
    [4, 'left out'],
    [null, ''],
  ]);
  expect([indexOf.get(rows[1]?.anchor ?? (rows[0]?.anchor as never)), indexOf.size, all]).toEqual([1, 2, 6]);
});

test('nothing is read again while nothing has changed', () => {
  const read = rowReader();
  const doc = record();
  const wish = { filter: 'all', order: 'position' } as const;
  expect(read(doc, wish)).toBe(read(doc, wish));
  expect(read(doc, { ...wish })).not.toBe(read(doc, wish));
});
