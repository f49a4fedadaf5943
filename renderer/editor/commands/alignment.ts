// Commands on beads. Unless segments are named, they act on the sentence in hand.
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { isLinked, type RecordBead, readBeads } from '../../../shared/document/beads.ts';
import { type BeadId, type SegmentId, segmentId } from '../../../shared/document/ids.ts';
import {
  addToBead,
  applyBeads as applyBeadsTo,
  confirmAbove as confirmAboveIn,
  confirmSegment,
  freshBeadId,
  linkSegments,
  type ProposedBead,
  shiftSegment,
  swapCounterparts,
  unlinkSegments,
} from '../../../shared/document/linking.ts';
import { sideAt } from '../../../shared/document/reading-order.ts';
import { otherSide, type Side } from '../../../shared/document/schema.ts';
import {
  findSegment,
  neighbour,
  type PlacedSegment,
  segmentAround,
  segmentAttrs,
  segmentsOf,
  setSegment,
} from '../../../shared/document/segments.ts';
import { handOf } from '../plugins/hand.ts';
import { activeSide, selectionOn } from '../plugins/two-sides.ts';
import { step } from './step.ts';

/** The sentence a command acts on: the one named, or else the one in hand. */
const target = (state: EditorState, id?: SegmentId): PlacedSegment | null =>
  id === undefined ? segmentAround(state.selection.$head) : findSegment(state.doc, id);

/** The sentences the selection of a side reaches over, or the one its cursor stands in. */
export function selectedSegments(state: EditorState, side: Side): readonly PlacedSegment[] {
  const { from, to } = selectionOn(state, side);
  return segmentsOf(state.doc, side).filter(
    ({ pos, node }) => pos < to + (from === to ? 1 : 0) && pos + node.nodeSize > from,
  );
}

/** Links these sentences, of both sides, into one confirmed bead; each leaves the bead it was in. */
export const link = (ids: readonly SegmentId[]): Command =>
  step('link', (tr, state) => {
    const sides = new Set(
      segmentsOf(state.doc)
        .filter(({ id }) => ids.includes(id))
        .map(({ side }) => side),
    );
    return sides.size === 2 && linkSegments(tr, ids, freshBeadId(handOf(state).newId));
  });

/** Links what is selected, or in hand, on one side with what is selected, or in hand, on the other. */
export const linkSelected: Command = (state, dispatch) => {
  const side = activeSide(state);
  const chosen = [...selectedSegments(state, side), ...selectedSegments(state, otherSide(side))];
  return link(chosen.map(({ id }) => id))(state, dispatch);
};

/** Adds sentences to a bead. */
export const addToLink = (ids: readonly SegmentId[], bead: BeadId): Command =>
  step('link', (tr) => addToBead(tr, ids, bead));

/** Takes the sentence out of its bead. */
export const unlink = (id?: SegmentId): Command =>
  step('unlink', (tr, state) => {
    const segment = target(state, id);
    return segment !== null && segment.node.attrs.bead !== null && unlinkSegments(tr, [segment.id]);
  });

/** Confirms the bead of the sentence; of one that stands alone, that it has no counterpart. */
export const confirm = (id?: SegmentId): Command =>
  step('confirm', (tr, state) => {
    const segment = target(state, id);
    return segment !== null && confirmSegment(tr, segment.id);
  });

/** Confirms the bead in hand, if it is not yet, and goes to the next on this side that is not. */
export const confirmAndGoOn: Command = (state, dispatch) => {
  const here = target(state);
  if (!here) return false;
  let tr: Transaction | null = null;
  confirm(here.id)(state, (confirmed) => {
    tr = confirmed;
  });
  const next = nextOpen((tr ?? state.tr).doc, here);
  if (!tr && !next) return false;
  const moved = tr ?? state.tr;
  if (next) moved.setSelection(TextSelection.create(moved.doc, next.pos + 1)).scrollIntoView();
  dispatch?.(moved);
  return true;
};

/** The next sentence after `here` on its side whose bead nobody confirmed; null when there is none. */
function nextOpen(doc: EditorState['doc'], here: PlacedSegment): PlacedSegment | null {
  const after = segmentsOf(doc, here.side).filter(({ pos }) => pos > here.pos);
  return after.find(({ node }) => segmentAttrs(node).status === 'auto' && node.content.size > 0) ?? null;
}

/** Confirms every linked bead whose certainty is at least `threshold`. */
export const confirmAbove = (threshold: number): Command => step('confirmAbove', (tr) => confirmAboveIn(tr, threshold));

/** Moves the far end of the sentence's link to the bead before (-1) or after (1) on the other side. */
export const moveFarEnd = (direction: 1 | -1, id?: SegmentId): Command =>
  step('moveFarEnd', (tr, state) => {
    const segment = target(state, id);
    return segment !== null && shiftSegment(tr, segment.id, direction, handOf(state).newId);
  });

/** Exchanges the counterparts of the bead in hand and of the next one on this side. */
export const swapWithNext: Command = step('swap', (tr, state) => {
  const here = target(state);
  const bead = here && segmentAttrs(here.node).bead;
  let next = here && neighbour(state.doc, here, 1);
  while (next && segmentAttrs(next.node).bead === bead) next = neighbour(state.doc, next, 1);
  const other = next && segmentAttrs(next.node).bead;
  return here && bead && other ? swapCounterparts(tr, bead as BeadId, other as BeadId, here.side) : false;
});

/** Says why a sentence has no counterpart; '' takes the note away. */
export const setNote = (id: SegmentId, note: string): Command =>
  step('note', (tr, state) => {
    const segment = target(state, id);
    return segment !== null && setSegment(tr, segment.pos, { note });
  });

/** Flags the sentence to be looked at later, or takes the flag away. */
export const toggleFlag = (id?: SegmentId): Command =>
  step('flag', (tr, state) => {
    const segment = target(state, id);
    return segment !== null && setSegment(tr, segment.pos, { flagged: !segmentAttrs(segment.node).flagged });
  });

/** What an aligner was given: the sentences of a stretch of both texts, in the order its beads' indices mean. */
export interface AlignedStretch {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
}

/** Writes the aligner's beads for a stretch; confirmed beads stay. One step in the history. */
export const applyBeads = (stretch: AlignedStretch, beads: readonly ProposedBead[]): Command =>
  step('realign', (tr, state) => applyBeadsTo(tr, stretch.original, stretch.translation, beads, handOf(state).newId));

/**
 * The stretch that "realign from here" means: from the sentence in hand, and from its counterpart (or else from after
 * the counterparts of the sentences before it), to the end of both texts.
 */
export function stretchFromHere(state: EditorState): AlignedStretch {
  const here = target(state);
  const side = here?.side ?? sideAt(state.doc, state.selection.from);
  const near = segmentsOf(state.doc, side);
  const start = near.findIndex(({ id }) => id === here?.id);
  const far = segmentsOf(state.doc, otherSide(side));
  const beadsOf = (segments: readonly PlacedSegment[]): Set<unknown> =>
    new Set(segments.map(({ node }) => node.attrs.bead).filter((bead) => bead !== null));
  const [own, earlier] = [beadsOf(here ? [here] : []), beadsOf(near.slice(0, Math.max(0, start)))];
  const counterpart = far.findIndex(({ node }) => own.has(node.attrs.bead));
  const across = counterpart >= 0 ? counterpart : far.findLastIndex(({ node }) => earlier.has(node.attrs.bead)) + 1;
  const ids = (segments: readonly PlacedSegment[]): SegmentId[] => segments.map(({ id }) => segmentId(id));
  const stretch = [ids(near.slice(Math.max(0, start))), ids(far.slice(across))] as const;
  const [original, translation] = side === 'original' ? stretch : [stretch[1], stretch[0]];
  return { original, translation };
}

/** Goes to the next bead that nobody confirmed and whose certainty is below `threshold`, or that has one side only. */
export const goToDoubtfulBead =
  (threshold: number): Command =>
  (state, dispatch) => {
    const here = state.selection.from;
    const doubtful = (bead: RecordBead): boolean =>
      bead.status === 'auto' && (!isLinked(bead) || (bead.score ?? 1) < threshold);
    const places = readBeads(state.doc)
      .filter(doubtful)
      .flatMap((bead) => bead[activeSide(state)][0] ?? [])
      .map(({ pos }) => pos + 1)
      .sort((a, b) => a - b);
    const next = places.find((pos) => pos > here) ?? places[0];
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
    return true;
  };
