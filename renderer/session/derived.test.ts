import { TextSelection } from 'prosemirror-state';
import { expect, test, vi } from 'vitest';
import { setSuspects } from '../editor/plugins/suspects.ts';
import { stateAt, stateOf } from '../editor/testing/record-at.ts';
import { tagged } from '../editor/testing/tagged-record.ts';
import { deriveFrom, followDerived } from './derived.ts';
import { plainEditor } from './testing/plain-editor.ts';

const state = () =>
  stateAt(
    ['b1:Раз. |b2!:Два <a>слова. |b2!:Три. |Никем не переведено.', '{m1 Ким} и другие.'],
    ['b1:One. |b2!:Two.', 'Added.'],
  );

test('beads, mentions and how far the work has come are read off the record', () => {
  const { progress, beads, mentions, numbers } = deriveFrom(state());
  expect(progress).toMatchObject({ sentences: 5, aligned: 3, confirmed: 2, suspects: 0, corrections: 0, mentions: 1 });
  expect(beads.map(({ original, translation }) => [original.length, translation.length])).toContainEqual([2, 1]);
  expect(mentions.map(({ text }) => text)).toEqual(['Ким']);
  // Sentences of one bead have one number; one that only the translation has has none.
  expect(['s1', 's2', 's3', 's4', 't2', 't3'].map((id) => numbers.get(id as never))).toEqual([
    1,
    2,
    2,
    3,
    2,
    undefined,
  ]);
});

test('what nobody translates counts for nothing', () => {
  const record = tagged(['b1:Раз.', 'Peners per Fresquest'], ['b1:One.']);
  const zone = record.doc.type.schema.nodes.zone?.create(
    { id: 'p2', kind: 'noise', label: '' },
    record.doc.child(0).child(1).content,
  );
  const original = record.doc.child(0).copy(record.doc.child(0).content.replaceChild(1, zone ?? record.doc));
  const doc = record.doc.copy(record.doc.content.replaceChild(0, original));
  expect(deriveFrom(stateOf({ doc, tags: {} })).progress).toMatchObject({ sentences: 1, aligned: 1 });
});

test('a correction and an open suspect are counted', () => {
  const editor = plainEditor(state());
  const { doc } = editor.state;
  editor.dispatch(editor.state.tr.insertText('е', 4, 5));
  const suspect = { from: 5, to: 8, text: 'Два', score: 0.9, reasons: [], suggestions: [] };
  editor.dispatch(setSuspects(editor.state.tr, 'original', doc, [suspect]));
  expect(deriveFrom(editor.state).progress).toMatchObject({ corrections: 1 });
});

test('changes are told once, a moment later; a cursor that moves is no change', () => {
  vi.useFakeTimers();
  try {
    const editor = plainEditor(state());
    const told: number[] = [];
    const derived = followDerived(editor, ({ corrections }) => void told.push(corrections.length));
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5)));
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    editor.dispatch(editor.state.tr.insertText('а', 4));
    editor.dispatch(editor.state.tr.insertText('б', 5));
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([1]);
    editor.dispatch(editor.state.tr.insertText('в', 9));
    derived.settle();
    expect(told).toHaveLength(2);
    editor.dispatch(editor.state.tr.insertText('г', 9));
    derived.stop();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});
