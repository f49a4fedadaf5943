// How each scheme in use for Russian names writes each letter. Tables only; `transliterate.ts` applies them.

/** ALA-LC: library catalogues. BGN: maps and US agencies. GOST 7.79 B: Soviet-style. Passport: ICAO 9303. Press: newspapers and archives' translators. */
export const SCHEMES = ['ALA-LC', 'BGN', 'GOST', 'scholarly', 'passport', 'press'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What all schemes share; each overrides a few. */
const BASE = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
} as const;

export type RussianLetter = keyof typeof BASE;
export type LetterTable = Readonly<Record<RussianLetter, string>>;

/** Letter by letter; what depends on the neighbours (BGN's "ye", the press's "-y") is in `transliterate.ts`. */
export const LETTERS: Readonly<Record<Scheme, LetterTable>> = {
  'ALA-LC': { ...BASE, ё: 'ë', й: 'ĭ', ъ: 'ʺ', ь: 'ʹ', э: 'ė', ю: 'iu', я: 'ia' },
  BGN: { ...BASE, ё: 'ë', ъ: '”', ь: '’' },
  GOST: { ...BASE, ё: 'yo', й: 'j', х: 'x', ц: 'cz', щ: 'shh', ъ: '``', ы: 'y`', ь: '`', э: 'e`' },
  scholarly: {
    ...BASE,
    ё: 'ë',
    ж: 'ž',
    й: 'j',
    х: 'x',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    щ: 'šč',
    ъ: 'ʺ',
    ь: 'ʹ',
    э: 'è',
    ю: 'ju',
    я: 'ja',
  },
  passport: { ...BASE, й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' },
  press: BASE,
};

export const isRussianLetter = (letter: string): letter is RussianLetter => Object.hasOwn(BASE, letter);
