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
export function sentenceWords(text: string, language: Language, stem: Stem, isKnown: IsKnown): readonly SentenceWord[] {
  const words: SentenceWord[] = [];
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    // A digit at the head of a Russian word is a misread letter: "6ыл".
    const misread = language === 'ru' && CYRILLIC.test(run.slice(1, 3));
    if (/^\d/.test(run) && !misread) words.push(...figures(run, from));
    else words.push(...(language === 'ru' ? russianWords(run, from, stem, isKnown) : englishWords(run, from, stem)));
  }
  const whole = language === 'ru' ? joinSplitWords(words, stem, isKnown) : words;
  const mark = CLOSING_MARK.exec(text.slice(-CLOSING_REACH))?.[1];
  if (mark === undefined) return whole;
  const from = text.lastIndexOf(mark);
  return [...whole, { kind: 'mark', key: mark, form: mark, capital: false, from, to: from + mark.length }];
}

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
const parts = (run: string, from: number) =>
  Array.from(run.matchAll(/[^-]+/g), ({ 0: part, index }) => ({
    part,
    from: from + index,
    to: from + index + part.length,
  }));

function englishWords(run: string, start: number, stem: Stem): SentenceWord[] {
  const value = run.length > 1 ? romanValue(run) : null;
  if (value !== null) return [figure(String(value), start, start + run.length)];
  return parts(run, start).flatMap(({ part, from, to }): SentenceWord[] => {
    const form = part.replace(/['’]s?$/u, '').toLowerCase();
    if (form === '') return [];
    if (/^\d+$/.test(form)) return figures(form, from);
    return [{ kind: 'word', key: stem(form), form, capital: isCapital(part), from, to }];
  });
}

function russianWords(run: string, start: number, stem: Stem, isKnown: IsKnown): SentenceWord[] {
  const value = run.length > 1 || /^[IVX]$/.test(run) ? romanValue(run) : null;
  if (value !== null) return [figure(String(value), start, start + run.length)];
  const capital = isCapital(run);
  const word = (form: string, from: number, to: number): SentenceWord => ({
    kind: 'word',
    key: stem(form),
    form,
    capital,
    from,
    to,
  });
  const pieces = parts(run, start);
  const joined = levelRussian(run.replaceAll('-', ''));
  const whole = pieces.length > 1 && (isKnown(stem(joined)) || pieces.some(({ part }) => part.length === 1));
  if (whole) return [word(joined, start, start + run.length)];
  return pieces.map(({ part, from, to }) => word(levelRussian(part), from, to));
}

/** A shorter word is not put together from two halves. */
const SHORTEST_JOINED = 5;

/** "возвраще ния" is one word when not both halves are known and the whole is. */
function joinSplitWords(words: readonly SentenceWord[], stem: Stem, isKnown: IsKnown): SentenceWord[] {
  const joined: SentenceWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before?.kind === 'word' && word.kind === 'word' && !(isKnown(before.key) && isKnown(word.key))) {
      const form = before.form + word.form;
      const key = stem(form);
      if (form.length >= SHORTEST_JOINED && key !== before.key && key !== word.key && isKnown(key)) {
        joined[joined.length - 1] = { ...before, key, form, to: word.to };
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
