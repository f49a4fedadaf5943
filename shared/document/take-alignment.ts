// Writes an alignment that came from elsewhere into a record: from a file, from another reading of a difference.
import type { Transform } from 'prosemirror-transform';
import type { IdSource, SegmentId } from './ids.ts';
import { freshBeadId } from './linking.ts';
import type { BeadStatus, SegmentAttrs } from './schema.ts';
import { findSegment, type PlacedSegment, segmentAttrs, segmentsOf, setSegments, splitSegment } from './segments.ts';

/** A bead to be written; one side may be empty. A sentence must stand in one bead at most. */
export interface TakenBead {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
  readonly status: BeadStatus;
  /** 0..1; null when it is not known or a person made it. */
  readonly score: number | null;
}

/** A place where a sentence is to be split, and the id of its second part. */
export interface TakenCut {
  readonly segment: SegmentId;
  /** Offset in the segment's content. */
  readonly at: number;
  readonly id: SegmentId;
}

/** Splits sentences; places that leave nothing on one side are passed over. Several cuts of one sentence in any order. */
export function takeCuts(tr: Transform, cuts: readonly TakenCut[]): Transform {
  for (const { segment, at, id } of cuts.toSorted((a, b) => b.at - a.at)) {
    const placed = findSegment(tr.doc, segment);
    if (placed && !segmentAttrs(placed.node).locked && at > 0 && at < placed.node.content.size)
      splitSegment(tr, placed.pos + 1 + at, id);
  }
  return tr;
}

/**
 * Writes beads. One is passed over when a sentence of it is locked or, with `keepConfirmed`, stands in a confirmed bead; what
 * is the same already keeps its id. Sentences that lose all their counterparts stand alone then.
 */
export function takeBeads(
  tr: Transform,
  beads: readonly TakenBead[],
  keepConfirmed: boolean,
  newId: IdSource,
): Transform {
  const all = segmentsOf(tr.doc);
  const byId = new Map(all.map((segment) => [segment.id, segment]));
  const sizes = sizesOf(all);
  const next = new Map<PlacedSegment, Partial<SegmentAttrs>>();
  for (const { original, translation, status, score } of beads) {
    const members = [...original, ...translation].flatMap((id) => byId.get(id) ?? []);
    const kept = ({ node }: PlacedSegment) =>
      segmentAttrs(node).locked || (keepConfirmed && segmentAttrs(node).status === 'confirmed');
    if (members.some(kept)) continue;
    const linked = original.length > 0 && translation.length > 0;
    const bead = linked ? (sameBead(sizes, members) ?? freshBeadId(newId)) : null;
    for (const member of members) next.set(member, { bead, status, score });
  }
  for (const segment of loneSides(all, next)) next.set(segment, { bead: null, status: 'auto', score: null });
  return setSegments(
    tr,
    [...next].map(([{ pos }, attrs]) => ({ pos, attrs })),
  );
}

/** How many segments each bead has. */
function sizesOf(all: readonly PlacedSegment[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { node } of all) {
    const { bead } = segmentAttrs(node);
    if (bead !== null) sizes.set(bead, (sizes.get(bead) ?? 0) + 1);
  }
  return sizes;
}

/** The bead that these segments and no others make up already; null where they do not. */
function sameBead(sizes: ReadonlyMap<string, number>, members: readonly PlacedSegment[]): string | null {
  const [first] = members;
  const bead = first ? segmentAttrs(first.node).bead : null;
  if (bead === null || members.some(({ node }) => segmentAttrs(node).bead !== bead)) return null;
  return sizes.get(bead) === members.length ? bead : null;
}

/** Segments whose bead has none left across the gutter. */
function loneSides(
  all: readonly PlacedSegment[],
  next: ReadonlyMap<PlacedSegment, Partial<SegmentAttrs>>,
): readonly PlacedSegment[] {
  const beadOf = (segment: PlacedSegment): string | null => {
    const changed = next.get(segment);
    return changed?.bead === undefined ? segmentAttrs(segment.node).bead : changed.bead;
  };
  const sides = new Map<string, Set<string>>();
  for (const segment of all) {
    const bead = beadOf(segment);
    if (bead !== null) sides.set(bead, (sides.get(bead) ?? new Set()).add(segment.side));
  }
  return all.filter((segment) => sides.get(beadOf(segment) ?? '')?.size === 1);
}
