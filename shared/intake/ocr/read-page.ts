// The pages of an OCR program's file as its reader finds them, before they become a text with offsets.
import type { Box, LayoutLine, PageUnit } from '../../witness/page-layout.ts';

export interface ReadWord {
  readonly text: string;
  readonly box: Box | null;
  /** 0..1; null where the file gives none. */
  readonly confidence: number | null;
  /** True where no blank stands before it: a sign the file takes for a word of its own. */
  readonly glued?: boolean;
}

export interface ReadLine {
  /** The file's own id, for its reading order; '' for none. */
  readonly id: string;
  readonly box: Box | null;
  readonly words: readonly ReadWord[];
  readonly goesOn: LayoutLine['goesOn'];
  /** What the file calls the line: "HeadingLine", "paragraph_start"; '' for nothing. */
  readonly kind: string;
  /** True where the file itself says that a paragraph begins here. */
  readonly begins: boolean;
}

export interface ReadRegion {
  readonly id: string;
  readonly box: Box | null;
  readonly kind: string;
  /** True where the file marks paragraphs by itself, so that none need be guessed within the region. */
  readonly isParagraph: boolean;
  readonly lines: readonly ReadLine[];
}

export interface ReadPage {
  readonly n: string;
  readonly image: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly unit: PageUnit;
  /** In reading order. */
  readonly regions: readonly ReadRegion[];
}

/** A number written out; null for anything else. */
export function numberOf(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A share of 1 that a file gives, brought into 0..1; null for none. */
export const shareOf = (value: number | null): number | null =>
  value === null ? null : Math.min(1, Math.max(0, value));

/** The rectangle around points "x,y x,y…"; null where there are none. */
export function boxOfPoints(points: string | null | undefined): Box | null {
  const numbers = (points ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (numbers.length < 4) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
