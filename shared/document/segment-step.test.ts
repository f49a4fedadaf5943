import { Mapping, StepMap } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { schema } from './schema.ts';
import { SegmentStep, stepFromJson } from './segment-step.ts';
import { findSegment, segmentsOf } from './segments.ts';

const side = (name: 'original' | 'translation', ids: readonly string[]) =>
  schema.nodes[name].create(
    null,
    ids.map((id) => schema.nodes.paragraph.create(null, schema.nodes.segment.create({ id }, schema.text('Слово. ')))),
  );
const doc = schema.nodes.record.create(null, [side('original', ['s1', 's2', 's3']), side('translation', ['t1'])]);
const posOf = (id: string) => findSegment(doc, id)?.pos ?? -1;
const link = new SegmentStep([
  { pos: posOf('t1'), attrs: { bead: 'b1', status: 'confirmed' } },
  { pos: posOf('s2'), attrs: { bead: 'b1', status: 'confirmed' } },
]);
const beads = (record: typeof doc) => segmentsOf(record).map(({ node }) => node.attrs.bead);

describe('a step on sentences', () => {
  test('changes those it names, in any order, and shares all other nodes', () => {
    const { doc: after } = link.apply(doc);
    expect(after && beads(after)).toEqual([null, 'b1', null, 'b1']);
    expect(after?.child(0).child(0)).toBe(doc.child(0).child(0));
    after?.check();
  });

  test('is taken back by its inverse', () => {
    const after = link.apply(doc).doc ?? doc;
    expect(link.invert(doc).apply(after).doc?.eq(doc)).toBe(true);
  });

  test('goes through JSON', () => {
    const read = stepFromJson(JSON.parse(JSON.stringify(link.toJSON())));
    expect(read.apply(doc).doc?.eq(link.apply(doc).doc ?? doc)).toBe(true);
    expect(() => stepFromJson({ stepType: 'segments', changes: 'none' })).toThrow(RangeError);
  });

  test('fails where no sentence stands', () => {
    expect(new SegmentStep([{ pos: posOf('s1') + 2, attrs: { bead: 'b1' } }]).apply(doc).failed).not.toBeNull();
    expect(new SegmentStep([{ pos: 9999, attrs: { bead: 'b1' } }]).apply(doc).failed).not.toBeNull();
  });

  test('moves with the text before it, and forgets sentences that are deleted', () => {
    const typed = link.map(new Mapping([new StepMap([3, 0, 5])]));
    expect(typed?.changes.map(({ pos }) => pos)).toEqual([posOf('s2') + 5, posOf('t1') + 5]);
    const deleted = link.map(new Mapping([new StepMap([posOf('s2') - 1, 11, 0])]));
    expect(deleted?.changes).toHaveLength(1);
  });
});
