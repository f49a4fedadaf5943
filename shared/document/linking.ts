// Changes to the alignment. Each takes a transform and adds its steps to it, so that the editor, the workers and the
// command line share them. A person's decisions are `confirmed`; what the machine brings never replaces those.
import type { Transform } from 'prosemirror-transform';
import { isLinked, readBeads, segmentsOfBead } from './beads.ts';
import { type BeadId, beadId, type IdSource, type SegmentId } from './ids.ts';
import { otherSide, type SegmentAttrs, type Side } from './schema.ts';
import { findSegment, type PlacedSegment, segmentAttrs, segmentsOf, setSegment } from './segments.ts';

/** A segment nobody has linked. */
const ALONE = { bead: null, status: 'auto', score: null } as const;

/** What the aligner proposes for a stretch of both texts: indices into the lists of segments given with it. */
export interface ProposedBead {
  readonly original: readonly number[];
  readonly translation: readonly number[];
  readonly score: number;
}

/** The id for a fresh bead. */
export const freshBeadId = (newId: IdSource): BeadId => beadId(`b${newId()}`);

function changeEach(tr: Transform, ids: ReadonlySet<string>, changes: Partial<SegmentAttrs>): void {
  for (const { id, pos } of segmentsOf(tr.doc)) if (ids.has(id)) setSegment(tr, pos, changes);
}

/** Beads that have lost one of their sides come apart; `beads` are those that may have. */
function dissolveOneSided(tr: Transform, beads: Iterable<string | null>): Transform {
  for (const bead of new Set(beads)) {
    if (bead === null) continue;
    const left = segmentsOfBead(tr.doc, bead);
    if (new Set(left.map(({ side }) => side)).size === 1) for (const { pos } of left) setSegment(tr, pos, ALONE);
  }
  return tr;
}

const beadsOf = (tr: Transform, ids: ReadonlySet<string>): (string | null)[] =>
  segmentsOf(tr.doc)
    .filter(({ id }) => ids.has(id))
    .map(({ node }) => segmentAttrs(node).bead);

/** Makes one confirmed bead of the segments given; each leaves the bead it was in. */
export function linkSegments(tr: Transform, ids: readonly SegmentId[], bead: BeadId): Transform {
  const chosen = new Set<string>(ids);
  const left = beadsOf(tr, chosen);
  changeEach(tr, chosen, { bead, status: 'confirmed', score: null, note: '' });
  return dissolveOneSided(
    tr,
    left.filter((id) => id !== bead),
  );
}

/** Adds segments to a bead that is there; by a person's hand it is confirmed thereby. */
export function addToBead(tr: Transform, ids: readonly SegmentId[], bead: BeadId): Transform {
  return linkSegments(tr, [...ids, ...segmentsOfBead(tr.doc, bead).map(({ id }) => id)], bead);
}

/** Takes segments out of their beads. What is left of a bead on one side only comes apart too. */
export function unlinkSegments(tr: Transform, ids: readonly SegmentId[]): Transform {
  const chosen = new Set<string>(ids);
  const left = beadsOf(tr, chosen);
  changeEach(tr, chosen, ALONE);
  return dissolveOneSided(tr, left);
}

/** Takes a bead apart. */
export const unlinkBead = (tr: Transform, bead: BeadId): Transform =>
  unlinkSegments(
    tr,
    segmentsOfBead(tr.doc, bead).map(({ id }) => id),
  );

/** Confirms the bead of a segment; of a segment that stands alone, that it has no counterpart. */
export function confirmSegment(tr: Transform, id: SegmentId): Transform {
  const segment = findSegment(tr.doc, id);
  if (!segment) return tr;
  const { bead } = segmentAttrs(segment.node);
  const all = bead === null ? [segment] : segmentsOfBead(tr.doc, bead);
  for (const { pos } of all) setSegment(tr, pos, { status: 'confirmed' });
  return tr;
}

/** Confirms every linked bead whose score is at least `threshold`. */
export function confirmAbove(tr: Transform, threshold: number): Transform {
  for (const bead of readBeads(tr.doc))
    if (isLinked(bead) && bead.score !== null && bead.score >= threshold)
      for (const { pos } of [...bead.original, ...bead.translation]) setSegment(tr, pos, { status: 'confirmed' });
  return tr;
}

/**
 * Moves the far end of a segment's link: it leaves its bead for the one before (-1) or after (1) on the other side.
 * Adds no step when there is none. Not yet a confirmation: a person may pass several on the way.
 */
export function shiftSegment(tr: Transform, id: SegmentId, direction: 1 | -1, newId: IdSource): Transform {
  const segment = findSegment(tr.doc, id);
  const target = segment && shiftTarget(tr, segment, direction);
  if (!segment || !target) return tr;
  const left = segmentAttrs(segment.node).bead;
  const { bead, status } = segmentAttrs(target.node);
  const joined = bead ?? freshBeadId(newId);
  if (bead === null) setSegment(tr, target.pos, { bead: joined, status: 'auto', score: null });
  for (const { pos } of segmentsOfBead(tr.doc, joined)) setSegment(tr, pos, { score: null });
  setSegment(tr, segment.pos, { bead: joined, status: bead === null ? 'auto' : status, score: null });
  return dissolveOneSided(tr, [left]);
}

/** The segment across the gutter that `shiftSegment` would link to. */
function shiftTarget(tr: Transform, segment: PlacedSegment, direction: 1 | -1): PlacedSegment | null {
  const far = segmentsOf(tr.doc, otherSide(segment.side));
  const { bead } = segmentAttrs(segment.node);
  const own = far.flatMap(({ node }, index) => (bead !== null && node.attrs.bead === bead ? [index] : []));
  const edge = own.length > 0 ? (direction === 1 ? Math.max(...own) : Math.min(...own)) : nearestFar(tr, segment, far);
  return far[edge + direction] ?? null;
}

/** For a segment that stands alone: the index across the gutter of the last counterpart of the segments before it, or -1. */
function nearestFar(tr: Transform, segment: PlacedSegment, far: readonly PlacedSegment[]): number {
  const before = segmentsOf(tr.doc, segment.side).filter(({ pos }) => pos < segment.pos);
  for (const { node } of before.reverse()) {
    const at = far.findLastIndex(
      (other) => other.node.attrs.bead !== null && other.node.attrs.bead === node.attrs.bead,
    );
    if (at >= 0) return at;
  }
  return -1;
}

/** Exchanges the counterparts of two beads, so that they cross or no longer do; both are confirmed thereby. */
export function swapCounterparts(tr: Transform, one: BeadId, other: BeadId, side: Side): Transform {
  const far = otherSide(side);
  const [first, second] = [segmentsOfBead(tr.doc, one, far), segmentsOfBead(tr.doc, other, far)];
  const put = (segments: readonly PlacedSegment[], bead: BeadId): void => {
    for (const { pos } of segments) setSegment(tr, pos, { bead });
  };
  put(first, other);
  put(second, one);
  for (const bead of [one, other])
    for (const { pos } of segmentsOfBead(tr.doc, bead)) setSegment(tr, pos, { status: 'confirmed', score: null });
  return tr;
}

/**
 * Writes an aligner's beads for a stretch of both texts (`original` and `translation` list its segments, in the order
 * the beads' indices mean). Confirmed segments stay as they are, and what is proposed for them is passed over.
 */
export function applyBeads(
  tr: Transform,
  original: readonly SegmentId[],
  translation: readonly SegmentId[],
  beads: readonly ProposedBead[],
  newId: IdSource,
): Transform {
  const placed = new Map(segmentsOf(tr.doc).map((segment) => [segment.id, segment]));
  const free = (ids: readonly SegmentId[], indices: readonly number[]): PlacedSegment[] =>
    indices.flatMap((index) => {
      const id = ids[index];
      const segment = id === undefined ? undefined : placed.get(id);
      return segment && segmentAttrs(segment.node).status === 'auto' ? [segment] : [];
    });
  const left: (string | null)[] = [];
  for (const { score, ...sides } of beads) {
    const [near, far] = [free(original, sides.original), free(translation, sides.translation)];
    const bead = near.length > 0 && far.length > 0 ? freshBeadId(newId) : null;
    for (const { node, pos } of [...near, ...far]) {
      left.push(segmentAttrs(node).bead);
      setSegment(tr, pos, { bead, score });
    }
  }
  return dissolveOneSided(tr, left);
}
