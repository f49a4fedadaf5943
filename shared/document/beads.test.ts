import { describe, expect, test } from 'vitest';
import { beadOf, isLinked, readBeads, segmentsOfBead } from './beads.ts';
import { schema } from './schema.ts';

/** Sides as lists of beads, a segment each; '' for none. */
const record = (original: readonly string[], translation: readonly string[]) => {
  const side = (name: 'original' | 'translation', beads: readonly string[]) =>
    schema.nodes[name].create(
      null,
      schema.nodes.paragraph.create(
        null,
        beads.map((bead, index) => schema.nodes.segment.create({ id: `${name[0]}${index}`, bead: bead || null })),
      ),
    );
  return schema.nodes.record.create(null, [side('original', original), side('translation', translation)]);
};
const read = (original: readonly string[], translation: readonly string[]) =>
  readBeads(record(original, translation)).map((bead) =>
    [bead.id ?? '-', ...bead.original.map(({ id }) => id), ...bead.translation.map(({ id }) => id)].join(' '),
  );

describe('the beads of a record', () => {
  test('come in the order of the original, each sentence in one', () => {
    expect(read(['a', 'b', 'b', ''], ['b', 'a'])).toEqual(['a o0 t1', 'b o1 o2 t0', '- o3']);
  });

  test('of the translation alone stand after the sentence before them', () => {
    expect(read(['a', 'b'], ['', 'a', '', 'x', 'b'])).toEqual(['- t0', 'a o0 t1', '- t2', 'x t3', 'b o1 t4']);
  });

  test('with one side only are read, and are not linked', () => {
    const beads = readBeads(record(['a', 'b'], ['b']));
    expect(beads.map(isLinked)).toEqual([false, true]);
  });

  test('are found by a segment of theirs', () => {
    const doc = record(['a', 'a'], ['a']);
    expect(beadOf(doc, 'o1')?.original.map(({ id }) => id)).toEqual(['o0', 'o1']);
    expect(beadOf(doc, 'none')).toBeNull();
    expect(segmentsOfBead(doc, 'a', 'translation')).toHaveLength(1);
  });
});
