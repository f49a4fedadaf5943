// Where the words of a file stood on the page and how sure the OCR was of each: kept beside the file's text, written once
// with it. Offsets are those of the file's text, so that boxes stay with the witness whatever becomes of the wording.
import type { Side } from '../document/schema.ts';
import type { Witness } from './witness.ts';

/** A rectangle from its upper left corner, in the unit of its page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Tenths of a millimetre and 1/1200 inch are ALTO's, points (1/72 inch) PDF's: without the image's resolution no pixels. */
export const PAGE_UNITS = ['pixel', 'mm10', 'inch1200', 'point'] as const;
export type PageUnit = (typeof PAGE_UNITS)[number];

/** One page. `from` and `to` are UTF-16 offsets in the file's text, as in all that follows. */
export interface LayoutPage {
  readonly from: number;
  readonly to: number;
  /** The page's number as printed or, failing that, counted by the file; '' where the file gives none. */
  readonly n: string;
  /** The image's file name as the file gives it; null where it names none. */
  readonly image: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly unit: PageUnit;
}

/** A part of the page that the layout analysis found: a block of text, a stamp, a margin. */
export interface LayoutRegion {
  readonly from: number;
  readonly to: number;
  readonly box: Box | null;
  /** What the file calls it, in its own words: "paragraph", "MarginTextZone"; '' for nothing. */
  readonly kind: string;
}

export interface LayoutLine {
  readonly from: number;
  readonly to: number;
  readonly box: Box | null;
  /**
   * Whether the file says that its last word goes on in the next line: `sign` with a hyphen that belongs to the line's
   * end, `bare` without one (or with one that belongs to the word); null where it says nothing.
   */
  readonly goesOn: 'sign' | 'bare' | null;
}

export interface LayoutWord {
  readonly from: number;
  readonly to: number;
  readonly box: Box | null;
  /** 0..1, as the OCR estimated it; null where it did not. */
  readonly confidence: number | null;
}

/** Pages, regions, lines and words of a file, each list in the order of its text. */
export interface PageLayout {
  readonly pages: readonly LayoutPage[];
  readonly regions: readonly LayoutRegion[];
  readonly lines: readonly LayoutLine[];
  readonly words: readonly LayoutWord[];
}

/** A word of the witness on its page. */
export interface PlacedWord {
  /** UTF-16 offsets in the flat text of the side's witness (`witnessText`), as in `Difference.witnessFrom`. */
  readonly from: number;
  readonly to: number;
  readonly box: Box | null;
  readonly confidence: number | null;
  /** Index into `Witness.files`, and into the pages of that file's layout; -1 for a word outside all pages. */
  readonly file: number;
  readonly page: number;
}

/**
 * The words of the OCR that a stretch of a side's witness touches, in order; empty where the file has no layout.
 * `from` and `to` are UTF-16 offsets in the flat text of the witness.
 */
export function wordsOnPage(witness: Witness, side: Side, from: number, to: number): readonly PlacedWord[] {
  const found: PlacedWord[] = [];
  let start = 0;
  for (const { text, spans } of witness.sides[side]) {
    if (start >= to) break;
    for (const span of start + text.length > from ? spans : []) {
      const layout = witness.files[span.file]?.layout;
      const shift = start + span.at - span.from;
      if (!layout || span.from + shift >= to || span.to + shift <= from) continue;
      const last = Math.min(span.to, to - shift);
      for (let index = firstEndingAfter(layout.words, Math.max(span.from, from - shift)); ; index++) {
        const word = layout.words[index];
        if (!word || word.from >= last) break;
        found.push({
          from: Math.max(word.from, span.from) + shift,
          to: Math.min(word.to, span.to) + shift,
          ...{ box: word.box, confidence: word.confidence, file: span.file },
          page: layout.pages.findIndex((page) => page.from <= word.from && word.from < page.to),
        });
      }
    }
    start += text.length;
  }
  return found;
}

/** How sure the OCR was of each word in a stretch of a side's witness; words it gave no estimate for are left out. */
export const confidencesIn = (
  witness: Witness,
  side: Side,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number; readonly confidence: number }[] =>
  wordsOnPage(witness, side, from, to).flatMap(({ confidence, ...word }) =>
    confidence === null ? [] : [{ from: word.from, to: word.to, confidence }],
  );

/** Index of the first of the stretches, which are in order, that ends after `offset`. */
function firstEndingAfter(stretches: readonly { readonly to: number }[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
