// Weighs all readings of a text together: each token's readings by themselves and beside their neighbours' readings.
// A semi-Markov conditional random field (Sarawagi & Cohen 2004), solved by forward-backward: the log-linear form of the
// noisy channel with context of Mays, Damerau & Mercer (1991). Its marginal probabilities are the scores shown.

import { COUNTED_WORDS, formCount } from '../language/lexicon.ts';
import { classAffinity, pairFormsCount } from '../language/neighbours.ts';
import type { OcrEngine } from './engine.ts';
import { type FeatureValue, featureNumber, type Weights, weigh } from './features.ts';
import type { NeighbourWord, Reading } from './readings.ts';

/** `readings[i]` are those that begin at token i; each reaches the token `i + reading.tokens`. */
export interface Lattice {
  readonly readings: readonly (readonly Reading[])[];
  /** True where punctuation stands between token i - 1 and token i (and at the text's beginning). */
  readonly paused: readonly boolean[];
}

/** Probability of each reading, in the lattice's own order. */
export type Marginals = readonly (readonly number[])[];

const PAUSE: NeighbourWord = { class: 0, form: -1 };

/** What the neighbourhood of two readings says: the same for fitting and judging. */
export function neighbourFeatures(
  engine: OcrEngine,
  left: NeighbourWord | null,
  right: NeighbourWord | null,
  paused: boolean,
): readonly FeatureValue[] {
  const { neighbours } = engine;
  if (paused) {
    const before = left ? classAffinity(neighbours, left.class, PAUSE.class) : 0;
    const after = right ? classAffinity(neighbours, PAUSE.class, right.class) : 0;
    return [['neighbours across pause', before + after]];
  }
  if (!left || !right) return [];
  const affinity = classAffinity(neighbours, left.class, right.class);
  const features: FeatureValue[] = [['neighbours', affinity]];
  if (hasFrequent(engine, left, right)) features.push(['neighbours of a frequent word', affinity]);
  const counted = pairAffinity(engine, left.form, right.form);
  if (counted !== 0) features.push(['neighbours counted', counted]);
  return features;
}

const hasFrequent = ({ neighbours }: OcrEngine, left: NeighbourWord, right: NeighbourWord): boolean =>
  left.class <= neighbours.ownClasses || right.class <= neighbours.ownClasses;

/** The weighted sum of `neighbourFeatures`, without making them: it is asked for hundreds of times a token. */
function neighbourWeigher(
  engine: OcrEngine,
  weights: Weights,
): (left: NeighbourWord | null, right: NeighbourWord | null, paused: boolean) => number {
  const { neighbours } = engine;
  const remembered = new Map<number, number>();
  const affinity = (left: number, right: number): number => {
    const key = left * neighbours.classes + right;
    let known = remembered.get(key);
    if (known === undefined) {
      known = classAffinity(neighbours, left, right);
      remembered.set(key, known);
    }
    return known;
  };
  const beside = weights[featureNumber('neighbours')] ?? 0;
  const frequent = weights[featureNumber('neighbours of a frequent word')] ?? 0;
  const across = weights[featureNumber('neighbours across pause')] ?? 0;
  const counted = weights[featureNumber('neighbours counted')] ?? 0;
  return (left, right, paused) => {
    if (paused) {
      const before = left ? affinity(left.class, PAUSE.class) : 0;
      return across * (before + (right ? affinity(PAUSE.class, right.class) : 0));
    }
    if (!left || !right) return 0;
    const weight = hasFrequent(engine, left, right) ? beside + frequent : beside;
    return weight * affinity(left.class, right.class) + counted * pairAffinity(engine, left.form, right.form);
  };
}

/** Added to a pair's count and to what chance would give it: a pair that is not counted may have stood there a few times. */
const PAIR_SMOOTHING = 2;

/**
 * How much more often two forms stand side by side in the counted text than chance would have it: natural logarithm,
 * smoothed, so that it is below 0 only for two frequent words that keep apart.
 */
function pairAffinity({ lexicon, neighbours }: OcrEngine, left: number, right: number): number {
  if (left < 0 || right < 0) return 0;
  const expected = (formCount(lexicon, left) * formCount(lexicon, right)) / COUNTED_WORDS;
  const counted = pairFormsCount(neighbours, left, right);
  if (counted === 0 && expected < LEAST_EXPECTED) return 0;
  return Math.min(HIGHEST_AFFINITY, Math.log((counted + PAIR_SMOOTHING) / (expected + PAIR_SMOOTHING)));
}
/** Where chance alone would give fewer, an uncounted pair says nothing. */
const LEAST_EXPECTED = 0.5;
const HIGHEST_AFFINITY = 5;

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (!Number.isFinite(most)) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

interface Arc {
  readonly reading: Reading;
  readonly end: number;
  readonly score: number;
  readonly index: number;
}

/** Called with the probability that two readings stand side by side; for fitting. */
export type EdgeVisitor = (start: number, left: number, leftStart: number, right: number, probability: number) => void;

/** The probability of every reading, given all the others. Time grows with the square of the readings a token. */
export function marginals(engine: OcrEngine, lattice: Lattice, weights: Weights, onEdge?: EdgeVisitor): Marginals {
  const count = lattice.readings.length;
  const arcs = lattice.readings.map((readings, start) =>
    readings.map(
      (reading, index): Arc => ({
        reading,
        end: start + reading.tokens,
        score: weigh(weights, reading.features),
        index,
      }),
    ),
  );
  const arriving: { start: number; arc: Arc }[][] = Array.from({ length: count + 1 }, () => []);
  arcs.forEach((list, start) => {
    for (const arc of list) arriving[arc.end]?.push({ start, arc });
  });
  const weighNeighbours = neighbourWeigher(engine, weights);
  const edge = (left: Reading | null, right: Reading | null, at: number): number => {
    const paused = (lattice.paused[at] ?? true) || left === null || right === null;
    return weighNeighbours(left?.last ?? null, right?.first ?? null, paused);
  };
  const forward = arcs.map((list) => list.map(() => 0));
  arcs.forEach((list, start) => {
    for (const arc of list) {
      const before = arriving[start] ?? [];
      const sum =
        start === 0
          ? edge(null, arc.reading, 0)
          : logSum(
              before.map(
                ({ start: from, arc: left }) =>
                  (forward[from]?.[left.index] ?? 0) + edge(left.reading, arc.reading, start),
              ),
            );
      (forward[start] as number[])[arc.index] = sum + arc.score;
    }
  });
  const backward = arcs.map((list) => list.map(() => 0));
  for (let start = count - 1; start >= 0; start--) {
    for (const arc of arcs[start] ?? []) {
      const after = arcs[arc.end] ?? [];
      (backward[start] as number[])[arc.index] =
        arc.end === count
          ? edge(arc.reading, null, count)
          : logSum(
              after.map(
                (right) =>
                  edge(arc.reading, right.reading, arc.end) + right.score + (backward[arc.end]?.[right.index] ?? 0),
              ),
            );
    }
  }
  const total = logSum(
    (arriving[count] ?? []).map(
      ({ start, arc }) => (forward[start]?.[arc.index] ?? 0) + (backward[start]?.[arc.index] ?? 0),
    ),
  );
  if (onEdge) {
    arcs.forEach((list, start) => {
      for (const arc of list) {
        for (const { start: from, arc: left } of start === 0 ? [] : (arriving[start] ?? [])) {
          const log =
            (forward[from]?.[left.index] ?? 0) +
            edge(left.reading, arc.reading, start) +
            arc.score +
            (backward[start]?.[arc.index] ?? 0);
          onEdge(start, left.index, from, arc.index, Math.exp(log - total));
        }
      }
    });
  }
  return arcs.map((list, start) =>
    list.map((arc) => Math.exp((forward[start]?.[arc.index] ?? 0) + (backward[start]?.[arc.index] ?? 0) - total)),
  );
}
