// What the make-up of a text says about a bead: paragraphs of a translation mostly begin where those of the original
// do, and stamps are translated by stamps.
import type { Sentence } from './bead.ts';

/** What it is worth that the bead of these sentences begins and ends where it does, as a log-likelihood ratio. */
export type StructureWorth = (row: number, rows: number, column: number, columns: number) => number;

/** The paragraphs of both sides: for each sentence 1 when one begins there (the first sentence tells nothing). */
export interface ParagraphStarts {
  readonly original: Uint8Array;
  readonly translation: Uint8Array;
  /** Share of sentences that begin a paragraph. */
  readonly originalShare: number;
  readonly translationShare: number;
}

/** Where paragraphs begin; null when either side is one paragraph, so that they tell nothing. */
export function paragraphStarts(
  originals: readonly Sentence[],
  translations: readonly Sentence[],
): ParagraphStarts | null {
  const original = startsOf(originals);
  const translation = startsOf(translations);
  const originalShare = share(original);
  const translationShare = share(translation);
  if (originalShare === 0 || translationShare === 0) return null;
  return { original, translation, originalShare, translationShare };
}

const startsOf = (sentences: readonly Sentence[]): Uint8Array =>
  Uint8Array.from(sentences, ({ paragraph }, at) => (at > 0 && paragraph !== sentences[at - 1]?.paragraph ? 1 : 0));

/** Never all of them, so that logarithms stay finite. */
const share = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0) / (flags.length + 1);

/** Agreement taken for granted before anything of a text is known: most, not all. */
export const USUAL_AGREEMENT = 0.6;
/** A paragraph begins inside a true bead this many times as rarely as elsewhere. */
const INSIDE = 0.2;

/**
 * The evidence of paragraphs, when `agreement` (0..1) of their beginnings stand at the same beads on both sides.
 */
export function paragraphWorth(starts: ParagraphStarts, agreement: number): StructureWorth {
  const { originalShare: p, translationShare: q } = starts;
  const both = possibleShare((agreement * (p + q)) / 2, p, q);
  const beginning = [
    Math.log((1 - p - q + both) / ((1 - p) * (1 - q))),
    Math.log((p - both) / (p * (1 - q))),
    Math.log((q - both) / ((1 - p) * q)),
    Math.log(both / (p * q)),
  ];
  const notInside = {
    original: Math.log((1 - INSIDE * p) / (1 - p)),
    translation: Math.log((1 - INSIDE * q) / (1 - q)),
  };
  const inside = (flags: Uint8Array, from: number, to: number, not: number): number => {
    let worth = 0;
    for (let at = from; at < to; at++) worth += flags[at] ? Math.log(INSIDE) : not;
    return worth;
  };
  return (row, rows, column, columns) =>
    (beginning[(starts.original[row] ?? 0) + 2 * (starts.translation[column] ?? 0)] ?? 0) +
    inside(starts.original, row + 1, row + rows, notInside.original) +
    inside(starts.translation, column + 1, column + columns, notInside.translation);
}

/** How near a share may come to what is certain or impossible. */
const LEAST_DOUBT = 0.02;

/** A share of places where two things of shares `p` and `q` stand together, kept inside what is possible. */
function possibleShare(share: number, p: number, q: number): number {
  const least = Math.max(0, p + q - 1);
  const most = Math.min(p, q);
  const doubt = LEAST_DOUBT * (most - least);
  return Math.min(most - doubt, Math.max(least + doubt, share));
}

/** Charged when prose would be translated by a stamp or the like. */
const MIXED_COST = 2;

/** The evidence of the kinds of blocks the sentences stand in. Only the first sentences of a bead are compared. */
export function blockWorth(originals: readonly Sentence[], translations: readonly Sentence[]): StructureWorth {
  return (row, _rows, column) =>
    (originals[row]?.block === 'zone') === (translations[column]?.block === 'zone') ? 0 : -MIXED_COST;
}
