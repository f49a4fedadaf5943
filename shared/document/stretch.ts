// Which sentences of both texts are aligned anew when somebody asks it of a place or of a selection. A bead is taken
// whole or not at all, so that nothing outside a stretch changes.
import type { Node } from 'prosemirror-model';
import { lastCounterpart } from './bead-repair.ts';
import type { SegmentId } from './ids.ts';
import { otherSide, SIDES, type Side } from './schema.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf } from './segments.ts';

/** What an aligner is given: the sentences of a stretch of both texts, in the order its beads' indices mean. */
export interface AlignedStretch {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
}

type Sides = Readonly<Record<Side, readonly PlacedSegment[]>>;

/** From a sentence, and its counterpart (or else after those of the sentences before it), to the end of both texts. */
export function stretchFrom(doc: Node, here: PlacedSegment): AlignedStretch {
  const near = segmentsOf(doc, here.side);
  const far = segmentsOf(doc, otherSide(here.side));
  const { bead } = segmentAttrs(here.node);
  const own = bead === null ? -1 : far.findIndex(({ node }) => node.attrs.bead === bead);
  const across = own >= 0 ? own : lastCounterpart(doc, here, far) + 1;
  const from = near.filter(({ pos }) => pos >= here.pos);
  return wholeBeads(doc, sidesOf(here.side, from, far.slice(across)));
}

/**
 * From the first to the last of these sentences. Where they are of one side, the stretch takes in their counterparts
 * across the gutter, and what stands alone beside those.
 */
export function stretchOver(doc: Node, chosen: readonly PlacedSegment[]): AlignedStretch {
  const on = (side: Side): readonly PlacedSegment[] => chosen.filter((segment) => segment.side === side);
  const [original, translation] = SIDES.map((side) => between(segmentsOf(doc, side), on(side)));
  if (original?.length && translation?.length) return wholeBeads(doc, { original, translation });
  const side: Side = original?.length ? 'original' : 'translation';
  const near = between(segmentsOf(doc, side), on(side));
  return wholeBeads(doc, sidesOf(side, near, across(doc, side, near)));
}

const sidesOf = (side: Side, near: readonly PlacedSegment[], far: readonly PlacedSegment[]): Sides =>
  side === 'original' ? { original: near, translation: far } : { original: far, translation: near };

/** All from the first to the last of those chosen. */
function between(all: readonly PlacedSegment[], chosen: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const places = chosen.map(({ pos }) => pos);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return all.filter(({ pos }) => pos >= first && pos <= last);
}

const standsAlone = (segment: PlacedSegment | undefined): boolean =>
  segment !== undefined && segmentAttrs(segment.node).bead === null;

function across(doc: Node, side: Side, near: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const far = segmentsOf(doc, otherSide(side));
  const beads = new Set(near.map(({ node }) => segmentAttrs(node).bead));
  beads.delete(null);
  const counterparts = far.flatMap(({ node }, index) => (beads.has(segmentAttrs(node).bead) ? [index] : []));
  const first = near[0];
  const start = first ? lastCounterpart(doc, first, far) + 1 : 0;
  let [low, high] =
    counterparts.length > 0 ? [Math.min(...counterparts), Math.max(...counterparts)] : [start, start - 1];
  while (standsAlone(far[low - 1])) low--;
  while (standsAlone(far[high + 1])) high++;
  return far.slice(low, high + 1);
}

/** Leaves out the sentences of beads that reach out of the stretch. */
function wholeBeads(doc: Node, sides: Sides): AlignedStretch {
  const inside = new Set<string>([...sides.original, ...sides.translation].map(({ id }) => id));
  const torn = new Set<string>();
  for (const { id, node } of segmentsOf(doc)) {
    const { bead } = segmentAttrs(node);
    if (bead !== null && !inside.has(id)) torn.add(bead);
  }
  const kept = (segments: readonly PlacedSegment[]): SegmentId[] =>
    segments.filter(({ node }) => !torn.has(segmentAttrs(node).bead ?? '')).map(({ id }) => id);
  return { original: kept(sides.original), translation: kept(sides.translation) };
}
