// One side of a record with its words numbered: the form in which the aligner counts and compares them.
import type { Sentence } from './bead.ts';
import type { ScanWords, WordForm } from './sentence-words.ts';

/**
 * A side's words twice: as types (each distinct word once) and as tokens (each word where it stands). Types and
 * tokens are numbered from 0, tokens through the whole side.
 */
export interface IndexedSide {
  readonly sentences: readonly Sentence[];
  readonly types: readonly WordForm[];
  /** Where each token stands in its sentence, as UTF-16 offsets. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The type of each token. */
  readonly tokens: Int32Array;
  /** The tokens of sentence s are starts[s] to starts[s + 1]; one entry more than there are sentences. */
  readonly starts: Int32Array;
  /** How often each type stands on the side. */
  readonly counts: Int32Array;
  readonly bags: Bags;
  /** Characters without white space of all sentences before each one; one entry more than there are sentences. */
  readonly characters: Float64Array;
}

/**
 * The sentences as bags of words: an item is one type in one sentence, however often it stands there. Items are
 * numbered from 0 through the whole side, in order of the sentences.
 */
export interface Bags {
  readonly types: Int32Array;
  /** How often the item's type stands in its sentence. */
  readonly counts: Int32Array;
  readonly sentences: Int32Array;
  /** The items of sentence s are starts[s] to starts[s + 1]. */
  readonly starts: Int32Array;
  /** For each type its items, ascending. */
  readonly places: readonly Int32Array[];
}

/** How often a type stands on the side. */
export const countOf = (side: IndexedSide, type: number): number => side.counts[type] ?? 0;

/** How many words the sentences from `from` to `to`, end excluded, have. */
export const widthOf = (side: IndexedSide, from: number, to: number): number =>
  (side.starts[to] ?? 0) - (side.starts[from] ?? 0);

/** Reads and numbers the words of a side. */
export function indexSide(sentences: readonly Sentence[], scan: ScanWords): IndexedSide {
  const numbers = typeNumbers();
  const tokens: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const starts = new Int32Array(sentences.length + 1);
  const characters = new Float64Array(sentences.length + 1);
  sentences.forEach(({ text }, index) => {
    scan(text, (word, start, end) => {
      tokens.push(numbers.of(word));
      from.push(start);
      to.push(end);
    });
    starts[index + 1] = tokens.length;
    characters[index + 1] = (characters[index] ?? 0) + Math.max(1, visibleLength(text));
  });
  const { types } = numbers;
  const counts = new Int32Array(types.length);
  for (const type of tokens) counts[type] = (counts[type] ?? 0) + 1;
  const numbered = Int32Array.from(tokens);
  return {
    sentences,
    types,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    tokens: numbered,
    starts,
    counts,
    bags: bagsOf(numbered, starts, counts),
    characters,
  };
}

/** Numbers types as they come; `types` is each one's first word. */
function typeNumbers(): { readonly types: readonly WordForm[]; of(word: WordForm): number } {
  const types: WordForm[] = [];
  const byName = new Map<string, number>();
  // A scanner gives the same value for the same run of letters: most words need no name.
  const byWord = new Map<WordForm, number>();
  const number = (word: WordForm): number => {
    // Keys hold no blank, so that a figure is never taken for a word.
    const name = word.kind === 'word' ? word.key : `${word.kind} ${word.key}`;
    const known = byName.get(name);
    if (known !== undefined) return known;
    byName.set(name, types.length);
    return types.push(word) - 1;
  };
  return {
    types,
    of(word) {
      let found = byWord.get(word);
      if (found === undefined) {
        found = number(word);
        byWord.set(word, found);
      }
      return found;
    },
  };
}

const SPACE = /\s/;

/** Characters that are no white space. */
function visibleLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || (code >= 160 && (code < 0x400 || code >= 0x2000) && SPACE.test(text.charAt(at)))) length--;
  }
  return length;
}

function bagsOf(tokens: Int32Array, tokenStarts: Int32Array, typeCounts: Int32Array): Bags {
  const types: number[] = [];
  const counts: number[] = [];
  const sentences: number[] = [];
  const starts = new Int32Array(tokenStarts.length);
  const lastItem = new Int32Array(typeCounts.length).fill(-1);
  const spread = new Int32Array(typeCounts.length);
  for (let sentence = 0; sentence + 1 < tokenStarts.length; sentence++) {
    const first = types.length;
    for (let token = tokenStarts[sentence] ?? 0; token < (tokenStarts[sentence + 1] ?? 0); token++) {
      const type = tokens[token] ?? 0;
      const item = lastItem[type] ?? -1;
      if (item >= first) {
        counts[item] = (counts[item] ?? 0) + 1;
        continue;
      }
      lastItem[type] = types.push(type) - 1;
      counts.push(1);
      sentences.push(sentence);
      spread[type] = (spread[type] ?? 0) + 1;
    }
    starts[sentence + 1] = types.length;
  }
  const places = Array.from(spread, (size) => new Int32Array(size));
  const filled = new Int32Array(typeCounts.length);
  types.forEach((type, item) => {
    const at = filled[type] ?? 0;
    filled[type] = at + 1;
    const list = places[type];
    if (list) list[at] = item;
  });
  return {
    types: Int32Array.from(types),
    counts: Int32Array.from(counts),
    sentences: Int32Array.from(sentences),
    starts,
    places,
  };
}
