// Commands on beads: linking, unlinking, what is decided of them, and what the aligner brings. Unless sentences are
// named, each acts on those chosen, selected or in hand, from either side.
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { isLinked, type RecordBead, readBeads } from '../../../shared/document/beads.ts';
import type { BeadId, SegmentId } from '../../../shared/document/ids.ts';
import {
  addToBead,
  applyBeads as applyBeadsTo,
  chosenOf,
  confirmAbove as confirmAboveIn,
  confirmBeads,
  freshBeadId,
  linkSegments,
  type ProposedBead,
  setAll,
  unlinkBeads,
  withTheirBeads,
} from '../../../shared/document/linking.ts';
import { setLock } from '../../../shared/document/locks.ts';
import { otherSide, SIDES } from '../../../shared/document/schema.ts';
import {
  findSegment,
  type PlacedSegment,
  segmentAttrs,
  segmentsOf,
  setSegment,
} from '../../../shared/document/segments.ts';
import { type AlignedStretch, stretchFrom, stretchOver } from '../../../shared/document/stretch.ts';
import { setChosen } from '../plugins/chosen.ts';
import { handOf } from '../plugins/hand.ts';
import { currentSegment } from '../plugins/lit.ts';
import { unlocking } from '../plugins/locks.ts';
import { activeSide } from '../plugins/two-sides.ts';
import { type Operation, operation } from './operation.ts';
import { idsOf, selectedSegments, targets } from './targets.ts';

/** Links these sentences, of both sides, into one confirmed bead; each leaves the bead it was in. */
export const link = (ids: readonly SegmentId[]): Operation =>
  operation('link', (tr, state) => {
    const chosen = chosenOf(tr, ids);
    if (!SIDES.every((wanted) => chosen.some(({ side }) => side === wanted))) return 'needsBothSides';
    linkSegments(tr, ids, freshBeadId(handOf(state).newId));
    return null;
  });

/** Links what is chosen of both sides, or else what is selected, or in hand, on one side with the same on the other. */
export const linkSelected: Operation = operation('link', (tr, state) => {
  const chosen = targets(state);
  const side = chosen[0]?.side ?? activeSide(state);
  const both = chosen.some((segment) => segment.side !== side);
  const all = both ? chosen : [...chosen, ...selectedSegments(state, otherSide(side))];
  linkSegments(tr, idsOf(all), freshBeadId(handOf(state).newId));
  return null;
});

/** Adds sentences to a bead. */
export const addToLink = (ids: readonly SegmentId[], bead: BeadId): Operation =>
  operation('link', (tr) => {
    addToBead(tr, ids, bead);
    return null;
  });

/** Takes the beads of the sentences apart: all of theirs then stand alone. */
export const unlink = (ids?: readonly SegmentId[]): Operation =>
  operation('unlink', (tr, state) => {
    const chosen = targets(state, ids);
    if (chosen.every(({ node }) => segmentAttrs(node).bead === null)) return 'alone';
    unlinkBeads(tr, idsOf(chosen));
    return null;
  });

/** Confirms the beads of the sentences; of those that stand alone, that they have no counterpart. */
export const confirm = (ids?: readonly SegmentId[]): Operation =>
  operation('confirm', (tr, state) => {
    confirmBeads(tr, idsOf(targets(state, ids)));
    return null;
  });

/** Confirms the beads in hand, if they are not yet, and goes to the next on this side that is not. */
export const confirmAndGoOn: Command = (state, dispatch) => {
  const chosen = targets(state);
  const last = chosen.findLast(({ side }) => side === activeSide(state)) ?? chosen.at(-1);
  if (!last) return false;
  let tr: Transaction | null = null;
  confirm(idsOf(chosen))(state, (confirmed) => {
    tr = confirmed;
  });
  const next = nextOpen((tr ?? state.tr).doc, last);
  if (!tr && !next) return false;
  const moved = tr ?? state.tr;
  if (next)
    setChosen(moved, [])
      .setSelection(TextSelection.create(moved.doc, next.pos + 1))
      .scrollIntoView();
  dispatch?.(moved);
  return true;
};

/** The next sentence after `here` on its side whose bead nobody confirmed; null when there is none. */
function nextOpen(doc: EditorState['doc'], here: PlacedSegment): PlacedSegment | null {
  const after = segmentsOf(doc, here.side).filter(({ pos }) => pos > here.pos);
  return after.find(({ node }) => segmentAttrs(node).status === 'auto' && node.content.size > 0) ?? null;
}

/** Confirms every linked bead whose certainty is at least `threshold`. */
export const confirmAbove = (threshold: number): Operation =>
  operation('confirmAbove', (tr) => {
    confirmAboveIn(tr, threshold);
    return null;
  });

/** Locks the beads of the sentences, or unlocks them where all are locked. */
export const toggleLock = (ids?: readonly SegmentId[]): Operation =>
  operation('lock', (tr, state) => {
    const chosen = targets(state, ids);
    const locked = chosen.every(({ node }) => segmentAttrs(node).locked);
    setLock(unlocking(tr), idsOf(chosen), !locked);
    return null;
  });

/** Flags the sentences to be looked at later, or takes the flag away where all have it. */
export const toggleFlag = (ids?: readonly SegmentId[]): Operation =>
  operation('flag', (tr, state) => {
    const chosen = targets(state, ids);
    const shared = withTheirBeads(tr, idsOf(chosen));
    const flagged = shared.some(({ node }) => segmentAttrs(node).flagged);
    if (flagged) setAll(tr, shared, { flagged: false });
    else setAll(tr, chosen.length > 1 ? chosen : chosen.slice(0, 1), { flagged: true });
    return null;
  });

/** Says why a sentence has no counterpart, or what else there is to say of it; '' takes the note away. */
export const setNote = (id: SegmentId, note: string): Operation =>
  operation('note', (tr, state) => {
    const segment = findSegment(state.doc, id);
    if (segment) setSegment(tr, segment.pos, { note });
    return null;
  });

/** Writes the aligner's beads for a stretch; confirmed beads stay. One step in the history. */
export const applyBeads = (stretch: AlignedStretch, beads: readonly ProposedBead[]): Operation =>
  operation('realign', (tr, state) => {
    applyBeadsTo(tr, stretch.original, stretch.translation, beads, handOf(state).newId);
    return null;
  });

/** The stretch that "realign from here" means; null where the cursor stands in no sentence. */
export function stretchFromHere(state: EditorState): AlignedStretch | null {
  const here = currentSegment(state);
  return here && stretchFrom(state.doc, here);
}

/** The stretch that "realign the selection" means: what is chosen, or selected, and what stands across the gutter. */
export const selectedStretch = (state: EditorState): AlignedStretch => stretchOver(state.doc, targets(state));

/** Goes to the first place on this side of each bead that is wanted, one after another, and round the end. */
const goToBead =
  (wanted: (bead: RecordBead) => boolean): Command =>
  (state, dispatch) => {
    const here = state.selection.from;
    const places = readBeads(state.doc)
      .filter(wanted)
      .flatMap((bead) => bead[activeSide(state)][0] ?? [])
      .map(({ pos }) => pos + 1)
      .sort((a, b) => a - b);
    const next = places.find((pos) => pos > here) ?? places[0];
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
    return true;
  };

/** Goes to the next bead that nobody confirmed and whose certainty is below `threshold`, or that has one side only. */
export const goToDoubtfulBead = (threshold: number): Command =>
  goToBead((bead) => bead.status === 'auto' && (!isLinked(bead) || (bead.score ?? 1) < threshold));

const isFlagged = ({ node }: PlacedSegment): boolean => segmentAttrs(node).flagged;

/** Goes to the next bead marked for later. */
export const goToFlagged: Command = goToBead(({ original, translation }) =>
  [...original, ...translation].some(isFlagged),
);
