// Locked beads. What a person has locked is changed by nobody, machine or hand, until it is unlocked: one test tells
// whether a change would break a lock, and every way into the record asks it.
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { SegmentId } from './ids.ts';
import { sideNode } from './reading-order.ts';
import { type SegmentAttrs, SIDES } from './schema.ts';
import { segmentAttrs, segmentsOf, setSegments } from './segments.ts';

/** Locks the beads of these segments, which confirms them, or unlocks them; one that stands alone is locked by itself. */
export function setLock(tr: Transform, ids: readonly SegmentId[], locked: boolean): Transform {
  const all = segmentsOf(tr.doc);
  const asked = new Set<string>(ids);
  const beads = new Set(all.filter(({ id }) => asked.has(id)).map(({ node }) => segmentAttrs(node).bead));
  beads.delete(null);
  const chosen = all.filter(({ id, node }) => asked.has(id) || beads.has(segmentAttrs(node).bead));
  const attrs: Partial<SegmentAttrs> = locked ? { locked, status: 'confirmed' } : { locked };
  return setSegments(
    tr,
    chosen.map(({ pos }) => ({ pos, attrs })),
  );
}

/**
 * True where a change from `before` to `after` takes a locked sentence from its bead, cuts, merges or deletes it, or
 * brings another into its bead. Letters do not count. Only blocks that differ are looked at.
 */
export function breaksLock(before: Node, after: Node): boolean {
  const joined = new Set<string>();
  for (const side of SIDES) {
    const [old, now] = differing(sideNode(before, side), sideNode(after, side));
    const facts = new Map(old.map((attrs) => [attrs.id, attrs]));
    if (said(old) !== said(now)) return true;
    for (const { id, bead } of now) if (bead !== null && facts.get(id)?.bead !== bead) joined.add(bead);
  }
  return joined.size > 0 && lockedBeads(before).some((bead) => bead !== null && joined.has(bead));
}

/** What a lock holds fast, as text to compare. */
const said = (segments: readonly SegmentAttrs[]): string =>
  JSON.stringify(segments.flatMap(({ id, bead, status, locked }) => (locked ? [[id, bead, status]] : [])));

/** The segments of the blocks in which two states of a side differ: what is the same at both ends is left out. */
function differing(before: Node, after: Node): readonly [readonly SegmentAttrs[], readonly SegmentAttrs[]] {
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start) === after.child(start)) start++;
  let end = 0;
  const same = (): boolean => before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end);
  while (end < shorter - start && same()) end++;
  const within = (side: Node): SegmentAttrs[] => {
    const found: SegmentAttrs[] = [];
    for (let block = start; block < side.childCount - end; block++)
      side.child(block).forEach((segment) => void found.push(segmentAttrs(segment)));
    return found;
  };
  return [within(before), within(after)];
}

const lockedBeads = (doc: Node): readonly (string | null)[] =>
  segmentsOf(doc).flatMap(({ node }) => (segmentAttrs(node).locked ? [segmentAttrs(node).bead] : []));
