// Finds places in English that are not in the lists of names, by their noun: "North Hamgyong Province", "the city of
// Kanggye", "Lake Khasan".
import type { Candidate } from './candidates.ts';
import { spanOf, type Word } from './words.ts';

/** What follows a name to make a place. */
const AFTER =
  /^(?:Province|Oblast|Krai|Kray|Raion|Okrug|Region|District|County|Prefecture|Peninsula|Island|Islands|River|Sea|Strait|Straits|Bay|Gulf|Canal|Valley|Mountains|Street|Avenue|Boulevard|Square|Station|Airport|Territory|City|Village|Autonomous)$/u;
/** What stands before a name to make a place: "Mount Paektu", "the city of Hamhung". */
const BEFORE = /^(?:Mount|Mt|Lake|Cape|Port|Fort)$/u;
const BEFORE_OF = /^(?:city|town|village|province|port|island|district|county|settlement|region|oblast|suburb)$/iu;
/** Capital words that begin a sentence or a post and no place. */
const NO_PLACE =
  /^(?:The|This|That|Each|Every|Our|Their|His|Its|In|At|On|From|To|As|When|If|But|And|Some|All|Both|Party|People|Workers|Military|Capital|Central|Autonomous|State|National|General|Police|Railway|Radio|Train|Polling|Weather)$/u;
const LONGEST = 3;

const mayName = (word: Word | undefined): boolean =>
  word?.shape === 'capital' && !NO_PLACE.test(word.text) && !AFTER.test(word.text) && word.text.length > 2;

export function placesInEnglish(text: string, words: readonly Word[]): readonly Candidate[] {
  return words.flatMap((word, at): Candidate[] => {
    const [first, last] = AFTER.test(word.text) ? beforeNoun(words, at) : afterNoun(words, at);
    const [start, end] = [words[first], words[last]];
    if (first === last || !start || !end) return [];
    const span = spanOf(text, start, end);
    return [{ ...span, kind: 'place', normal: span.text, score: 0.8, reasons: [{ kind: 'name-like form' }] }];
  });
}

function beforeNoun(words: readonly Word[], noun: number): readonly [number, number] {
  let first = noun;
  while (first > noun - LONGEST && mayName(words[first - 1]) && words[first]?.spaced && !words[first]?.newLine)
    first -= 1;
  return [first, noun];
}

function afterNoun(words: readonly Word[], noun: number): readonly [number, number] {
  const [word, next, third] = [words[noun], words[noun + 1], words[noun + 2]];
  if (!word || !next?.spaced || next.newLine) return [noun, noun];
  if (BEFORE.test(word.text)) return mayName(next) ? [noun, noun + 1] : [noun, noun];
  if (!BEFORE_OF.test(word.text) || next.text !== 'of' || !mayName(third) || third?.newLine) return [noun, noun];
  let last = noun + 2;
  while (last < noun + 1 + LONGEST && mayName(words[last + 1]) && words[last + 1]?.spaced) last += 1;
  return [noun, last];
}
