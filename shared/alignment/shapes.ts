// The shapes a bead may have, and how usual each is.

/** How many sentences of each side a bead takes. */
export interface Shape {
  readonly original: number;
  readonly translation: number;
  /** Log probability of the shape. */
  readonly prior: number;
  /** Shapes of more than three sentences: those with one sentence less, as bits by their number; else 0. */
  readonly extends: number;
}

/**
 * Shares among the beads of translated newspapers and speeches with some omissions; they need not be exact. A shape
 * stands after those it extends.
 */
const SHARES: readonly (readonly [original: number, translation: number, share: number])[] = [
  [1, 1, 0.87],
  [1, 0, 0.025],
  [0, 1, 0.025],
  [2, 1, 0.035],
  [1, 2, 0.025],
  [2, 2, 0.004],
  [3, 1, 0.003],
  [1, 3, 0.003],
  [3, 2, 0.001],
  [2, 3, 0.001],
  [4, 1, 0.0005],
  [1, 4, 0.0005],
  [5, 1, 0.0002],
  [1, 5, 0.0002],
  [6, 1, 0.0001],
  [1, 6, 0.0001],
  [7, 1, 0.00005],
  [1, 7, 0.00005],
  [8, 1, 0.00003],
  [1, 8, 0.00003],
];

export const SHAPES: readonly Shape[] = SHARES.map(([original, translation, share]) => ({
  original,
  translation,
  prior: Math.log(share),
  extends: original + translation > 3 ? bitOf(original - 1, translation) | bitOf(original, translation - 1) : 0,
}));

/** The bit of a shape; 0 where there is no such shape with both sides. */
function bitOf(original: number, translation: number): number {
  if (original === 0 || translation === 0) return 0;
  const index = SHARES.findIndex(([here, there]) => here === original && there === translation);
  return index < 0 ? 0 : 1 << index;
}

/** True for a bead that leaves one side empty. */
export const isEmpty = ({ original, translation }: { original: number; translation: number }): boolean =>
  original === 0 || translation === 0;

/** Log probability of the shape. Throws `RangeError` for one that does not exist. */
export function priorOf(original: number, translation: number): number {
  const shape = SHAPES.find((one) => one.original === original && one.translation === translation);
  if (!shape) throw new RangeError(`No bead has ${original} and ${translation} sentences.`);
  return shape.prior;
}
