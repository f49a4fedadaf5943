// Long sentences have long translations: the oldest evidence (Gale and Church 1993), here as a likelihood ratio
// against a translation of any length the text has, so that it adds to the words'.
import type { IndexedSide } from './indexed-side.ts';

/** What lengths are usual on a side and how they go together. */
export interface LengthModel {
  /** Characters of translation per character of original, as a logarithm. */
  readonly ratio: number;
  /** Mean and deviation of the logarithm of a translation sentence's length. */
  readonly mean: number;
  readonly deviation: number;
}

/** Characters of even ratio that every text is taken to have besides its own. */
const USUAL_TEXT = 2000;
/** Added to lengths so that "Да." and "Yes." do not differ wildly. */
const SMOOTHING = 6;
/** Texts of sentences all alike are not believed to stay so. */
const LEAST_DEVIATION = 0.4;

/** Measures a text's lengths. The ratio leans to 1 in short texts. */
export function lengthModel(original: IndexedSide, translation: IndexedSide): LengthModel {
  const { characters } = translation;
  const count = Math.max(1, translation.sentences.length);
  const logs = translation.sentences.map((_, at) =>
    Math.log((characters[at + 1] ?? 0) - (characters[at] ?? 0) + SMOOTHING),
  );
  const mean = logs.reduce((sum, log) => sum + log, 0) / count;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / count;
  const total = (side: IndexedSide) => side.characters.at(-1) ?? 0;
  return {
    ratio: Math.log((total(translation) + USUAL_TEXT) / (total(original) + USUAL_TEXT)),
    mean,
    deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)),
  };
}

/** Variance of the logarithm of the ratio in long sentences, and what shortness adds to it. */
const LONG_VARIANCE = 0.02;
const SHORT_VARIANCE = 2;
/** The worst length is no worse than this: a long footnote must not outweigh all words. */
const LEAST_WORTH = -12;

/** Log-likelihood ratio that sentences of these lengths translate each other; `count` translation sentences. */
export function lengthWorth(model: LengthModel, original: number, translation: number, count: number): number {
  const log = Math.log(translation + SMOOTHING);
  const expected = Math.log(original + SMOOTHING) + model.ratio;
  const variance = LONG_VARIANCE + SHORT_VARIANCE / (Math.min(original, translation) + SMOOTHING);
  const usual = model.deviation ** 2 / count;
  const worth = logNormal(log - expected, variance) - logNormal(log - model.mean - Math.log(count), usual);
  return Math.max(LEAST_WORTH, worth);
}

const logNormal = (difference: number, variance: number): number =>
  -0.5 * (Math.log(2 * Math.PI * variance) + difference ** 2 / variance);
