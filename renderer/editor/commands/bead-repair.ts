// Repairing beads: merging, splitting, taking a sentence out, moving it on, exchanging counterparts. Unless sentences are
// named, each acts on those chosen, selected or in hand, from either side.
import type { EditorState } from 'prosemirror-state';
import {
  exchangeCounterparts,
  mergeBeads as mergeBeadsIn,
  popSegments,
  shiftSegments,
  splitBead as splitBeadIn,
} from '../../../shared/document/bead-repair.ts';
import { segmentsOfBead } from '../../../shared/document/beads.ts';
import type { BeadId, SegmentId } from '../../../shared/document/ids.ts';
import { otherSide } from '../../../shared/document/schema.ts';
import { neighbour, type PlacedSegment, segmentAttrs } from '../../../shared/document/segments.ts';
import { handOf } from '../plugins/hand.ts';
import { type Operation, operation } from './operation.ts';
import { idsOf, targets, targetsOfSide } from './targets.ts';

const beadOf = ({ node }: PlacedSegment): string | null => segmentAttrs(node).bead;

/** What tells beads apart: the bead's id, or that of a sentence which stands alone. */
const nameOfBead = (segment: PlacedSegment): string => beadOf(segment) ?? segment.id;

/** The first sentence after (1) or before (-1) those given that is in another bead; null at the text's end. */
function beyond(state: EditorState, segments: readonly PlacedSegment[], direction: 1 | -1): PlacedSegment | null {
  const beads = new Set(segments.map(nameOfBead));
  let next = segments.at(direction === 1 ? -1 : 0) ?? null;
  while (next && beads.has(nameOfBead(next))) next = neighbour(state.doc, next, direction);
  return next;
}

/**
 * Makes one bead of all that are chosen; of a single one and the next (1) or the one before (-1) on this side. Confirmed
 * thereby.
 */
export const mergeBeads = (direction: 1 | -1 = 1, ids?: readonly SegmentId[]): Operation =>
  operation('mergeBeads', (tr, state) => {
    const chosen = targets(state, ids);
    const several = new Set(chosen.map(nameOfBead)).size > 1;
    const next = several ? null : beyond(state, chosen, direction);
    if (!several && !next) return 'noNext';
    mergeBeadsIn(tr, idsOf(next ? [...chosen, next] : chosen), handOf(state).newId);
    return tr.docChanged ? null : 'needsBothSides';
  });

/**
 * Splits the bead of the first sentence in hand before it, or after it where it begins the bead; the sentences across
 * are shared out by length.
 */
export const splitBead = (id?: SegmentId): Operation =>
  operation('splitBead', (tr, state) => {
    const here = targetsOfSide(state, id && [id])[0];
    const bead = here && beadOf(here);
    if (!here || bead === null || bead === undefined) return 'alone';
    const near = segmentsOfBead(state.doc, bead, here.side);
    if (near.length < 2 || segmentsOfBead(state.doc, bead, otherSide(here.side)).length < 2) return 'oneEach';
    const at = near.findIndex((segment) => segment.id === here.id);
    splitBeadIn(tr, bead as BeadId, here.side, Math.max(1, at), handOf(state).newId);
    return null;
  });

/** Takes the sentences out of their beads, which stay for the others. */
export const pop = (ids?: readonly SegmentId[]): Operation =>
  operation('pop', (tr, state) => {
    const chosen = targetsOfSide(state, ids);
    const linked = chosen.filter((segment) => beadOf(segment) !== null);
    if (linked.length === 0) return 'alone';
    const out = new Set<string>(idsOf(linked));
    const stays = ({ side, ...segment }: PlacedSegment): boolean =>
      segmentsOfBead(state.doc, String(segment.node.attrs.bead), side).some((other) => !out.has(other.id));
    if (!linked.every(stays)) return 'onlyOne';
    popSegments(tr, idsOf(linked));
    return null;
  });

/** Moves the sentences to the bead before (-1) or after (1): the far end of their link goes one on. */
export const moveFarEnd = (direction: 1 | -1, ids?: readonly SegmentId[]): Operation =>
  operation('shift', (tr, state) => {
    shiftSegments(tr, idsOf(targetsOfSide(state, ids)), direction, handOf(state).newId);
    return tr.docChanged ? null : 'noFurther';
  });

/** Exchanges the counterparts of the two beads chosen, or of the bead in hand and the next one on this side. */
export const swap = (ids?: readonly SegmentId[]): Operation =>
  operation('swap', (tr, state) => {
    const chosen = targetsOfSide(state, ids);
    const firsts = [...new Map([...chosen].reverse().map((segment) => [nameOfBead(segment), segment])).values()];
    const [one, two] = firsts.length === 1 ? [chosen[0], beyond(state, chosen, 1)] : firsts.reverse();
    if (firsts.length > 2) return 'swapTwo';
    if (!one || !two) return 'noNext';
    if (beadOf(one) === null && beadOf(two) === null) return 'alone';
    exchangeCounterparts(tr, one.id, two.id, handOf(state).newId);
    return null;
  });
