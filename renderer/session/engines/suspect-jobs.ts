// Judging sentences: what was judged once, in the same words beside the same counterpart, is not judged again.

import { namesAsTheyStand, namesToKnow } from '../../../shared/entities/names-to-know.ts';
import { formsOfFoundWord } from '../../../shared/language/declension.ts';
import type { OcrContext } from '../../../shared/ocr/context.ts';
import { profileDocument } from '../../../shared/ocr/document-profile.ts';
import {
  isListed,
  loadOcrEngine,
  OCR_FILES,
  type OcrEngine,
  type TranslationLexicon,
} from '../../../shared/ocr/engine.ts';
import { judgeBlocks } from '../../../shared/ocr/judge.ts';
import { type LearnedConfusions, learn, NOTHING_LEARNED } from '../../../shared/ocr/learned-confusions.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import type { EngineJobs, JudgedSentence, ProjectKnowledge } from './engine-jobs.ts';
import { languageFiles, once } from './language-files.ts';

/** Judgements kept; a record of 60,000 words has some 4,000 sentences. */
const MOST_KEPT = 20_000;

/** What judging needs, loaded once. `dictionary` gives the translations that count as evidence. */
export const ocrEngine = (dictionary: () => Promise<TranslationLexicon>): (() => Promise<OcrEngine>) =>
  once(async () => loadOcrEngine(await languageFiles(OCR_FILES), await dictionary()));

/** The job `judge`. */
export function suspectJobs(engine: () => Promise<OcrEngine>): Pick<EngineJobs, 'judge'> {
  const known = new Map<string, readonly Suspect[]>();
  let taught: ReadonlySet<string> = new Set();
  let named: ReadonlySet<string> = new Set();
  let oldSpelling = false;
  return {
    async judge(sentences, knowledge) {
      const loaded = await engine();
      if ((knowledge.oldSpelling ?? false) !== oldSpelling) known.clear();
      oldSpelling = knowledge.oldSpelling ?? false;
      taught = forgetTaught(known, knowledge, taught);
      const names = namesToKnow(knowledge.authority);
      named = forgetNamed(known, names, named);
      const fresh = sentences.filter((sentence) => !known.has(keyOf(sentence)));
      if (fresh.length > 0) {
        const context = contextOf(knowledge, names, loaded);
        const texts = sentences.map(({ text }) => text);
        const document = profileDocument(texts, loaded, context.learned);
        const judged = judgeBlocks(fresh, loaded, { ...context, document });
        fresh.forEach((sentence, index) => {
          known.set(keyOf(sentence), judged[index] ?? []);
        });
      }
      const answers = sentences.map((sentence) => known.get(keyOf(sentence)) ?? []);
      if (known.size > MOST_KEPT) known.clear();
      return answers;
    },
  };
}

/** So many letters at the head or the tail of a name tell that a word may be the name misread, or the name itself. */
const TELLING_LETTERS = 4;
/** Letters of the longest case ending: "ами". */
const LONGEST_ENDING = 3;

/**
 * Forgets the judgements of sentences that hold a word learned since, or one whose lesson was taken back: the second time
 * it is easier, and what is no longer right is doubted again.
 */
function forgetTaught(
  known: Map<string, readonly Suspect[]>,
  { corrections, words, dismissed }: ProjectKnowledge,
  taught: ReadonlySet<string>,
): ReadonlySet<string> {
  const now = new Set(
    [...corrections.map(({ read }) => read), ...words, ...dismissed].map((word) => word.toLowerCase()),
  );
  const changed = [...[...now].filter((word) => !taught.has(word)), ...[...taught].filter((word) => !now.has(word))];
  // A word is known in its other cases too.
  const heads = changed.map((word) => word.slice(0, Math.max(TELLING_LETTERS, word.length - LONGEST_ENDING)));
  for (const key of changed.length > 0 ? [...known.keys()] : []) {
    const sentence = key.toLowerCase();
    if (heads.some((head) => sentence.includes(head))) known.delete(key);
  }
  return now;
}

/** Forgets the judgements of sentences that hold a name that is new or no longer known, or what may be its misreading. */
function forgetNamed(
  known: Map<string, readonly Suspect[]>,
  names: readonly string[],
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const now = new Set(names.map((name) => name.toLowerCase()));
  const changed = [...now].filter((name) => !before.has(name)).concat([...before].filter((name) => !now.has(name)));
  const telling = new Set(
    changed.flatMap((name) =>
      name.length <= TELLING_LETTERS ? [name] : [name.slice(0, TELLING_LETTERS), name.slice(-TELLING_LETTERS)],
    ),
  );
  for (const key of telling.size > 0 ? [...known.keys()] : []) {
    const sentence = key.toLowerCase();
    if ([...telling].some((letters) => sentence.includes(letters))) known.delete(key);
  }
  return now;
}

const keyOf = ({ text, counterpart, confidences = [] }: JudgedSentence): string =>
  [text, counterpart ?? '', ...confidences.map(({ from, confidence }) => `${from} ${confidence}`)].join('\u0000');

/** The same correction counts at most so often: one word must not drown the rest. */
const MOST_COUNTED = 5;

function learnedFrom({ corrections, words }: ProjectKnowledge, { confusions }: OcrEngine): LearnedConfusions {
  let learned: LearnedConfusions = { ...NOTHING_LEARNED, words };
  for (const { read, meant, times } of corrections) {
    for (let time = 0; time < Math.min(times, MOST_COUNTED); time++) {
      learned = learn(learned, { kind: 'corrected', read, meant }, confusions);
    }
  }
  return learned;
}

/** The words of a language lexicon are there in all their forms; the project's own are declined here. */
const declined = (words: readonly string[], engine: OcrEngine): readonly string[] =>
  words.flatMap((word) => (isListed(engine, word) ? [] : formsOfFoundWord(word)));

/** As it may stand at the beginning of a sentence. */
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function contextOf(knowledge: ProjectKnowledge, authorityNames: readonly string[], engine: OcrEngine): OcrContext {
  const words = declined(knowledge.words, engine);
  return {
    counterpart: null,
    projectLexicon: new Set([...knowledge.words, ...words]),
    authorityNames,
    learned: learnedFrom(knowledge, engine),
    // What the project knows for a word or a name is not doubted, whatever stands beside it.
    dismissed: new Set([
      ...knowledge.dismissed,
      ...namesAsTheyStand(authorityNames),
      ...words.flatMap((word) => [word, capital(word)]),
    ]),
    preReform: knowledge.oldSpelling ?? false,
  };
}
