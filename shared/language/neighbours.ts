// Which Russian words stand beside one another: evidence that a word, real in itself, is improbable where it stands
// ("вопрес е гражданстве"). Words are backed off to classes by their endings, which carry agreement and government.
// Made by scripts/build-lexicon.ts.
import { lexiconForm } from './lexicon.ts';

/** Stands for punctuation, a number, a word in Latin letters, and either end of the text. */
export const PAUSE = '¶';

/** The words of a text as neighbours are counted: one `PAUSE` for all that lies between two words but a space. */
export function neighbourTokens(text: string): readonly string[] {
  return (text.match(/[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|[^\sА-Яа-яЁё]+/g) ?? []).map((token) =>
    /^[А-Яа-яЁё]/.test(token) ? token : PAUSE,
  );
}

export interface Neighbours {
  readonly ownClass: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
  readonly classes: number;
  /** Keys `left * classes + right`, ascending, with the counts of the same places. */
  readonly classKeys: Float64Array;
  readonly classCounts: Float32Array;
  readonly leftTotals: Float64Array;
  readonly rightTotals: Float64Array;
  readonly total: number;
  readonly pairKeys: Float64Array;
  readonly pairCounts: Float32Array;
  /** Number of forms of the lexicon the pairs were numbered by. */
  readonly forms: number;
}

const LONGEST_ENDING = 4;

/** Reads the file made by scripts/build-lexicon.ts (unpacked). Throws `RangeError` for a file of another kind. */
export function readNeighbours(bytes: Uint8Array): Neighbours {
  const headEnd = bytes.indexOf(10);
  if (headEnd < 0 || bytes[0] !== 123) throw new RangeError('This is not a file of neighbours.');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headEnd))) as {
    words: string[];
    endings: string[];
    forms: number;
  };
  const ownClass = new Map<string, number>([[PAUSE, 0]]);
  for (const word of head.words) ownClass.set(word, ownClass.size);
  const endings = new Map(head.endings.map((ending, index) => [ending, 1 + head.words.length + index]));
  const classes = head.words.length + head.endings.length + 2;
  const reader = { bytes, at: headEnd + 1 };
  const [classKeys, classCounts] = readPairs(reader);
  const [pairKeys, pairCounts] = readPairs(reader);
  const leftTotals = new Float64Array(classes);
  const rightTotals = new Float64Array(classes);
  let total = 0;
  classKeys.forEach((key, index) => {
    const count = classCounts[index] ?? 0;
    const [left, right] = [Math.floor(key / classes), key % classes];
    leftTotals[left] = (leftTotals[left] ?? 0) + count;
    rightTotals[right] = (rightTotals[right] ?? 0) + count;
    total += count;
  });
  return {
    ownClass,
    endings,
    classes,
    classKeys,
    classCounts,
    leftTotals,
    rightTotals,
    total,
    pairKeys,
    pairCounts,
    forms: head.forms,
  };
}

function readPairs(reader: { readonly bytes: Uint8Array; at: number }): [Float64Array, Float32Array] {
  const number = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = reader.bytes[reader.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const length = number();
  const keys = new Float64Array(length);
  let key = 0;
  for (let index = 0; index < length; index++) {
    key += number();
    keys[index] = key;
  }
  const counts = new Float32Array(length);
  for (let index = 0; index < length; index++) counts[index] = 2 ** ((reader.bytes[reader.at++] ?? 0) / 4) - 1;
  return [keys, counts];
}

function countOf(keys: Float64Array, counts: Float32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return counts[middle] ?? 0;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The class of a word: its own when it is frequent, else that of its longest ending; `PAUSE` is class 0. */
export function wordClass(neighbours: Neighbours, word: string): number {
  const form = lexiconForm(word);
  const own = neighbours.ownClass.get(form);
  if (own !== undefined) return own;
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length > 0; length--) {
    const ending = neighbours.endings.get(form.slice(-length));
    if (ending !== undefined) return ending;
  }
  return neighbours.classes - 1;
}

/** Added to every count, so that a pair never seen is improbable and not impossible. */
const SMOOTHING = 0.5;

/**
 * How much more often the classes stand side by side than chance would have it: natural logarithm, 0 for chance.
 * Pointwise mutual information, smoothed; kept within ±6.
 */
export function classAffinity(neighbours: Neighbours, left: number, right: number): number {
  const count = countOf(neighbours.classKeys, neighbours.classCounts, left * neighbours.classes + right);
  const expected = ((neighbours.leftTotals[left] ?? 0) * (neighbours.rightTotals[right] ?? 0)) / neighbours.total;
  return Math.max(-6, Math.min(6, Math.log((count + SMOOTHING) / (expected + SMOOTHING))));
}

/** How often two forms (by their numbers in the lexicon) stood side by side in the counted text; 0 below twice. */
export function pairFormsCount(neighbours: Neighbours, left: number, right: number): number {
  if (left < 0 || right < 0) return 0;
  return countOf(neighbours.pairKeys, neighbours.pairCounts, left * neighbours.forms + right);
}
