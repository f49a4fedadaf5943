// A first, cheap way through a long text, sentence by sentence: the exact search then looks only near it.
import type { Band, Path } from './band.ts';
import { type IndexedSide, widthOf } from './indexed-side.ts';
import { lowerBound } from './lower-bound.ts';
import { MEETING_RATES } from './word-evidence.ts';
import { PAIR_KINDS, type WordPairs } from './word-pairs.ts';

/** What it costs to leave a sentence without counterpart. */
const GAP_COST = 1.5;
/** What a pair of sentences gains in any case, so that a way along the diagonal is preferred where nothing else tells. */
const PAIR_GAIN = 0.5;
/** What doubling or halving the length costs a pair of sentences. */
const LENGTH_COST = 1.2;
/** The longest way that lengths alone may forbid. */
const MOST_LENGTH_COST = 3;

const RATES = PAIR_KINDS.map((kind) => MEETING_RATES[kind]);

const FROM_BOTH = 0;
const FROM_ABOVE = 1;
const FROM_LEFT = 2;

/**
 * The best way through a corridor by pairs of single sentences and sentences left alone. A pair is worth the words it
 * shares, each by how rare it is within the corridor, and how like its lengths are.
 */
export function roughPath(original: IndexedSide, translation: IndexedSide, pairs: WordPairs, corridor: Band): Path {
  const { region, from, to } = corridor;
  const height = region.bottom - region.top;
  const starts = new Int32Array(height + 2);
  for (let at = 0; at <= height; at++) starts[at + 1] = (starts[at] ?? 0) + (to[at] ?? 0) - (from[at] ?? 0) + 1;
  const steps = new Uint8Array(starts[height + 1] ?? 0);
  const here = logWidths(original);
  const there = logWidths(translation);
  const ratio = mean(there, region.left, region.right) - mean(here, region.top, region.bottom);
  const votes = voter(original, translation, pairs);
  let above = new Float64Array((to[0] ?? 0) - (from[0] ?? 0) + 1);
  for (let at = 1; at < above.length; at++) {
    above[at] = -GAP_COST * at;
    steps[at] = FROM_LEFT;
  }
  for (let at = 1; at <= height; at++) {
    const [low, high, lowAbove] = [from[at] ?? 0, to[at] ?? 0, from[at - 1] ?? 0];
    const current = new Float64Array(high - low + 1);
    const shared = votes(region.top + at - 1, Math.max(region.left, low - 1), high);
    const expected = (here[region.top + at - 1] ?? 0) + ratio;
    const first = starts[at] ?? 0;
    for (let column = low; column <= high; column++) {
      let best = (above[column - lowAbove] ?? -Infinity) - GAP_COST;
      let step = FROM_ABOVE;
      if (column > low) {
        const alone = (current[column - low - 1] ?? 0) - GAP_COST;
        if (alone > best) [best, step] = [alone, FROM_LEFT];
      }
      const before = column > lowAbove ? (above[column - 1 - lowAbove] ?? -Infinity) : -Infinity;
      if (before > -Infinity) {
        const difference = Math.abs((there[column - 1] ?? 0) - expected);
        const pair =
          before + PAIR_GAIN + shared(column - 1) - Math.min(MOST_LENGTH_COST, (LENGTH_COST / Math.LN2) * difference);
        if (pair >= best) [best, step] = [pair, FROM_BOTH];
      }
      current[column - low] = best;
      steps[first + column - low] = step;
    }
    above = current;
  }
  return trace(corridor, starts, steps);
}

/** Follows the steps back from the end. */
function trace({ region, from }: Band, starts: Int32Array, steps: Uint8Array): Path {
  const height = region.bottom - region.top;
  const first = new Int32Array(height + 1).fill(region.right);
  const last = new Int32Array(height + 1);
  let at = height;
  let column = region.right;
  last[at] = column;
  while (at > 0 || column > region.left) {
    first[at] = column;
    const step = steps[(starts[at] ?? 0) + column - (from[at] ?? 0)];
    if (at > 0 && step !== FROM_LEFT) at--;
    else {
      column--;
      continue;
    }
    if (step === FROM_BOTH) column--;
    last[at] = column;
  }
  first[0] = region.left;
  return { first, last };
}

/** How much a sentence of no words weighs. */
const SMOOTHING = 2;

/** The logarithm of each sentence's length in words. */
const logWidths = (side: IndexedSide): Float64Array =>
  Float64Array.from(side.sentences, (_, at) => Math.log(widthOf(side, at, at + 1) + SMOOTHING));

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return sum / Math.max(1, to - from);
}

const NONE = new Int32Array();

/**
 * Gives a function that counts what an original sentence shares with the translation sentences `low` to `high`, end
 * excluded; what it gives is good until it is called again.
 */
function voter(original: IndexedSide, { bags, sentences }: IndexedSide, pairs: WordPairs) {
  const worth = new Float32Array(sentences.length);
  const voted = new Int32Array(sentences.length);
  let vote = 0;
  return (row: number, low: number, high: number): ((column: number) => number) => {
    vote++;
    const [first, end] = [bags.starts[low] ?? 0, bags.starts[high] ?? 0];
    for (let item = original.bags.starts[row] ?? 0; item < (original.bags.starts[row + 1] ?? 0); item++) {
      const type = original.bags.types[item] ?? 0;
      const partners = pairs.partners[type] ?? NONE;
      for (let p = 0; p < partners.length; p++) {
        const places = bags.places[partners[p] ?? 0] ?? NONE;
        const from = lowerBound(places, first);
        const to = lowerBound(places, end);
        if (from === to) continue;
        const chance = (to - from) / (high - low + 1);
        const rate = RATES[pairs.kinds[type]?.[p] ?? 0] ?? 0;
        const gain = Math.log((rate * (1 - chance) + chance) / chance);
        for (let at = from; at < to; at++) {
          const column = bags.sentences[places[at] ?? 0] ?? 0;
          worth[column] = (voted[column] === vote ? (worth[column] ?? 0) : 0) + gain;
          voted[column] = vote;
        }
      }
    }
    return (column) => (voted[column] === vote ? (worth[column] ?? 0) : 0);
  };
}
