// The nominative of a Russian name from any case: "Иванову" is "Иванов", "Ким Ир Сену" is "Ким Ир Сен".
import type { WordClass, WordReading } from '../language/morphology.ts';
import type { EntityEngine } from './engine.ts';
import type { Word } from './words.ts';

/** Case endings of surnames that no dictionary has, and what to put for them. */
const SURNAME_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([оеё]в|[иы]н)(?:а|у|ым|е)$/u, '$1'],
  [/([оеё]в|[иы]н)(?:ой|ою)$/u, '$1а'],
  [/([сц]к)(?:ого|ому|им|ом)$/u, '$1ий'],
  [/([сц]к)(?:ой|ую)$/u, '$1ая'],
  [/(ай|ой|ей)(?:)$/u, '$1'],
  [/(?<=[аео])(?:я|ю|ем|е)$/u, 'й'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/u, '$1'],
];

function recased(lemma: string, source: string): string {
  if (source.length > 1 && source === source.toUpperCase()) return lemma.toUpperCase();
  // "Цзэ-дун" keeps its small letter after the hyphen, "Санкт-Петербург" its capital.
  const parts = source.split('-');
  return lemma
    .split('-')
    .map((part, at) => (/^\p{Lu}/u.test(parts[at] ?? source) ? part.slice(0, 1).toUpperCase() + part.slice(1) : part))
    .join('-');
}

const NAME_CLASSES: readonly WordClass[] = ['given name', 'surname', 'patronymic'];

/** A woman's name stands in a woman's form: "Иванова" with "Мария" is not "Иванов". */
function lemmaOf(reading: WordReading, woman: boolean, { morphology }: EntityEngine): string {
  const hers = woman && reading.is === 'surname' ? morphology.inflect(reading.lemma, 'fn', 'surname') : null;
  return hers ?? reading.lemma;
}

function surnameByEnding(word: string): string {
  const lower = word.toLowerCase();
  for (const [pattern, replacement] of SURNAME_ENDINGS)
    if (pattern.test(lower)) return lower.replace(pattern, replacement);
  return lower;
}

/** A word of a text; what OCR's misreading of it may mean, where the text was read so. */
type ReadWord = Word & { readonly readings?: readonly WordReading[] };

/** The words of a person's name in the nominative, initials and marks as they stand. */
export function nominativeOfPerson(words: readonly ReadWord[], engine: EntityEngine): string {
  const known = words.map((word) => {
    const written = engine.morphology.readings(word.text);
    const meant = written.length === 0 && !word.text.includes('-') ? (word.readings ?? []) : written;
    return meant.filter(({ is }) => NAME_CLASSES.includes(is));
  });
  const woman = known.some(
    (readings) =>
      readings.some(({ is, gender }) => is !== 'surname' && gender === 'f') &&
      readings.every(({ gender }) => gender !== 'm'),
  );
  // "Цой Вера Петровна" has a Korean's surname and is declined like any Russian name.
  const patronymic = known.some((readings) => readings.some(({ is }) => is === 'patronymic'));
  const asian = !patronymic && engine.families.ru.has(words[0]?.text.toLowerCase() ?? '');
  const parts = words.map((word, at) => {
    if (word.shape !== 'capital' && word.shape !== 'capitals') return word.text;
    if (asian) return at === words.length - 1 && at > 0 ? recased(lastSyllable(word.text), word.text) : word.text;
    const readings = known[at] ?? [];
    const nominative = readings.find(({ slots }) => slots.includes(woman ? 'fn' : 'sn'));
    // A misread word is called by what it means.
    if (nominative)
      return engine.morphology.readings(word.text).length > 0
        ? word.text
        : recased(lemmaOf(nominative, woman, engine), word.text);
    const best = readings.find(({ slots }) => slots.some((slot) => slot[0] === (woman ? 'f' : 's'))) ?? readings[0];
    return recased(best ? lemmaOf(best, woman, engine) : surnameByEnding(word.text), word.text);
  });
  return parts.reduce((name, part, at) => name + (at > 0 && words[at]?.spaced ? ' ' : '') + part, '');
}

const lastSyllable = (syllable: string): string =>
  syllable.length > 3
    ? syllable.toLowerCase().replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/u, '')
    : syllable.toLowerCase();

/** A place's name of one word in the nominative; the word itself when the dictionary does not have it as a place. */
export function nominativeOfPlace({ text, readings }: ReadWord, { morphology }: EntityEngine): string {
  const written = morphology.readings(text);
  const meant = written.length === 0 && !text.includes('-') ? (readings ?? []) : written;
  const place = meant.find(({ is }) => is === 'place');
  return place ? recased(place.lemma, text) : text;
}

const CASE_ENDING =
  /(?<=.{3})(?:ого|ему|ому|ыми|ими|ами|ями|ой|ый|ий|ей|ая|яя|ую|юю|ом|ем|ым|им|ою|ею|ых|их|ах|ях|ам|ям|[аеийоуыьэюя])$/u;
const LAST_VOWEL = /(?<=.{3})[аеийоуыьэюя]$/u;

/** A name's word without its case ending, lower case: "Лигая", "Лигаю" and "Лигай" are "лига". In English, the word. */
export function nameStem(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (!/[а-я]/u.test(lower)) return lower.normalize('NFD').replace(/[\p{M}’'`]|['’]s$/gu, '');
  return lower.replace(CASE_ENDING, '').replace(LAST_VOWEL, '');
}
