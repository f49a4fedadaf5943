// The English-Russian dictionary as the engines ask it: stems to stems, both ways, with how surely one renders the
// other. The file is made by scripts/build-dictionary.ts; its sources and licences stand in language-data/README.md.
import { gunzipSync } from 'fflate';

/** Name of the dictionary's file in language-data/. */
export const DICTIONARY_FILE = 'dictionary.txt.gz';

/** How surely a pair of stems render each other: 3 the plain equivalent, 1 one sense among many. */
export type Strength = 1 | 2 | 3;

export interface Rendering {
  readonly stem: string;
  readonly strength: Strength;
}

export interface Dictionary {
  /** Russian stems that render an English stem (see `stemmer('en')`), the surest first; empty for an unknown one. */
  russianFor(englishStem: string): readonly Rendering[];
  /** English stems that render a Russian stem (see `stemmer('ru')`), the surest first; empty for an unknown one. */
  englishFor(russianStem: string): readonly Rendering[];
  /** True for a Russian stem that stands in the dictionary. */
  knowsRussian(russianStem: string): boolean;
}

/** A dictionary without words, for a host that could not load one. */
export const EMPTY_DICTIONARY: Dictionary = {
  russianFor: () => [],
  englishFor: () => [],
  knowsRussian: () => false,
};

const STRENGTHS: readonly Strength[] = [3, 2, 1];

/** Reads the dictionary's file, gzipped text as `dictionaryOf` takes it. Throws when the bytes are not such a file. */
export const readDictionary = (bytes: Uint8Array): Dictionary =>
  dictionaryOf(new TextDecoder().decode(gunzipSync(bytes)));

/**
 * The dictionary of a text of lines `english TAB russian… TAB russian… TAB russian…`, the Russian stems parted by
 * spaces and the columns falling in strength from 3 to 1. The text stays as it is and only places in it are noted, since
 * a caller asks for few of its many words. Throws `RangeError` when a line has no tab.
 */
export function dictionaryOf(text: string): Dictionary {
  const english = englishPlaces(text);
  const columnsOf = (from: number): string => text.slice(text.indexOf('\t', from) + 1, lineEnd(text, from));
  // These take longer than reading the file, and not every caller asks; each is made when first asked for.
  let russian: WordPlaces | null = null;
  let reverse: ReadonlyMap<string, readonly Rendering[]> | null = null;
  return {
    russianFor(stem) {
      const from = english.find(stem);
      return from < 0 ? [] : renderings(columnsOf(from));
    },
    englishFor(stem) {
      reverse ??= reversed(text);
      return reverse.get(stem) ?? [];
    },
    knowsRussian(stem) {
      russian ??= russianPlaces(text);
      return russian.find(stem) >= 0;
    },
  };
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The English stems: each line's first word. */
function englishPlaces(text: string): WordPlaces {
  const words = new WordPlaces(text);
  for (let from = 0; from <= text.length; ) {
    const end = lineEnd(text, from);
    const tab = text.indexOf('\t', from);
    if (tab < 0 || tab > end) throw new RangeError('This is not a dictionary file of Sverka: a line has no tab.');
    words.add(from, tab);
    from = end + 1;
  }
  return words;
}

/** Words are parted by blanks, tabs and line ends, whose codes no letter is below. */
const BLANK = 32;

/** The Russian stems: every other word. */
function russianPlaces(text: string): WordPlaces {
  const words = new WordPlaces(text);
  for (let line = 0; line < text.length; ) {
    const end = lineEnd(text, line);
    for (let from = text.indexOf('\t', line) + 1; from < end; ) {
      let to = from;
      while (to < end && text.charCodeAt(to) > BLANK) to++;
      if (to > from) words.add(from, to);
      from = to + 1;
    }
    line = end + 1;
  }
  return words;
}

/** Places kept before the table first grows. */
const FIRST_SIZE = 1 << 16;

/** The places of distinct words in a text, found by hashing, with no string made for any of them. */
class WordPlaces {
  readonly #text: string;
  #count = 0;
  /** Open addressing over a power of two: where each word begins, and one past its end; 0 for a free slot. */
  #starts = new Int32Array(FIRST_SIZE);
  #ends = new Int32Array(FIRST_SIZE);

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the word at a place, unless it is there. */
  add(from: number, to: number): void {
    if (2 * this.#count >= this.#ends.length) this.#grow();
    const slot = this.#slotOf(this.#text, from, to);
    if (this.#ends[slot] !== 0) return;
    this.#starts[slot] = from;
    this.#ends[slot] = to;
    this.#count++;
  }

  /** Where a word stands; -1 for one that does not. */
  find(word: string): number {
    const slot = this.#slotOf(word, 0, word.length);
    return this.#ends[slot] === 0 ? -1 : (this.#starts[slot] ?? -1);
  }

  /** The slot that holds a word, or the free one where it belongs. */
  #slotOf(text: string, from: number, to: number): number {
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const mask = this.#ends.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#ends[slot] !== 0 && !this.#holds(slot, text, from, to)) slot = (slot + 1) & mask;
    return slot;
  }

  #holds(slot: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[slot] ?? 0;
    if ((this.#ends[slot] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++)
      if (text.charCodeAt(at) !== this.#text.charCodeAt(start + at - from)) return false;
    return true;
  }

  #grow(): void {
    const [starts, ends] = [this.#starts, this.#ends];
    this.#starts = new Int32Array(2 * starts.length);
    this.#ends = new Int32Array(2 * ends.length);
    this.#count = 0;
    ends.forEach((end, slot) => {
      if (end !== 0) this.add(starts[slot] ?? 0, end);
    });
  }
}

function reversed(text: string): ReadonlyMap<string, readonly Rendering[]> {
  const russian = new Map<string, Rendering[]>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    const english = line.slice(0, tab);
    for (const { stem, strength } of renderings(line.slice(tab + 1))) {
      const known = russian.get(stem);
      if (known) known.push({ stem: english, strength });
      else russian.set(stem, [{ stem: english, strength }]);
    }
  }
  for (const list of russian.values()) list.sort((a, b) => b.strength - a.strength);
  return russian;
}

function renderings(columns: string): Rendering[] {
  const found: Rendering[] = [];
  columns.split('\t').forEach((column, index) => {
    const strength = STRENGTHS[index];
    if (column === '' || strength === undefined) return;
    for (const stem of column.split(' ')) found.push({ stem, strength });
  });
  return found;
}
