// Pairs of sentences that rare words tie together, found without looking at every pair: the skeleton of a long text's
// alignment.
import type { Anchor, Region } from './band.ts';
import type { IndexedSide } from './indexed-side.ts';
import { lowerBound } from './lower-bound.ts';
import { PAIR_KINDS, type PairKind, type WordPairs } from './word-pairs.ts';

/** A pair of words says where a sentence belongs only if neither stands more often than this. */
const RAREST = 32;
/** Only sure pairs tie. */
const TYING: readonly PairKind[] = ['sense 2', 'sense 3', 'sound', 'learned', 'figure'];
const TIES: readonly boolean[] = PAIR_KINDS.map((kind) => TYING.includes(kind));
/** How much surer than chance, as a logarithm, a pair of sentences must be tied. */
const MARGIN = 5;
/** Pairs almost as strong as a sentence's best are kept too, up to so many: texts repeat themselves. */
const ALMOST = 0.85;
const MOST_CANDIDATES = 16;

/** Anchors of a region, ascending on both sides: the heaviest chain of sentence pairs that share rare words. */
export function findAnchors(
  original: IndexedSide,
  translation: IndexedSide,
  pairs: WordPairs,
  { top, bottom, left, right }: Region,
): readonly Anchor[] {
  const size = Math.max(bottom - top, right - left);
  const { bags: here } = original;
  const { bags: there } = translation;
  const first = there.starts[left] ?? 0;
  const end = there.starts[right] ?? 0;
  const votes = Array.from({ length: bottom - top }, (_, at) => {
    const row = new Map<number, number>();
    for (let item = here.starts[top + at] ?? 0; item < (here.starts[top + at + 1] ?? 0); item++) {
      const type = here.types[item] ?? 0;
      const spread = here.places[type]?.length ?? 0;
      if (spread > RAREST) continue;
      const partners = pairs.partners[type] ?? NONE;
      const kinds = pairs.kinds[type] ?? NO_KINDS;
      for (let p = 0; p < partners.length; p++) {
        const places = there.places[partners[p] ?? 0] ?? NONE;
        if (places.length > RAREST || !TIES[kinds[p] ?? 0]) continue;
        const weight = Math.log(size / Math.sqrt(spread * places.length));
        for (let q = lowerBound(places, first); q < places.length && (places[q] ?? 0) < end; q++) {
          const column = there.sentences[places[q] ?? 0] ?? 0;
          row.set(column, (row.get(column) ?? 0) + weight);
        }
      }
    }
    return row;
  });
  return heaviestChain(likeliest(votes, top, Math.log(size) + MARGIN));
}

const NONE = new Int32Array();
const NO_KINDS = new Uint8Array();

interface Vote extends Anchor {
  readonly weight: number;
}

/** Keeps the pairs that are nearly the best of both their sentences, in order of the original. */
function likeliest(votes: readonly ReadonlyMap<number, number>[], top: number, enough: number): Vote[] {
  const bestOfColumn = new Map<number, number>();
  for (const row of votes)
    for (const [column, weight] of row) bestOfColumn.set(column, Math.max(bestOfColumn.get(column) ?? 0, weight));
  return votes.flatMap((row, at) => {
    let best = enough;
    for (const weight of row.values()) best = Math.max(best, weight);
    const kept: Vote[] = [];
    for (const [translation, weight] of row)
      if (weight >= enough && weight >= ALMOST * best && weight >= ALMOST * (bestOfColumn.get(translation) ?? 0))
        kept.push({ original: top + at, translation, weight });
    // Later columns first, so that a chain cannot take two pairs of one sentence.
    return kept.length > MOST_CANDIDATES ? [] : kept.sort((a, b) => b.translation - a.translation);
  });
}

/** The chain of greatest weight that ascends strictly on both sides, by a tree of running maxima: O(n log n). */
function heaviestChain(pairs: readonly Vote[]): Anchor[] {
  const width = pairs.reduce((widest, { translation }) => Math.max(widest, translation), 0) + 2;
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
