// Counts which letter follows which two in the lexicon's words, for shared/language/letter-model.ts.
import { LETTER_STEPS, LETTERS } from '../../shared/language/letter-model.ts';

/** Shares of the estimates after two letters, one and none (Jelinek & Mercer). */
const MIX = [0.85, 0.12, 0.03] as const;

/** `words` with how much each counts; the file read by `readLetterModel`. */
export function packLetters(words: Iterable<readonly [string, number]>): Uint8Array {
  const size = LETTERS.length;
  const triples = new Float64Array(size ** 3);
  for (const [word, weight] of words) {
    let [first, second] = [0, 0];
    for (const letter of `${word} `) {
      const third = LETTERS.indexOf(letter);
      const at = (first * size + second) * size + third;
      triples[at] = (triples[at] ?? 0) + weight;
      [first, second] = [second, third];
    }
  }
  const pairs = new Float64Array(size ** 2);
  const singles = new Float64Array(size);
  triples.forEach((count, at) => {
    pairs[at % size ** 2] = (pairs[at % size ** 2] ?? 0) + count;
    singles[at % size] = (singles[at % size] ?? 0) + count;
  });
  const all = singles.reduce((sum, count) => sum + count, 0);
  const out = new Uint8Array(size ** 3);
  for (let context = 0; context < size ** 2; context++) {
    const row = triples.subarray(context * size, (context + 1) * size);
    const seen = row.reduce((sum, count) => sum + count, 0);
    const second = context % size;
    const after = pairs.subarray(second * size, (second + 1) * size);
    const afterOne = after.reduce((sum, count) => sum + count, 0);
    for (let third = 0; third < size; third++) {
      const share =
        (MIX[0] * (row[third] ?? 0)) / Math.max(seen, 1) +
        (MIX[1] * (after[third] ?? 0)) / Math.max(afterOne, 1) +
        (MIX[2] * ((singles[third] ?? 0) + 1)) / (all + size);
      out[context * size + third] = Math.min(255, Math.round(-Math.log(share) * LETTER_STEPS));
    }
  }
  return out;
}
