// The alignment as a record holds it: segments of both sides that carry the same bead id. Read here into one list.
import type { Node } from 'prosemirror-model';
import type { BeadId } from './ids.ts';
import type { BeadStatus, Side } from './schema.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf } from './segments.ts';

/** Sentences that say the same in both texts; or, with one side empty, a sentence without counterpart. */
export interface RecordBead {
  /** Null for a sentence that stands alone. */
  readonly id: BeadId | null;
  readonly original: readonly PlacedSegment[];
  readonly translation: readonly PlacedSegment[];
  readonly status: BeadStatus;
  /** The machine's certainty, 0..1; null when a person made it. */
  readonly score: number | null;
  /** Kept as it is until it is unlocked. */
  readonly locked: boolean;
}

interface GrowingBead extends RecordBead {
  readonly original: PlacedSegment[];
  readonly translation: PlacedSegment[];
}

/**
 * Every bead of a record; each segment is in exactly one. In the order of the original; those of the translation alone
 * stand after the bead of the sentence before them.
 */
export function readBeads(doc: Node): readonly RecordBead[] {
  const byId = new Map<string, GrowingBead>();
  const order: GrowingBead[] = [];
  const grow = (segment: PlacedSegment): GrowingBead => {
    const { bead, status, score, locked } = segmentAttrs(segment.node);
    const known = bead === null ? undefined : byId.get(bead);
    const grown = known ?? { id: bead as BeadId | null, original: [], translation: [], status, score, locked };
    grown[segment.side].push(segment);
    if (bead !== null) byId.set(bead, grown);
    return grown;
  };
  for (const segment of segmentsOf(doc, 'original')) {
    const bead = grow(segment);
    if (bead.original.length === 1) order.push(bead);
  }
  const added = new Map<GrowingBead | null, GrowingBead[]>();
  let anchor: GrowingBead | null = null;
  for (const segment of segmentsOf(doc, 'translation')) {
    const bead = grow(segment);
    if (bead.original.length > 0) anchor = bead;
    else if (bead.translation.length === 1) added.set(anchor, [...(added.get(anchor) ?? []), bead]);
  }
  return [...(added.get(null) ?? []), ...order.flatMap((bead) => [bead, ...(added.get(bead) ?? [])])];
}

/** True for a bead that joins both sides. */
export const isLinked = (bead: RecordBead): boolean => bead.original.length > 0 && bead.translation.length > 0;

/** The bead a segment belongs to; for a segment that stands alone, a bead of that one segment. Null for an unknown id. */
export function beadOf(doc: Node, segment: string): RecordBead | null {
  const has = ({ id }: PlacedSegment): boolean => id === segment;
  return readBeads(doc).find((bead) => bead.original.some(has) || bead.translation.some(has)) ?? null;
}

/** The segments of one side that carry a bead's id, in order. */
export function segmentsOfBead(doc: Node, bead: string, side?: Side): readonly PlacedSegment[] {
  return segmentsOf(doc, side).filter(({ node }) => node.attrs.bead === bead);
}
