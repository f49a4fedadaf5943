// Changes to the alignment. Each takes a transform and adds its steps to it, so that the editor, the workers and the
// command line share them. A person's decisions are `confirmed`; what the machine brings never replaces those.
import type { Transform } from 'prosemirror-transform';
import { isLinked, readBeads, segmentsOfBead } from './beads.ts';
import { type BeadId, beadId, type IdSource, type SegmentId } from './ids.ts';
import type { SegmentAttrs } from './schema.ts';
import type { SegmentChange } from './segment-step.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf, setSegments } from './segments.ts';

/** What a segment says of itself that nobody has linked. */
export const ALONE = { bead: null, status: 'auto', score: null, locked: false } as const;

/** What the aligner proposes for a stretch of both texts: indices into the lists of segments given with it. */
export interface ProposedBead {
  readonly original: readonly number[];
  readonly translation: readonly number[];
  readonly score: number;
}

/** The id for a fresh bead. */
export const freshBeadId = (newId: IdSource): BeadId => beadId(`b${newId()}`);

/** The same change on each of these segments, as one step. */
export const setAll = (tr: Transform, segments: readonly PlacedSegment[], attrs: Partial<SegmentAttrs>): Transform =>
  setSegments(
    tr,
    segments.map(({ pos }) => ({ pos, attrs })),
  );

/** Beads that have lost one of their sides come apart; `beads` are those that may have. */
export function dissolveOneSided(tr: Transform, beads: readonly (string | null)[]): Transform {
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

/** The segments with these ids, in reading order, the original's first. */
export function chosenOf({ doc }: Pick<Transform, 'doc'>, ids: readonly SegmentId[]): readonly PlacedSegment[] {
  const chosen = new Set<string>(ids);
  return segmentsOf(doc).filter(({ id }) => chosen.has(id));
}

/** The bead of each segment, null for one that stands alone. */
export const beadsOf = (segments: readonly PlacedSegment[]): (string | null)[] =>
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

/** The segments with these ids and all that share a bead with one of them. */
export function withTheirBeads(tr: Pick<Transform, 'doc'>, ids: readonly SegmentId[]): readonly PlacedSegment[] {
  const chosen = new Set<string>(ids);
  const beads = new Set(beadsOf(chosenOf(tr, ids)));
  beads.delete(null);
  return segmentsOf(tr.doc).filter(({ id, node }) => chosen.has(id) || beads.has(segmentAttrs(node).bead));
}

/** Takes the beads of these segments apart. */
export const unlinkBeads = (tr: Transform, ids: readonly SegmentId[]): Transform =>
  setAll(
    tr,
    withTheirBeads(tr, ids).filter(({ node }) => segmentAttrs(node).bead !== null),
    ALONE,
  );

/** Confirms the beads of these segments; of a segment that stands alone, that it has no counterpart. */
export const confirmBeads = (tr: Transform, ids: readonly SegmentId[]): Transform =>
  setAll(tr, withTheirBeads(tr, ids), { status: 'confirmed' });

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
