// Finds persons in English: initials, forms of address, given names (romanised ones too), Korean and Chinese names.
import { nameKey } from '../language/transliterate.ts';
import type { EntityEngine } from './engine.ts';
import type { Stretch } from './people-russian.ts';
import type { Word } from './words.ts';

const ADDRESS =
  /^(?:Cdes?|Com|Comrades?|Comr|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Professor|Academician|General|Gen|Colonel|Col|Major|Marshal|Admiral|Captain|Lieutenant|Ambassador|President|Premier|Chairman|Secretary|Minister|Citizen)$/u;
const FAMILIAR =
  /^(?:John|James|George|Robert|William|Charles|Richard|Thomas|Henry|Edward|Joseph|Harry|Dwight|Winston|Franklin|David|Michael|Paul|Peter|Mary|Elizabeth|Margaret|Anthony|Donald|Hillary|Bill|Barack|Jack|Ronald|Jimmy|Gary|Steven?|Mark|Daniel|Andrew|Alexander|Nicholas)$/u;
/** Capital words that are no names: sentence openers, weekdays, what an office is called. */
const NO_NAME =
  /^(?:The|This|That|These|Those|When|While|Where|Which|After|Before|During|Since|For|From|With|Some|Several|All|Both|Each|Any|As|At|By|In|On|To|If|It|He|She|We|They|You|I|My|His|Her|Our|Their|Your|Its|An|And|But|Or|So|Then|There|Thus|However|Inasmuch|Based|Please|Dear|No|Yes|Not|Of|Soviet|Korean|Chinese|Russian|American|Japanese|German|British|French|Party|Communist|Central|Committee|Presidium|Plenum|Government|Embassy|Ministry|Department|Sector|Deputy|Chief|Minister|Ambassador|Chairman|Secretary|President|General|Cde|Cdes|Comrade|Comrades|Mr|Mrs|Dr|Memorandum|Memo|Letter|Report|Telegram|Note|Archives?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Workers?|Union|Republic|Peoples?|Democratic|National|State|Council|Supreme|North|South|East|West|Northern|Southern|Eastern|Western|University|Institute|Academy|Army|War|World|Staff|Headquarters|Office|Affairs|Trade|Assembly|Conference|Congress|Bureau|Command|Secretariat|Consulate|Order|Agreement|Treaty)(?:['’]s)?$/u;

/** Least likeness of a romanised given name to a Russian one ("Nikita" to "Никита"). */
const SAME_NAME = 0.9;

const capital = (word: Word | undefined): word is Word =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'capitals') && word.text.length > 1;
const nameLike = (word: Word | undefined): boolean =>
  capital(word) && !NO_NAME.test(word.text) && !/^[IVX]+$/.test(word.text);

/** True for a given name of either tradition. */
function isGiven(word: Word | undefined, engine: EntityEngine): boolean {
  if (!word || !nameLike(word)) return false;
  if (FAMILIAR.test(word.text)) return true;
  const likely = engine.givenByKey.get(nameKey(word.text)) ?? [];
  return word.text.length > 2 && likely.some((russian) => engine.comparer.similarity(russian, word.text) >= SAME_NAME);
}

const PATRONYMIC = /.{2}(?:[oey]vich|yich|ich|ovna|evna|yevna|ichna)$/u;
const SURNAME =
  /.{2}(?:[oey]v|[oe]ff|in|yn|sky|skii|skiy|skij|ski|enko|uk|yuk|iuk|dze|shvili|ian|yan|ova|eva|ina|skaya|skaia)$/u;

/** Every person the rules see in English; stretches may overlap, the best is chosen later. */
export function peopleInEnglish(words: readonly Word[], engine: EntityEngine): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    const stretches = [
      withInitials(words, at),
      surnameThenInitials(words, at),
      asianName(words, at, engine),
      fullName(words, at, engine),
      afterAddress(words, at),
      alone(words, at, engine),
    ];
    for (const stretch of stretches) if (stretch) found.push(stretch);
  }
  return found;
}

function initialsFrom(words: readonly Word[], start: number): { count: number; next: number } {
  let at = start;
  while (at < start + 6 && words[at]?.shape === 'initial' && words[at + 1]?.text === '.') at += 2;
  return { count: (at - start) / 2, next: at };
}

function withInitials(words: readonly Word[], at: number): Stretch | null {
  const { count, next } = initialsFrom(words, at);
  if (count === 0 || !nameLike(words[next]) || words[next]?.newLine) return null;
  return { first: at, last: next, score: count > 1 ? 0.95 : 0.9, reasons: [{ kind: 'initials' }] };
}

function surnameThenInitials(words: readonly Word[], at: number): Stretch | null {
  if (!nameLike(words[at])) return null;
  const { count, next } = initialsFrom(words, at + 1);
  if (count < 2 || nameLike(words[next])) return null;
  return { first: at, last: next - 1, score: 0.85, reasons: [{ kind: 'initials' }] };
}

/** "Kim Il Sung", "Ri Sang-jo", "Mao Zedong": a family name, then one or two syllables. "II" is OCR's reading of "Il". */
function asianName(words: readonly Word[], at: number, { families }: EntityEngine): Stretch | null {
  const family = words[at];
  const next = words[at + 1];
  if (!family || !capital(family) || !families.en.has(family.text.toLowerCase())) return null;
  // "So" and "No" are names too, but seldom where a sentence opens.
  if (!nameLike(family) && (family.opens || !next || next.text.length > 4)) return null;
  const third = words[at + 2];
  const syllable = (word: Word | undefined): boolean =>
    capital(word) &&
    word.text.length <= (word.text.includes('-') ? 14 : 9) &&
    (nameLike(word) || word.text === 'II') &&
    !word.newLine;
  const last = syllable(next) ? (syllable(third) && !next?.text.includes('-') ? at + 2 : at + 1) : at;
  if (last === at) return null;
  const sure = last === at + 2 || next?.text.includes('-');
  return { first: at, last, score: sure ? 0.93 : 0.7, reasons: [{ kind: 'known name' }] };
}

function fullName(words: readonly Word[], at: number, engine: EntityEngine): Stretch | null {
  if (!isGiven(words[at], engine)) return null;
  let last = at;
  if (nameLike(words[last + 1]) && PATRONYMIC.test(words[last + 1]?.text.toLowerCase() ?? '')) last += 1;
  else last = initialsFrom(words, at + 1).next - 1;
  if (nameLike(words[last + 1]) && !words[last + 1]?.newLine && words[last + 1]?.spaced) last += 1;
  return last === at ? null : { first: at, last, score: 0.9, reasons: [{ kind: 'known name' }] };
}

function afterAddress(words: readonly Word[], at: number): Stretch | null {
  const dot = words[at - 1]?.text === '.' ? 1 : 0;
  const address = words[at - 1 - dot];
  if (!address || !ADDRESS.test(address.text) || !nameLike(words[at])) return null;
  let last = at;
  while (
    last < at + 2 &&
    (nameLike(words[last + 1]) || words[last + 1]?.text === 'II') &&
    words[last + 1]?.newLine === false
  )
    last += 1;
  return { first: at, last, score: 0.9, reasons: [{ kind: 'title before', word: address.text }] };
}

/** A surname by itself, known by its Russian ending. */
function alone(words: readonly Word[], at: number, engine: EntityEngine): Stretch | null {
  const word = words[at];
  if (
    !word ||
    !nameLike(word) ||
    word.shape !== 'capital' ||
    (words[at - 1]?.text === '.' && words[at - 2]?.shape === 'initial')
  )
    return null;
  if (SURNAME.test(word.text.toLowerCase()) && word.text.length > 4 && !ENGLISH_LOOKALIKE.test(word.text))
    return { first: at, last: at, score: word.opens ? 0.55 : 0.7, reasons: [{ kind: 'name-like form' }] };
  if (isGiven(word, engine) && word.text.length > 3 && !word.opens)
    return { first: at, last: at, score: 0.4, reasons: [{ kind: 'known name' }] };
  return null;
}

/** Words and places that end like a Russian surname. */
const ENGLISH_LOOKALIKE =
  /^(?:Berlin|Stalin(?:grad)|Kremlin|Within|Begin|Again|Certain|Main|Brain|Train|Captain|Bulletin|Latin|Ruin|Kansk|Basin|Cabin|Origin|Margin|Brezhnevian|Christian|Korean|Russian|Italian|Indian|Asian|Canadian|Ukrainian|Austrian|Hungarian|Romanian|Bulgarian|Albanian|Iranian|Norwegian|Belgian|Estonian|Armenian|Georgian|Mongolian|Manchurian|Pakistan|Kazakhstan|Japan|Sudan|Suffolk)$/u;
