// Repairing beads by hand: splitting and merging them, moving sentences from one to the next, exchanging counterparts.
// Each takes a transform and adds its steps; where nothing can be done it adds none.
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { segmentsOfBead } from './beads.ts';
import { type BeadId, beadId, type IdSource, type SegmentId } from './ids.ts';
import {
  ALONE,
  beadsOf,
  chosenOf,
  dissolveOneSided,
  freshBeadId,
  linkSegments,
  setAll,
  withTheirBeads,
} from './linking.ts';
import { otherSide, SIDES, type Side } from './schema.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf, setSegments } from './segments.ts';

/** Makes one confirmed bead of the beads of these segments and of those among them that stand alone. */
export function mergeBeads(tr: Transform, ids: readonly SegmentId[], newId: IdSource): Transform {
  const all = withTheirBeads(tr, ids);
  if (!SIDES.every((side) => all.some((segment) => segment.side === side))) return tr;
  const kept = beadsOf(all).find((bead) => bead !== null);
  const bead = kept ? beadId(kept) : freshBeadId(newId);
  return linkSegments(
    tr,
    all.map(({ id }) => id),
    bead,
  );
}

/**
 * Splits a bead so that the sentences of `side` from `at` on (1 or more) make a bead of their own. The far sentences are
 * shared out where their lengths fit best. Both halves keep the bead's status; the machine's certainty is gone.
 */
export function splitBead(tr: Transform, bead: BeadId, side: Side, at: number, newId: IdSource): Transform {
  const near = segmentsOfBead(tr.doc, bead, side);
  const far = segmentsOfBead(tr.doc, bead, otherSide(side));
  if (at < 1 || at >= near.length || far.length < 2) return tr;
  const cut = farCut(lengthsOf(near), lengthsOf(far), at);
  setAll(tr, [...near.slice(at), ...far.slice(cut)], { bead: freshBeadId(newId), score: null });
  return setAll(tr, [...near.slice(0, at), ...far.slice(0, cut)], { score: null });
}

const lengthsOf = (segments: readonly PlacedSegment[]): readonly number[] =>
  segments.map(({ node }) => node.content.size);

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** Where to cut the far lengths (1 to all but one) so that their shares come nearest to those of the near ones cut at `at`. */
function farCut(near: readonly number[], far: readonly number[], at: number): number {
  const wanted = sum(near.slice(0, at)) / Math.max(1, sum(near));
  const whole = Math.max(1, sum(far));
  const off = (cut: number): number => Math.abs(sum(far.slice(0, cut)) / whole - wanted);
  let best = 1;
  for (let cut = 2; cut < far.length; cut++) if (off(cut) < off(best)) best = cut;
  return best;
}

/** Takes segments out of their beads, each to stand alone. What is left of a bead on one side only comes apart too. */
export function popSegments(tr: Transform, ids: readonly SegmentId[]): Transform {
  const chosen = chosenOf(tr, ids);
  setAll(tr, chosen, ALONE);
  return dissolveOneSided(tr, beadsOf(chosen));
}

/**
 * Moves segments of one side to the bead before (-1) or after (1), all at once: each leaves its bead for that of the
 * sentence across the gutter that comes next. Those with none to go to stay. Not yet a confirmation: a person may pass
 * several on the way.
 */
export function shiftSegments(tr: Transform, ids: readonly SegmentId[], direction: 1 | -1, newId: IdSource): Transform {
  const chosen = chosenOf(tr, ids);
  const goals = new Map<string, { readonly bead: string; readonly target: PlacedSegment }>();
  const changes = chosen.flatMap((segment) => {
    const target = shiftTarget(tr.doc, segment, direction);
    if (!target) return [];
    const goal = goals.get(target.id) ?? { bead: segmentAttrs(target.node).bead ?? freshBeadId(newId), target };
    goals.set(target.id, goal);
    const { bead, status } = segmentAttrs(target.node);
    return [{ segment, goal, status: bead === null ? ('auto' as const) : status }];
  });
  const left = changes.map(({ segment }) => segmentAttrs(segment.node).bead);
  for (const { bead, target } of goals.values()) {
    if (segmentAttrs(target.node).bead === null) setAll(tr, [target], { ...ALONE, bead });
    else setAll(tr, segmentsOfBead(tr.doc, bead), { score: null });
  }
  setSegments(
    tr,
    changes.map(({ segment, goal, status }) => ({ pos: segment.pos, attrs: { bead: goal.bead, status, score: null } })),
  );
  return dissolveOneSided(tr, [...left, ...[...goals.values()].map(({ bead }) => bead)]);
}

/** The segment across the gutter that a shift would link to; null when there is none. */
function shiftTarget(doc: Node, segment: PlacedSegment, direction: 1 | -1): PlacedSegment | null {
  const far = segmentsOf(doc, otherSide(segment.side));
  const { bead } = segmentAttrs(segment.node);
  const own = far.flatMap(({ node }, index) => (bead !== null && node.attrs.bead === bead ? [index] : []));
  if (own.length > 0) return far[direction === 1 ? Math.max(...own) + 1 : Math.min(...own) - 1] ?? null;
  // One that stands alone lies between two: the last counterpart before it and what follows that.
  const before = lastCounterpart(doc, segment, far);
  return far[direction === 1 ? before + 1 : before] ?? null;
}

/** The index across the gutter of the last counterpart of the segments before one, or -1. */
export function lastCounterpart(doc: Node, segment: PlacedSegment, far: readonly PlacedSegment[]): number {
  const before = segmentsOf(doc, segment.side).filter(({ pos }) => pos < segment.pos);
  for (const { node } of before.reverse()) {
    const { bead } = segmentAttrs(node);
    const at = bead === null ? -1 : far.findLastIndex((other) => other.node.attrs.bead === bead);
    if (at >= 0) return at;
  }
  return -1;
}

/**
 * Exchanges the counterparts of two sentences of one side, each with what shares its bead, so that they cross or no
 * longer do. Of one that stands alone the other gets none. Confirmed thereby.
 */
export function exchangeCounterparts(tr: Transform, one: SegmentId, other: SegmentId, newId: IdSource): Transform {
  const [first, second] = [withTheirBeads(tr, [one]), withTheirBeads(tr, [other])];
  const side = chosenOf(tr, [one])[0]?.side;
  const on = (segments: readonly PlacedSegment[], wanted: boolean): readonly PlacedSegment[] =>
    segments.filter((segment) => (segment.side === side) === wanted);
  const join = (near: readonly PlacedSegment[], far: readonly PlacedSegment[]): void => {
    const kept = beadsOf(near).find((bead) => bead !== null) ?? freshBeadId(newId);
    const decided = { status: 'confirmed', score: null } as const;
    if (far.length === 0) setAll(tr, near, ALONE);
    else setAll(tr, [...near, ...far], { ...decided, bead: kept, note: '' });
  };
  const [firstFar, secondFar] = [on(first, false), on(second, false)];
  join(on(first, true), secondFar);
  join(on(second, true), firstFar);
  return tr;
}
