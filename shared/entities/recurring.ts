// A surname once found with its initials or title is known again where it stands alone, in any case; so is the unknown
// name of a place or organisation.
import { alikeInShape } from '../language/confusions.ts';
import { twinOf } from '../language/look-alikes.ts';
import type { Candidate } from './candidates.ts';
import { nameStem } from './nominative.ts';
import { readWords, type Word } from './words.ts';

/** Sure enough to vouch for other occurrences. */
const VOUCHES = 0.78;
/** A word of a person's name that stands again alone; the same for other names, whose words are less their own. */
const PERSON_AGAIN = 0.92;
const OTHER_AGAIN = 0.75;

/** A letter misread makes another name of a shorter one. */
const LEAST_TO_MEND = 5;
/** Less sure than the name rightly read. */
const MISREAD = 0.85;

/** The vouched stem that a misread one has a single letter of like shape else than. */
function stemMeant(stem: string, vouched: ReadonlyMap<string, Candidate>): string | null {
  const differs = (other: string): boolean => {
    const at = [...stem].findIndex((letter, index) => letter !== other[index]);
    return (
      at >= 0 && alikeInShape(stem[at] ?? '').includes(other[at] ?? ' ') && stem.slice(at + 1) === other.slice(at + 1)
    );
  };
  return [...vouched.keys()].find((other) => other.length === stem.length && differs(other)) ?? null;
}

/**
 * `isUnknown`: true for a word that no dictionary has, which alone can stand for a place or organisation. `damaged`: OCR
 * has read the text badly, so that a name may stand there again with a letter wrong.
 */
export function recurring(
  text: string,
  words: readonly Word[],
  found: readonly Candidate[],
  isUnknown: (word: string) => boolean,
  damaged = false,
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
    if (word.shape !== 'capital' && word.shape !== 'capitals') return [];
    const stem = nameStem(twinOf(word.text) ?? word.text);
    const own = vouched.get(stem);
    const misread =
      !own && damaged && word.text.length >= LEAST_TO_MEND && isUnknown(word.text) ? stemMeant(stem, vouched) : null;
    const voucher = own ?? (misread === null ? undefined : vouched.get(misread));
    if (!voucher || found.some(({ from, to, kind }) => kind === voucher.kind && from <= word.from && word.to <= to))
      return [];
    const score = (voucher.kind === 'person' ? PERSON_AGAIN : OTHER_AGAIN) * (own ? 1 : MISREAD);
    return [
      { from: word.from, to: word.to, kind: voucher.kind, normal: word.text, score, reasons: [{ kind: 'known name' }] },
    ];
  });
}
