// How Russian words are spelt, letter after letter: tells an unlisted word or a foreign name from OCR debris.
// A trigram model of the lexicon's forms, made by scripts/build-lexicon.ts.

/** Letters by number: 0 is the edge of a word, then а-я and the hyphen as in `LETTERS`. */
export const LETTERS = ' -абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** Stored costs count sixteenths of a nat. */
export const LETTER_STEPS = 16;

/** `costs[(first * 34 + second) * 34 + third]`: natural logarithm of one over the third's probability after the two. */
export interface LetterModel {
  readonly costs: Uint8Array;
}

/** Reads the file (unpacked). Throws `RangeError` for a file of another size. */
export function readLetterModel(bytes: Uint8Array): LetterModel {
  if (bytes.length !== LETTERS.length ** 3) throw new RangeError('This is not a letter model.');
  return { costs: Uint8Array.from(bytes) };
}

/** Charged for a sign that is no Russian letter. */
const FOREIGN = 7;

/** Natural logarithm of the probability that a Russian word is spelt so; about -2.3 a letter for real words. */
export function spellingLogProbability(model: LetterModel, word: string): number {
  const size = LETTERS.length;
  let [first, second, cost] = [0, 0, 0];
  for (const letter of `${word.toLowerCase().replaceAll('ё', 'е')} `) {
    const third = LETTERS.indexOf(letter);
    if (third < 0) {
      cost += FOREIGN;
      [first, second] = [0, 0];
      continue;
    }
    cost += (model.costs[(first * size + second) * size + third] ?? 0) / LETTER_STEPS;
    [first, second] = [second, third];
  }
  return -cost;
}
