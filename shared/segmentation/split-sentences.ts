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
  let point = 0;
  for (const place of text.matchAll(PLACE)) {
    if (place.index >= start) point = pointAt(text, start) ?? point;
    const boundary = placeAt(text, start, place, language, point);
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
 * line; or the place before the number of a point. Without white space only a single period or such before a capital
 * counts ("товарищей.Тогда").
 */
const PLACE =
  /(?<marks>[.?!…]+)(?<closers>["'»”’“)\]*]*)(?<gap>\s*)|(?<empty>\s*\n[^\S\n]*\n\s*)|(?<=\s)(?=\d{1,2}\.\s+["'«“„(]*\p{Lu})/gu;
/** The number of a point at the beginning of a sentence. */
const POINT = /[-–—*•\s]*(\d{1,2})\.\s/uy;
/** What may stand before the first word of the next sentence. */
const NEXT = /^(?<lead>(?:[-–—*•]+\s*)?["'«„“‘([*]*\s*(?:[-–—]\s*)?)(?<word>[\p{L}\p{N}№º][\p{L}\p{N}'’-]*)?/u;
/** The word before the mark, with the periods inside it: "т.е", "A", "1955", "U.S". */
const BEFORE = /[\p{L}\p{N}№º-]+(?:\.[\p{L}\p{N}-]+)*$/u;

function pointAt(text: string, start: number): number | null {
  POINT.lastIndex = start;
  const number = POINT.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

function placeAt(
  text: string,
  start: number,
  place: RegExpExecArray,
  language: Language,
  point: number,
): Boundary | null {
  const { marks, closers = '', gap = '', empty } = place.groups ?? {};
  const end = place.index + place[0].length;
  const sentence = text.slice(start, place.index);
  if (sentence.trim() === '' || end >= text.length) return null;
  const { lead = '', word: next = '' } = NEXT.exec(text.slice(end, end + 80))?.groups ?? {};
  const mark = empty === undefined ? (marks ?? '') : '\n\n';
  // Before the number of a point the sentence ends with white space, and with a period after an abbreviation.
  const before = BEFORE.exec(mark === '' ? sentence.trimEnd().replace(/\.$/u, '') : sentence)?.[0] ?? '';
  const head = mark === '' ? sentence : sentence.slice(0, sentence.length - before.length);
  return {
    language,
    head,
    before,
    mark,
    closers,
    gap: empty ?? gap,
    lead,
    next,
    point,
    after: text.charAt(end + lead.length + next.length),
    end,
  };
}
