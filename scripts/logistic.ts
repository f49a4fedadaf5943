// Fits logistic regression by Newton's method; enough for a handful of features.

export interface LabelledExample {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const ROUNDS = 30;
/** Pull of the weights towards nought, against chance. */
const RIDGE = 1e-5;

/** The weights that make the examples most probable; `ridge` holds them to nought where examples are few. */
export function fitLogistic(examples: readonly LabelledExample[], ridge = RIDGE): readonly number[] {
  const size = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -ridge * weight);
    const bend = weights.map((_, row) => weights.map((__, column) => (row === column ? ridge : 0)));
    for (const { features, isTrue, weight } of examples) {
      const odds = features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-odds));
      const [error, spread] = [
        (((isTrue ? 1 : 0) - share) * weight) / total,
        (Math.max(1e-6, share * (1 - share)) * weight) / total,
      ];
      features.forEach((feature, row) => {
        slope[row] = (slope[row] ?? 0) + error * feature;
        const line = bend[row] ?? [];
        for (let column = 0; column < size; column++)
          line[column] = (line[column] ?? 0) + spread * feature * (features[column] ?? 0);
      });
    }
    const step = solve(bend, slope);
    const longest = Math.max(...step.map(Math.abs));
    const within = Math.min(1, LONGEST_STEP / longest);
    weights = weights.map((weight, at) => weight + within * (step[at] ?? 0));
    if (longest < 1e-7) break;
  }
  return weights;
}
/** A full step may overshoot while the weights are far off. */
const LONGEST_STEP = 2;

/** Gauss's elimination; `matrix` is symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, row) => [...line, right[row] ?? 0]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows[at] ?? [];
    for (let row = 0; row < rows.length; row++) {
      const line = rows[row] ?? [];
      const times = row === at ? 0 : (line[at] ?? 0) / (pivot[at] ?? 1);
      if (times !== 0)
        for (let column = at; column < line.length; column++)
          line[column] = (line[column] ?? 0) - times * (pivot[column] ?? 0);
    }
  }
  return rows.map((line, row) => (line[rows.length] ?? 0) / (line[row] ?? 1));
}
