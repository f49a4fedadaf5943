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

export function organisationsInEnglish(text: string, words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, word] of words.entries()) {
    if (!NOUN.test(word.text)) continue;
    const first = firstOf(words, at);
    const last = lastOf(words, at);
    // A noun alone, however capital, names nothing: "the Party", "the Committee".
    if (first === at && last === at) continue;
    const [start, end] = [words[first], words[last]];
    if (!start || !end) continue;
    const span = spanOf(text, start, end);
    found.push({
      ...span,
      kind: 'organisation',
      normal: span.text,
      score: 0.72,
      reasons: [{ kind: 'name-like form' }],
    });
  }
  return found;
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
