// Counts which words and which word classes stand beside one another, for shared/language/neighbours.ts.
import { formNumber, type Lexicon } from '../../shared/language/lexicon.ts';
import { neighbourTokens, PAUSE } from '../../shared/language/neighbours.ts';
import type { CountedText } from './russian-text.ts';

/** Each of the most frequent words is a class of its own: prepositions, conjunctions, pronouns, auxiliaries. */
const OWN_CLASS_WORDS = 700;
/** An ending is a class when it ends at least this many different counted words. */
const ENDING_MIN_WORDS = 60;
const LONGEST_ENDING = 4;
/** A pair of words is kept from this weighted count on. */
const PAIR_MIN = 1.6;
/** A pair of classes is kept from this weighted count on. */
const CLASS_PAIR_MIN = 0.9;

export interface NeighbourCounts {
  readonly words: readonly string[];
  readonly endings: readonly string[];
  /** class * classes + class → count. */
  readonly classPairs: ReadonlyMap<number, number>;
  /** form * forms + form → count. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly forms: number;
}

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

export function classNames(counts: ReadonlyMap<string, number>): { words: string[]; endings: string[] } {
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = byCount.slice(0, OWN_CLASS_WORDS).map(([word]) => word);
  const endings = new Map<string, number>();
  for (const [word, count] of byCount) {
    if (count < 1) continue;
    for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length - 1); length++) {
      const ending = word.slice(-length);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
  }
  const kept = [...endings].filter(([ending, types]) => types >= ENDING_MIN_WORDS || ending.length === 1);
  return { words, endings: kept.map(([ending]) => ending).sort() };
}

export function countNeighbours(
  texts: readonly CountedText[],
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): NeighbourCounts {
  const { words, endings } = classNames(counts);
  const classes = 1 + words.length + endings.length + 1;
  const numbers = new Map<string, number>([[PAUSE, 0]]);
  for (const word of words) numbers.set(word, numbers.size);
  const endingNumbers = new Map(endings.map((ending, index) => [ending, 1 + words.length + index]));
  const classOf = (word: string): number => {
    const own = numbers.get(word);
    if (own !== undefined) return own;
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); length > 0; length--) {
      const number = endingNumbers.get(word.slice(-length));
      if (number !== undefined) return number;
    }
    return classes - 1;
  };
  const classPairs = new Map<number, number>();
  const pairs = new Map<number, number>();
  const add = (map: Map<number, number>, key: number, by: number): void => {
    map.set(key, (map.get(key) ?? 0) + by);
  };
  for (const { weight, paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      let before = PAUSE;
      for (const word of [...neighbourTokens(paragraph), PAUSE]) {
        const here = plain(word);
        if (here === PAUSE && before === PAUSE) continue;
        add(classPairs, classOf(before) * classes + classOf(here), weight);
        const [left, right] = [formNumber(lexicon, before), formNumber(lexicon, here)];
        if (left >= 0 && right >= 0) add(pairs, left * lexicon.size + right, weight);
        before = here;
      }
    }
  }
  return { words, endings, classPairs, pairs, forms: lexicon.size };
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

/** The file read by `readNeighbours`: a JSON line with the classes, then both lists of pairs. */
export function packNeighbours(counts: NeighbourCounts): Uint8Array {
  const head = `${JSON.stringify({ words: counts.words, endings: counts.endings, forms: counts.forms })}\n`;
  const out: number[] = [];
  packPairs(out, counts.classPairs, CLASS_PAIR_MIN);
  packPairs(out, counts.pairs, PAIR_MIN);
  return Buffer.concat([Buffer.from(head, 'utf8'), Buffer.from(out)]);
}
