// Fits the weights of the readings on pages with a known text, by gradient ascent on the likelihood of the right
// readings (a conditional random field; Lafferty, McCallum & Pereira 2001), held near the weights chosen by reason.

import { readingContext } from '../../shared/ocr/context.ts';
import { cut } from '../../shared/ocr/cut.ts';
import type { OcrEngine } from '../../shared/ocr/engine.ts';
import { FEATURES, type FeatureValue, featureNumber, STARTING_WEIGHTS } from '../../shared/ocr/features.ts';
import { buildLattice } from '../../shared/ocr/judge.ts';
import { type Lattice, marginals, neighbourFeatures } from '../../shared/ocr/lattice.ts';
import { NOTHING_LEARNED } from '../../shared/ocr/learned-confusions.ts';
import type { Reading } from '../../shared/ocr/readings.ts';
import { alignWords, plainWords, type TrainingPage } from './pages.ts';

const ROUNDS = 7;
const STEP = 0.08;
const STEP_DECAY = 0.85;
/** How strongly weights are held to where they began; in units of one page's likelihood. */
const HOLD = 0.02;

interface Example {
  readonly lattice: Lattice;
  /** Index of the right reading that begins at each token; -1 inside a joined one. */
  readonly right: readonly number[];
  readonly tokens: number;
}

const plain = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** The lattice of a page with its right path. */
export function exampleOf(engine: OcrEngine, page: TrainingPage): Example {
  const context = readingContext(
    engine,
    {
      counterpart: page.counterpart,
      confidences: page.confidences,
      projectLexicon: new Set(),
      authorityNames: [],
      learned: NOTHING_LEARNED,
      dismissed: new Set(),
    },
    [page.read],
  );
  const pieces = cut(page.read);
  const lattice = buildLattice(pieces, context);
  const right: number[] = lattice.readings.map((readings) => readings.length - 1);
  for (const pair of alignWords(
    plainWords(page.truth),
    pieces.tokens.map(({ text }) => plain(text)),
  )) {
    const truth = plain(pair.truth.join(' '));
    const find = (at: number, tokens: number): number => {
      const texts = (lattice.readings[at] ?? []).map(({ tokens: many, text }) =>
        many === tokens && text !== null ? plain(text) : null,
      );
      const exact = texts.indexOf(truth);
      return exact >= 0 ? exact : texts.findIndex((text) => text?.toLowerCase() === truth.toLowerCase());
    };
    if (pair.read.length === 1) {
      const found = find(pair.at, 1);
      if (found >= 0) right[pair.at] = found;
    } else if (pair.read.length === 2) {
      const found = find(pair.at, 2);
      if (found >= 0) {
        right[pair.at] = found;
        right[pair.at + 1] = -1;
      }
    }
  }
  return { lattice, right, tokens: pieces.tokens.length };
}

function addTo(gradient: Float64Array, features: readonly FeatureValue[], times: number): void {
  for (const [name, value] of features) {
    const number = featureNumber(name);
    gradient[number] = (gradient[number] ?? 0) + times * value;
  }
}

/** Adds what the right path has more of than the expected one; returns the logarithm of the right path's chance, about. */
function addGradient(engine: OcrEngine, example: Example, weights: Float64Array, gradient: Float64Array): number {
  const { lattice, right } = example;
  const reading = (at: number, index: number): Reading | null => lattice.readings[at]?.[index] ?? null;
  const shares = marginals(engine, lattice, weights, (start, left, leftStart, index, probability) => {
    if (probability < 1e-5) return;
    const before = reading(leftStart, left);
    const after = reading(start, index);
    const paused = lattice.paused[start] ?? true;
    addTo(gradient, neighbourFeatures(engine, before?.last ?? null, after?.first ?? null, paused), -probability);
  });
  let likelihood = 0;
  let [before, beforeAt]: [Reading | null, number] = [null, -1];
  lattice.readings.forEach((readings, at) => {
    readings.forEach((each, index) => {
      const share = shares[at]?.[index] ?? 0;
      if (share > 1e-6) addTo(gradient, each.features, -share);
    });
    const index = right[at] ?? -1;
    if (index < 0) return;
    const chosen = reading(at, index);
    likelihood += Math.log(Math.max(1e-12, shares[at]?.[index] ?? 0));
    addTo(gradient, chosen?.features ?? [], 1);
    if (beforeAt >= 0) {
      const paused = lattice.paused[at] ?? true;
      addTo(gradient, neighbourFeatures(engine, before?.last ?? null, chosen?.first ?? null, paused), 1);
    }
    [before, beforeAt] = [chosen, at];
  });
  return likelihood;
}

/** The fitted weights by feature. Clean copies of the pages are fitted on as well, so that good text is left alone. */
export function fitWeights(engine: OcrEngine, pages: readonly TrainingPage[]): Record<string, number> {
  const clean = pages
    .filter((_, index) => index % 2 === 0)
    .map((page) => ({ ...page, read: page.truth, confidences: [] }));
  // Half without translation and half without confidences, so that the weights serve all.
  const given = [...pages, ...clean].map((page, index) => ({
    ...page,
    counterpart: index % 2 === 0 ? page.counterpart : null,
    confidences: index % 4 < 2 ? page.confidences : [],
  }));
  const examples = given.map((page) => exampleOf(engine, page));
  const start = Float64Array.from(FEATURES, (name) => STARTING_WEIGHTS[name] ?? 0);
  const weights = Float64Array.from(start);
  const squares = new Float64Array(weights.length);
  let step = STEP;
  for (let round = 0; round < ROUNDS; round++) {
    let [likelihood, tokens] = [0, 0];
    for (const index of shuffled(examples.length, round)) {
      const example = examples[index] as Example;
      const gradient = new Float64Array(weights.length);
      likelihood += addGradient(engine, example, weights, gradient);
      tokens += example.tokens;
      for (let at = 0; at < weights.length; at++) {
        const pull = (gradient[at] ?? 0) - HOLD * ((weights[at] ?? 0) - (start[at] ?? 0));
        squares[at] = (squares[at] ?? 0) * 0.98 + 0.02 * pull ** 2;
        weights[at] = (weights[at] ?? 0) + (step * pull) / Math.sqrt((squares[at] ?? 0) + 1);
      }
    }
    step *= STEP_DECAY;
    console.info(`round ${round + 1}: log-likelihood ${(likelihood / tokens).toFixed(4)} a token`);
  }
  return Object.fromEntries(FEATURES.map((name, index) => [name, Number((weights[index] ?? 0).toFixed(4))]));
}

/** An order of the examples that differs by round and is the same in every run. */
function shuffled(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  let state = 12345 + seed;
  for (let at = length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
