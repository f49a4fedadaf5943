// What is known beside a text when it is judged: the project's words, what it learned, the counterpart, the noise.
import { lexiconForm } from '../language/lexicon.ts';
import { scriptOf } from '../language/look-alikes.ts';
import { wordClass } from '../language/neighbours.ts';
import { isListed, type OcrEngine, withLearned } from './engine.ts';
import type { LearnedConfusions } from './learned-confusions.ts';
import type { ReadingContext } from './readings.ts';
import { tokenise } from './tokens.ts';
import { counterpartEvidence } from './translation-evidence.ts';

/** What is known beside the text itself. */
export interface OcrContext {
  /** The aligned segment in English; null when there is none. */
  readonly counterpart: string | null;
  /** Words the project knows to be right, any case. */
  readonly projectLexicon: ReadonlySet<string>;
  /** Names of the authority in both scripts, nominative and other forms. */
  readonly authorityNames: readonly string[];
  readonly learned: LearnedConfusions;
  /** Words as they stand that a person said are right. */
  readonly dismissed: ReadonlySet<string>;
  /** True for texts in the spelling before 1918. */
  readonly preReform?: boolean;
  /** See `noiseLevel`; the text's own when left out. */
  readonly noise?: number;
  /** OCR's own confidence, 0..1, by the offset at which a token begins; tokens without one are left out. */
  readonly confidences?: ReadonlyMap<number, number>;
}

/** A suspect is shown from this probability of being wrong. */
export const SUSPECT_FROM = 0.5;

/**
 * How noisy a text is: natural logarithm of the share of its words that no lexicon lists, moved so that clean prose
 * lies about -1 and bad OCR at 2. Taken over a whole document, it tells how much to doubt in each of its sentences.
 */
export function noiseLevel(texts: readonly string[], engine: OcrEngine): number {
  let [words, unlisted] = [0, 0];
  for (const text of texts) {
    for (const token of tokenise(text)) {
      if (token.kind !== 'word' || token.text.length < 3 || /^\p{Lu}/u.test(token.text)) continue;
      if (scriptOf(token.text) === 'latin') continue;
      words++;
      if (!isListed(engine, token.text)) unlisted++;
    }
  }
  return Math.log((unlisted + 0.5) / (words + 10)) + 3;
}

/** What the project knows, gathered once for many texts. */
export function readingContext(engine: OcrEngine, context: OcrContext, texts: readonly string[]): ReadingContext {
  const own = new Map<string, string>();
  const add = (word: string): void => {
    if (/[\u0400-\u04ff]/.test(word)) own.set(lexiconForm(word), word);
  };
  for (const word of context.projectLexicon) add(word);
  for (const word of context.learned.words) add(word);
  for (const name of context.authorityNames) for (const { text } of tokenise(name)) add(text);
  const corrected = new Map<string, Map<string, number>>();
  for (const { read, meant, times } of context.learned.corrections) {
    const readings = corrected.get(read) ?? new Map<string, number>();
    corrected.set(read, readings.set(meant, times));
  }
  const occurrences = new Map<string, number>();
  for (const text of texts) {
    for (const { text: word } of tokenise(text)) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
  }
  const evidence = counterpartEvidence(context.counterpart, engine.translations);
  return {
    engine: withLearned(engine, context.learned),
    own,
    corrected,
    translated: evidence.answers,
    answeredBy: evidence.answeredBy,
    classOf: (word) => wordClass(engine.neighbours, word),
    expected: evidence.expected,
    noise: context.noise ?? noiseLevel(texts, engine),
    occurrences,
  };
}
