// How much of a text is wrong, estimated: from the corrections made, and from the calibrated doubts that are left. No page
// of a finished edition is at hand to count against, so errors nobody doubts are not in it: it is a lower bound.
import type { Suspect } from './suspect.ts';

/** A correction: what the witness read and what the text reads now. */
export interface MadeCorrection {
  readonly was: string;
  readonly reads: string;
}

/** Expected errors and what they are counted among. */
export interface ErrorRate {
  /** Characters to be changed, and all characters that are no blanks. */
  readonly characters: number;
  readonly ofCharacters: number;
  /** Words to be changed, and all words. */
  readonly words: number;
  readonly ofWords: number;
}

export interface ErrorEstimate {
  /** As the witness reads. */
  readonly before: ErrorRate;
  /** As the text reads now. */
  readonly now: ErrorRate;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

/**
 * Errors before and now. A correction counts as many characters as its shortest edit and every word it touches; a
 * suspect counts with its calibrated probability of being wrong, and its characters with the edits to its readings,
 * weighed by theirs. What its readings leave open counts as one character: it is wrong, and nobody knows by how much.
 */
export function estimateErrors(
  text: string,
  corrections: readonly MadeCorrection[],
  suspects: readonly Suspect[],
): ErrorEstimate {
  const [ofCharacters, ofWords] = [text.replace(/\s/g, '').length, wordsIn(text)];
  const left = { characters: 0, words: 0 };
  for (const suspect of suspects) {
    if (suspect.reasons.some(({ kind }) => kind === 'noise')) continue;
    left.words += suspect.score * Math.max(1, wordsIn(suspect.text));
    left.characters += expectedEdits(suspect);
  }
  const mended = { characters: 0, words: 0 };
  for (const { was, reads } of corrections) {
    mended.characters += distance(was, reads);
    mended.words += Math.max(1, wordsIn(was));
  }
  return {
    before: {
      characters: left.characters + mended.characters,
      words: left.words + mended.words,
      ofCharacters: Math.max(1, ofCharacters),
      ofWords: Math.max(1, ofWords),
    },
    now: { ...left, ofCharacters: Math.max(1, ofCharacters), ofWords: Math.max(1, ofWords) },
  };
}

function expectedEdits({ text, score, suggestions }: Suspect): number {
  let [edits, open] = [0, score];
  for (const { text: reading, score: chance } of suggestions) {
    const share = Math.min(open, chance);
    edits += share * distance(text, reading);
    open -= share;
  }
  return edits + open;
}

/** Fewest characters to change, add or take out between two texts (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How often letters were read for others. */
export interface CountedConfusion {
  readonly read: string;
  readonly meant: string;
  readonly times: number;
}

/** The confusions of many corrections, the most frequent first; letters lost or added have '' on their side. */
export function countConfusions(
  pairs: readonly (readonly (readonly [string, string])[])[],
): readonly CountedConfusion[] {
  const counts = new Map<string, CountedConfusion>();
  for (const [read, meant] of pairs.flat()) {
    const key = `${read}\u0000${meant}`;
    counts.set(key, { read, meant, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times || a.read.localeCompare(b.read));
}
