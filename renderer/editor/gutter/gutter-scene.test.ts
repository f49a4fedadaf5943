import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { schema } from '../../../shared/document/schema.ts';
import { beadReader, beadsOfRecord } from './gutter-beads.ts';
import { joinedEnds, type RibbonEnd, Scene } from './gutter-scene.ts';

const end = (top: number): RibbonEnd => ({ top, bottom: top + 27, lineHeight: 27 });
const tops = (original: readonly number[], translation: readonly number[]) =>
  joinedEnds({ ends: { original: original.map(end), translation: translation.map(end) } }).map(([a, b]) => [
    a.top,
    b.top,
  ]);

test('a bead whose sentences are no neighbours fans out; several opposite several go rank by rank', () => {
  expect(tops([0], [10, 90])).toEqual([
    [0, 10],
    [0, 90],
  ]);
  expect(tops([0, 50], [10, 60, 90])).toEqual([
    [0, 10],
    [50, 60],
    [50, 90],
  ]);
  expect(tops([0], [])).toEqual([]);
});

const segment = (id: string, bead: string | null) =>
  schema.nodes.segment.create({ id, bead, score: 0.8 }, schema.text('Слово. '));
const paragraph = (...segments: ReturnType<typeof segment>[]) => schema.nodes.paragraph.create(null, segments);
const record = schema.nodes.record.create(null, [
  schema.nodes.original.create(null, [
    schema.nodes.zone.create({ kind: 'noise' }, segment('r0', null)),
    paragraph(segment('r1', 'b1'), segment('r2', 'b1'), segment('r3', 'b3')),
    paragraph(segment('r4', null), segment('r5', 'b2')),
  ]),
  schema.nodes.translation.create(null, [paragraph(segment('e1', 'b1'), segment('e2', 'b2'), segment('e3', 'b3'))]),
]);

test('the beads of a record are read off its segments, numbered along the original', () => {
  const { beads, order } = beadsOfRecord(record);
  expect(beads.map(({ id, label, original, translation }) => [id, label, original, translation])).toEqual([
    ['b1', '1', ['r1', 'r2'], ['e1']],
    ['b3', '2', ['r3'], ['e3']],
    ['r4', '3', ['r4'], []],
    ['b2', '4', ['r5'], ['e2']],
  ]);
  expect(order.original).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']);
});

test('around a sentence, whether it is aligned or not, the beads that keep step are found', () => {
  const scene = new Scene(beadsOfRecord(record));
  const ids = (segmentId: string) => scene.around('original', segmentId, 1).map(({ id }) => id);
  expect(ids('r0')).toEqual(['b1']);
  expect(ids('r4')).toHaveLength(2);
  expect(scene.beadOf('r0')).toBeNull();
  expect(scene.beadOf('r4')?.id).toBe('r4');
});

test('typing leaves the alignment the very same; splitting or linking makes a new one', () => {
  const read = beadReader();
  const state = EditorState.create({ doc: record });
  const first = read(state.doc);
  const typed = state.apply(state.tr.insertText('и', 4));
  expect(read(typed.doc)).toBe(first);
  const split = typed.apply(typed.tr.split(5, 1));
  expect(read(split.doc)).not.toBe(first);
  const linked = typed.apply(typed.tr.setNodeAttribute(2, 'bead', 'b1'));
  expect(read(linked.doc).beads[0]?.original).toEqual(['r0', 'r1', 'r2']);
});
