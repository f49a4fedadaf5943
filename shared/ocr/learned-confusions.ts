// What a project's own decisions teach the engine: which letters this scan misreads, which corrections were made, which
// words are right. Plain values, so that they can be stored, shown, reset and exported with the project.
import { type ConfusionCount, type Confusions, explain } from '../language/confusions.ts';

export interface LearnedConfusions {
  /** Letters read for others, lower case. */
  readonly confusions: readonly ConfusionCount[];
  /** Corrections made, as the words stood. */
  readonly corrections: readonly { readonly read: string; readonly meant: string; readonly times: number }[];
  /** Words a person said are right as they stand, or typed; lower case. */
  readonly words: readonly string[];
}

export const NOTHING_LEARNED: LearnedConfusions = { confusions: [], corrections: [], words: [] };

/** What a person decided of a suspect: another reading, or that it stands. */
export type Decision =
  | { readonly kind: 'corrected'; readonly read: string; readonly meant: string }
  | { readonly kind: 'confirmed'; readonly read: string };

/** The next state after one decision; `confusions` tells which letters were misread. Pure. */
export function learn(learned: LearnedConfusions, decision: Decision, confusions: Confusions): LearnedConfusions {
  switch (decision.kind) {
    case 'confirmed':
      return { ...learned, words: withWord(learned.words, decision.read) };
    case 'corrected': {
      const { read, meant } = decision;
      if (read === meant || meant === '') return learned;
      const pairs = explain(confusions, read, meant).pairs;
      return {
        confusions: pairs.reduce((counts, [was, is]) => withPair(counts, was.toLowerCase(), is), learned.confusions),
        corrections: withCorrection(learned.corrections, read, meant),
        words: meant.split(/\s+/).reduce(withWord, learned.words),
      };
    }
    default:
      return decision satisfies never;
  }
}

const withWord = (words: readonly string[], word: string): readonly string[] => {
  const plain = word.toLowerCase();
  return words.includes(plain) || !/\p{L}/u.test(plain) ? words : [...words, plain];
};

function withPair(counts: readonly ConfusionCount[], read: string, meant: string): readonly ConfusionCount[] {
  const at = counts.findIndex((count) => count.read === read && count.meant === meant);
  if (at < 0) return [...counts, { read, meant, times: 1 }];
  return counts.map((count, index) => (index === at ? { ...count, times: count.times + 1 } : count));
}

function withCorrection(
  corrections: LearnedConfusions['corrections'],
  read: string,
  meant: string,
): LearnedConfusions['corrections'] {
  const at = corrections.findIndex((made) => made.read === read && made.meant === meant);
  if (at < 0) return [...corrections, { read, meant, times: 1 }];
  return corrections.map((made, index) => (index === at ? { ...made, times: made.times + 1 } : made));
}
