// What is known beside a text when it is judged: the project's words, what it learned, the counterpart, the noise.
import { formCase, formNumber, lexiconForm, smallLexicon } from '../language/lexicon.ts';
import { wordClass } from '../language/neighbours.ts';
import { type DocumentProfile, profileDocument } from './document-profile.ts';
import { isListed, type OcrEngine } from './engine.ts';
import type { LearnedConfusions } from './learned-confusions.ts';
import { doubts, usualDoubt, type WordConfidence } from './ocr-confidence.ts';
import { DOUBTFUL_VISITS } from './other-spellings.ts';
import type { ReadingContext } from './readings.ts';
import { SearchScratch } from './spelling-search.ts';
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
  /** What `profileDocument` found in the whole document; made of the judged text alone when left out. */
  readonly document?: DocumentProfile;
  /** How sure the OCR was of the words of the judged text, where it said so. */
  readonly confidences?: readonly WordConfidence[];
}

/** A suspect is shown from this probability of being wrong, before it is calibrated. */
export const SUSPECT_FROM = 0.4;

/** From so many corrections on, what they put is a word of the project: once may be a slip. */
const OFTEN = 2;

const timesMeant = ({ corrections }: LearnedConfusions, word: string): number =>
  corrections
    .filter(({ meant }) => meant.toLowerCase().split(/\s+/).includes(word))
    .reduce((sum, { times }) => sum + times, 0);

/** The “Министерство” of a name is known anyway, and is written small elsewhere. */
function isCommonWord({ lexicon }: OcrEngine, word: string): boolean {
  const number = formNumber(lexicon, word);
  return number >= 0 && formCase(lexicon, number) === 'lower';
}

/** What the project knows, gathered once for many texts. */
export function readingContext(engine: OcrEngine, context: OcrContext, texts: readonly string[]): ReadingContext {
  const own = new Map<string, string>();
  const add = (word: string): void => {
    if (/[\u0400-\u04ff]/.test(word)) own.set(lexiconForm(word), word);
  };
  for (const word of context.projectLexicon) add(word);
  for (const name of context.authorityNames)
    for (const { text } of tokenise(name)) if (!isCommonWord(engine, text)) add(text);
  const corrected = new Map<string, Map<string, number>>();
  for (const { read, meant, times } of context.learned.corrections) {
    const readings = corrected.get(read) ?? new Map<string, number>();
    corrected.set(read, readings.set(meant, times));
  }
  const learnt = new Set<string>();
  for (const word of context.learned.words) {
    if (isListed(engine, word) || own.has(lexiconForm(word))) continue;
    if (timesMeant(context.learned, word) >= OFTEN) add(word);
    else learnt.add(lexiconForm(word));
  }
  // A word that was corrected too is no word of the project, whatever was said of it elsewhere.
  for (const read of corrected.keys()) own.delete(lexiconForm(read));
  const document = context.document ?? profileDocument(texts, engine, context.learned);
  const evidence = counterpartEvidence(context.counterpart, engine.translations);
  return {
    engine: { ...engine, confusions: document.confusions },
    own,
    learnt,
    corrected,
    translated: evidence.answers,
    answeredBy: evidence.answeredBy,
    soundsLike: evidence.soundsLike,
    namesAcross: evidence.names,
    openNames: new Set(),
    preReform: context.preReform ?? false,
    classOf: (word) => wordClass(engine.neighbours, word, formNumber(engine.lexicon, word)),
    scratch: new SearchScratch(DOUBTFUL_VISITS),
    ownWords: smallLexicon(engine.lexicon.letters, engine.lexicon.letterOf, [
      ...own.keys(),
      ...learnt,
      ...engine.periodWords,
    ]),
    noise: document.noise,
    occurrences: document.occurrences,
    vocabulary: document.vocabulary,
    marks: document.marks,
    doubtAt: doubts(context.confidences ?? [], usualDoubt(context.confidences ?? [])),
  };
}
