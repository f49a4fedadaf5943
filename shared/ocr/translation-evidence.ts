// What the counterpart in English says of a Russian reading: its names, months, and the dictionary's equivalents.
import { monthOf } from '../language/month-names.ts';
import { stemmer } from '../language/stems.ts';
import { nameComparer } from '../language/transliterate.ts';
import { RENDERED_ABBREVIATIONS } from './abbreviations.ts';
import type { TranslationLexicon } from './engine.ts';

export interface CounterpartEvidence {
  /** 0..1: how well a Russian word answers to a word of the counterpart. */
  readonly answers: (word: string) => number;
  /** The word it answers to; null when there is none. */
  readonly answeredBy: (word: string) => string | null;
  /** True where it answers as a name does, by its sound. */
  readonly soundsLike: (word: string) => boolean;
  /** The capitalised words of the counterpart, which may be names. */
  readonly names: readonly string[];
}

interface Answer {
  readonly strength: number;
  readonly word: string | null;
  readonly sounds?: true;
}

const NONE: CounterpartEvidence = { answers: () => 0, answeredBy: () => null, soundsLike: () => false, names: [] };

const STRENGTH: Readonly<Record<number, number>> = { 1: 0.45, 2: 0.75, 3: 1 };
/** A name is one from this similarity on. */
const SAME_NAME = 0.72;
/** Words shorter than this must match a name letter by letter. */
const SHORTEST_NAME = 4;
const SAME_SHORT_NAME = 0.95;

/** Prepared for one segment; a null counterpart gives evidence that is silent. */
export function counterpartEvidence(counterpart: string | null, translations: TranslationLexicon): CounterpartEvidence {
  if (counterpart === null || counterpart.trim() === '') return NONE;
  const [russian, english] = [stemmer('ru'), stemmer('en')];
  const words = counterpart.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const stems = new Map(words.map((word) => [english(word), word]));
  const names = [...new Set(words.filter((word) => /^\p{Lu}/u.test(word) && word.length >= SHORTEST_NAME - 1))];
  const months = new Map(
    words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [[monthOf(word, 'en'), word] as const] : [])),
  );
  const abbreviations = new Map(
    words.flatMap((word) => {
      const russianOne = RENDERED_ABBREVIATIONS.get(word);
      return russianOne === undefined ? [] : [[russianOne, word] as const];
    }),
  );
  const comparer = nameComparer();
  const known = new Map<string, Answer>();
  const look = (word: string): Answer => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const found = find(word);
    known.set(word, found);
    return found;
  };
  const find = (word: string): Answer => {
    const abbreviation = abbreviations.get(word.toLowerCase());
    if (abbreviation !== undefined) return { strength: 1, word: abbreviation };
    if (word.length < 3) return { strength: 0, word: null };
    const month = monthOf(word, 'ru');
    if (month !== null && months.has(month)) return { strength: 1, word: months.get(month) ?? null };
    let best: Answer = { strength: 0, word: null };
    for (const { stem, strength } of translations.englishFor(russian(word))) {
      const here = stems.get(stem);
      const value = STRENGTH[strength] ?? 0;
      if (here !== undefined && value > best.strength) best = { strength: value, word: here };
    }
    if (best.strength < 1 && /^\p{Lu}/u.test(word)) {
      for (const name of names) {
        const similarity = nameMatch(comparer.similarity, word, name);
        if (similarity >= (word.length < SHORTEST_NAME ? SAME_SHORT_NAME : SAME_NAME) && similarity > best.strength)
          best = { strength: similarity, word: name, sounds: true };
      }
    }
    return best;
  };
  return {
    answers: (word) => look(word).strength,
    answeredBy: (word) => look(word).word,
    soundsLike: (word) => look(word).sounds === true,
    names,
  };
}

/** A name in an oblique case has an ending the English one lacks: the better of the whole and the word without it. */
function nameMatch(similarity: (russian: string, latin: string) => number, word: string, name: string): number {
  const whole = similarity(word, name);
  if (whole > 0.95 || word.length <= SHORTEST_NAME) return whole;
  const bare = word.replace(/(?:ого|ому|ым|ом|ой|ою|ами|ах|ам|ов|ем|а|у|е|ы|и|я|ю)$/, '');
  return bare === word || bare.length < 3 ? whole : Math.max(whole, similarity(bare, name) - 0.05);
}
