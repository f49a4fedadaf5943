// Cuts a paragraph into sentences. A place where a sentence may end is judged by the rules of boundary-rules.ts; this
// file finds the places and describes them.
import type { Language } from '../language/stems.ts';
import { type Boundary, judge } from './boundary-rules.ts';

/**
 * The end offsets (UTF-16) of the sentences of a text, ascending; the last is the text's length, and white space after
 * a sentence belongs to it, so that the pieces joined give the text. An empty text has no sentences. Single line breaks
 * do not end a sentence, an empty line does.
 */
export function splitSentences(text: string, language: Language): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  for (const place of text.matchAll(PLACE)) {
    const boundary = placeAt(text, start, place, language);
    if (boundary === null || !judge(boundary)) continue;
    ends.push(boundary.end);
    start = boundary.end;
  }
  if (text.length > start) {
    if (text.slice(start).trim() === '' && ends.length > 0) ends[ends.length - 1] = text.length;
    else ends.push(text.length);
  }
  return ends;
}

/**
 * A possible end: closing marks with the quotes and brackets that close after them, and the white space; or an empty
 * line. Without white space only a single period or such before a capital counts ("товарищей.Тогда").
 */
const PLACE = /(?<marks>[.?!…]+)(?<closers>["'»”’“)\]*]*)(?<gap>\s*)|(?<empty>\s*\n[^\S\n]*\n\s*)/gu;
/** What may stand before the first word of the next sentence. */
const NEXT = /^(?<lead>(?:[-–—*•]+\s*)?["'«„“‘([*]*\s*(?:[-–—]\s*)?)(?<word>[\p{L}\p{N}№º][\p{L}\p{N}'’-]*)?/u;
/** The word before the mark, with the periods inside it: "т.е", "A", "1955", "U.S". */
const BEFORE = /[\p{L}\p{N}№º-]+(?:\.[\p{L}\p{N}-]+)*$/u;

function placeAt(text: string, start: number, place: RegExpExecArray, language: Language): Boundary | null {
  const { marks, closers = '', gap = '', empty } = place.groups ?? {};
  const end = place.index + place[0].length;
  const sentence = text.slice(start, place.index);
  if (sentence.trim() === '' || end >= text.length) return null;
  const { lead = '', word: next = '' } = NEXT.exec(text.slice(end, end + 80))?.groups ?? {};
  const before = BEFORE.exec(sentence)?.[0] ?? '';
  const mark = empty === undefined ? (marks ?? '') : '\n\n';
  const head = sentence.slice(0, sentence.length - before.length);
  return {
    language,
    head,
    before,
    mark,
    closers,
    gap: empty ?? gap,
    lead,
    next,
    after: text.charAt(end + lead.length + next.length),
    end,
  };
}
