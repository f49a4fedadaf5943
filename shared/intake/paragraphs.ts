// Cuts a file into paragraphs: runs of lines between blank ones. Knows nothing of languages or of what they mean.
import { beginsField } from './labels.ts';
import { isHeadingLine, isRule, unmark } from './markup.ts';
import { isFurniture } from './page-furniture.ts';
import type { BlockForm, Stretch } from './plan.ts';

/** A line without its end: UTF-16 offsets in the file's text. */
interface Line {
  readonly from: number;
  readonly to: number;
}

export interface Paragraph {
  /** UTF-16 offsets in the file's text, from its first sign to its last, markup included. */
  readonly from: number;
  readonly to: number;
  /** Its words, without markup, control characters, carriage returns, and blanks at either end. */
  readonly stretches: readonly Stretch[];
  /** The words as one string. */
  readonly text: string;
  /** 1-6 for a Markdown heading, 0 for none. */
  readonly level: number;
  /** True when all of it is emphasised in Markdown. */
  readonly wholly: boolean;
  /** What its file says it is; absent where that is to be judged from the words. */
  readonly form?: BlockForm;
}

/** Control characters besides tab and line feed, and the carriage return, which only accompanies a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: setting them apart is the point
export const NO_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\ufeff]/;

/** Ends of lines: of any system, and the form feed that ends a page. */
const LINE_END = /\r\n|\n|\r|\f/g;

function linesOf(text: string, from: number): readonly (Line & { readonly page: boolean })[] {
  const lines: (Line & { page: boolean })[] = [];
  let start = from;
  LINE_END.lastIndex = 0;
  for (const match of text.slice(from).matchAll(LINE_END)) {
    const end = from + match.index;
    lines.push({ from: start, to: end, page: match[0] === '\f' });
    start = end + match[0].length;
  }
  lines.push({ from: start, to: text.length, page: false });
  return lines;
}

/** A line longer than this was not broken by a typewriter or a printer, so each line is a paragraph. UTF-16 units. */
const LONGEST_TYPED_LINE = 160;
/** In a text without blank lines, lines that nearly all end as sentences do are paragraphs. */
const ENDED_LINES = 0.8;

/** Whether each line is a paragraph: the file has no blank lines between its lines, and they are not broken lines. */
function linesAreParagraphs(text: string, lines: readonly Line[]): boolean {
  const words = lines.map((line) => text.slice(line.from, line.to));
  const filled = words.filter((line) => /\S/.test(line));
  const inner = words.slice(
    words.findIndex((line) => /\S/.test(line)),
    words.findLastIndex((line) => /\S/.test(line)) + 1,
  );
  if (filled.length < 2 || inner.some((line) => !/\S/.test(line))) return false;
  if (filled.some((line) => line.length > LONGEST_TYPED_LINE)) return true;
  return filled.filter((line) => /[.!?:;…)»"”]\s*$/.test(line)).length >= filled.length * ENDED_LINES;
}

/** The paragraphs of a text from an offset on. Rules across the page belong to none: they are markup between them. */
export function paragraphsOf(text: string, from = 0): readonly Paragraph[] {
  const lines = linesOf(text, from);
  const single = linesAreParagraphs(text, lines);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) paragraphs.push(...withWords(text, first.from, last.to));
    open = [];
  };
  for (const line of lines) {
    const words = text.slice(line.from, line.to);
    const alone = single || isHeadingLine(words) || isFurniture(words);
    if (alone || !/\S/.test(words) || isRule(words) || beginsField(words)) close();
    if (/\S/.test(words) && !isRule(words)) open.push(line);
    if (alone || line.page) close();
  }
  close();
  return paragraphs;
}

/** The paragraph of these offsets, or nothing where only markup and control characters stand. */
function withWords(text: string, from: number, to: number): readonly Paragraph[] {
  const paragraph = paragraphAt(text, from, to);
  return paragraph.text === '' ? [] : [paragraph];
}

/** The paragraph between two offsets of a file's text. */
export function paragraphAt(text: string, from: number, to: number): Paragraph {
  const { stretches, level, wholly } = unmark(text, from, to);
  const trimmed = trim(
    text,
    stretches.flatMap((stretch) => withoutControls(text, stretch)),
  );
  const first = trimmed.at(0)?.from ?? from;
  return {
    from: level > 0 || wholly ? from : Math.min(first, to),
    to,
    stretches: trimmed,
    text: trimmed.map((stretch) => text.slice(stretch.from, stretch.to)).join(''),
    level,
    wholly,
  };
}

function withoutControls(text: string, stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let start = stretch.from;
  for (let at = stretch.from; at <= stretch.to; at++) {
    if (at < stretch.to && !isNoText(text, at)) continue;
    if (at > start) pieces.push({ ...stretch, from: start, to: at });
    start = at + 1;
  }
  return pieces;
}

/** True for a character that has no place in a record; a lone carriage return has, as the end of a line. */
export function isNoText(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (char === '\r') return text[at + 1] === '\n';
  return NO_TEXT.test(char);
}

/** The stretches without blanks at the start of the first and the end of the last. */
function trim(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const trimmed = [...stretches];
  for (let first = trimmed[0]; first; first = trimmed[0]) {
    const blanks = /^\s*/.exec(text.slice(first.from, first.to))?.[0].length ?? 0;
    if (first.from + blanks < first.to) {
      trimmed[0] = { ...first, from: first.from + blanks };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last; last = trimmed.at(-1)) {
    const words = text.slice(last.from, last.to).trimEnd().length;
    if (words > 0) {
      trimmed[trimmed.length - 1] = { ...last, to: last.from + words };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}
