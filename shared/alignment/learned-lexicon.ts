// Word pairs learned from beads a person has confirmed: the more one confirms, the better the next record aligns.
import { stemmer } from '../language/stems.ts';
import { type ReadWords, wordReader } from './sentence-words.ts';

/** A plain value: it may be stored and sent to a worker. */
export interface LearnedLexicon {
  /** Russian stems by the English stem they render. */
  readonly russianOf: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_LEXICON: LearnedLexicon = { russianOf: new Map() };

/** The texts of a confirmed bead, each side's sentences joined. */
export interface ConfirmedText {
  readonly original: string;
  readonly translation: string;
}

/** Two words that met fewer times may have met by accident. */
const FEWEST_MEETINGS = 3;
/** Dunning's log-likelihood ratio above which a meeting is no accident: 1 in 1,000 by chi-square of one degree. */
const LEAST_RATIO = 10.83;
/** A rendering stands in so great a share of the beads of either word at least; others only share a topic. */
const LEAST_SHARE = 0.4;

/**
 * Learns which stems render each other: those that stand in the same beads more often than chance allows, each word
 * with the partner it is surest of (Melamed's competitive linking). A few dozen beads are needed to learn anything.
 */
export function learnLexicon(beads: readonly ConfirmedText[]): LearnedLexicon {
  const readRussian = wordReader('ru', stemmer('ru'), () => true);
  const readEnglish = wordReader('en', stemmer('en'), () => true);
  const texts = beads.map(({ original, translation }) => ({
    russian: distinct(readRussian(original)),
    english: distinct(readEnglish(translation)),
  }));
  const counts = { russian: new Map<string, number>(), english: new Map<string, number>() };
  const together = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const word of text.russian) count(counts.russian, word);
    for (const word of text.english) count(counts.english, word);
  }
  const often = (known: ReadonlyMap<string, number>, word: string) => (known.get(word) ?? 0) >= FEWEST_MEETINGS;
  for (const text of texts) {
    const russianWords = [...text.russian].filter((word) => often(counts.russian, word));
    for (const word of text.english) {
      if (!often(counts.english, word)) continue;
      const row = together.get(word) ?? new Map<string, number>();
      together.set(word, row);
      for (const other of russianWords) count(row, other);
    }
  }
  const links: Link[] = [];
  for (const [from, row] of together)
    for (const [to, both] of row) {
      const [here, there] = [counts.english.get(from) ?? 0, counts.russian.get(to) ?? 0];
      if (both < FEWEST_MEETINGS || both < LEAST_SHARE * Math.max(here, there)) continue;
      const ratio = likelihoodRatio(both, here, there, texts.length);
      if (ratio >= LEAST_RATIO) links.push({ english: from, russian: to, ratio });
    }
  return competitiveLinks(links);
}

interface Link {
  readonly english: string;
  readonly russian: string;
  readonly ratio: number;
}

/** Takes links from the surest on, each word once; links as sure as a word's taken one are taken too. */
function competitiveLinks(links: readonly Link[]): LearnedLexicon {
  const best = new Map<string, number>();
  const russianOf = new Map<string, string[]>();
  for (const { english, russian, ratio } of links.toSorted((a, b) => b.ratio - a.ratio)) {
    const taken = Math.max(best.get(`en ${english}`) ?? 0, best.get(`ru ${russian}`) ?? 0);
    if (taken > ratio) continue;
    best.set(`en ${english}`, ratio);
    best.set(`ru ${russian}`, ratio);
    russianOf.set(english, [...(russianOf.get(english) ?? []), russian]);
  }
  return { russianOf };
}

const distinct = (words: ReturnType<ReadWords>): ReadonlySet<string> =>
  new Set(words.filter(({ kind }) => kind === 'word').map(({ key }) => key));

const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);

/**
 * Dunning's log-likelihood ratio that two words, standing in `here` and `there` of `total` texts, stand together in
 * `both` by more than chance; 0 when they meet less often than chance would have it.
 */
export function likelihoodRatio(both: number, here: number, there: number, total: number): number {
  if (both * total <= here * there) return 0;
  const term = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  return (
    2 *
    (term(both, (here * there) / total) +
      term(here - both, (here * (total - there)) / total) +
      term(there - both, ((total - here) * there) / total) +
      term(total - here - there + both, ((total - here) * (total - there)) / total))
  );
}
