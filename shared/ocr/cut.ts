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
    stopFollows: text[token.to] === '.',
    stopBefore: before?.kind === 'pause' && before.text.startsWith('.'),
  };
}
