// Pairs of sentences that rare words tie together, found without looking at every pair: the skeleton of a long text's
// alignment.
import type { Anchor, Region } from './band.ts';
import type { IndexedSide } from './indexed-side.ts';
import { PAIR_KINDS, type WordPairs } from './word-pairs.ts';

/** A pair of words says where a sentence belongs only if neither stands in more sentences than this. */
const RAREST = 12;
/** Faint likenesses tie nothing. */
const WEAK_KINDS = new Set([
  PAIR_KINDS.indexOf('faint sound'),
  PAIR_KINDS.indexOf('sense 1'),
  PAIR_KINDS.indexOf('misread'),
]);
/** A pair of sentences needs about two rare words in common to count. */
const ENOUGH = 2;

/** Anchors of a region, ascending on both sides: the heaviest chain of sentence pairs that share rare words. */
export function findAnchors(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  { top, bottom, left, right }: Region,
): readonly Anchor[] {
  const votes = original.words.slice(top, bottom).map((words) => {
    const row = new Map<number, number>();
    for (const type of new Set(words)) {
      const partners = pairs.partners[type];
      const kinds = pairs.kinds[type];
      const here = original.postings[type]?.length ?? 0;
      if (!partners || !kinds || here > RAREST) continue;
      for (let p = 0; p < partners.length; p++) {
        const posting = translation.postings[partners[p] ?? 0];
        if (!posting || posting.length > RAREST || WEAK_KINDS.has(kinds[p] ?? 0)) continue;
        const weight = 1 / Math.sqrt(here * posting.length);
        for (const column of posting)
          if (column >= left && column < right) row.set(column, (row.get(column) ?? 0) + weight);
      }
    }
    return row;
  });
  return heaviestChain(likeliest(votes, top));
}

interface Vote extends Anchor {
  readonly weight: number;
}

/** Keeps pairs that are clearly each other's best. */
function likeliest(votes: readonly ReadonlyMap<number, number>[], top: number): Vote[] {
  const bestOfColumn = new Map<number, number>();
  for (const row of votes)
    for (const [column, weight] of row) bestOfColumn.set(column, Math.max(bestOfColumn.get(column) ?? 0, weight));
  return votes.flatMap((row, at) => {
    let best: Vote | null = null;
    for (const [translation, weight] of row)
      if (weight > (best?.weight ?? 0)) best = { original: top + at, translation, weight };
    return best && best.weight >= ENOUGH && best.weight >= (bestOfColumn.get(best.translation) ?? 0) ? [best] : [];
  });
}

/** The chain of greatest weight that ascends strictly on both sides, by a tree of running maxima: O(n log n). */
function heaviestChain(pairs: readonly Vote[]): Anchor[] {
  const width = Math.max(0, ...pairs.map(({ translation }) => translation)) + 2;
  const tree = new Int32Array(width + 1).fill(-1);
  const weights: number[] = [];
  const previous: number[] = [];
  const weightOf = (index: number) => (index < 0 ? 0 : (weights[index] ?? 0));
  let end = -1;
  pairs.forEach((pair, index) => {
    let before = -1;
    for (let at = pair.translation; at > 0; at -= at & -at)
      if (weightOf(tree[at] ?? -1) > weightOf(before)) before = tree[at] ?? -1;
    weights[index] = pair.weight + weightOf(before);
    previous[index] = before;
    for (let at = pair.translation + 1; at <= width; at += at & -at)
      if (weightOf(index) > weightOf(tree[at] ?? -1)) tree[at] = index;
    if (weightOf(index) > weightOf(end)) end = index;
  });
  const chain: Anchor[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push({ original: pair.original, translation: pair.translation });
  }
  return chain.reverse();
}
