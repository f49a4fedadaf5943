// One side of a record with its words numbered: the form in which the aligner counts and compares them.
import { type Language, stemmer } from '../language/stems.ts';
import type { Sentence } from './bead.ts';
import { type IsKnown, type SentenceWord, sentenceWords } from './sentence-words.ts';

export interface IndexedSide {
  readonly sentences: readonly Sentence[];
  /** The distinct words of the side; a word's number is its place here. */
  readonly types: readonly SentenceWord[];
  /** How often each type stands on the side. */
  readonly counts: Int32Array;
  /** For each sentence the numbers of its words in order. */
  readonly words: readonly Int32Array[];
  /** For each type the sentences that have it, ascending. */
  readonly postings: readonly Int32Array[];
  /** Characters of each sentence without white space, at least 1. */
  readonly lengths: Float64Array;
  /** Number of words of all sentences together, at least 1. */
  readonly size: number;
}

/** Reads and numbers the words of a side. */
export function indexSide(sentences: readonly Sentence[], language: Language, isKnown: IsKnown): IndexedSide {
  const stem = stemmer(language);
  const numbers = new Map<string, number>();
  const types: SentenceWord[] = [];
  const postings: number[][] = [];
  const counts: number[] = [];
  const words = sentences.map((sentence, index) => {
    const found = sentenceWords(sentence.text, language, stem, isKnown);
    return Int32Array.from(found, (word) => {
      const name = `${word.kind}\t${word.key}`;
      let number = numbers.get(name);
      if (number === undefined) {
        number = types.length;
        numbers.set(name, number);
        types.push(word);
        postings.push([]);
        counts.push(0);
      }
      const posting = postings[number];
      if (posting && posting.at(-1) !== index) posting.push(index);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    });
  });
  return {
    sentences,
    types,
    counts: Int32Array.from(counts),
    words,
    postings: postings.map((posting) => Int32Array.from(posting)),
    lengths: Float64Array.from(sentences, ({ text }) => Math.max(1, text.replace(/\s+/g, '').length)),
    size: Math.max(
      1,
      words.reduce((sum, list) => sum + list.length, 0),
    ),
  };
}
