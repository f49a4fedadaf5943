// Fits logistic regression by gradient ascent; enough for a handful of features.

export interface LabelledExample {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const ROUNDS = 4000;
const RATE = 2;
/** Pull of the weights towards nought, against chance. */
const RIDGE = 1e-5;

/** The weights that make the examples most probable. */
export function fitLogistic(examples: readonly LabelledExample[]): readonly number[] {
  const size = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { features, isTrue, weight } of examples) {
      const odds = features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
      const error = ((isTrue ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * weight;
      for (let at = 0; at < size; at++) gradient[at] = (gradient[at] ?? 0) + error * (features[at] ?? 0);
    }
    for (let at = 0; at < size; at++)
      weights[at] = (weights[at] ?? 0) + RATE * ((gradient[at] ?? 0) / total - RIDGE * (weights[at] ?? 0));
  }
  return weights;
}
