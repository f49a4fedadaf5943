// Sentence segments where they stand, and the two operations that change how a text is cut into them. Alignment
// survives both: a split keeps the bead on both parts, a merge joins the beads.
import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { type BlockId, type SegmentId, segmentId } from './ids.ts';
import { sideStart } from './reading-order.ts';
import { type BeadStatus, type SegmentAttrs, SIDES, type Side, schema } from './schema.ts';
import { type SegmentChange, SegmentStep } from './segment-step.ts';

/** Depth of a segment's content in a record: record, side, block, segment. */
export const SEGMENT_DEPTH = 3;

/** A segment and where it stands. */
export interface PlacedSegment {
  readonly id: SegmentId;
  readonly side: Side;
  readonly node: Node;
  /** Document position just before the segment; its content starts one further. */
  readonly pos: number;
  /** Index of its block in the side. */
  readonly block: number;
}

/** A segment's attributes, typed. */
export const segmentAttrs = (node: Node): SegmentAttrs => node.attrs as SegmentAttrs;

/** Where a segment's text begins and ends, as document positions. */
export const segmentRange = ({ pos, node }: PlacedSegment): { from: number; to: number } => ({
  from: pos + 1,
  to: pos + 1 + node.content.size,
});

/** Visits every segment of a record (or of one side) in reading order; `visit` may return false to stop. */
export function eachSegment(
  doc: Node,
  visit: (segment: PlacedSegment) => boolean | undefined,
  sides: readonly Side[] = SIDES,
): void {
  for (const side of sides) {
    let at = sideStart(doc, side);
    const parent = doc.child(side === 'original' ? 0 : 1);
    for (let block = 0; block < parent.childCount; block++) {
      const blockNode = parent.child(block);
      let pos = at + 1;
      for (let index = 0; index < blockNode.childCount; index++) {
        const node = blockNode.child(index);
        if (visit({ id: node.attrs.id as SegmentId, side, node, pos, block }) === false) return;
        pos += node.nodeSize;
      }
      at += blockNode.nodeSize;
    }
  }
}

/** All segments of a side in reading order; of both sides, the original's first, when none is named. */
export function segmentsOf(doc: Node, side?: Side): readonly PlacedSegment[] {
  const found: PlacedSegment[] = [];
  eachSegment(
    doc,
    (segment) => {
      found.push(segment);
      return true;
    },
    side ? [side] : SIDES,
  );
  return found;
}

/** The segment with this id; null when the record has none. */
export function findSegment(doc: Node, id: string): PlacedSegment | null {
  let found: PlacedSegment | null = null;
  eachSegment(doc, (segment) => {
    if (segment.id !== id) return true;
    found = segment;
    return false;
  });
  return found;
}

/**
 * The segment a position lies in. Between two segments, and before the first or after the last of a block, the one
 * that follows, or else the one before; null at positions between blocks.
 */
export function segmentAt(doc: Node, pos: number): PlacedSegment | null {
  return segmentAround(doc.resolve(pos));
}

/** As `segmentAt`, for a position that is resolved already. */
export function segmentAround($pos: ResolvedPos): PlacedSegment | null {
  if ($pos.depth < 2) return null;
  const side: Side = $pos.index(0) === 0 ? 'original' : 'translation';
  const place = { side, block: $pos.index(1) };
  if ($pos.depth >= SEGMENT_DEPTH) {
    const node = $pos.node(SEGMENT_DEPTH);
    return { id: node.attrs.id as SegmentId, node, pos: $pos.before(SEGMENT_DEPTH), ...place };
  }
  const after = $pos.nodeAfter;
  if (after) return { id: after.attrs.id as SegmentId, node: after, pos: $pos.pos, ...place };
  const before = $pos.nodeBefore;
  return before && { id: before.attrs.id as SegmentId, node: before, pos: $pos.pos - before.nodeSize, ...place };
}

/** The segment before (-1) or after (1) a segment on its side, across blocks; null at the ends. */
export function neighbour(doc: Node, segment: PlacedSegment, direction: 1 | -1): PlacedSegment | null {
  const $edge = doc.resolve(direction === 1 ? segment.pos + segment.node.nodeSize : segment.pos);
  const beside = direction === 1 ? $edge.nodeAfter : $edge.nodeBefore;
  if (beside) return segmentAround(doc.resolve(direction === 1 ? $edge.pos + 1 : $edge.pos - 1));
  const block = $edge.index(1) + direction;
  const parent = $edge.node(1);
  if (block < 0 || block >= parent.childCount) return null;
  return segmentAround(doc.resolve(direction === 1 ? $edge.after(2) + 2 : $edge.before(2) - 2));
}

/** Sets some of a segment's attributes. `pos` is just before it. */
export function setSegment(tr: Transform, pos: number, attrs: Partial<SegmentAttrs>): Transform {
  return setSegments(tr, [{ pos, attrs }]);
}

/** Sets attributes of many segments as one step; what is the same already is left out, and with nothing left, the step. */
export function setSegments(tr: Transform, changes: readonly SegmentChange[]): Transform {
  const real = changes.flatMap(({ pos, attrs }) => {
    const node = tr.doc.nodeAt(pos);
    if (node?.type !== schema.nodes.segment) throw new RangeError(`No segment stands at ${pos}.`);
    const other = Object.entries(attrs).filter(([name, value]) => node.attrs[name] !== value);
    return other.length === 0 ? [] : [{ pos, attrs: Object.fromEntries(other) }];
  });
  return real.length === 0 ? tr : tr.step(new SegmentStep(real));
}

/**
 * Where a split at `pos` would really cut: after the white space that follows, as the trailing space belongs to the
 * sentence before. Null when there would be nothing on one side of the cut.
 */
export function cutAt(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos);
  if ($pos.depth !== SEGMENT_DEPTH) return null;
  const { parent } = $pos;
  let offset = $pos.parentOffset;
  const rest = parent.textBetween(offset, parent.content.size, '', '\uFFFC');
  offset += rest.length - rest.trimStart().length;
  return offset === 0 || offset >= parent.content.size ? null : $pos.start() + offset;
}

/** Splits the segment at `pos` (see `cutAt`); both parts keep its bead, the second gets `id`. Throws where nothing can be cut. */
export function splitSegment(tr: Transform, pos: number, id: SegmentId): Transform {
  const cut = cutAt(tr.doc, pos);
  if (cut === null) throw new RangeError(`No sentence can be split at ${pos}.`);
  const attrs = { ...tr.doc.resolve(cut).parent.attrs, id, flagged: false };
  return tr.split(cut, 1, [{ type: schema.nodes.segment, attrs }]);
}

/** Splits a block between two of its segments; `pos` is the boundary, `id` names the second block. */
export function splitBlock(tr: Transform, pos: number, id: BlockId): Transform {
  const $pos = tr.doc.resolve(pos);
  if ($pos.depth !== 2 || !$pos.nodeBefore || !$pos.nodeAfter)
    throw new RangeError(`No boundary between sentences at ${pos}.`);
  return tr.split(pos, 1, [{ type: $pos.parent.type, attrs: { ...$pos.parent.attrs, id } }]);
}

/** Merges the two segments that meet at `pos` (a boundary inside one block), and their beads. The first one's id stays. */
export function joinSegments(tr: Transform, pos: number): Transform {
  const $pos = tr.doc.resolve(pos);
  const [before, after] = [$pos.nodeBefore, $pos.nodeAfter];
  if ($pos.depth !== 2 || !before || !after) throw new RangeError(`No boundary between sentences at ${pos}.`);
  const start = pos - before.nodeSize;
  const [kept, lost] = after.content.size > 0 && before.content.size === 0 ? [after, before] : [before, after];
  tr.join(pos);
  setSegment(tr, start, mergedAttrs(segmentAttrs(kept), segmentAttrs(lost)));
  const merge = lost.content.size > 0 || kept.content.size === 0;
  return merge ? joinBeads(tr, segmentAttrs(kept), segmentAttrs(lost)) : tr;
}

/**
 * Merges the two blocks that meet at `pos`; segments stay apart. Where letters would touch, a line break without
 * characters of its own parts them: this is a change of layout and none of the text.
 */
export function joinBlocks(tr: Transform, pos: number): Transform {
  const $pos = tr.doc.resolve(pos);
  const [before, after] = [$pos.nodeBefore, $pos.nodeAfter];
  if ($pos.depth !== 1 || !before || !after) throw new RangeError(`No boundary between paragraphs at ${pos}.`);
  tr.join(pos);
  const touch = /\S$/.test(wordsOf(before)) && /^\S/.test(wordsOf(after));
  return touch ? tr.insert(pos - 2, schema.nodes.lineBreak.create({ source: '' })) : tr;
}

const wordsOf = (node: Node): string =>
  node.textBetween(0, node.content.size, '', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '');

/** What one segment says of itself after it has taken in another. */
function mergedAttrs(kept: SegmentAttrs, lost: SegmentAttrs): Partial<SegmentAttrs> {
  const own = kept.bead ? kept : lost.bead ? lost : kept;
  return {
    id: kept.id,
    bead: own.bead,
    status: own.status,
    score: own.score,
    note: [kept.note, lost.note].filter((note) => note !== '').join(' '),
    flagged: kept.flagged || lost.flagged,
    locked: kept.locked || lost.locked,
  };
}

/** Makes one bead of two, wherever their segments stand. Nothing happens when either is null or both are the same. */
function joinBeads(tr: Transform, kept: SegmentAttrs, lost: SegmentAttrs): Transform {
  if (!kept.bead || !lost.bead || kept.bead === lost.bead) return tr;
  const scores = [kept.score, lost.score].filter((score) => score !== null);
  const status: BeadStatus = [kept.status, lost.status].includes('confirmed') ? 'confirmed' : 'auto';
  const score = scores.length === 0 ? null : Math.min(...scores);
  const { bead } = kept;
  const members = segmentsOf(tr.doc).filter(({ node }) => node.attrs.bead === bead || node.attrs.bead === lost.bead);
  return setSegments(
    tr,
    members.map(({ pos }) => ({ pos, attrs: { bead, status, score } })),
  );
}

/**
 * Deletes a range that reaches over several segments of one side. What is left of the first and the last becomes one
 * segment; it keeps the id and bead of the part that has words left, and joins the beads where both have.
 */
export function deleteAcross(tr: Transform, from: number, to: number): Transform {
  const [first, last] = [segmentAt(tr.doc, from), segmentAt(tr.doc, to)];
  if (!first || !last || first.side !== last.side) throw new RangeError('A deletion stays within one side.');
  if (first.pos === last.pos) return tr.delete(from, to);
  const inside = (pos: number, { pos: before, node }: PlacedSegment): number =>
    Math.min(Math.max(pos, before + 1), before + node.nodeSize - 1);
  const [start, end] = [inside(from, first), inside(to, last)];
  const [left, right] = [start > first.pos + 1, end < last.pos + last.node.nodeSize - 1];
  const [kept, lost] = right && !left ? [last, first] : [first, last];
  tr.delete(start, end);
  const attrs = segmentAttrs(kept.node);
  if (!(left && right)) return setSegment(tr, first.pos, attrs);
  setSegment(tr, first.pos, mergedAttrs(attrs, segmentAttrs(lost.node)));
  return joinBeads(tr, attrs, segmentAttrs(lost.node));
}

/** The id for a fresh segment. */
export const freshSegmentId = (newId: () => string): SegmentId => segmentId(`s${newId()}`);
