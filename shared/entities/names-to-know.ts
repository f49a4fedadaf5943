// The words of the authority file that the judge of the OCR should take for right, in every case. A form that was only found in
// a text may be misread there itself: it does not speak for itself where it looks like a misreading of the name.
import { caseForms, type Declinable } from '../language/declension.ts';
import type { AuthorityRecord } from './authority.ts';

/** The Russian words of the records' names with all their case forms, each once. */
export function namesToKnow(records: readonly AuthorityRecord[]): readonly string[] {
  const words = new Set<string>();
  for (const record of records) for (const word of wordsOf(record)) words.add(word);
  return [...words];
}

/** Those of the words to know that are names as they stand, and are not to be doubted there; not the “по” of “отдел по связям”. */
export const namesAsTheyStand = (words: readonly string[]): readonly string[] => words.filter(isCapital);

function wordsOf(record: AuthorityRecord): readonly string[] {
  const as: Declinable = record.kind === 'person' ? 'name' : 'noun';
  const found = record.variants.filter(({ text, source }) => isRussian(text) && source === '');
  const sure = [
    ...Object.values(record.preferred),
    ...record.variants.filter(({ source }) => source !== '').map(({ text }) => text),
  ].filter(isRussian);
  const known = sure.flatMap((name) => formsOfName(name, as));
  if (known.length === 0) return [];
  const letters = [...new Set(known.flatMap((word) => word.toLowerCase().split('-')))];
  const speaks = (word: string): boolean =>
    !word
      .toLowerCase()
      .split('-')
      .some((part) => isMisread(part, letters));
  return [...known, ...found.flatMap(({ text }) => formsOfName(text, as, speaks))];
}

const isRussian = (text: string): boolean => /[а-яё]/i.test(text);

/** A patronymic tells a name that is declined in all its parts from a Korean or Chinese one. */
const PATRONYMIC = /(?:ич|вна|чна|шна)$/i;

function formsOfName(name: string, as: Declinable, speaks: (word: string) => boolean = () => true): readonly string[] {
  const words = name.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!\p{L}|\.)/gu) ?? [];
  const declined = as === 'name' ? partsDeclined(words) : words.map((word) => words.length === 1 || isCapital(word));
  return words.flatMap((word, at) => (!speaks(word) ? [] : declined[at] ? caseForms(word, as) : [word]));
}

/** "Ким Ир Сену", and "Киму" alone: what stands between is never declined. */
const partsDeclined = (words: readonly string[]): readonly boolean[] =>
  words.map(
    (_, at) => words.length < 3 || words.some((word) => PATRONYMIC.test(word)) || at === 0 || at === words.length - 1,
  );

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** One letter in so many may be misread. */
const LETTERS_TO_ONE_MISREAD = 3;

/** True for what differs from the name by so few letters that it is rather the name misread than another name. */
function isMisread(word: string, known: readonly string[]): boolean {
  if (known.includes(word)) return false;
  const most = Math.max(1, Math.floor(word.length / LETTERS_TO_ONE_MISREAD));
  return known.some((form) => Math.abs(form.length - word.length) <= most && lettersApart(form, word) <= most);
}

/** How many letters have to be put, taken or changed (Levenshtein 1966). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
