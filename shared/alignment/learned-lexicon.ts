// Word pairs learned from beads a person has confirmed: the more one confirms, the better the next record aligns.

export interface LearnedLexicon {
  /** Russian stems that confirmed beads have paired with an English stem. */
  russianFor(englishStem: string): readonly { readonly stem: string }[];
}

export const EMPTY_LEXICON: LearnedLexicon = { russianFor: () => [] };
