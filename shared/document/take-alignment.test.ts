import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { alignedRecord, beadsWritten } from '../testing/aligned-record.ts';
import { countingIds, segmentId } from './ids.ts';
import { type TakenBead, takeBeads, takeCuts } from './take-alignment.ts';

/** "o0 o1=t0!" as a bead to be written. */
const bead = (text: string): TakenBead => {
  const [original = '', translation = ''] = text.replace('!', '').split('=');
  const ids = (list: string) =>
    list
      .split(' ')
      .filter((id) => id !== '')
      .map(segmentId);
  const status = text.endsWith('!') ? 'confirmed' : 'auto';
  return { original: ids(original), translation: ids(translation), status, score: null };
};

function taken(doc: ReturnType<typeof alignedRecord>, beads: readonly string[], keepConfirmed = true) {
  const tr = new Transform(doc);
  takeBeads(tr, beads.map(bead), keepConfirmed, countingIds('x'));
  return { written: beadsWritten(tr.doc), steps: tr.steps.length, tr };
}

const record = () => alignedRecord(['b1: Раз.', 'b2: Два.', 'b3!: Три.'], ['b1: One.', 'b2: Two.', 'b3!: Three.']);

test('beads are written as one step, and what loses its counterparts stands alone', () => {
  const { written, steps } = taken(record(), ['o0=t0 t1!']);
  expect(written).toEqual(['o0=t0 t1!', 'o1=', 'o2=t2!']);
  expect(steps).toBe(1);
});

test('a confirmed bead is kept, or given up when so asked', () => {
  expect(taken(record(), ['o0=t2', 'o1=t1!']).written).toEqual(['o0=t0', 'o1=t1!', 'o2=t2!']);
  expect(taken(record(), ['o0=t2', 'o1=t1!'], false).written).toEqual(['=t0', 'o0=t2', 'o1=t1!', 'o2=']);
});

test('sentences without counterpart are taken out of their beads', () => {
  expect(taken(record(), ['o1=!', '=t1']).written).toEqual(['o0=t0', '=t1', 'o1=!', 'o2=t2!']);
});

test('what is so already is no step and keeps its id', () => {
  expect(taken(record(), ['o0=t0', 'o1=t1']).written).toEqual(beadsWritten(record()));
  const { tr } = taken(record(), ['o0=t0!']);
  expect(tr.doc.nodeAt(2)?.attrs).toMatchObject({ bead: 'b1', status: 'confirmed' });
});

test('a sentence is cut in several places whatever their order', () => {
  const doc = alignedRecord(['b1: Раз. Два. Три.'], ['b1: One.']);
  const cuts = [
    { segment: segmentId('o0'), at: 10, id: segmentId('y') },
    { segment: segmentId('o0'), at: 5, id: segmentId('x') },
    { segment: segmentId('o0'), at: 99, id: segmentId('z') },
  ];
  const tr = takeCuts(new Transform(doc), cuts);
  expect(
    tr.doc
      .child(0)
      .child(0)
      .children.map(({ attrs, textContent }) => [attrs.id, textContent]),
  ).toEqual([
    ['o0', 'Раз. '],
    ['x', 'Два. '],
    ['y', 'Три.'],
  ]);
});
