// What a whole document tells about each of its sentences: how noisy it is, which letters this very scan misreads, and
// which words come back. OCR that adapts its confusions to the document at hand: Tong & Evans (1996).
import { adaptConfusions, type ConfusionCount, type Confusions, explain } from '../language/confusions.ts';
import { formNumber, lexiconForm, logProbability } from '../language/lexicon.ts';
import { scriptOf } from '../language/look-alikes.ts';
import { isListed, type OcrEngine } from './engine.ts';
import type { LearnedConfusions } from './learned-confusions.ts';
import { countMarks, type MarkCounts } from './marks.ts';
import { nearSpellings, SearchScratch } from './spelling-search.ts';
import { type Token, tokenise } from './tokens.ts';

/** A document's own words: what it says once it is likely to say again (Kuhn & De Mori 1990). */
export interface Vocabulary {
  readonly forms: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/** The beginning that inflected forms of a longer word share; null for a short word. */
export const headOf = (form: string): string | null =>
  form.length > HEAD_LETTERS ? form.slice(0, Math.max(HEAD_LETTERS, form.length - 4)) : null;
const HEAD_LETTERS = 5;

function readVocabulary(texts: readonly string[]): Vocabulary {
  const [forms, heads, pairs] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const text of texts) {
    let before: string | null = null;
    for (const token of tokenise(text)) {
      const form = lexiconForm(token.text);
      const head = headOf(form);
      add(forms, form);
      if (head !== null) add(heads, head);
      if (before !== null) add(pairs, `${before} ${form}`);
      before = form;
    }
  }
  return { forms, heads, pairs };
}

export interface DocumentProfile {
  /**
   * Natural logarithm of the share of words that no lexicon lists, moved so that clean prose lies about -1 and bad OCR
   * about 2.
   */
  readonly noise: number;
  /** How often each token occurs, as it is written. */
  readonly occurrences: ReadonlyMap<string, number>;
  /** The same by the lexicon's form; by the first letters of longer forms; and of two forms side by side. */
  readonly vocabulary: Vocabulary;
  readonly marks: MarkCounts;
  /** The engine's confusions drawn toward this document's and the project's decisions. */
  readonly confusions: Confusions;
}

/** One decision of the scholar counts as so many readings found by the machine. */
const DECISION_WEIGHT = 3;
const SHORTEST_LOOKED_AT = 5;
/** Enough words to tell a scan's habits; more would only cost time. */
const MOST_LOOKED_AT = 250;
const SEARCH = { highestCost: 16, visits: 500, enough: 6 };
/** A word's reading counts when it is this sure. */
const SURE = 0.7;

/** The profile of a document's texts. Takes about 0.1 ms for each unlisted word, up to 250 of them. */
export function profileDocument(
  texts: readonly string[],
  engine: OcrEngine,
  learned: LearnedConfusions,
): DocumentProfile {
  const occurrences = new Map<string, number>();
  const doubtful: string[] = [];
  const rightly = new Map<string, number>();
  let [words, unlisted] = [0, 0];
  for (const text of texts) {
    for (const token of tokenise(text)) {
      occurrences.set(token.text, (occurrences.get(token.text) ?? 0) + 1);
      for (const letter of lexiconForm(token.text)) rightly.set(letter, (rightly.get(letter) ?? 0) + 1);
      if (!counts(token)) continue;
      words++;
      if (isListed(engine, token.text)) continue;
      unlisted++;
      if (token.text.length >= SHORTEST_LOOKED_AT) doubtful.push(token.text);
    }
  }
  const scratch = new SearchScratch(SEARCH.visits);
  const every = Math.max(1, Math.ceil(doubtful.length / MOST_LOOKED_AT));
  const found = doubtful.filter((_, index) => index % every === 0).flatMap((word) => misreadIn(word, engine, scratch));
  const counted: ConfusionCount[] = [
    ...[...rightly].map(([letter, times]) => ({ meant: letter, read: letter, times })),
    ...found.map((pair) => ({ ...pair, times: pair.times * every })),
    ...learned.confusions.map((pair) => ({ ...pair, times: pair.times * DECISION_WEIGHT })),
  ];
  return {
    noise: Math.log((unlisted + 0.5) / (words + 10)) + 3,
    occurrences,
    vocabulary: readVocabulary(texts),
    marks: countMarks(texts),
    confusions: adaptConfusions(engine.confusions, counted),
  };
}

/** Words that tell of noise: long enough, and no names. */
const counts = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.length >= 3 && !/^\p{Lu}/u.test(text) && scriptOf(text) !== 'latin';

/** The letters misread in a word whose right reading is beyond doubt. */
function misreadIn(word: string, engine: OcrEngine, scratch: SearchScratch): readonly ConfusionCount[] {
  const weighed = nearSpellings(engine.lexicon, engine.confusions, word, SEARCH, scratch).map((near) => ({
    word: near.word,
    weight: Math.exp(logProbability(engine.lexicon, formNumber(engine.lexicon, near.word)) - near.cost),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const best = weighed.find(({ weight }) => weight > SURE * total);
  if (!best) return [];
  return explain(engine.confusions, word, best.word).pairs.map(([read, meant]) => ({
    read: read.toLowerCase(),
    meant,
    times: 1,
  }));
}
