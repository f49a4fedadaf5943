// Changes to the alignment. Each takes a transform and adds its steps to it, so that the editor, the workers and the
// command line share them. A person's decisions are `confirmed`; what the machine brings never replaces those.
import type { Transform } from 'prosemirror-transform';
import { isLinked, readBeads, segmentsOfBead } from './beads.ts';
import { type BeadId, beadId, type IdSource, type SegmentId } from './ids.ts';
import { otherSide, type SegmentAttrs, type Side } from './schema.ts';
import type { SegmentChange } from './segment-step.ts';
import { findSegment, type PlacedSegment, segmentAttrs, segmentsOf, setSegment, setSegments } from './segments.ts';

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

/** The same change on each of these segments, as one step. */
const setAll = (tr: Transform, segments: readonly PlacedSegment[], attrs: Partial<SegmentAttrs>): Transform =>
  setSegments(
    tr,
    segments.map(({ pos }) => ({ pos, attrs })),
  );

/** Beads that have lost one of their sides come apart; `beads` are those that may have. */
function dissolveOneSided(tr: Transform, beads: readonly (string | null)[]): Transform {
  const asked = new Set(beads);
  const left = new Map<string, PlacedSegment[]>();
  if (beads.some((bead) => bead !== null))
    for (const segment of segmentsOf(tr.doc)) {
      const { bead } = segmentAttrs(segment.node);
      if (bead !== null && asked.has(bead)) left.set(bead, [...(left.get(bead) ?? []), segment]);
    }
  const oneSided = [...left.values()].filter((segments) => segments.every(({ side }) => side === segments[0]?.side));
  return setAll(tr, oneSided.flat(), ALONE);
}

/** The segments with these ids. */
function chosenOf(tr: Transform, ids: readonly SegmentId[]): readonly PlacedSegment[] {
  const chosen = new Set<string>(ids);
  return segmentsOf(tr.doc).filter(({ id }) => chosen.has(id));
}

const beadsOf = (segments: readonly PlacedSegment[]): (string | null)[] =>
  segments.map(({ node }) => segmentAttrs(node).bead);

/** Makes one confirmed bead of the segments given; each leaves the bead it was in. */
export function linkSegments(tr: Transform, ids: readonly SegmentId[], bead: BeadId): Transform {
  const chosen = chosenOf(tr, ids);
  setAll(tr, chosen, { bead, status: 'confirmed', score: null, note: '' });
  return dissolveOneSided(
    tr,
    beadsOf(chosen).filter((id) => id !== bead),
  );
}

/** Adds segments to a bead that is there; by a person's hand it is confirmed thereby. */
export function addToBead(tr: Transform, ids: readonly SegmentId[], bead: BeadId): Transform {
  return linkSegments(tr, [...ids, ...segmentsOfBead(tr.doc, bead).map(({ id }) => id)], bead);
}

/** Takes segments out of their beads. What is left of a bead on one side only comes apart too. */
export function unlinkSegments(tr: Transform, ids: readonly SegmentId[]): Transform {
  const chosen = chosenOf(tr, ids);
  setAll(tr, chosen, ALONE);
  return dissolveOneSided(tr, beadsOf(chosen));
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
  return setAll(tr, all, { status: 'confirmed' });
}

/** Confirms every linked bead whose score is at least `threshold`. */
export function confirmAbove(tr: Transform, threshold: number): Transform {
  const sure = readBeads(tr.doc).filter((bead) => isLinked(bead) && bead.score !== null && bead.score >= threshold);
  return setAll(
    tr,
    sure.flatMap((bead) => [...bead.original, ...bead.translation]),
    { status: 'confirmed' },
  );
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
  setAll(tr, segmentsOfBead(tr.doc, joined), { score: null });
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
  const decided = { status: 'confirmed', score: null } as const;
  setAll(tr, first, { bead: other });
  setAll(tr, second, { bead: one });
  return setAll(tr, [...segmentsOfBead(tr.doc, one), ...segmentsOfBead(tr.doc, other)], decided);
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
  const changes: SegmentChange[] = [];
  for (const { score, ...sides } of beads) {
    const [near, far] = [free(original, sides.original), free(translation, sides.translation)];
    const bead = near.length > 0 && far.length > 0 ? freshBeadId(newId) : null;
    left.push(...beadsOf(near), ...beadsOf(far));
    for (const { pos } of [...near, ...far]) changes.push({ pos, attrs: { bead, score } });
  }
  setSegments(tr, changes);
  return dissolveOneSided(tr, left);
}
