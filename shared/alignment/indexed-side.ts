// One side of a record with its words numbered: the form in which the aligner counts and compares them.
import { type Language, stemmer } from '../language/stems.ts';
import type { Sentence } from './bead.ts';
import { type IsKnown, type SentenceWord, sentenceWords } from './sentence-words.ts';

/**
 * A side's words twice: as types (each distinct word once) and as tokens (each word where it stands). Types and
 * tokens are numbered from 0, tokens through the whole side.
 */
export interface IndexedSide {
  readonly sentences: readonly Sentence[];
  readonly types: readonly SentenceWord[];
  /** Where each token stands in its sentence, as UTF-16 offsets. */
  readonly words: readonly { readonly from: number; readonly to: number }[];
  /** The type of each token. */
  readonly tokens: Int32Array;
  /** The sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** The tokens of sentence s are starts[s] to starts[s + 1]; one entry more than there are sentences. */
  readonly starts: Int32Array;
  /** For each type its tokens, ascending. */
  readonly places: readonly Int32Array[];
  /** Characters without white space of all sentences before each one; one entry more than there are sentences. */
  readonly characters: Float64Array;
}

/** How often a type stands on the side. */
export const countOf = (side: IndexedSide, type: number): number => side.places[type]?.length ?? 0;

/** Reads and numbers the words of a side. */
export function indexSide(sentences: readonly Sentence[], language: Language, isKnown: IsKnown): IndexedSide {
  const stem = stemmer(language);
  const numbers = new Map<string, number>();
  const types: SentenceWord[] = [];
  const places: number[][] = [];
  const tokens: number[] = [];
  const words: SentenceWord[] = [];
  const sentenceOf: number[] = [];
  const starts = new Int32Array(sentences.length + 1);
  const characters = new Float64Array(sentences.length + 1);
  sentences.forEach(({ text }, index) => {
    for (const word of sentenceWords(text, language, stem, isKnown)) {
      const name = word.kind + word.key;
      const number = numbers.get(name) ?? types.push(word) - 1;
      numbers.set(name, number);
      const place = tokens.push(number) - 1;
      words.push(word);
      sentenceOf.push(index);
      const known = places[number];
      if (known) known.push(place);
      else places[number] = [place];
    }
    starts[index + 1] = tokens.length;
    characters[index + 1] = (characters[index] ?? 0) + Math.max(1, text.replace(/\s+/g, '').length);
  });
  return {
    sentences,
    types,
    words,
    tokens: Int32Array.from(tokens),
    sentenceOf: Int32Array.from(sentenceOf),
    starts,
    places: places.map((tokensOfType) => Int32Array.from(tokensOfType)),
    characters,
  };
}
