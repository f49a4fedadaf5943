// The inflected forms of Russian, with how frequent each is and how it is written: what a reading is checked against
// and where readings are looked for. Made by scripts/build-lexicon.ts; letters are lower case and ё is written е.

/** How a form is written in running text. `name`: with a capital. `capitals`: an abbreviation. */
export type FormCase = 'lower' | 'name' | 'capitals';
const CASES: readonly FormCase[] = ['lower', 'name', 'capitals'];

/**
 * A walk of the forms letter by letter, for searches that spell as they go. A place is the number of a node's first
 * edge (0: no letter follows); an edge's letter is a number, see `Lexicon.letters`.
 */
export interface Lexicon {
  /** The letters by number; at most 64. */
  readonly letters: string;
  /** The number of a letter by its UTF-16 code, -1 (255 in the array) when no form has it. */
  readonly letterOf: Uint8Array;
  /** Packed edges: 6 bits letter, 1 "a form ends here", 1 "last of its node", 24 the place it leads to. */
  readonly edges: Uint32Array;
  readonly root: number;
  /** How many forms go through each edge. */
  readonly through: Uint32Array;
  /** By form number: 2 bits case, 6 bits frequency step. */
  readonly marks: Uint8Array;
  readonly size: number;
}

/** The form as the lexicon holds it. */
export const lexiconForm = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

/** Reads the file made by scripts/build-lexicon.ts (unpacked). Throws `RangeError` when it is another file. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== 0x314c5653) throw new RangeError('This is not a lexicon file.');
  const [alphabetLength, edgeCount, root, size] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const letters = new TextDecoder().decode(bytes.subarray(20, 20 + alphabetLength));
  const letterOf = new Uint8Array(0x460).fill(255);
  [...letters].forEach((letter, index) => {
    letterOf[letter.charCodeAt(0)] = index;
  });
  const start = 20 + alphabetLength;
  const edges = new Uint32Array(edgeCount);
  new Uint8Array(edges.buffer).set(bytes.subarray(start, start + edgeCount * 4));
  const marks = Uint8Array.from(bytes.subarray(start + edgeCount * 4, start + edgeCount * 4 + size));
  return { letters, letterOf, edges, root, through: countThrough(edges), marks, size };
}

/** Children stand before their parents in the file, so one pass counts the forms under every edge. */
function countThrough(edges: Uint32Array): Uint32Array {
  const through = new Uint32Array(edges.length);
  const under = new Uint32Array(edges.length);
  let first = 1;
  for (let edge = 1; edge < edges.length; edge++) {
    const packed = edges[edge] ?? 0;
    const count = ((packed >>> 6) & 1) + (under[packed >>> 8] ?? 0);
    through[edge] = count;
    under[first] = (under[first] ?? 0) + count;
    if (packed & 128) first = edge + 1;
  }
  return through;
}

/** The number of a form (in the order of the lexicon), -1 when it is not there. Takes any case, and ё as е. */
export function formNumber(lexicon: Lexicon, word: string): number {
  const { edges, through, letterOf } = lexicon;
  let place = lexicon.root;
  let number = 0;
  let ends = false;
  for (let at = 0; at < word.length; at++) {
    const letter = letterOf[lowerCode(word.charCodeAt(at))] ?? 255;
    if (letter === 255 || place === 0) return -1;
    if (ends) number++;
    let edge = place;
    for (;;) {
      const packed = edges[edge] ?? 0;
      if ((packed & 63) === letter) {
        ends = (packed & 64) !== 0;
        place = packed >>> 8;
        break;
      }
      if (packed & 128) return -1;
      number += through[edge] ?? 0;
      edge++;
    }
  }
  return ends ? number : -1;
}

/** Lower case of one Cyrillic letter's code, ё and Ё as е; other codes as they are. */
export function lowerCode(code: number): number {
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  return code === 0x451 || code === 0x401 ? 0x435 : code;
}

/** How a form is written. */
export const formCase = (lexicon: Lexicon, number: number): FormCase =>
  CASES[(lexicon.marks[number] ?? 0) >>> 6] ?? 'lower';

/**
 * Frequency in steps: 0 known to the spelling dictionary only, 1 in a list of frequent forms, above that 3 steps for
 * each doubling of its count in about seven million words.
 */
export const formFrequency = (lexicon: Lexicon, number: number): number => (lexicon.marks[number] ?? 0) & 63;

/** Natural logarithm of the form's share of running text. */
export function logProbability(lexicon: Lexicon, number: number): number {
  const step = number < 0 ? -1 : formFrequency(lexicon, number);
  const count =
    step < 0
      ? UNKNOWN_COUNT
      : step === 0
        ? UNSEEN_COUNT
        : step === 1
          ? LISTED_COUNT
          : 2 ** ((step - 2) / STEPS_PER_DOUBLING) - 1;
  return Math.log(Math.max(count, LISTED_COUNT * (step > 1 ? 1.5 : 0), UNKNOWN_COUNT) / COUNTED_WORDS);
}

/** How often a form was counted in the weighted texts; 0 for one that was not. */
export const formCount = (lexicon: Lexicon, number: number): number => STEP_COUNTS[formFrequency(lexicon, number)] ?? 0;

/** What a form that never occurred counts: about 10 % of running words are such, spread over these many forms. */
const LISTED_COUNT = 0.5;
const UNSEEN_COUNT = 0.05;
const UNKNOWN_COUNT = 0.005;
/** Words counted for frequencies and neighbours, weighted. */
export const COUNTED_WORDS = 7_110_000;
const STEPS_PER_DOUBLING = 3;
/** The count each frequency step stands for. */
const STEP_COUNTS: readonly number[] = Array.from({ length: 64 }, (_, step) =>
  step < 2 ? 0 : 2 ** ((step - 2) / STEPS_PER_DOUBLING) - 1,
);

interface Branch {
  readonly letters: Map<number, Branch>;
  ends: boolean;
}

/**
 * A lexicon of a few hundred words made on the spot, for a project's own: to be walked like the big one. Words with a
 * letter the big one lacks are left out. Every word is of the lowest frequency and case.
 */
export function smallLexicon(letters: string, letterOf: Uint8Array, words: Iterable<string>): Lexicon {
  const root: Branch = { letters: new Map(), ends: false };
  for (const word of words) {
    const numbers = [...lexiconForm(word)].map((letter) => letterOf[letter.charCodeAt(0)] ?? 255);
    if (numbers.length === 0 || numbers.includes(255)) continue;
    let branch = root;
    for (const number of numbers) {
      const next = branch.letters.get(number) ?? { letters: new Map(), ends: false };
      branch.letters.set(number, next);
      branch = next;
    }
    branch.ends = true;
  }
  const packed = [0];
  const write = (branch: Branch): number => {
    const children = [...branch.letters].sort((a, b) => a[0] - b[0]);
    const places = children.map(([, child]) => write(child));
    if (children.length === 0) return 0;
    const first = packed.length;
    children.forEach(([letter, child], index) => {
      const last = index === children.length - 1 ? 128 : 0;
      packed.push((letter | (child.ends ? 64 : 0) | last | ((places[index] ?? 0) << 8)) >>> 0);
    });
    return first;
  };
  const place = write(root);
  const edges = Uint32Array.from(packed);
  const through = countThrough(edges);
  const size = packed.length;
  return { letters, letterOf, edges, root: place, through, marks: new Uint8Array(size), size };
}
