// How probably a Russian and a Latin word are one name: logistic regression on the path of letters between them.
import { type LetterTable, letterPath } from './letter-path.ts';

/** What the regression looks at, in the order of its weights. */
export function wordFeatures(russian: string, latin: string, table: LetterTable): readonly number[] {
  const { cost, steps } = letterPath(russian, latin, table);
  const length = Math.max(1, russian.length, latin.length);
  const bounded = (step: number | undefined): number => Math.min(step ?? 0, 8) / 5;
  return [
    1,
    cost / length,
    cost / 10,
    Math.max(0, ...steps) / 5,
    steps.filter((step) => step > UNUSUAL).length,
    bounded(steps[0]),
    bounded(steps.at(-1)),
    Math.min(length, LONGEST) / 10,
  ];
}

/** Of the names the weights were learned from; what is longer proves no more. */
const LONGEST = 15;

/** A step dearer than this is a spelling that few names have. */
const UNUSUAL = 3.5;

/** Logarithm of the odds that the words are one name, by weights from `scripts/build-letter-costs.ts`. */
export function wordOdds(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
}
