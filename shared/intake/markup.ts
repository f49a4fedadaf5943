// The Markdown that some of the archive's files are written in: found, set apart from the words, turned into structure.
import type { Stretch } from './plan.ts';

/** A stretch of text without its Markdown. */
export interface Unmarked {
  /** The words, in order; what lies between them is markup. */
  readonly stretches: readonly Stretch[];
  /** 1-6 for a heading, 0 for none. */
  readonly level: number;
  /** True when all of it is emphasised. */
  readonly wholly: boolean;
}

/** `**bold**`, `*italic*`, `__bold__`, `_italic_` around words; a star or underscore alone is a sign of the text. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]+?)(?<=[^\s*])\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]+?)(?<=[^\s_])\3(?![\p{L}\p{N}_])/gu;

/** Tags that programs which turn pages into Markdown leave in it. */
const TAG = /<\/?(?:span|sup|sub|b|i|u|em|strong)(?:\s[^<>]*)?>/giu;

/** A line of dashes, stars or underscores only: Markdown's rule across the page. */
const RULE = /^[ \t]*(?:[-*_=][ \t]*){3,}$/;

const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]+/;
const HEADING_END = /[ \t]+#+[ \t]*$/;

/** True for a line that is only a rule across the page. */
export const isRule = (line: string): boolean => RULE.test(line);

/** True for a line that begins as a Markdown heading. */
export const isHeadingLine = (line: string): boolean => HEADING.test(line);

/** Finds the Markdown of `text.slice(from, to)`, a paragraph or a heading line. Offsets are those of `text`. */
export function unmark(text: string, from: number, to: number): Unmarked {
  const heading = HEADING.exec(text.slice(from, to));
  const start = from + (heading?.[0].length ?? 0);
  const end = heading ? to - (HEADING_END.exec(text.slice(start, to))?.[0].length ?? 0) : to;
  const stretches: Stretch[] = [];
  const add = (a: number, b: number, emphasis: boolean) => {
    let at = a;
    for (const tag of text.slice(a, b).matchAll(TAG)) {
      if (a + tag.index > at) stretches.push({ from: at, to: a + tag.index, emphasis });
      at = a + tag.index + tag[0].length;
    }
    if (b > at) stretches.push({ from: at, to: b, emphasis });
  };
  let at = start;
  for (const match of text.slice(start, end).matchAll(EMPHASIS)) {
    const signs = (match[1] ?? match[3] ?? '').length;
    const open = start + match.index;
    const close = open + match[0].length;
    add(at, open, false);
    add(open + signs, close - signs, true);
    at = close;
  }
  add(at, end, false);
  const words = stretches.filter((piece) => /\S/.test(text.slice(piece.from, piece.to)));
  const wholly = words.length > 0 && words.every((piece) => piece.emphasis);
  return { stretches, level: heading?.[1]?.length ?? 0, wholly };
}
