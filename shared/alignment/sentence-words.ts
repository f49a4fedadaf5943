// The words of a sentence as the aligner compares them: stems, figures and closing marks.
import { type Language, type Stem, stemmer } from '../language/stems.ts';
import { levelRussian } from './ocr-levelling.ts';
import { romanValue } from './roman-numeral.ts';

/** What kind of comparison a word takes part in. */
export type WordKind = 'word' | 'figure' | 'mark';

/** A word apart from where it stands. */
export interface WordForm {
  readonly kind: WordKind;
  /** A stem; a figure as digits ("1955", also for "MCMLV"); or a mark ("?"). Equal keys of one kind are the same word. */
  readonly key: string;
  /** The word as it stands, in lower case and levelled; for marks and figures the key. */
  readonly form: string;
  /** Begins with a capital. */
  readonly capital: boolean;
}

export interface SentenceWord extends WordForm {
  /** UTF-16 offsets in the sentence; a word that the OCR split reaches over its parts. */
  readonly from: number;
  readonly to: number;
}

/** True for a Russian stem that the dictionary knows. */
export type IsKnown = (stem: string) => boolean;

/**
 * Calls `visit` for each comparable word of a sentence, in order, with its UTF-16 offsets. A word that stands in many
 * places as it is mostly comes as the same value.
 */
export type ScanWords = (text: string, visit: (word: WordForm, from: number, to: number) => void) => void;

/** Splits a sentence into its comparable words, in order. */
export type ReadWords = (text: string) => readonly SentenceWord[];

/** Gives a function that lists the words of sentences of a language; it remembers as `wordScanner` does. */
export function wordReader(language: Language, stem: Stem, isKnown: IsKnown): ReadWords {
  const scan = wordScanner(language, stem, isKnown);
  return (text) => {
    const words: SentenceWord[] = [];
    scan(text, (word, from, to) => {
      words.push({ ...word, from, to });
    });
    return words;
  };
}

/** The words of one sentence. */
export const sentenceWords = (text: string, language: Language, stem: Stem, isKnown: IsKnown) =>
  wordReader(language, stem, isKnown)(text);

/** Marks at the end of a sentence that a translation keeps. */
const CLOSING_MARK = /([?!:…])["»”')\]\s]*$/u;
/** How far from the end a closing mark is looked for. */
const CLOSING_REACH = 8;
const MARKS: ReadonlyMap<string, WordForm> = new Map(
  Array.from('?!:…', (mark) => [mark, { kind: 'mark', key: mark, form: mark, capital: false }]),
);

/** A word of a run of letters: offsets count from the run's beginning. */
interface RunWord {
  readonly word: WordForm;
  readonly from: number;
  readonly to: number;
  /** A Russian word that the dictionary knows. */
  readonly known: boolean;
}

/**
 * Gives a function that reads the words of sentences of a language. It remembers the runs of letters it has read, for as
 * long as the caller keeps it: a text repeats its words.
 */
export function wordScanner(language: Language, stem: Stem, isKnown: IsKnown): ScanWords {
  const runs = new Map<string, readonly RunWord[]>();
  const read = (run: string): readonly RunWord[] => {
    const words = language === 'ru' ? russianWords(run, stem, isKnown) : englishWords(run, stem);
    return words.map(({ kind, key, form, capital, from, to }) => {
      const known = language === 'ru' && kind === 'word' && isKnown(key);
      return { word: { kind, key, form, capital }, from, to, known };
    });
  };
  const joined = wordJoiner(stem, isKnown);
  return (text, visit) => {
    // The last word is held back: a Russian one may be the first half of a word that the OCR split.
    let [before, start, end]: [RunWord | null, number, number] = [null, 0, 0];
    forEachRun(text, (from, to) => {
      const run = text.slice(from, to);
      let words = runs.get(run);
      if (!words) {
        words = read(run);
        runs.set(run, words);
      }
      for (const word of words) {
        const whole = before === null || language === 'en' ? null : joined(before, word);
        if (before !== null && whole === null) visit(before.word, start, end);
        if (whole === null) start = from + word.from;
        end = from + word.to;
        before = whole ?? word;
      }
    });
    if (before !== null) visit((before as RunWord).word, start, end);
    const mark = MARKS.get(CLOSING_MARK.exec(text.slice(-CLOSING_REACH))?.[1] ?? '');
    if (mark === undefined) return;
    const at = text.lastIndexOf(mark.key);
    visit(mark, at, at + mark.key.length);
  };
}

/** The scanners of a Russian text and its English translation. */
export interface PairScanners {
  readonly original: ScanWords;
  readonly translation: ScanWords;
}

/** Scanners for two texts; reading a text again with the same ones costs little. */
export const pairScanners = (dictionary: { readonly knowsRussian: IsKnown }): PairScanners => ({
  original: wordScanner('ru', stemmer('ru'), dictionary.knowsRussian),
  translation: wordScanner('en', stemmer('en'), () => true),
});

/** A letter or digit of any script. */
const IN_WORD = /[\p{L}\p{N}]/u;
/** Latin and Cyrillic letters and digits by code: asking Unicode's tables for each sign of a text takes long. */
const COMMON_IN_WORD = Uint8Array.from({ length: 0x530 }, (_, code) =>
  IN_WORD.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How many UTF-16 units the letter or digit at a place has; 0 when something else stands there. */
function unitsInWord(text: string, at: number): number {
  const common = COMMON_IN_WORD[text.charCodeAt(at)];
  if (common !== undefined) return common;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return IN_WORD.test(sign) ? sign.length : 0;
}

/** What stands between the letters of one word: apostrophes, hyphens, and what the OCR drops there. */
const INSIDE: ReadonlySet<number> = new Set(Array.from("'’·\u00AD-", (sign) => sign.charCodeAt(0)));
/** A figure with its thousands parted. */
const THOUSANDS = /\d{1,3}(?:[ \u00A0,.]\d{3})+(?!\d)/uy;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Visits the runs of letters, digits and what stands between the letters of a word, and figures. */
function forEachRun(text: string, visit: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const units = unitsInWord(text, at);
    if (units === 0) {
      at++;
      continue;
    }
    const end = isDigit(text.charCodeAt(at)) ? endOfThousands(text, at) : -1;
    const to = end < 0 ? endOfRun(text, at + units) : end;
    visit(at, to);
    at = to;
  }
}

function endOfThousands(text: string, at: number): number {
  THOUSANDS.lastIndex = at;
  return THOUSANDS.test(text) ? THOUSANDS.lastIndex : -1;
}

/** Where the run ends whose first sign ends at `to`: behind its last letter or digit. */
function endOfRun(text: string, to: number): number {
  let end = to;
  for (let at = to; at < text.length; ) {
    const units = unitsInWord(text, at);
    if (units > 0) end = at + units;
    else if (!INSIDE.has(text.charCodeAt(at))) break;
    at += Math.max(1, units);
  }
  return end;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

const figure = (key: string, from: number, to: number): SentenceWord => ({
  kind: 'figure',
  key,
  form: key,
  capital: false,
  from,
  to,
});

function figures(run: string, from: number): SentenceWord[] {
  const thousands = run.replace(/[ \u00A0,.]/g, '');
  if (/^\d+$/.test(thousands)) return [figure(withoutZeros(thousands), from, from + run.length)];
  return Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) =>
    figure(withoutZeros(digits), from + index, from + index + digits.length),
  );
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** The parts between hyphens, with where they stand. */
const parts = (run: string) =>
  run.includes('-')
    ? Array.from(run.matchAll(/[^-]+/g), ({ 0: part, index }) => ({ part, from: index, to: index + part.length }))
    : [{ part: run, from: 0, to: run.length }];

function englishWords(run: string, stem: Stem): SentenceWord[] {
  if (isDigit(run.charCodeAt(0))) return figures(run, 0);
  const value = run.length > 1 ? romanValue(run) : null;
  if (value !== null) return [figure(String(value), 0, run.length)];
  return parts(run).flatMap(({ part, from, to }): SentenceWord[] => {
    const form = part.replace(/['’]s?$/u, '').toLowerCase();
    if (form === '') return [];
    if (/^\d+$/.test(form)) return figures(form, from);
    return [{ kind: 'word', key: stem(form), form, capital: isCapital(part), from, to }];
  });
}

function russianWords(run: string, stem: Stem, isKnown: IsKnown): SentenceWord[] {
  // A digit at the head of a Russian word is a misread letter: "6ыл".
  if (isDigit(run.charCodeAt(0)) && !CYRILLIC.test(run.slice(1, 3))) return figures(run, 0);
  const value = run.length > 1 || /^[IVX]$/.test(run) ? romanValue(run) : null;
  if (value !== null) return [figure(String(value), 0, run.length)];
  const capital = isCapital(run);
  const word = (form: string, from: number, to: number): SentenceWord => ({
    kind: 'word',
    key: stem(form),
    form,
    capital,
    from,
    to,
  });
  const pieces = parts(run);
  const joined = levelRussian(run.replaceAll('-', ''));
  const whole = pieces.length > 1 && (isKnown(stem(joined)) || pieces.some(({ part }) => part.length === 1));
  if (whole) return [word(joined, 0, run.length)];
  return pieces.map(({ part, from, to }) => word(levelRussian(part), from, to));
}

/** A shorter word is not put together from two halves. */
const SHORTEST_JOINED = 5;

/** "возвраще ния" is one word when not both halves are known and the whole is; null when it is not. */
function wordJoiner(stem: Stem, isKnown: IsKnown): (before: RunWord, after: RunWord) => RunWord | null {
  const wholes = new Map<string, string | null>();
  /** The stem of a whole; null when the dictionary does not know it. */
  const knownStem = (form: string): string | null => {
    let key = wholes.get(form);
    if (key === undefined) {
      key = stem(form);
      if (!isKnown(key)) key = null;
      wholes.set(form, key);
    }
    return key;
  };
  return ({ word: before, known }, { word: after, known: afterKnown }) => {
    if (before.kind !== 'word' || after.kind !== 'word' || (known && afterKnown)) return null;
    if (before.form.length + after.form.length < SHORTEST_JOINED) return null;
    const form = before.form + after.form;
    const key = knownStem(form);
    if (key === null || key === before.key || key === after.key) return null;
    return { word: { kind: 'word', key, form, capital: before.capital }, from: 0, to: 0, known: true };
  };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
