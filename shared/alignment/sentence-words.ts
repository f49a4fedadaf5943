// The words of a sentence as the aligner compares them: stems, figures and closing marks, with the typescript's usual
// OCR faults levelled first (Latin letters and digits inside Russian words, stray hyphens and dots, split words).
import type { Language, Stem } from '../language/stems.ts';

/** What kind of comparison a word takes part in. */
export type WordKind = 'word' | 'figure' | 'mark';

export interface SentenceWord {
  readonly kind: WordKind;
  /** A stem; a figure as digits ("1955"); or a mark ("?"). Equal keys of one kind are the same word. */
  readonly key: string;
  /** The word as it stands, in lower case and levelled; for marks and figures the key. */
  readonly form: string;
  /** Begins with a capital. */
  readonly capital: boolean;
}

/** True for a Russian stem that the dictionary knows. */
export type IsKnown = (stem: string) => boolean;

/** Latin letters and digits that the OCR puts for Cyrillic ones; read back only inside a word that has Cyrillic too. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', n: 'п', o: 'о', p: 'р', r: 'г', t: 'т', u: 'и', v: 'у',
  x: 'х', y: 'у', '0': 'о', '3': 'з', '4': 'ч', '6': 'б',
}; // biome-ignore format: a table

/** A run of letters, digits, and whatever the OCR drops between the letters of a word. */
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{N}'’·\u00AD-]*[\p{L}\p{N}])?/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Marks at the end of a sentence that a translation keeps. */
const CLOSING_MARK = /([?!:…])["»”')\]\s]*$/u;

/** Splits a sentence into its comparable words, in order. */
export function sentenceWords(text: string, language: Language, stem: Stem, isKnown: IsKnown): readonly SentenceWord[] {
  const words: SentenceWord[] = [];
  for (const [run] of text.matchAll(RUN)) {
    if (/^\d/.test(run) && !(language === 'ru' && CYRILLIC.test(run.slice(1, 3)))) pushFigures(words, run);
    else if (language === 'ru') pushRussian(words, run, stem, isKnown);
    else pushEnglish(words, run, stem);
  }
  const whole = language === 'ru' ? joinSplitWords(words, stem, isKnown) : words;
  const mark = CLOSING_MARK.exec(text.slice(-8))?.[1];
  return mark === undefined ? whole : [...whole, { kind: 'mark', key: mark, form: mark, capital: false }];
}

function pushFigures(words: SentenceWord[], run: string): void {
  for (const [figure] of run.matchAll(/\d+/g)) {
    const key = figure.replace(/^0+(?=\d)/, '');
    words.push({ kind: 'figure', key, form: key, capital: false });
  }
}

function pushEnglish(words: SentenceWord[], run: string, stem: Stem): void {
  for (const part of run.split('-')) {
    const form = part.replace(/['’]s?$/u, '').toLowerCase();
    if (form === '') continue;
    if (/^\d+$/.test(form)) pushFigures(words, form);
    else words.push({ kind: 'word', key: stem(form), form, capital: isCapital(part) });
  }
}

function pushRussian(words: SentenceWord[], run: string, stem: Stem, isKnown: IsKnown): void {
  const levelled = levelRussian(run);
  const parts = levelled.split('-').filter((part) => part !== '');
  const joined = parts.join('');
  const whole = parts.length > 1 && (isKnown(stem(joined)) || parts.some((part) => part.length === 1));
  for (const form of whole ? [joined] : parts)
    words.push({ kind: 'word', key: stem(form), form, capital: isCapital(run) });
}

/** What the OCR makes of Cyrillic capitals when it takes a whole line for Latin: "KIICC", "ROMNTET". */
const CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/III/g, 'ш'],
  [/II/g, 'п'],
  [/JI|LI|J|L/g, 'л'],
  [/N|U|I/g, 'и'],
  [/R/g, 'к'],
  [/S/g, 'ь'],
  [/W/g, 'ш'],
  [/F|G/g, 'г'],
  [/D/g, 'д'],
];

/** Lower case, without what stands between letters by fault; Latin look-alikes made Cyrillic where the word has any Cyrillic or is in capitals. */
function levelRussian(run: string): string {
  if (/^[A-Z]{2,}$/.test(run)) {
    const read = CAPITALS.reduce((word, [latin, cyrillic]) => word.replace(latin, cyrillic), run).toLowerCase();
    return read.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
  }
  const bare = run
    .replace(/[·\u00AD'’]/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е');
  if (!CYRILLIC.test(bare)) return bare;
  return bare.replace(/[a-z0-9]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

/** "возвраще ния" is one word when neither half is known and the whole is. */
function joinSplitWords(words: readonly SentenceWord[], stem: Stem, isKnown: IsKnown): SentenceWord[] {
  const joined: SentenceWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before?.kind === 'word' && word.kind === 'word' && !(isKnown(before.key) && isKnown(word.key))) {
      const form = before.form + word.form;
      const key = stem(form);
      if (form.length > 4 && isKnown(key)) {
        joined[joined.length - 1] = { kind: 'word', key, form, capital: before.capital };
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
