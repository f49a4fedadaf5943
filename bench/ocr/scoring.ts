// Token-level scoring of suspects against a page whose text is known, as described in data/README.md: ё counts as е.

import { alignWords } from '../../scripts/ocr-training/pages.ts';
import type { Suspect } from '../../shared/ocr/suspect.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** A token of the reading, and what stands there in truth. */
export interface ScoredToken {
  readonly from: number;
  readonly to: number;
  readonly read: string;
  /** The true word or words; '' where the reading has a token too many. */
  readonly truth: string;
  /** What the whole pair reads: two tokens for a split word. */
  readonly pairFrom: number;
  readonly pairTo: number;
}

/** The reading's words with what they should be. */
export function scoredTokens(truth: string, read: string): readonly ScoredToken[] {
  const found = [...read.matchAll(WORD)].map((match) => ({
    text: plain(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const true_ = [...plain(truth).matchAll(WORD)].map(([word]) => word);
  return alignWords(
    true_,
    found.map(({ text }) => text),
  ).flatMap((pair) => {
    const words = found.slice(pair.at, pair.at + pair.read.length);
    return words.map(({ text, from, to }) => ({
      from,
      to,
      read: text,
      truth: pair.truth.join(' '),
      pairFrom: words[0]?.from ?? from,
      pairTo: words.at(-1)?.to ?? to,
    }));
  });
}

export interface Score {
  tokens: number;
  wrong: number;
  found: number;
  falseAlarms: number;
  first: number;
  five: number;
}

export const noScore = (): Score => ({ tokens: 0, wrong: 0, found: 0, falseAlarms: 0, first: 0, five: 0 });

/** Adds one page to a score. Tells `onToken` of each for a closer look. */
export function addPage(
  score: Score,
  tokens: readonly ScoredToken[],
  suspects: readonly Suspect[],
  onToken?: (token: ScoredToken, suspect: Suspect | null, rank: number) => void,
): void {
  for (const token of tokens) {
    const suspect = suspects.find(({ from, to }) => from < token.to && to > token.from) ?? null;
    const wrong = token.read !== token.truth;
    score.tokens++;
    const wanted = suspect && suspect.to - suspect.from > token.to - token.from ? [token.truth] : [token.truth];
    const rank = suspect ? suspect.suggestions.findIndex(({ text }) => wanted.includes(plain(text))) : -1;
    if (wrong) {
      score.wrong++;
      if (suspect) score.found++;
      if (rank === 0) score.first++;
      if (rank >= 0 && rank < 5) score.five++;
    } else if (suspect) score.falseAlarms++;
    onToken?.(token, suspect, rank);
  }
}

/** One line of figures. */
export function figures({ tokens, wrong, found, falseAlarms, first, five }: Score): string {
  const precision = found / Math.max(1, found + falseAlarms);
  const recall = found / Math.max(1, wrong);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const show = (value: number): string => value.toFixed(3);
  return `${tokens} tokens, ${wrong} wrong: P ${show(precision)} R ${show(recall)} F1 ${show(f1)}, first ${show(first / Math.max(1, wrong))}, five ${show(five / Math.max(1, wrong))}, false alarms ${falseAlarms}`;
}
