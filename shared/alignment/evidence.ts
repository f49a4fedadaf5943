// What the aligner knows besides the two texts. Passed in as a value, so that hosts load it as they can.
import { type Dictionary, EMPTY_DICTIONARY } from '../language/dictionary.ts';
import { EMPTY_LEXICON, type LearnedLexicon } from './learned-lexicon.ts';

export interface AlignmentEvidence {
  readonly dictionary: Dictionary;
  /** What the project's confirmed beads have taught; see `learnLexicon`. */
  readonly learned: LearnedLexicon;
}

/** Nothing is known: names, figures and length alone decide. */
export const NO_EVIDENCE: AlignmentEvidence = { dictionary: EMPTY_DICTIONARY, learned: EMPTY_LEXICON };
