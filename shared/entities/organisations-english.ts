// Finds organisations in English that are not in the lists, by their noun: "Ministry of Light Industry", "Pyongyang City
// Party Committee".
import type { Candidate } from './candidates.ts';
import { spanOf, type Word } from './words.ts';

const NOUN =
  /^(?:Ministry|Committee|Party|Department|Directorate|Council|Union|Institute|Academy|University|Army|Navy|Fleet|Bureau|Commission|Embassy|Consulate|Legation|Agency|Board|Congress|Assembly|Parliament|Senate|Court|Bank|Association|Federation|Society|Front|League|Secretariat|Presidium|Politburo|Administration|Mission|Company|Corporation|Plant|Factory|Office|Service|Staff|Theater|Theatre|Church|Archives?|Center|Centre|Club|Government|Command|Division|Regiment|Sector)$/u;
/** Small words inside a name: "Ministry of Foreign Affairs of the USSR". */
const INNER = /^(?:of|for|and|the|on|with)$/u;
/** Openers of a sentence that are no part of a name. */
const OPENER =
  /^(?:The|This|That|These|Our|Their|His|Its|In|At|On|By|For|From|To|As|When|If|But|And|Some|All|Both|Each|Dear)$/u;
const LONGEST = 9;

const capital = (word: Word | undefined): boolean =>
  (word?.shape === 'capital' || word?.shape === 'capitals') && !OPENER.test(word.text);

/** `listed` are the names from the lists, which may end or own one. */
export function organisationsInEnglish(
  text: string,
  words: readonly Word[],
  listed: readonly Candidate[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, word] of words.entries()) {
    if (!NOUN.test(word.text)) continue;
    const first = firstOf(words, at);
    const last = lastOf(words, at);
    // A noun alone, however capital, names nothing: "the Party", "the Committee".
    if (first === at && last === at) continue;
    const [start, end] = [words[first], words[last]];
    if (!start || !end) continue;
    // Ends in an institution the lists have: "Far Eastern Department of the USSR MFA".
    const owned = listed.some(({ to, kind }) => kind === 'organisation' && to === end.to);
    found.push(organisation(spanOf(text, start, end), owned ? OWNED : LIKE_A_NAME));
  }
  return [...found, ...withOwners(text, words, listed)];
}

const LIKE_A_NAME = 0.72;
const OWNED = 0.88;

const organisation = (span: ReturnType<typeof spanOf>, score: number): Candidate => ({
  ...span,
  kind: 'organisation',
  normal: span.text,
  score,
  reasons: [{ kind: 'name-like form' }],
});

/** A longer reading is a little less sure than the listed name itself. */
const LESS_SURE = 0.02;

/** Listed institutions with whose or where they are: "Council of Ministers of the DPRK", "Soviet Embassy in Beijing". */
function withOwners(text: string, words: readonly Word[], listed: readonly Candidate[]): Candidate[] {
  return listed.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'organisation') return [];
    const last = words.findIndex(({ to }) => to === candidate.to);
    const preposition = words[last + 1]?.text ?? '';
    const embassy = /(?:Embassy|Legation|Mission|Consulate)/.test(text.slice(candidate.from, candidate.to));
    if (last < 0 || !(preposition === 'of' || (embassy && (preposition === 'in' || preposition === 'to')))) return [];
    const start = words[last + 2]?.text === 'the' ? words[last + 3] : words[last + 2];
    const owner = listed
      .filter(({ from, kind }) => kind === 'place' && from === start?.from)
      .reduce<Candidate | null>((best, one) => (best && best.to >= one.to ? best : one), null);
    if (!owner || words[last + 1]?.newLine || start?.newLine) return [];
    const normal = text.slice(candidate.from, owner.to);
    return [{ ...candidate, to: owner.to, normal, score: candidate.score - LESS_SURE }];
  });
}

/** Capital words right before the noun. */
function firstOf(words: readonly Word[], noun: number): number {
  let first = noun;
  while (first > 0 && first > noun - LONGEST && capital(words[first - 1]) && !words[first]?.newLine) {
    if (words[first]?.spaced === false) break;
    first -= 1;
  }
  return first;
}

/** "of", "for" and the capital words after the noun; stops at the last capital. */
function lastOf(words: readonly Word[], noun: number): number {
  let last = noun;
  for (let at = noun + 1; at <= noun + LONGEST; at++) {
    const word = words[at];
    if (!word || word.newLine || !word.spaced) break;
    if (capital(word) && (last === at - 1 ? NOUN.test(word.text) || last !== noun : true)) last = at;
    else if (!INNER.test(word.text) || (word.text === 'the' && !INNER.test(words[at - 1]?.text ?? ''))) break;
    else if (/^(?:and|with|on)$/.test(word.text) && (last === noun || words[at + 1]?.text === 'the')) break;
  }
  return last;
}
