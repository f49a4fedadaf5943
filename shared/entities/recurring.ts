// A surname once found with its initials or title is known again where it stands alone, in any case; so is the unknown
// name of a place or organisation.
import type { Candidate } from './candidates.ts';
import { nameStem } from './nominative.ts';
import { readWords, type Word } from './words.ts';

/** Sure enough to vouch for other occurrences. */
const VOUCHES = 0.78;
/** A word of a person's name that stands again alone; the same for other names, whose words are less their own. */
const PERSON_AGAIN = 0.92;
const OTHER_AGAIN = 0.75;

/** `isUnknown`: true for a word that no dictionary has, which alone can stand for a place or organisation. */
export function recurring(
  text: string,
  words: readonly Word[],
  found: readonly Candidate[],
  isUnknown: (word: string) => boolean,
): readonly Candidate[] {
  const vouched = new Map<string, Candidate>();
  for (const candidate of found) {
    const { kind, score } = candidate;
    if (score < VOUCHES || (kind !== 'person' && kind !== 'place' && kind !== 'organisation')) continue;
    for (const word of readWords(text.slice(candidate.from, candidate.to))) {
      const mayStandAlone = word.shape === 'capital' || word.shape === 'capitals';
      if (!mayStandAlone || word.text.length < 3 || (kind !== 'person' && !isUnknown(word.text))) continue;
      if (kind === 'person' || !vouched.has(nameStem(word.text))) vouched.set(nameStem(word.text), candidate);
    }
  }
  return words.flatMap((word): Candidate[] => {
    const voucher =
      word.shape === 'capital' || word.shape === 'capitals' ? vouched.get(nameStem(word.text)) : undefined;
    if (!voucher || found.some(({ from, to, kind }) => kind === voucher.kind && from <= word.from && word.to <= to))
      return [];
    const score = voucher.kind === 'person' ? PERSON_AGAIN : OTHER_AGAIN;
    return [
      { from: word.from, to: word.to, kind: voucher.kind, normal: word.text, score, reasons: [{ kind: 'known name' }] },
    ];
  });
}
