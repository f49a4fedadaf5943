// The order of beads: which keep step with each other and which cross, and how a bead's sentences fall into runs.
import type { Side } from '../../../shared/document/schema.ts';

/** A bead as the gutter draws it. */
export interface GutterBead {
  readonly id: string;
  /** Segment ids in reading order; empty on one side for a sentence without counterpart. */
  readonly original: readonly string[];
  readonly translation: readonly string[];
  readonly status: 'auto' | 'confirmed';
  /** 0..1; null when a person made the link. */
  readonly score: number | null;
  /** Kept as it is until it is unlocked. */
  readonly locked: boolean;
  /** What is written on it: the number of the sentence; '' for nothing. */
  readonly label: string;
}

/** The beads of a record, and the ids of all segments of each side in reading order. */
export interface Alignment {
  readonly beads: readonly GutterBead[];
  readonly order: Readonly<Record<Side, readonly string[]>>;
}

/** Where each segment stands: its index in reading order. */
export type Ranks = ReadonlyMap<string, number>;

export const ranksOf = (order: readonly string[]): Ranks => new Map(order.map((id, index) => [id, index]));

/** Cuts a bead's segments of one side into runs of neighbours: [3, 4, 6] gives [[3, 4], [6]]. Unknown ids are left out. */
export function runsOf(segments: readonly string[], ranks: Ranks): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const id of segments) {
    const rank = ranks.get(id);
    if (rank === undefined) continue;
    if (rank === last + 1) runs.at(-1)?.push(id);
    else runs.push([id]);
    last = rank;
  }
  return runs;
}

/**
 * The beads that keep step, in order: the largest set of two-sided beads among which none crosses another. All other
 * two-sided beads are the ones that cross. Order is judged by the first segment of each side. O(n log n).
 */
export function beadsInStep(beads: readonly GutterBead[], ranks: Readonly<Record<Side, Ranks>>): readonly GutterBead[] {
  const placed = beads.flatMap((bead) => {
    const from = ranks.original.get(bead.original[0] ?? '');
    const to = ranks.translation.get(bead.translation[0] ?? '');
    return from === undefined || to === undefined ? [] : [{ bead, from, to }];
  });
  placed.sort((a, b) => a.from - b.from || b.to - a.to);
  return longestRise(placed.map(({ to }) => to)).flatMap((index) => placed[index]?.bead ?? []);
}

/** Indices of a longest strictly rising subsequence, by patience sorting. */
function longestRise(values: readonly number[]): number[] {
  /** `tails[n]` is the index of the smallest value that ends a rise of length n + 1. */
  const tails: number[] = [];
  const before = new Array<number>(values.length).fill(-1);
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? -1] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(at);
  return rise.reverse();
}
