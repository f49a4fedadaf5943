// The words of a sentence as the aligner compares them: stems, figures and closing marks.
import type { Language, Stem } from '../language/stems.ts';
import { levelRussian } from './ocr-levelling.ts';
import { romanValue } from './roman-numeral.ts';

/** What kind of comparison a word takes part in. */
export type WordKind = 'word' | 'figure' | 'mark';

export interface SentenceWord {
  readonly kind: WordKind;
  /** A stem; a figure as digits ("1955", also for "MCMLV"); or a mark ("?"). Equal keys of one kind are the same word. */
  readonly key: string;
  /** The word as it stands, in lower case and levelled; for marks and figures the key. */
  readonly form: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** UTF-16 offsets in the sentence; a word that the OCR split reaches over its parts. */
  readonly from: number;
  readonly to: number;
}

/** True for a Russian stem that the dictionary knows. */
export type IsKnown = (stem: string) => boolean;

/**
 * A figure with its thousands parted, or a run of letters, digits, and whatever the OCR drops between the letters of
 * a word.
 */
const RUN = /\d{1,3}(?:[ \u00A0,.]\d{3})+(?!\d)|[\p{L}\p{N}](?:[\p{L}\p{N}'’·\u00AD-]*[\p{L}\p{N}])?/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Marks at the end of a sentence that a translation keeps. */
const CLOSING_MARK = /([?!:…])["»”')\]\s]*$/u;
/** How far from the end a closing mark is looked for. */
const CLOSING_REACH = 8;

/** Splits a sentence into its comparable words, in order. */
export type ReadWords = (text: string) => readonly SentenceWord[];

/**
 * Gives a function that reads the words of sentences of a language. It remembers the runs of letters it has read, for as
 * long as the caller keeps it: a text repeats its words.
 */
export function wordReader(language: Language, stem: Stem, isKnown: IsKnown): ReadWords {
  const known = new Map<string, readonly SentenceWord[]>();
  const read = (run: string): readonly SentenceWord[] => {
    // A digit at the head of a Russian word is a misread letter: "6ыл".
    const misread = language === 'ru' && CYRILLIC.test(run.slice(1, 3));
    if (/^\d/.test(run) && !misread) return figures(run, 0);
    return language === 'ru' ? russianWords(run, stem, isKnown) : englishWords(run, stem);
  };
  return (text) => {
    const words: SentenceWord[] = [];
    for (const { 0: run, index } of text.matchAll(RUN)) {
      let relative = known.get(run);
      if (!relative) {
        relative = read(run);
        known.set(run, relative);
      }
      for (const { kind, key, form, capital, from, to } of relative)
        words.push({ kind, key, form, capital, from: from + index, to: to + index });
    }
    const whole = language === 'ru' ? joinSplitWords(words, stem, isKnown) : words;
    const mark = CLOSING_MARK.exec(text.slice(-CLOSING_REACH))?.[1];
    if (mark === undefined) return whole;
    const from = text.lastIndexOf(mark);
    return [...whole, { kind: 'mark', key: mark, form: mark, capital: false, from, to: from + mark.length }];
  };
}

/** The words of one sentence. */
export const sentenceWords = (text: string, language: Language, stem: Stem, isKnown: IsKnown) =>
  wordReader(language, stem, isKnown)(text);

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

/** "возвраще ния" is one word when not both halves are known and the whole is. */
function joinSplitWords(words: readonly SentenceWord[], stem: Stem, isKnown: IsKnown): SentenceWord[] {
  const joined: SentenceWord[] = [];
  let before: SentenceWord | undefined;
  let beforeKnown = false;
  for (const word of words) {
    const wordKnown: boolean = word.kind === 'word' && isKnown(word.key);
    if (before?.kind === 'word' && word.kind === 'word' && !(beforeKnown && wordKnown)) {
      const form: string = before.form + word.form;
      if (form.length >= SHORTEST_JOINED) {
        const key: string = stem(form);
        if (key !== before.key && key !== word.key && isKnown(key)) {
          before = { kind: 'word', key, form, capital: before.capital, from: before.from, to: word.to };
          beforeKnown = true;
          joined[joined.length - 1] = before;
          continue;
        }
      }
    }
    joined.push(word);
    before = word;
    beforeKnown = wordKnown;
  }
  return joined;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
