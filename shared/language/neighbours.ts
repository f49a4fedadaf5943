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

/** Counted pairs of classes, `left * classes + right` ascending, and how often each class is on either side. */
interface ClassPairs {
  readonly keys: Float64Array;
  readonly counts: Float32Array;
  readonly leftTotals: Float64Array;
  readonly rightTotals: Float64Array;
  readonly total: number;
}

export interface Neighbours {
  readonly classes: number;
  /** Classes up to this number are single frequent words. */
  readonly ownClasses: number;
  /** The class of each form of the lexicon. Class 0 is a pause, the last one says nothing. */
  readonly formClasses: Uint16Array;
  /** The class unlisted words with an ending mostly have. */
  readonly endings: Readonly<Record<string, number>>;
  readonly beside: ClassPairs;
  /** With one word between them. */
  readonly apart: ClassPairs;
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
    classes: number;
    endings: Record<string, number>;
    forms: number;
  };
  const { classes, endings, forms } = head;
  const start = headEnd + 1;
  const formClasses = Uint16Array.from(
    bytes.subarray(start, start + forms),
    (low, form) => low | ((bytes[start + forms + form] ?? 0) << 8),
  );
  const reader = { bytes, at: start + 2 * forms };
  const beside = totalled(readPairs(reader), classes);
  const apart = totalled(readPairs(reader), classes);
  const [pairKeys, pairCounts] = readPairs(reader);
  return { classes, ownClasses: head.words.length, formClasses, endings, beside, apart, pairKeys, pairCounts, forms };
}

function totalled([keys, counts]: [Float64Array, Float32Array], classes: number): ClassPairs {
  const leftTotals = new Float64Array(classes);
  const rightTotals = new Float64Array(classes);
  let total = 0;
  keys.forEach((key, index) => {
    const count = counts[index] ?? 0;
    const [left, right] = [Math.floor(key / classes), key % classes];
    leftTotals[left] = (leftTotals[left] ?? 0) + count;
    rightTotals[right] = (rightTotals[right] ?? 0) + count;
    total += count;
  });
  return { keys, counts, leftTotals, rightTotals, total };
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

/** The class of a word; `form` is its number in the lexicon, -1 when it is unlisted: then its ending decides. */
export function wordClass(neighbours: Neighbours, word: string, form: number): number {
  if (form >= 0) return neighbours.formClasses[form] ?? neighbours.classes - 1;
  const plain = lexiconForm(word);
  for (let length = Math.min(LONGEST_ENDING, plain.length - 2); length > 0; length--) {
    const ending = neighbours.endings[plain.slice(-length)];
    if (ending !== undefined) return ending;
  }
  return neighbours.classes - 1;
}

/** Added to every count, so that a pair never seen is improbable and not impossible. */
const SMOOTHING = 0.5;

/**
 * How much more often the classes stand side by side (or `apart`: with one word between) than chance would have it:
 * natural logarithm, 0 for chance. Pointwise mutual information, smoothed; kept within ±6.
 */
export function classAffinity(
  neighbours: Neighbours,
  left: number,
  right: number,
  where: 'beside' | 'apart' = 'beside',
): number {
  const { keys, counts, leftTotals, rightTotals, total } = neighbours[where];
  const count = countOf(keys, counts, left * neighbours.classes + right);
  const expected = ((leftTotals[left] ?? 0) * (rightTotals[right] ?? 0)) / total;
  return Math.max(-6, Math.min(6, Math.log((count + SMOOTHING) / (expected + SMOOTHING))));
}

/** How often two forms (by their numbers in the lexicon) stood side by side in the counted text; 0 below twice. */
export function pairFormsCount(neighbours: Neighbours, left: number, right: number): number {
  if (left < 0 || right < 0) return 0;
  return countOf(neighbours.pairKeys, neighbours.pairCounts, left * neighbours.forms + right);
}
