// Names of several words that are known in both languages (institutions, states, cities), found in whatever case they
// stand and through the slips of OCR.
import type { Stem } from '../language/stems.ts';
import type { Word } from './words.ts';

export interface Phrase {
  readonly kind: 'place' | 'organisation';
  /** 0..1: how surely a text that has one of the forms means this. */
  readonly certainty: number;
  /** Forms by language, the fullest first. */
  readonly forms: Readonly<Record<'ru' | 'en', readonly string[]>>;
}

export interface PhraseHit {
  readonly phrase: Phrase;
  readonly form: string;
  /** Indices of the first and last word of the hit. */
  readonly first: number;
  readonly last: number;
  /** 1 when each word is known by its stem, less the more letters differ. */
  readonly likeness: number;
}

interface Entry {
  readonly phrase: Phrase;
  readonly form: string;
  readonly words: readonly PhraseWord[];
}

interface PhraseWord {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
}

export interface PhraseBook {
  /** Every occurrence of a known name; hits may overlap and nest. */
  find(words: readonly Word[]): readonly PhraseHit[];
  /** The phrase that has this very form (any inflection); null when none. */
  lookUp(words: readonly Word[]): Phrase | null;
}

const WORDS = /[\p{L}\p{M}’'-]+|\d+/gu;

/** What of words a book compares. */
export interface WordComparison {
  /** What inflected forms of a word have in common. */
  readonly stem: Stem;
  /** The stems a word of the text may belong to: its own, and those of its dictionary forms. */
  readonly stems: (read: string) => readonly string[];
  /** True when a word of the text is a form of a name of one word, for which a common stem is not enough. */
  readonly isForm: (read: string, name: string) => boolean;
  /** Letters at a word's end that inflection may change and that slips are not counted in. */
  readonly ending: number;
  /** A word of a longer name may differ by a letter in every so many, and is then taken for OCR's slip. */
  readonly lettersPerSlip: number;
  /** True for a word that is right as it stands, and so no slip of another. */
  readonly isWord: (read: string) => boolean;
}

export function phraseBook(phrases: readonly Phrase[], lang: 'ru' | 'en', compare: WordComparison): PhraseBook {
  const { stem } = compare;
  const byStem = new Map<string, { entry: Entry; at: number }[]>();
  for (const phrase of phrases) {
    for (const form of phrase.forms[lang]) {
      const words = [...form.matchAll(WORDS)].map(([text]) => ({ text, lower: text.toLowerCase(), stem: stem(text) }));
      const entry = { phrase, form, words };
      for (const [at, word] of words.entries()) {
        const known = byStem.get(word.stem);
        if (known) known.push({ entry, at });
        else byStem.set(word.stem, [{ entry, at }]);
      }
    }
  }
  const find = (words: readonly Word[]): PhraseHit[] => hitsIn(words, byStem, compare);
  return {
    find,
    lookUp: (words) => {
      const content = words.filter(({ shape }) => shape !== 'mark');
      const hit = find(content).find(({ first, last }) => first === 0 && last === content.length - 1);
      return hit?.phrase ?? null;
    },
  };
}

function hitsIn(
  words: readonly Word[],
  byStem: ReadonlyMap<string, readonly { entry: Entry; at: number }[]>,
  compare: WordComparison,
): PhraseHit[] {
  const hits = new Map<string, PhraseHit>();
  if (byStem.size === 0) return [];
  for (const [index, word] of words.entries()) {
    if (word.shape === 'mark') continue;
    for (const { entry, at } of compare.stems(word.text).flatMap((stem) => byStem.get(stem) ?? [])) {
      const hit = alignHere(words, index, at, entry, compare);
      const key = hit && `${hit.first} ${hit.last} ${entry.phrase.kind}`;
      if (hit && key && (hits.get(key)?.likeness ?? 0) < hit.likeness) hits.set(key, hit);
    }
  }
  return [...hits.values()];
}

/** A form laid over the text so that its word `at` falls on word `index`; null unless the rest fits too. */
function alignHere(
  words: readonly Word[],
  index: number,
  at: number,
  entry: Entry,
  compare: WordComparison,
): PhraseHit | null {
  const first = stepBack(words, index, at);
  if (first === null) return null;
  let here: number | null = first;
  let last = first;
  let likeness = 0;
  for (const wanted of entry.words) {
    const word: Word | undefined = here === null ? undefined : words[here];
    if (!word || here === null) return null;
    const fit = fitOf(word, wanted, compare, entry.words.length > 1);
    if (fit === 0) return null;
    likeness += fit / entry.words.length;
    last = here;
    here = nextWord(words, here);
  }
  const closing = entry.form.endsWith(')') && words[last + 1]?.text === ')' ? last + 1 : last;
  return { phrase: entry.phrase, form: entry.form, first, last: closing, likeness };
}

/** Marks that may stand between the words of one name: the brackets of "ВКП(б)", stops of "U.S.S.R.". */
const INNER_MARK = /^[().\-–’']$/;

function nextWord(words: readonly Word[], from: number): number | null {
  for (let at = from + 1; at < words.length && at <= from + 2; at++) {
    const word = words[at];
    if (word && word.shape !== 'mark') return at;
    if (!word || !INNER_MARK.test(word.text)) return null;
  }
  return null;
}

function stepBack(words: readonly Word[], from: number, steps: number): number | null {
  let at = from;
  for (let left = steps; left > 0; left--) {
    at -= 1;
    if (words[at]?.shape === 'mark' && INNER_MARK.test(words[at]?.text ?? '')) at -= 1;
    const word = words[at];
    if (!word || word.shape === 'mark') return null;
  }
  return at;
}

/** Another case or number of the word: a little less sure than its very form. */
const INFLECTED = 0.99;
/** Shorter words all in capitals are abbreviations, not a name cried out. */
const SHOUTED = 5;
/** 0..1: 1 for the same stem and writing, less for slips, 0 for another word. */
function fitOf(
  word: Word,
  wanted: PhraseWord,
  { stems, isForm, isWord, ending, lettersPerSlip }: WordComparison,
  longer: boolean,
): number {
  const isAbbreviation = wanted.text.length > 1 && wanted.text === wanted.text.toUpperCase();
  if (word.text === wanted.text) return 1;
  if (isAbbreviation)
    return word.text === word.text.toUpperCase() && word.text.length === wanted.text.length && longer
      ? abbreviationFit(word.text, wanted.text)
      : 0;
  const startsCapital = wanted.text[0] !== wanted.lower[0];
  if (startsCapital && word.shape === 'lower' && !longer) return 0;
  if (!longer && word.shape === 'capitals' && word.text.length < SHOUTED) return 0;
  if (!longer) return isForm(word.text, wanted.text) ? INFLECTED : 0;
  if (stems(word.text).includes(wanted.stem)) return INFLECTED;
  if (isWord(word.text)) return 0;
  const allowed = Math.floor(wanted.lower.length / lettersPerSlip);
  const slips = slipsBetween(word.text.toLowerCase(), wanted.lower, ending, allowed);
  return slips > allowed ? 0 : 1 - slips / (2 * Math.max(1, allowed) + 1);
}

/** One letter of an abbreviation may be misread inside a longer name: "ЦК НПСС". */
function abbreviationFit(read: string, wanted: string): number {
  const wrong = [...read].filter((letter, at) => letter !== wanted[at]).length;
  return wrong === 1 && wanted.length >= 2 ? 0.6 : 0;
}

/** Letters to change to make the words one, endings apart; counting stops past `limit`. */
function slipsBetween(a: string, b: string, ending: number, limit: number): number {
  if (Math.abs(a.length - b.length) > 2) return limit + 1;
  const end = ending === 0 ? Math.max(a.length, b.length) : Math.max(3, Math.min(a.length, b.length) - ending);
  let row = Array.from({ length: end + 1 }, (_, index) => index);
  for (let i = 1; i <= end; i++) {
    const next = [i];
    for (let j = 1; j <= end; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[end] ?? 0;
}
