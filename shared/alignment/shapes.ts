// The shapes a bead may have, and how usual each is.

/** How many sentences of each side a bead takes. */
export interface Shape {
  readonly original: number;
  readonly translation: number;
  /** Log probability of the shape. */
  readonly prior: number;
}

const shape = (original: number, translation: number, share: number): Shape => ({
  original,
  translation,
  prior: Math.log(share),
});

/** Shares among the beads of translated newspapers and speeches with some omissions; they need not be exact. */
export const SHAPES: readonly Shape[] = [
  shape(1, 1, 0.87),
  shape(1, 0, 0.025),
  shape(0, 1, 0.025),
  shape(2, 1, 0.035),
  shape(1, 2, 0.025),
  shape(2, 2, 0.004),
  shape(3, 1, 0.003),
  shape(1, 3, 0.003),
  shape(3, 2, 0.001),
  shape(2, 3, 0.001),
  shape(4, 1, 0.0005),
  shape(1, 4, 0.0005),
];

/** True for a bead that leaves one side empty. */
export const isEmpty = ({ original, translation }: { original: number; translation: number }): boolean =>
  original === 0 || translation === 0;
