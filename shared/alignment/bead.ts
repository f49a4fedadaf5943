// Beads as values: what the aligner takes and gives, before anything is written into a record.

/** One sentence of a side, as the aligner sees it. */
export interface Sentence {
  readonly text: string;
  /** Sentences with the same number stand in one paragraph; numbers grow by 1 in reading order. */
  readonly paragraph: number;
  /** What kind of block it stands in; noise and furniture are not to be forced into beads. */
  readonly block: 'prose' | 'heading' | 'zone' | 'noise';
}

/** Indices into the sentences of either side, in order. One side may be empty: omitted or added. */
export interface Bead {
  readonly original: readonly number[];
  readonly translation: readonly number[];
  /** Calibrated probability that exactly this bead is right, 0..1. */
  readonly score: number;
}
