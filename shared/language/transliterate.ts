// One name in two scripts: romanisations of a Russian word, and how alike a Russian and a Latin word sound.
import { FOREIGN_SPELLING } from './foreign-spelling.ts';
import { KOREAN_LETTERS } from './korean-letters.ts';
import { LETTER_COSTS } from './letter-costs.ts';
import { type LetterTable, letterPath, type Rendering, readLetterTable } from './letter-path.ts';
import { isRussianLetter, LETTERS, SCHEMES, type Scheme } from './romanisation-schemes.ts';

const VOWELS_AND_SIGNS = 'аеёийоуъыьэюя';

function letterByScheme(letter: string, before: string, scheme: Scheme): string {
  if (!isRussianLetter(letter)) return letter;
  const opens = !/\p{L}/u.test(before) || VOWELS_AND_SIGNS.includes(before);
  if (scheme === 'BGN' && (letter === 'е' || letter === 'ё') && opens) return letter === 'е' ? 'ye' : 'yë';
  return LETTERS[scheme][letter];
}

/** Capitals as in the source: "ЩЕРБАКОВ" gives "SHCHERBAKOV", "Щербаков" gives "Shcherbakov". */
function recase(latin: string, source: string, next: string): string {
  if (source === source.toLowerCase()) return latin;
  const shouting = next !== '' && next !== next.toLowerCase();
  return shouting ? latin.toUpperCase() : latin.slice(0, 1).toUpperCase() + latin.slice(1);
}

/** Russian text in Latin letters by one scheme; what is not a Russian letter stays as it is. */
export function romanise(text: string, scheme: Scheme): string {
  const source = scheme === 'press' ? text.replace(/[иы]й(?=\P{L}|$)/gu, 'ы') : text;
  const lower = source.toLowerCase();
  const letters: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const latin = letterByScheme(lower[at] ?? '', lower[at - 1] ?? '', scheme);
    const neighbour = source[at + 1]?.match(/\p{L}/u) ? source[at + 1] : source[at - 1];
    letters.push(recase(latin, source[at] ?? '', neighbour?.match(/\p{L}/u)?.[0] ?? ''));
  }
  return letters.join('');
}

/** The distinct spellings of a Russian word over all schemes, the press's first. */
export function romanisations(text: string): readonly string[] {
  return [...new Set([romanise(text, 'press'), ...SCHEMES.map((scheme) => romanise(text, scheme))])];
}

/** Accented letters that stand for a sound of their own; others lose their accent. */
const ACCENTED: Readonly<Record<string, string>> = {
  ž: 'zh',
  ż: 'zh',
  š: 'sh',
  ş: 'sh',
  č: 'ch',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Lower case, plain a-z: accents resolved, apostrophes and signs dropped. */
export function plainLatin(word: string): string {
  return word
    .toLowerCase()
    .replace(/[žżšşčłøæßđıþð]/g, (letter) => ACCENTED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** Lower case, Russian letters only. */
export const plainRussian = (word: string): string => word.toLowerCase().replace(/[^а-яё]/g, '');

/** Sounds of consonants and groups, longest first; both scripts meet in the same signs, and voiced h and g in one. */
const LATIN_SOUNDS =
  /schtsch|shch|szcz|tsch|chtch|sch|tch|dzh|sh|sz|zh|ch|kh|gh|ph|th|ts|tz|cz|ck|cqu|qu|dj|dg|[bcdfghjklmnpqrstvwxz]/g;
const LATIN_KEYS: Readonly<Record<string, string>> = {
  schtsch: 'w',
  shch: 'w',
  szcz: 'w',
  chtch: 'w',
  tsch: 'q',
  sch: 'w',
  tch: 'q',
  dzh: 'j',
  sh: 'w',
  sz: 'w',
  zh: 'j',
  ch: 'q',
  kh: 'g',
  gh: 'g',
  h: 'g',
  ph: 'v',
  f: 'v',
  w: 'v',
  th: 't',
  ts: 'c',
  tz: 'c',
  cz: 'c',
  ck: 'k',
  c: 'k',
  q: 'k',
  cqu: 'kv',
  qu: 'kv',
  dj: 'j',
  dg: 'j',
  x: 'ks',
};
const RUSSIAN_KEYS: Readonly<Record<string, string>> = {
  дж: 'j',
  тс: 'c',
  ж: 'j',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'v',
  х: 'g',
  ц: 'c',
  ч: 'q',
  ш: 'w',
  щ: 'w',
};

/**
 * A coarse phonetic skeleton of a word in either script: its consonants, and "a" for a vowel at the start. Words that may
 * be one name mostly share it (Хрущев and Khrushchev: "grwv"); many others do too, so it is for looking up and for weak
 * evidence only. '' for a word without letters.
 */
export function nameKey(word: string): string {
  const russian = plainRussian(word);
  const latin = plainLatin(word);
  const skeleton =
    russian.length >= latin.length
      ? russian.replace(/дж|тс|./g, (sound, at) => RUSSIAN_KEYS[sound] ?? (at === 0 ? 'a' : ''))
      : latinSkeleton(latin);
  return skeleton.replace(/(.)\1+/g, '$1');
}

function latinSkeleton(latin: string): string {
  const spoken = latin.replace(/(?<=[aeiouy])h(?![aeiouy])/g, '');
  const sounds = spoken.replace(LATIN_SOUNDS, (sound) => LATIN_KEYS[sound] ?? sound);
  return sounds.replace(/[aeiouy]+/g, (_, at) => (at === 0 ? 'a' : ''));
}

/** Nats that are reckoned as one wrong letter. */
const NATS_PER_LETTER = 7;

/** Compares names of the two scripts; made once and reused, because its table is built from text. */
export interface NameComparer {
  /** Cost of writing the Russian word as the Latin one: near 0 for a usual romanisation, about 1 for each wrong consonant. */
  cost(russian: string, latin: string): number;
  /** 0..1: near 1 for a usual romanisation, about .5 where a third of the letters do not fit. */
  similarity(russian: string, latin: string): number;
}

export function nameComparer(table: LetterTable = letterTable()): NameComparer {
  const cost = (russian: string, latin: string): number =>
    letterPath(plainRussian(russian), plainLatin(latin), table).cost / NATS_PER_LETTER;
  return {
    cost,
    similarity: (russian, latin) => {
      const size = Math.max(plainRussian(russian).length, plainLatin(latin).length);
      return size === 0 ? 0 : Math.max(0, 1 - (1.5 * cost(russian, latin)) / size);
    },
  };
}

/** The table learned from names of every origin. */
export const letterTable = (): LetterTable => withYo(withSpellings(readLetterTable(LETTER_COSTS)));

/** With the spellings of other tongues, each at the lower of its two costs. */
function withSpellings(table: Map<string, readonly Rendering[]>): Map<string, readonly Rendering[]> {
  for (const [letters, renderings] of readLetterTable(FOREIGN_SPELLING))
    table.set(letters, [...renderings, ...(table.get(letters) ?? [])]);
  return table;
}

/** Few names in print keep their ё, so that too little was learned of it: whatever е may be, ё may be too. */
function withYo(table: Map<string, readonly Rendering[]>): Map<string, readonly Rendering[]> {
  for (const [letters, renderings] of [...table]) {
    if (!letters.includes('е')) continue;
    const twin = letters.replace('е', 'ё');
    table.set(twin, [...(table.get(twin) ?? []), ...renderings]);
  }
  return table;
}

/** The same with what only the romanisation of Korean does. */
export function koreanLetterTable(): LetterTable {
  const table = new Map(letterTable());
  for (const [letters, renderings] of readLetterTable(KOREAN_LETTERS))
    table.set(letters, [...renderings, ...(table.get(letters) ?? [])]);
  return table;
}

/** One comparison; where many are made, keep a `nameComparer`. */
export const nameSimilarity = (russian: string, latin: string): number => nameComparer().similarity(russian, latin);
