// The plugins that guard the record: modes, sides, ids, undo steps, clipboard. On the state alone, without a page.
import { redo, undo } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { AllSelection, type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../shared/document/schema.ts';
import { segmentsOf } from '../../../shared/document/segments.ts';
import { link } from '../commands/alignment.ts';
import { splitSegment } from '../commands/segments.ts';
import { createRecordState } from '../record-state.ts';
import { carriedOut, changed, stateAt, testHand } from '../testing/record-at.ts';
import { tagged, written } from '../testing/tagged-record.ts';
import { copiedText, withoutSides } from './clipboard.ts';
import { isEditable, modeOf, setMode, setReadOnly } from './modes.ts';
import { activeSide, bothSides, selectionOn } from './two-sides.ts';
import { stepName } from './undo-steps.ts';

const type = (state: EditorState, text: string, at = state.selection.from) =>
  changed(state, (tr) => tr.insertText(text, at));
const original = (state: EditorState | null) => state && written(state.doc, 'original');

describe('modes', () => {
  test.each(['read', 'tag', 'align'] as const)('in %s a letter that is not meant is refused', (mode) => {
    expect(original(type(stateAt(['<a>Один.'], ['One.'], mode), 'x'))).toEqual(['Один.']);
  });

  test('in Align a sentence can be split, for that changes no letter', () => {
    expect(original(carriedOut(stateAt(['Один. <a>Два.'], ['One.'], 'align'), splitSegment))).toEqual(['Один. |Два.']);
  });

  test('a correction can be taken back and made again in any mode', () => {
    const typed = type(stateAt(['<a>Один.']), 'x');
    const reading = carriedOut(typed, setMode('read'));
    const back = reading && carriedOut(reading, undo);
    expect(original(back)).toEqual(['Один.']);
    expect(original(back && carriedOut(back, redo))).toEqual(['xОдин.']);
  });

  test('read-only allows no change at all, and no typing', () => {
    const locked = changed(stateAt(['Один. <a>Два.']), (tr) => setReadOnly(tr, true));
    expect(isEditable(locked)).toBe(false);
    expect(original(type(locked, 'x'))).toEqual(['Один. Два.']);
    expect(carriedOut(locked, splitSegment)).toBeNull();
    expect(modeOf(locked)).toBe('correct');
  });
});

describe('two sides', () => {
  const both = () => stateAt(['b1:<a>Один.', 'Два.'], ['b1:One.']);

  test('4. a change of both sides is refused, unless it is meant; one beside the other side is not', () => {
    const state = both();
    const change = (tr: EditorState['tr']) => tr.insertText('y', state.doc.child(0).nodeSize + 3).insertText('x', 3);
    expect(changed(state, change).doc.eq(state.doc)).toBe(true);
    expect(changed(state, (tr) => bothSides(change(tr))).doc.eq(state.doc)).toBe(false);
    const whole = (tr: EditorState['tr']) => tr.delete(3, state.doc.child(0).nodeSize - 3);
    expect(original(changed(state, whole))).toEqual(['b1:']);
  });

  test('5. everything selected becomes this side selected', () => {
    const all = changed(both(), (tr) => tr.setSelection(new AllSelection(tr.doc)));
    expect(all.doc.textBetween(all.selection.from, all.selection.to, '|')).toBe('Один.|Два.');
    expect(activeSide(all)).toBe('original');
  });

  test('5. a selection across sides is cut off at the end of the side it began in', () => {
    const state = both();
    const across = changed(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, 5, tr.doc.content.size - 4)));
    expect(activeSide(across)).toBe('original');
    expect(across.selection.$to.index(0)).toBe(0);
    expect(across.selection.from).toBe(5);
  });

  test('2. each side keeps its cursor through edits on the other', () => {
    const state = both();
    const right = state.doc.child(0).nodeSize + 5;
    const there = changed(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, right)));
    expect(activeSide(there)).toBe('translation');
    expect(selectionOn(there, 'original').from).toBe(3);
    const edited = type(there, 'xyz', 3);
    expect(selectionOn(edited, 'translation').from).toBe(right + 3);
    expect(selectionOn(edited, 'original').from).toBe(6);
  });
});

describe('ids', () => {
  const ids = (state: EditorState) => segmentsOf(state.doc).map(({ id, node }) => `${id}:${node.attrs.bead}`);
  const paste = (state: EditorState, from: number, to: number, at: number) =>
    changed(state, (tr) => tr.replaceRange(at, at, state.doc.slice(from, to)).setMeta('uiEvent', 'paste'));

  test('6. a copy gets an id of its own and leaves the bead to its original', () => {
    const state = stateAt(['b1:<a>Один. |b2:Два.', 'b3:Три.']);
    const copied = paste(state, state.doc.child(0).child(0).nodeSize + 1, state.doc.child(0).nodeSize - 1, 1);
    expect(ids(copied)).toEqual(['sx2:null', 's1:b1', 's2:b2', 's3:b3', 't1:b1']);
    expect(original(copied)).toEqual(['Три.', 'b1:Один. |b2:Два.', 'b3:Три.']);
  });

  test('6. what is cut and pasted keeps id and bead', () => {
    const state = stateAt(['b1:<a>Один. ', 'b3:Три.']);
    const block = state.doc.child(0).child(1);
    const cut = changed(state, (tr) =>
      tr.delete(state.doc.child(0).nodeSize - 1 - block.nodeSize, state.doc.child(0).nodeSize - 1),
    );
    const pasted = changed(cut, (tr) => tr.insert(1, block).setMeta('uiEvent', 'paste'));
    expect(original(pasted)).toEqual(['b3:Три.', 'b1:Один. ']);
    expect(ids(pasted).slice(0, 2)).toEqual(['s2:b3', 's1:b1']);
  });

  test('6. a fresh id is none that came in by pasting', () => {
    const state = stateAt(['b1:<a>Один. Два.']);
    const foreign = state.doc.child(0).child(0);
    const ids1 = ['sx1', 'sx2'].reduce((now, id) => {
      const block = foreign.copy(Fragment.from(foreign.child(0).type.create({ id }, foreign.child(0).content)));
      return changed(now, (tr) => tr.insert(1, block).setMeta('uiEvent', 'paste'));
    }, state);
    const all = segmentsOf(changed(ids1, (tr) => tr.split(tr.selection.from + 5)).doc).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a split by any means gives the second part an id and keeps the bead on both', () => {
    const state = stateAt(['b1:<a>Один. Два.']);
    expect(ids(changed(state, (tr) => tr.split(9)))).toEqual(['s1:b1', 'sx1:b1', 't1:b1']);
  });
});

describe('undo steps', () => {
  test('what is typed right after a command is not taken back with it', () => {
    const split = carriedOut(stateAt(['Один. <a>Два.']), splitSegment);
    const typed = split && type(split, 'И ');
    const back = typed && carriedOut(typed, undo);
    expect(original(back)).toEqual(['Один. |Два.']);
    expect(original(back && carriedOut(back, undo))).toEqual(['Один. Два.']);
  });

  test('text and links are one history', () => {
    const typed = type(stateAt(['<a>Один.'], ['One.']), 'x');
    const [one, other] = segmentsOf(typed.doc).map(({ id }) => id);
    const linked = one && other ? carriedOut(typed, link([one, other])) : null;
    expect(original(linked)).toEqual(['bx1!:xОдин.']);
    const unlinked = linked && carriedOut(linked, undo);
    expect(original(unlinked)).toEqual(['xОдин.']);
    expect(original(unlinked && carriedOut(unlinked, undo))).toEqual(['Один.']);
  });

  test('a command names its step', () => {
    let name: string | null = null;
    splitSegment(stateAt(['Один. <a>Два.']), (tr) => {
      name = stepName(tr);
    });
    expect(name).toBe('split');
  });
});

describe('the clipboard', () => {
  const { doc } = tagged(['Один. |Два/три.', '# Четыре'], ['One.']);

  test('copies sentences run on and paragraphs apart, line breaks as they were', () => {
    expect(copiedText(doc.slice(2, doc.child(0).nodeSize - 2))).toBe('Один. Два\nтри.\n\nЧетыре');
  });

  test('7. pastes blocks without the side they were copied from', () => {
    const slice = withoutSides(new Slice(doc.content, 0, 0));
    expect(slice.content.childCount).toBe(3);
    expect(slice.content.firstChild?.type).toBe(schema.nodes.paragraph);
    const inner = withoutSides(doc.slice(3, 8));
    expect(inner.content.eq(doc.slice(3, 8).content)).toBe(true);
  });
});

describe('a state', () => {
  test('opens where the cursor was, and at the start where that is gone', () => {
    const { doc } = tagged(['Один.'], ['One.']);
    const at = TextSelection.create(doc, 6).toJSON();
    expect(createRecordState({ doc, selection: at, ...testHand() }).selection.from).toBe(6);
    const gone = { type: 'text', anchor: 999, head: 999 };
    expect(createRecordState({ doc, selection: gone, ...testHand() }).selection.from).toBe(3);
  });
});
