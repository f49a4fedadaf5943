import { undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { segmentId } from '../../../shared/document/ids.ts';
import { segmentAttrs, segmentsOf } from '../../../shared/document/segments.ts';
import { chosenSegments, setChosen } from '../plugins/chosen.ts';
import { carriedOut, changed, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import {
  applyBeads,
  confirm,
  linkSelected,
  selectedStretch,
  stretchFromHere,
  toggleFlag,
  toggleLock,
  unlink,
} from './alignment.ts';
import { mergeBeads, moveFarEnd, pop, splitBead, swap } from './bead-repair.ts';
import { selectBySentence } from './movement.ts';
import type { Operation } from './operation.ts';
import { enter, mergeParagraph, mergeWithNext, paragraphHere, replaceAcross, splitSegment } from './segments.ts';

type Texts = readonly [readonly string[], readonly string[]];

interface Case {
  readonly name: string;
  readonly from: Texts;
  /** Ids of sentences chosen besides the cursor or selection. */
  readonly chosen?: readonly string[];
  readonly by: Operation;
  /** The texts afterwards, or why it does not apply. */
  readonly to: Texts | string;
}

const cases: readonly Case[] = [
  {
    name: 'two beads are merged into one, which is confirmed',
    from: [['b1:<a>А. |b2:Б.'], ['b1:A. |b2:B.']],
    by: mergeBeads(),
    to: [['b1!:А. |b1!:Б.'], ['b1!:A. |b1!:B.']],
  },
  {
    name: 'from the English side, backwards, with a sentence that stands alone',
    from: [['b1:А.'], ['A. |b1:<a>B.']],
    by: mergeBeads(-1),
    to: [['b1!:А.'], ['b1!:A. |b1!:B.']],
  },
  {
    name: 'all beads that the selection touches are merged',
    from: [['b1:А<a>. |b2:Б. |b3:В<b>.'], ['b1:A. |b2:B. |b3:C.']],
    by: mergeBeads(),
    to: [['b1!:А. |b1!:Б. |b1!:В.'], ['b1!:A. |b1!:B. |b1!:C.']],
  },
  {
    name: 'sentences of one text only make no bead',
    from: [['<a>А. |Б.'], ['A.']],
    by: mergeBeads(),
    to: 'needsBothSides',
  },
  { name: 'beyond the last bead there is none', from: [['b1:<a>А.'], ['b1:A.']], by: mergeBeads(), to: 'noNext' },
  {
    name: 'a bead is split before the sentence in hand, the other side where lengths fit',
    from: [['b1:А. |b1:<a>Б бэ бэ бэ.'], ['b1:A. |b1:B be. |b1:Be be.']],
    by: splitBead(),
    to: [['b1:А. |bx1:Б бэ бэ бэ.'], ['b1:A. |bx1:B be. |bx1:Be be.']],
  },
  {
    name: 'from the first sentence of a bead it is split after it, and stays confirmed',
    from: [['b1!:А. |b1!:Б.'], ['b1!:<a>A. |b1!:B.']],
    by: splitBead(),
    to: [['b1!:А. |bx1!:Б.'], ['b1!:A. |bx1!:B.']],
  },
  {
    name: 'a bead with one sentence across is not split',
    from: [['b1:А. |b1:<a>Б.'], ['b1:A.']],
    by: splitBead(),
    to: 'oneEach',
  },
  {
    name: 'a sentence is taken out from between two others',
    from: [['b1:А. |b1:<a>Б. |b1:В.'], ['b1:A.']],
    by: pop(),
    to: [['b1:А. |Б. |b1:В.'], ['b1:A.']],
  },
  {
    name: 'the only sentence of a side is not taken out',
    from: [['b1:<a>А.'], ['b1:A. |b1:B.']],
    by: pop(),
    to: 'onlyOne',
  },
  {
    name: 'a whole run moves on by one, each to the next',
    from: [['b1:А<a>. |b2:Б. |b3:В<b>.'], ['b1:A. |b2:B. |b3:C. |D.']],
    by: moveFarEnd(1),
    to: [['b2:А. |b3:Б. |bx1:В.'], ['A. |b2:B. |b3:C. |bx1:D.']],
  },
  {
    name: 'a sentence that stands alone moves back to the bead before it',
    from: [['b1:А. |<a>Б.'], ['b1:A. |B.']],
    by: moveFarEnd(-1),
    to: [['b1:А. |b1:Б.'], ['b1:A. |B.']],
  },
  {
    name: 'two sentences exchange counterparts, also where one has none',
    from: [['b1:<a>А. |Б.'], ['b1:A.']],
    by: swap(),
    to: [['А. |bx1!:Б.'], ['bx1!:A.']],
  },
  {
    name: 'two chosen beads exchange counterparts from the English side',
    from: [['b1:А. |b2:Б. |b3:В.'], ['b1:<a>A. |b2:B. |b3:C.']],
    chosen: ['t1', 't3'],
    by: swap(),
    to: [['b3!:А. |b2:Б. |b1!:В.'], ['b1!:A. |b2:B. |b3!:C.']],
  },
  {
    name: 'three beads do not exchange counterparts',
    from: [['b1:А<a>. |b2:Б. |b3:В<b>.'], ['b1:A. |b2:B. |b3:C.']],
    by: swap(),
    to: 'swapTwo',
  },
  {
    name: 'unlinking takes all beads apart that the selection touches',
    from: [['b1:А<a>. |b2:Б<b>. |b3:В.'], ['b1:A. |b2:B. |b3:C.']],
    by: unlink(),
    to: [['А. |Б. |b3:В.'], ['A. |B. |b3:C.']],
  },
  {
    name: 'what is chosen is confirmed, not what is in hand',
    from: [['b1:<a>А. |b2:Б. |В.'], ['b1:A. |b2:B.']],
    chosen: ['t2'],
    by: confirm(),
    to: [['b1:А. |b2!:Б. |В.'], ['b1:A. |b2!:B.']],
  },
  {
    name: 'what is chosen in both texts is linked',
    from: [['<a>А. |Б.'], ['A. |B.']],
    chosen: ['s2', 't1', 't2'],
    by: linkSelected,
    to: [['А. |bx1!:Б.'], ['bx1!:A. |bx1!:B.']],
  },
  {
    name: 'selected sentences are merged into one, over the end of a paragraph',
    from: [['b1:А<a>. |b2:Б.', 'В<b>. |Г.'], ['b1:A. |b2:B.']],
    by: mergeWithNext,
    to: [['b1:А. Б./В. |Г.'], ['b1:A. |b1:B.']],
  },
  {
    name: 'selected words become a sentence of the same bead',
    from: [['b1:А <a>бэ <b>вэ.'], ['b1:A.']],
    by: splitSegment,
    to: [['b1:А |b1:бэ |b1:вэ.'], ['b1:A.']],
  },
  {
    name: 'a paragraph begins at the sentence in hand, wherever in it the cursor stands',
    from: [['b1:А. |b2:Бэ<a>, бэ.'], ['b1:A. |b2:B.']],
    by: paragraphHere,
    to: [['b1:А. ', 'b2:Бэ, бэ.'], ['b1:A. |b2:B.']],
  },
  {
    name: 'selected sentences become a paragraph of their own',
    from: [['А. |Б<a>. |В<b>. |Г.'], ['A.']],
    by: paragraphHere,
    to: [['А. ', 'Б. |В. ', 'Г.'], ['A.']],
  },
  {
    name: 'a sentence that begins its paragraph begins no other',
    from: [['<a>А. |Б.'], ['A.']],
    by: paragraphHere,
    to: 'wholeParagraph',
  },
  {
    name: 'all selected paragraphs are merged, sentences stay apart',
    from: [['А<a>. ', '# Б. ', 'В<b>. ', 'Г.'], ['A.']],
    by: mergeParagraph(1),
    to: [['А. |Б. |В. ', 'Г.'], ['A.']],
  },
];

describe('repairing by hand', () => {
  test.each(cases)('$name', ({ from, chosen = [], by, to }) => {
    const placed = stateAt(from[0], from[1], 'align');
    const state = changed(placed, (tr) => setChosen(tr, chosen.map(segmentId)));
    const next = carriedOut(state, by);
    if (typeof to === 'string') {
      expect(next).toBeNull();
      expect(by.refusal(state)).toBe(to);
      return;
    }
    expect(next && [written(next.doc, 'original'), written(next.doc, 'translation')]).toEqual(to);
    expect(next && carriedOut(next, undo)?.doc.eq(state.doc)).toBe(true);
  });

  test('a choice is let go by going elsewhere, and kept by a repair', () => {
    const state = changed(stateAt(['b1:<a>А. |b2:Б.'], ['b1:A. |b2:B.'], 'align'), (tr) =>
      setChosen(tr, [segmentId('s2')]),
    );
    const confirmed = carriedOut(state, confirm());
    expect(confirmed && chosenSegments(confirmed)).toEqual(['s2']);
    const moved = confirmed && carriedOut(confirmed, selectBySentence(1));
    expect(moved && chosenSegments(moved)).toEqual([]);
  });

  test('Shift with an arrow selects whole sentences, and fewer on the way back', () => {
    const selected = (state: EditorState | null) =>
      state?.doc.textBetween(state.selection.from, state.selection.to, '|');
    const one = carriedOut(stateAt(['А а. |<a>Бэ. |Вэ.', 'Гэ.'], ['A.'], 'align'), selectBySentence(1));
    expect(selected(one)).toBe('Бэ. |Вэ.');
    const two = one && carriedOut(one, selectBySentence(1));
    expect(selected(two)).toBe('Бэ. |Вэ.|Гэ.');
    const back = two && carriedOut(two, selectBySentence(-1));
    expect(selected(back)).toBe('Бэ. |Вэ.');
  });

  test('“realign what is selected” takes in the counterparts and what stands alone beside them', () => {
    const state = stateAt(['b1:А. |b2:Б<a>. |В<b>. |b4:Г.'], ['b1:A. |X. |b2:B. |Y. |b4:D.'], 'align');
    expect(selectedStretch(state)).toEqual({ original: ['s2', 's3'], translation: ['t2', 't3', 't4'] });
  });

  test('realigning from here leaves alone what crosses out of the stretch', () => {
    const state = stateAt(['b1:А. |b2:<a>Б. |b3:В.'], ['b2:B. |b3:C. |b1:A.'], 'align');
    expect(stretchFromHere(state)).toEqual({ original: ['s2', 's3'], translation: ['t1', 't2'] });
  });
});

describe('a lock', () => {
  const locked = (): EditorState => {
    const state = stateAt(['b1:Один.<a> Два. |b2:Три.'], ['b1:One. |b1:Two. |b2:Three.']);
    return carriedOut(state, toggleLock()) ?? state;
  };
  const lockedIds = (state: EditorState) =>
    segmentsOf(state.doc)
      .filter(({ node }) => segmentAttrs(node).locked)
      .map(({ id }) => id);

  test('holds the whole bead, which is confirmed thereby, and is taken away by the same key', () => {
    expect(lockedIds(locked())).toEqual(['s1', 't1', 't2']);
    expect(written(locked().doc, 'original')).toEqual(['b1!:Один. Два. |b2:Три.']);
    const open = carriedOut(locked(), toggleLock());
    expect(open && lockedIds(open)).toEqual([]);
    expect(open && written(open.doc, 'original')).toEqual(['b1!:Один. Два. |b2:Три.']);
  });

  test.each([
    ['unlink', unlink()],
    ['split', splitSegment],
    ['merge', mergeWithNext],
    ['swap', swap()],
    ['merge beads', mergeBeads()],
    ['move', moveFarEnd(1)],
  ] as const)('refuses to %s, and says so', (_name, command) => {
    expect(command(locked())).toBe(false);
    expect(command.refusal(locked())).toBe('locked');
  });

  test('holds against the machine, which aligns around it', () => {
    const beads = [{ original: [0, 1], translation: [0, 1, 2], score: 0.9 }];
    const stretch = { original: [segmentId('s1'), segmentId('s2')], translation: ['t1', 't2', 't3'].map(segmentId) };
    const next = carriedOut(locked(), applyBeads(stretch, beads));
    expect(next && written(next.doc, 'translation')).toEqual(['b1!:One. |b1!:Two. |bx1:Three.']);
  });

  test('holds against Enter and against deleting over its end, but letters are corrected', () => {
    const state = locked();
    // The key is dealt with, by the guard that says why.
    expect(carriedOut(state, enter)?.doc.eq(state.doc)).toBe(true);
    const typed = state.apply(state.tr.insertText('x', state.selection.from));
    expect(typed.doc.textContent).toContain('Один.x Два.');
    const { from } = state.selection;
    const over = carriedOut(state, replaceAcross(from, from + 9, ''));
    expect(over?.doc.eq(state.doc)).toBe(true);
  });

  test('does not keep a sentence from being marked or its paragraph from being split', () => {
    expect(toggleFlag()(locked())).toBe(true);
    const elsewhere = stateAt(['b1:А. |b2:<a>Б.'], ['b1:A. |b2:B.'], 'align');
    const held = carriedOut(elsewhere, toggleLock());
    const parted = held && carriedOut(held, paragraphHere);
    expect(parted && written(parted.doc, 'original')).toEqual(['b1:А. ', 'b2!:Б.']);
  });
});
