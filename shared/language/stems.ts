// Words reduced to stems, so that "корейских" and "корейской" are one word to the aligner, the dictionary and the
// search. Snowball's stemmers (Porter 2 for English) with the orthography levelled first.
import { stemEnglish } from './english-stem.ts';
import { stemRussian } from './russian-stem.ts';

export type Language = 'ru' | 'en';

/** Reduces one word to its stem; the word may be in any case. */
export type Stem = (word: string) => string;

/**
 * A stemmer that remembers what it has stemmed: a text repeats its words, and stemming costs a microsecond or two a word.
 * It holds memory for as long as the caller keeps it.
 */
export function stemmer(language: Language): Stem {
  const reduce = language === 'ru' ? stemRussian : stemEnglish;
  const level = language === 'ru' ? levelRussian : levelEnglish;
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = reduce(level(word));
      known.set(word, stem);
    }
    return stem;
  };
}

/** Lower case, ё as е: the typescripts never write ё, dictionaries always do. */
const levelRussian = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

/** Lower case, one kind of apostrophe, without the accents of "café" and "Pyŏngyang". */
const levelEnglish = (word: string): string => {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
};
const PLAIN = /^[a-z]*$/;
