// Token-level scoring of suspects against a page whose text is known, as described in data/README.md: ё counts as е.

import type { Suspect } from '../../shared/ocr/suspect.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
export const plain = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** A token of the reading, and what stands there in truth. */
export interface ScoredToken {
  readonly from: number;
  readonly to: number;
  readonly read: string;
  /** The true word; null where the reading has a token too many. */
  readonly truth: string | null;
}

/** The reading's words with what they should be: the words aligned by Levenshtein's distance, letter case counting. */
export function scoredTokens(truth: string, read: string): readonly ScoredToken[] {
  const found = [...read.matchAll(WORD)];
  const texts = found.map(([word]) => plain(word));
  const wanted = [...plain(truth).matchAll(WORD)].map(([word]) => word);
  const aligned = alignedTruth(wanted, texts);
  return found.map((match, index) => ({
    from: match.index,
    to: match.index + match[0].length,
    read: texts[index] ?? '',
    truth: aligned[index] ?? null,
  }));
}

function alignedTruth(truth: readonly string[], read: readonly string[]): readonly (string | null)[] {
  const width = read.length + 1;
  const table = new Int32Array((truth.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  const step = (row: number, column: number): number => (truth[row - 1] === read[column - 1] ? 0 : 1);
  for (let row = 0; row <= truth.length; row++) {
    for (let column = 0; column <= read.length; column++) {
      table[row * width + column] =
        row === 0 || column === 0
          ? row + column
          : Math.min(at(row - 1, column - 1) + step(row, column), at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  const aligned: (string | null)[] = read.map(() => null);
  for (let [row, column] = [truth.length, read.length]; row > 0 && column > 0; ) {
    if (at(row, column) === at(row - 1, column - 1) + step(row, column)) {
      aligned[column - 1] = truth[row - 1] ?? null;
      row--;
      column--;
    } else if (at(row, column) === at(row - 1, column) + 1) row--;
    else column--;
  }
  return aligned;
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
    const rank = suspect ? suspect.suggestions.findIndex(({ text }) => plain(text) === token.truth) : -1;
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
