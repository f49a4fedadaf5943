import { undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { readBeads } from '../../../shared/document/beads.ts';
import { beadId, type SegmentId, segmentId } from '../../../shared/document/ids.ts';
import { findSegment, segmentAttrs } from '../../../shared/document/segments.ts';
import { carriedOut, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import {
  addToLink,
  applyBeads,
  confirm,
  confirmAbove,
  confirmAndGoOn,
  goToDoubtfulBead,
  link,
  linkSelected,
  setNote,
  stretchFromHere,
  toggleFlag,
  unlink,
} from './alignment.ts';
import { moveFarEnd, pop, swap } from './bead-repair.ts';

const ids = (...names: string[]): SegmentId[] => names.map(segmentId);
const aligned = (original: readonly string[], translation: readonly string[]): EditorState =>
  stateAt(original, translation, 'align');

interface Case {
  readonly name: string;
  readonly from: readonly [readonly string[], readonly string[]];
  readonly by: Command;
  /** Null when the command does not apply. */
  readonly to: readonly [readonly string[], readonly string[]] | null;
}

const cases: readonly Case[] = [
  {
    name: 'a link makes one confirmed bead of both sides',
    from: [['<a>А. |Б.'], ['A. |B.']],
    by: link(ids('s1', 't1', 't2')),
    to: [['bx1!:А. |Б.'], ['bx1!:A. |bx1!:B.']],
  },
  {
    name: 'what is linked anew leaves its bead, and a bead left with one side comes apart',
    from: [['b1:<a>А. |b2:Б.'], ['b1:A. |b2:B.']],
    by: link(ids('s1', 't2')),
    to: [['bx1!:А. |Б.'], ['A. |bx1!:B.']],
  },
  { name: 'a link needs both sides', from: [['<a>А. |Б.'], ['A.']], by: link(ids('s1', 's2')), to: null },
  {
    name: 'what is in hand on either side is linked',
    from: [['<a>А. |Б.'], ['A. |B.']],
    by: linkSelected,
    to: [['bx1!:А. |Б.'], ['bx1!:A. |B.']],
  },
  {
    name: 'a sentence is added to a bead, which is confirmed thereby',
    from: [['b1:<a>А. |Б.'], ['b1:A. |B.']],
    by: addToLink(ids('s2'), beadId('b1')),
    to: [['b1!:А. |b1!:Б.'], ['b1!:A. |B.']],
  },
  {
    name: 'unlinking the only sentence of a side takes the bead apart',
    from: [['b1!:<a>А.'], ['b1!:A. |b1!:B.']],
    by: unlink(),
    to: [['А.'], ['A. |B.']],
  },
  {
    name: 'taking out one of two leaves the bead to the other',
    from: [['b1:<a>А. |b1:Б.'], ['b1:A.']],
    by: pop(),
    to: [['А. |b1:Б.'], ['b1:A.']],
  },
  { name: 'what stands alone cannot be unlinked', from: [['<a>А.'], ['A.']], by: unlink(), to: null },
  {
    name: 'a bead is confirmed on both sides',
    from: [['b1:<a>А. |b1:Б.'], ['b1:A.']],
    by: confirm(),
    to: [['b1!:А. |b1!:Б.'], ['b1!:A.']],
  },
  {
    name: 'all beads above a certainty are confirmed, none below',
    from: [['b1:<a>А. |Б.'], ['b1:A. |B.']],
    by: confirmAbove(0.8),
    to: [['b1!:А. |Б.'], ['b1!:A. |B.']],
  },
  { name: 'no bead is above a certainty of 0.9', from: [['b1:<a>А.'], ['b1:A.']], by: confirmAbove(0.9), to: null },
  {
    name: 'the far end moves to the next bead, and what it leaves stands alone',
    from: [['b1:<a>А. |b2:Б.'], ['b1:A. |b2:B.']],
    by: moveFarEnd(1),
    to: [['b2:А. |b2:Б.'], ['A. |b2:B.']],
  },
  {
    name: 'the far end moves to a sentence that stands alone',
    from: [['b1:А. |b1:<a>Б.'], ['b1:A. |B.']],
    by: moveFarEnd(1),
    to: [['b1:А. |bx1:Б.'], ['b1:A. |bx1:B.']],
  },
  { name: 'the far end moves no further than the last', from: [['b1:<a>А.'], ['b1:A.']], by: moveFarEnd(1), to: null },
  {
    name: 'a sentence without counterpart gets the one after its neighbour’s',
    from: [['b1:А. |<a>Б.'], ['b1:A. |B.']],
    by: moveFarEnd(1),
    to: [['b1:А. |bx1:Б.'], ['b1:A. |bx1:B.']],
  },
  {
    name: 'two beads exchange their counterparts and cross',
    from: [['b1:<a>А. |b2:Б.'], ['b1:A. |b2:B.']],
    by: swap(),
    to: [['b1!:А. |b2!:Б.'], ['b2!:A. |b1!:B.']],
  },
  {
    name: 'realigning replaces what nobody confirmed',
    from: [['b1:<a>А. |b1:Б. |В.'], ['b1:A. |B. |C.']],
    by: applyBeads({ original: ids('s1', 's2', 's3'), translation: ids('t1', 't2', 't3') }, [
      { original: [0], translation: [0], score: 0.9 },
      { original: [1], translation: [1, 2], score: 0.7 },
      { original: [2], translation: [], score: 0.6 },
    ]),
    to: [['bx1:А. |bx2:Б. |В.'], ['bx1:A. |bx2:B. |bx2:C.']],
  },
  {
    name: 'realigning never touches a confirmed bead',
    from: [['b1!:<a>А. |b2:Б.'], ['A. |b1!:B. |b2:C.']],
    by: applyBeads({ original: ids('s1', 's2'), translation: ids('t1', 't2', 't3') }, [
      { original: [0], translation: [0], score: 0.9 },
      { original: [1], translation: [1, 2], score: 0.7 },
    ]),
    to: [['b1!:А. |bx1:Б.'], ['A. |b1!:B. |bx1:C.']],
  },
];

describe('aligning', () => {
  test.each(cases)('$name', ({ from, by, to }) => {
    const state = aligned(...from);
    const next = carriedOut(state, by);
    expect(next && [written(next.doc, 'original'), written(next.doc, 'translation')]).toEqual(to);
    expect(next && carriedOut(next, undo)?.doc.eq(state.doc)).toBe(next && true);
  });

  test('every segment of a bead carries the same status and certainty', () => {
    const state = aligned(['b1:<a>А. |b2!:Б.'], ['b1:A. |b2!:B.']);
    const next = carriedOut(state, addToLink(ids('s1'), beadId('b2')));
    const bead = next && readBeads(next.doc).find(({ id }) => id === 'b2');
    const all = [...(bead?.original ?? []), ...(bead?.translation ?? [])].map(({ node }) => segmentAttrs(node));
    expect(new Set(all.map(({ status, score }) => `${status} ${score}`))).toEqual(new Set(['confirmed null']));
  });

  test('confirm and go on passes over what is confirmed', () => {
    const state = aligned(['b1:<a>А. |b2!:Б. |b3:В.'], ['b1:A. |b2!:B. |b3:C.']);
    const next = carriedOut(state, confirmAndGoOn);
    expect(next?.selection.$from.parent.textContent).toBe('В.');
    const last = next && carriedOut(next, confirmAndGoOn);
    expect(last && written(last.doc, 'original')).toEqual(['b1!:А. |b2!:Б. |b3!:В.']);
    expect(last && carriedOut(last, confirmAndGoOn)).toBeNull();
  });

  test('a note and a flag stay with their sentence', () => {
    const state = aligned(['<a>А.'], ['A.']);
    const noted = carriedOut(state, setNote(segmentId('s1'), 'left out by the translator'));
    const flagged = noted && carriedOut(noted, toggleFlag());
    const attrs = flagged && findSegment(flagged.doc, 's1')?.node.attrs;
    expect(attrs).toMatchObject({ note: 'left out by the translator', flagged: true });
    expect(noted && carriedOut(noted, setNote(segmentId('s1'), 'left out by the translator'))).toBeNull();
  });

  test('“from here” begins at the counterpart of the sentence in hand', () => {
    const state = aligned(['b1:А. |<a>Б. |b3:В.'], ['b1:A. |B. |b3:C. |D.']);
    expect(stretchFromHere(state)).toEqual({ original: ['s2', 's3'], translation: ['t2', 't3', 't4'] });
  });

  test('the next doubtful bead is one nobody confirmed, weak or one-sided', () => {
    const state = aligned(['b1!:<a>А. |b2:Б. |В.'], ['b1!:A. |b2:B.']);
    const weak = carriedOut(state, goToDoubtfulBead(0.9));
    expect(weak?.selection.$from.parent.textContent).toBe('Б. ');
    const alone = carriedOut(state, goToDoubtfulBead(0.5));
    expect(alone?.selection.$from.parent.textContent).toBe('В.');
  });
});
