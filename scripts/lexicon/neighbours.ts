// Counts which words and which word classes stand beside one another, for shared/language/neighbours.ts.
import { formNumber, type Lexicon } from '../../shared/language/lexicon.ts';
import { neighbourTokens, PAUSE } from '../../shared/language/neighbours.ts';
import type { CountedText } from './russian-text.ts';

/** Each of the most frequent words is a class of its own: prepositions, conjunctions, pronouns, auxiliaries. */
const OWN_CLASS_WORDS = 600;
/** A set of tags is a class from this many weighted occurrences on. */
const TAGS_MIN = 12;
/** An ending tells the class of unlisted words when it ends at least this many forms. */
const ENDING_MIN_FORMS = 40;
const LONGEST_ENDING = 4;
/** A pair of words is kept from this weighted count on. */
const PAIR_MIN = 3;
/** A pair of classes is kept from this weighted count on. */
const CLASS_PAIR_MIN = 3;

/** The classes: 0 is a pause, then frequent words, then sets of tags, the last for all the rest. */
export interface Classes {
  readonly words: readonly string[];
  readonly count: number;
  /** By form number. */
  readonly ofForms: Uint16Array;
  readonly ofEndings: Readonly<Record<string, number>>;
}

/** `forms` are the lexicon's, in its order. */
export function makeClasses(
  forms: readonly string[],
  counts: ReadonlyMap<string, number>,
  tags: ReadonlyMap<string, string>,
): Classes {
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, OWN_CLASS_WORDS);
  const numbers = new Map(words.map(([word], index) => [word, index + 1]));
  const tagCounts = new Map<string, number>();
  for (const [word, count] of counts) {
    const set = tags.get(word);
    if (set !== undefined) tagCounts.set(set, (tagCounts.get(set) ?? 0) + count);
  }
  const tagSets = [...tagCounts]
    .filter(([, count]) => count >= TAGS_MIN)
    .map(([set]) => set)
    .sort();
  const tagNumbers = new Map(tagSets.map((set, index) => [set, words.length + 1 + index]));
  const rest = words.length + 1 + tagSets.length;
  const ofForms = new Uint16Array(forms.length).fill(rest);
  const endings = new Map<string, Map<number, number>>();
  forms.forEach((form, index) => {
    const set = tags.get(form);
    const ofTags = set === undefined ? rest : (tagNumbers.get(set) ?? nearestSet(set, tagNumbers) ?? rest);
    ofForms[index] = numbers.get(form) ?? ofTags;
    if (ofTags === rest) return;
    for (let length = 1; length <= Math.min(LONGEST_ENDING, form.length - 2); length++) {
      const byClass = endings.get(form.slice(-length)) ?? new Map<number, number>();
      endings.set(form.slice(-length), byClass.set(ofTags, (byClass.get(ofTags) ?? 0) + 1));
    }
  });
  const ofEndings: Record<string, number> = {};
  for (const [ending, byClass] of [...endings].sort()) {
    const all = [...byClass.values()].reduce((sum, each) => sum + each, 0);
    const [best] = [...byClass].sort((a, b) => b[1] - a[1]);
    if (best && all >= ENDING_MIN_FORMS) ofEndings[ending] = best[0];
  }
  return { words: words.map(([word]) => word), count: rest + 1, ofForms, ofEndings };
}

/** For a rare set of tags, the commoner set that shares most with it. */
function nearestSet(set: string, known: ReadonlyMap<string, number>): number | null {
  const wanted = new Set(set.split(' '));
  let [best, bestShare]: [number | null, number] = [null, 0];
  for (const [other, number] of known) {
    const tags = other.split(' ');
    const common = tags.filter((tag) => wanted.has(tag)).length;
    const share = common / (wanted.size + tags.length - common);
    if (share > bestShare) [best, bestShare] = [number, share];
  }
  return best;
}

export interface NeighbourCounts {
  readonly classes: Classes;
  /** class * classes + class → count, of words side by side; and of words with one word between them. */
  readonly beside: ReadonlyMap<number, number>;
  readonly apart: ReadonlyMap<number, number>;
  /** form * forms + form → count. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly forms: number;
}

export function countNeighbours(texts: readonly CountedText[], classes: Classes, lexicon: Lexicon): NeighbourCounts {
  const classOf = (word: string, form: number): number => {
    if (word === PAUSE) return 0;
    if (form >= 0) return classes.ofForms[form] ?? 0;
    for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
      const number = classes.ofEndings[word.slice(-length).toLowerCase().replaceAll('ё', 'е')];
      if (number !== undefined) return number;
    }
    return classes.count - 1;
  };
  const [beside, apart, pairs] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  const add = (map: Map<number, number>, key: number, by: number): void => {
    map.set(key, (map.get(key) ?? 0) + by);
  };
  for (const { weight, paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      let [before, beforeForm, beforeThat] = [0, -1, 0];
      for (const word of [...neighbourTokens(paragraph), PAUSE]) {
        const form = word === PAUSE ? -1 : formNumber(lexicon, word);
        const here = classOf(word, form);
        if (here === 0 && before === 0) continue;
        add(beside, before * classes.count + here, weight);
        if (before !== 0 && beforeThat !== 0 && here !== 0) add(apart, beforeThat * classes.count + here, weight);
        if (beforeForm >= 0 && form >= 0) add(pairs, beforeForm * lexicon.size + form, weight);
        [beforeThat, before, beforeForm] = [before, here, form];
      }
    }
  }
  return { classes, beside, apart, pairs, forms: lexicon.size };
}

/** Little-endian base-128 numbers, the high bit saying that another byte follows. */
function varint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

const QUARTER_DOUBLINGS = 4;
const step = (count: number): number =>
  Math.max(0, Math.min(255, Math.round(QUARTER_DOUBLINGS * Math.log2(1 + count))));

function packPairs(out: number[], pairs: ReadonlyMap<number, number>, least: number): void {
  const kept = [...pairs].filter(([, count]) => count >= least).sort((a, b) => a[0] - b[0]);
  varint(out, kept.length);
  let before = 0;
  for (const [key] of kept) {
    varint(out, key - before);
    before = key;
  }
  for (const [, count] of kept) out.push(step(count));
}

/** The file read by `readNeighbours`: a JSON line, the classes of the forms as two byte planes, three lists of pairs. */
export function packNeighbours({ classes, beside, apart, pairs, forms }: NeighbourCounts): Uint8Array {
  const { words, count, ofForms, ofEndings } = classes;
  const head = `${JSON.stringify({ words, classes: count, endings: ofEndings, forms })}\n`;
  const low = Uint8Array.from(ofForms, (each) => each & 255);
  const high = Uint8Array.from(ofForms, (each) => each >> 8);
  const out: number[] = [];
  packPairs(out, beside, CLASS_PAIR_MIN);
  packPairs(out, apart, CLASS_PAIR_MIN);
  packPairs(out, pairs, PAIR_MIN);
  return Buffer.concat([Buffer.from(head, 'utf8'), low, high, Buffer.from(out)]);
}
