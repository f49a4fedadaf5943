// A text as the judge walks it: its tokens and the gaps between them.
import type { TokenPlace } from './readings.ts';
import { type Gap, gapBetween, type Token, tokenise } from './tokens.ts';

/** The text cut into tokens with the gaps after them, words broken at a line's end put together. */
export interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** `gaps[i]` lies between token i and token i + 1. */
  readonly gaps: readonly Gap[];
}

const LINE_HYPHEN = /^[-‐¬]\s*\n\s*$/;

/** Cuts a text. */
export function cut(text: string): Cut {
  const tokens: Token[] = [];
  for (const token of tokenise(text)) {
    const before = tokens.at(-1);
    const broken = before && LINE_HYPHEN.test(text.slice(before.to, token.from)) && /^\p{Ll}/u.test(token.text);
    if (broken) tokens[tokens.length - 1] = { ...before, kind: 'word', to: token.to, text: before.text + token.text };
    else tokens.push(token);
  }
  const gaps = tokens.slice(1).map((token, index) => gapBetween(text, tokens[index] as Token, token));
  return { text, tokens, gaps };
}

/** Where token `index` stands. */
export function placeOf({ text, tokens, gaps }: Cut, index: number): TokenPlace {
  const token = tokens[index] as Token;
  const before = gaps[index - 1];
  return {
    sentenceStart: index === 0 || (before?.kind === 'pause' && /[.!?:"«“”(\n]|^\s*[-–—]/.test(before.text)),
    paragraphStart: before?.kind === 'pause' && /[.!?]\s*\n\s*\n/.test(before.text),
    afterStop: before?.kind === 'pause' && /[.!?]/.test(before.text),
    stopFollows: text[token.to] === '.',
    amongLookAlikes: amongLookAlikes(tokens, index),
    afterNumber: tokens[index - 1]?.kind === 'number' && before?.kind === 'space',
    inDate: inDate(text, token),
    amongLatin: [tokens[index - 1], tokens[index + 1]].some((other) => /^[A-Za-z]*[a-z]/.test(other?.text ?? '')),
  };
}

/** Day, month in Arabic or Roman figures, year, with stops: as a date is written in office papers. */
const DATE =
  /(?<![\p{L}\p{N}.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2]|I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.(?:1[89]\d\d|\d\d)(?![\p{L}\p{N}])/gu;
const LONGEST_DATE = 'DD.VIII.YYYY'.length;

function inDate(text: string, { from, to }: Token): boolean {
  if (!/^(?:\d{1,4}|[IVX]+)$/.test(text.slice(from, to))) return false;
  const start = Math.max(0, from - LONGEST_DATE);
  return [...text.slice(start, to + LONGEST_DATE).matchAll(DATE)].some(
    ({ index, 0: date }) => start + index <= from && start + index + date.length >= to,
  );
}

const LATIN_CAPITALS = /^[A-Z]+$/;

/** True in a line or run of Latin capitals: "HA BOM P 45" among Russian is Cyrillic read as Latin. */
function amongLookAlikes(tokens: readonly Token[], index: number): boolean {
  const capital = (at: number): boolean => LATIN_CAPITALS.test(tokens[at]?.text ?? '');
  if (!capital(index)) return false;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const latin = words.filter(({ text }) => LATIN_CAPITALS.test(text)).length;
  return latin > words.length / 2 || capital(index - 1) || capital(index + 1);
}
