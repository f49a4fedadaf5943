// The queue of links to review: the least certain first, each once, however the record changes meanwhile. What is open is
// read off the record; only what was seen and passed over is remembered, so that edits and undo cannot confuse it.
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';

export interface LinkReview {
  /** First sentences of all beads that were open at some time since the review began. */
  readonly known: ReadonlySet<SegmentId>;
  /** Those passed over: skipped, or marked for later. */
  readonly passed: ReadonlySet<SegmentId>;
  /** Where the scholar has been, in order. */
  readonly trail: readonly SegmentId[];
  /** The place in the trail; -1 before the first step. */
  readonly place: number;
}

export interface LinkReviewProgress {
  readonly reviewed: number;
  readonly all: number;
}

export const NEW_LINK_REVIEW: LinkReview = { known: new Set(), passed: new Set(), trail: [], place: -1 };

/** The sentence a bead is known by: its first in the original, or else in the translation. */
export const anchorOf = (bead: RecordBead): SegmentId => {
  const first = bead.original[0] ?? bead.translation[0];
  if (!first) throw new RangeError('A bead without a sentence.');
  return first.id;
};

/** How sure a bead is, for sorting: one that the machine left alone counts by its certainty that nothing matches. */
export const surenessOf = (bead: RecordBead): number => bead.score ?? (isLinked(bead) ? 0.5 : 0);

/** The beads nobody has confirmed, least certain first; debris is left out. Equals stay in the order of the record. */
export const openBeads = (
  beads: readonly RecordBead[],
  isDebris: (bead: RecordBead) => boolean,
): readonly RecordBead[] =>
  beads
    .filter((bead) => bead.status === 'auto' && !isDebris(bead))
    .toSorted((one, other) => surenessOf(one) - surenessOf(other));

/** The review with all that is open now known to it; the same object where nothing is new. */
export function withOpen(review: LinkReview, open: readonly RecordBead[]): LinkReview {
  const fresh = open.map(anchorOf).filter((anchor) => !review.known.has(anchor));
  return fresh.length === 0 ? review : { ...review, known: new Set([...review.known, ...fresh]) };
}

const remaining = (review: LinkReview, open: readonly RecordBead[]): readonly SegmentId[] =>
  open.map(anchorOf).filter((anchor) => !review.passed.has(anchor));

/** How far the review has come. */
export function progressOf(review: LinkReview, open: readonly RecordBead[]): LinkReviewProgress {
  const { known } = withOpen(review, open);
  return { reviewed: known.size - remaining(review, open).length, all: known.size };
}

/** The sentence in review; null before the first step. */
export const inReview = ({ trail, place }: LinkReview): SegmentId | null => trail[place] ?? null;

/**
 * One step on. After steps back it follows the trail; else what is in review and still open is passed over, and the least
 * certain of the rest comes. `inReview` of the result is null when nothing is left.
 */
export function nextInReview(review: LinkReview, open: readonly RecordBead[]): LinkReview {
  const seen = withOpen(review, open);
  if (seen.place < seen.trail.length - 1) return { ...seen, place: seen.place + 1 };
  const here = inReview(seen);
  const passed = here === null ? seen.passed : new Set([...seen.passed, here]);
  const [next] = remaining({ ...seen, passed }, open);
  if (next === undefined) return { ...seen, passed, place: seen.trail.length };
  return { ...seen, passed, trail: [...seen.trail, next], place: seen.trail.length };
}

/** One step back along the trail; the same at its beginning. What was passed over there comes into question again. */
export function previousInReview(review: LinkReview): LinkReview {
  const place = Math.max(0, Math.min(review.place, review.trail.length) - 1);
  const here = review.trail[place];
  if (here === undefined) return review;
  return { ...review, place, passed: new Set([...review.passed].filter((anchor) => anchor !== here)) };
}

/** Begins a review that has come to its end once more, with what was passed over. */
export const onceMore = (review: LinkReview): LinkReview => ({ ...review, passed: new Set(), trail: [], place: -1 });
