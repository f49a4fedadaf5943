// The corrections of a record as a list: what the witness read, what stands there now, who decided it.
import type { Node } from 'prosemirror-model';
import { flatText, type PlacedBlock, readSide, type SideReading } from '../document/reading-order.ts';
import { type ReadingAttrs, SIDES, type Side } from '../document/schema.ts';
import type { SegmentPlan } from '../tei/segment-plan.ts';
import { WHOLE_TEI } from '../tei/tei-record.ts';
import { type PlannedSide, planSide } from '../tei/write-text.ts';
import { collate } from '../witness/collate.ts';
import { type Witness, witnessText } from '../witness/witness.ts';

/** A place where text and witness differ, widened to whole words. */
export interface ApparatusEntry {
  readonly side: Side;
  readonly segment: string;
  readonly placed: PlacedBlock;
  /** UTF-16 offsets in the block's text; equal where words of the witness were taken out. */
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly reads: string;
  /** The first decision on the words; null where none is recorded. */
  readonly decision: ReadingAttrs | null;
}

/** Sentences with their corrections planned, as the exporters read a side. */
export function planOf(doc: Node, witness: Witness, side: Side): PlannedSide {
  const reading: SideReading = readSide(doc, side);
  return planSide(reading, collate(witnessText(witness, side), flatText(reading)), WHOLE_TEI);
}

/** All corrections of a record, in reading order, the original's first. */
export function readApparatus(doc: Node, witness: Witness): readonly ApparatusEntry[] {
  return SIDES.flatMap((side) =>
    planOf(doc, witness, side).blocks.flatMap(({ placed, plans }) =>
      plans.flatMap((plan) => entriesOf(side, placed, plan)),
    ),
  );
}

/** The corrections of one sentence, in the order of its units. */
export function entriesOf(side: Side, placed: PlacedBlock, plan: SegmentPlan): readonly ApparatusEntry[] {
  return plan.units.map(({ first, last, was }) => {
    const leaves = plan.leaves.slice(first, last);
    const end = placed.offset + plan.segment.to;
    const from = (leaves[0]?.from ?? plan.leaves[first]?.from ?? end) - placed.offset;
    const reads = leaves.map(({ text }) => text).join('');
    const mark = leaves.flatMap(({ node }) => node.marks).find(({ type }) => type.name === 'reading');
    return {
      ...{ side, segment: plan.segment.id, placed, from, to: from + reads.length, was, reads },
      decision: mark ? (mark.attrs as ReadingAttrs) : null,
    };
  });
}
