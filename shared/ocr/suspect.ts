// What the machine doubts in the witness, and what it would read instead. Derived; never part of a record.

/** Why a token is suspect. Values, so that each interface language can word them. */
export type SuspectReason =
  | { readonly kind: 'not in lexicon' }
  | { readonly kind: 'mixed scripts' }
  | { readonly kind: 'latin look-alikes' }
  | { readonly kind: 'digit in word' }
  | { readonly kind: 'letter in number' }
  | { readonly kind: 'split word' }
  | { readonly kind: 'run together' }
  | { readonly kind: 'case inside word' }
  | { readonly kind: 'stray punctuation' }
  | { readonly kind: 'lost punctuation' }
  | { readonly kind: 'improbable here' }
  | { readonly kind: 'against translation' }
  | { readonly kind: 'low confidence' }
  | { readonly kind: 'noise' };

/** What speaks for a suggested reading. */
export type ReadingEvidence =
  | { readonly kind: 'translation'; readonly word: string }
  /** `pairs` are [read, meant]: ["л", "я"]. */
  | { readonly kind: 'looks alike'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'joins' }
  | { readonly kind: 'splits' }
  | { readonly kind: 'frequent' }
  | { readonly kind: 'rare' }
  | { readonly kind: 'fits neighbours'; readonly word: string }
  | { readonly kind: 'project lexicon' }
  | { readonly kind: 'authority'; readonly name: string }
  | { readonly kind: 'corrected before'; readonly times: number };

export interface Suggestion {
  readonly text: string;
  /** Calibrated probability that this is the right reading, 0..1. */
  readonly score: number;
  readonly evidence: readonly ReadingEvidence[];
}

export interface Suspect {
  /** UTF-16 offsets in the text that was judged. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Calibrated probability that the reading is wrong, 0..1. */
  readonly score: number;
  readonly reasons: readonly SuspectReason[];
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
}
