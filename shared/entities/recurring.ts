// A surname once found with its initials or title is known again where it stands alone, in any case.
import type { Candidate } from './candidates.ts';
import { nameStem } from './nominative.ts';
import { readWords, type Word } from './words.ts';

/** Sure enough to vouch for other occurrences. */
const VOUCHES = 0.85;

/** Single words that recur from persons' names found for sure. */
export function recurring(text: string, words: readonly Word[], found: readonly Candidate[]): readonly Candidate[] {
  const vouched = new Map<string, Candidate>();
  for (const candidate of found) {
    if (candidate.kind !== 'person' || candidate.score < VOUCHES) continue;
    for (const word of readWords(text.slice(candidate.from, candidate.to))) {
      if ((word.shape === 'capital' || word.shape === 'capitals') && word.text.length > 2)
        vouched.set(nameStem(word.text), candidate);
    }
  }
  const again: Candidate[] = [];
  for (const word of words) {
    if (word.shape !== 'capital' && word.shape !== 'capitals') continue;
    const voucher = vouched.get(nameStem(word.text));
    if (
      !voucher ||
      found.some(({ from, to, kind }) => kind !== 'organisation' && kind !== 'role' && from < word.to && word.from < to)
    )
      continue;
    again.push({
      from: word.from,
      to: word.to,
      kind: 'person',
      normal: word.text,
      score: 0.75,
      reasons: [{ kind: 'known name' }],
    });
  }
  return again;
}
