import { undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../shared/document/segments.ts';
import { carriedOut, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import {
  deleteSelection,
  enter,
  joinBackward,
  joinForward,
  mergeParagraph,
  replaceAcross,
  splitParagraph,
  splitSegment,
} from './segments.ts';

const cases = [
  {
    name: 'Enter splits a sentence, and both parts keep the bead',
    from: ['b1:Один. <a>Два.'],
    by: enter,
    to: ['b1:Один. |b1:Два.'],
  },
  {
    name: 'a split before a space leaves the space with the sentence before',
    from: ['b1:Один.<a> Два.'],
    by: enter,
    to: ['b1:Один. |b1:Два.'],
  },
  {
    name: "Enter at a sentence's start splits the paragraph",
    from: ['b1:Один. |<a>Два.'],
    by: enter,
    to: ['b1:Один. ', 'Два.'],
  },
  {
    name: "Enter at a sentence's end splits the paragraph too",
    from: ['b1:Один. <a>|Два.'],
    by: enter,
    to: ['b1:Один. ', 'Два.'],
  },
  { name: "Enter at a paragraph's end opens another", from: ['b1:Один.<a>'], by: enter, to: ['b1:Один.', ''] },
  { name: "Enter at a paragraph's start does not apply", from: ['<a>Один.'], by: enter, to: null },
  {
    name: 'a split keeps a mention on both parts',
    from: ['{m1 Ким Ир <a>Сен}.'],
    by: splitSegment,
    to: ['{m1 Ким Ир }|{m1 Сен}.'],
  },
  {
    name: 'Mod-Enter in mid sentence splits sentence and paragraph',
    from: ['b1:Один. <a>Два.'],
    by: splitParagraph,
    to: ['b1:Один. ', 'b1:Два.'],
  },
  {
    name: 'Backspace at the start merges sentences and their beads',
    from: ['b1:Один. |b2:<a>Два.', 'b2:Три.'],
    by: joinBackward,
    to: ['b1:Один. Два.', 'b1:Три.'],
  },
  {
    name: 'a merge with a sentence nobody linked keeps the bead there is',
    from: ['Один. |b2!:<a>Два.'],
    by: joinBackward,
    to: ['b2!:Один. Два.'],
  },
  {
    name: 'a merge with a confirmed bead stays confirmed',
    from: ['b1:Один. |b2!:<a>Два.'],
    by: joinBackward,
    to: ['b1!:Один. Два.'],
  },
  {
    name: 'Delete at the end merges with the next',
    from: ['b1:Один. <a>|b1:Два.'],
    by: joinForward,
    to: ['b1:Один. Два.'],
  },
  {
    name: 'Backspace at a paragraph’s start merges paragraphs, not sentences',
    from: ['b1:Один. ', '<a>Два.'],
    by: joinBackward,
    to: ['b1:Один. |Два.'],
  },
  {
    name: 'merging paragraphs keeps letters apart without a letter more',
    from: ['Один', '<a>два.'],
    by: mergeParagraph(-1),
    to: ['Один/|два.'],
  },
  {
    name: 'an empty sentence gives way to its neighbour’s name and bead',
    from: ['|b2:<a>Два.'],
    by: joinBackward,
    to: ['b2:Два.'],
  },
  { name: 'Backspace before the first sentence does not apply', from: ['<a>Один.'], by: joinBackward, to: null },
  {
    name: 'deleting over sentences joins the beads of what is left',
    from: ['b1:Од<a>ин. |b2:Два. |b3:Тр<b>и.'],
    by: deleteSelection,
    to: ['b1:Оди.'],
  },
  {
    name: 'deleting all of a sentence leaves it, empty, with its bead',
    from: ['b1:<a>Один. <b>|b2:Два.'],
    by: deleteSelection,
    to: ['b1:|b2:Два.'],
  },
  {
    name: 'deleting a sentence and half the next keeps the next one’s bead',
    from: ['b1:<a>Один. |b2:Дв<b>а.'],
    by: deleteSelection,
    to: ['b2:а.'],
  },
] as const;

describe('cutting sentences', () => {
  test.each(cases)('$name', ({ from, by, to }) => {
    const state = stateAt(from);
    const next = carriedOut(state, by);
    expect(next && written(next.doc, 'original')).toEqual(to);
    if (!next) return;
    next.doc.check();
    const undone = carriedOut(next, undo);
    expect(undone?.doc.eq(state.doc), 'one step back is where it was').toBe(true);
  });

  test('a deletion that ends between two sentences joins them all the same', () => {
    const state = stateAt(['b1:<a>Один. |b2:Два.', 'b3:Три.']);
    const between = state.doc.child(0).child(0).nodeSize + 2;
    const next = carriedOut(state, replaceAcross(5, between, ''));
    expect(next && written(next.doc, 'original')).toEqual(['b1:ОдТри.']);
    const all = next && segmentsOf(next.doc).map(({ id }) => id);
    expect(all).toEqual(['s1', 't1']);
  });

  test('deleting over sentences that have counterparts joins those too', () => {
    const state = stateAt(['b1:Од<a>ин. |b2:Тр<b>и.'], ['b1:One. |b2:Three.']);
    const next = carriedOut(state, deleteSelection);
    expect(next && written(next.doc, 'original')).toEqual(['b1:Оди.']);
    expect(next && written(next.doc, 'translation')).toEqual(['b1:One. |b1:Three.']);
  });

  test('after Enter the cursor stands at the start of the second part', () => {
    const next = carriedOut(stateAt(['Один. <a>Два.']), enter);
    expect(next?.selection.$from.parent.textContent).toBe('Два.');
    expect(next?.selection.$from.parentOffset).toBe(0);
  });
});
