// Dates in the shapes of twentieth-century papers ("3.IX.56 г.", "в ноябре 1955г.", "30 August of this year"), found in
// Russian and English text and written in ISO 8601.
import { monthOf, romanMonth } from './month-names.ts';

export interface FoundDate {
  /** UTF-16 offsets in the text that was read. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /**
   * ISO 8601 as precise as the text: "1956-09-03", "1955-11", "1956", an interval "1956-02-02/1956-02-05", or "--08-30"
   * (TEI's and XML Schema's form) where neither the text nor the anchor tells the year.
   */
  readonly iso: string;
  /** False where the year or month was taken from the anchor. */
  readonly complete: boolean;
}

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly lastDay?: number;
  readonly lastYear?: number;
  readonly complete: boolean;
}

interface Reader {
  readonly pattern: RegExp;
  /** Null when what the pattern found is no date after all. */
  readonly read: (found: Readonly<Record<string, string | undefined>>, anchor: Anchor) => Parts | null;
}

interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
}

/** Digits with the letters OCR puts among them. */
const DIGIT = '[0-9ОоOЗбlІ]';
const YEAR = `(?:[12]${DIGIT}{3})`;
const DAY = '(?:[0-3]?[0-9ОO])';
const WORD = '[А-Яа-яЁёA-Za-z]{3,9}';
/** "г.", "г", "года", "году", and "r." as OCR has it. */
const YEAR_MARK = '(?:\\s?(?:гг?\\.|года|году|годов|год(?![а-яё])|г(?![а-яёА-ЯЁ])|r\\.))?';
/** This year, last year, next year; `yearSaid` tells which. */
const THIS_YEAR_RU =
  '(?:[сc][еоeo]го|этого|текущего|нынешнего|прошлого|минувшего|истекшего|будущего|следующего)\\s+г(?:ода|\\.)|с\\.\\s?г\\.|[тсп]\\.г\\.';

const digits = (text: string): number =>
  Number(text.replace(/[ОоO]/g, '0').replace('З', '3').replace('б', '6').replace(/[lІ]/g, '1'));

const russianReaders: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])со?\\s+(?<day>${DAY})(?:-?го)?\\s+(?:по|до)\\s+(?<last>${DAY})(?:-?е|-?ое|-?го)?\\s+(?<month>${WORD})(?:\\s+(?:(?<year>${YEAR})(?!\\d)${YEAR_MARK}|(?<now>${THIS_YEAR_RU})))?`,
      'giu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'ru'),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<day>${DAY})\\s?(?:[.,/-])\\s?(?<month>[IVXХІУПШ1l]{1,4}|[01]?\\d)\\s?[.,/-]\\s?(?<year>\\d{4}|\\d{2})(?!\\d)${YEAR_MARK}`,
      'gu',
    ),
    read: ({ day, month, year }, anchor) => {
      const number = /^\d+$/.test(month ?? '') && !/^1{3}/.test(month ?? '') ? Number(month) : romanMonth(month ?? '');
      return { day: digits(day ?? ''), month: number, year: fullYear(year ?? '', anchor), complete: true };
    },
  },
  {
    pattern: new RegExp(
      `(?<!\\d)[«"“]?(?<day>${DAY})[»"”]?(?:\\s?[-–—]\\s?(?<last>${DAY}))?(?:-?го)?\\s+(?<month>${WORD})\\s+(?:(?<year>${YEAR})(?!\\d)${YEAR_MARK}|(?<now>${THIS_YEAR_RU}))`,
      'giu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'ru'),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<day>${DAY})(?:\\s?[-–—]\\s?(?<last>${DAY}))?(?:-?го)?\\s+(?<month>${WORD})`, 'giu'),
    read: (found, anchor) => dayAndMonth(found, anchor, 'ru'),
  },
  {
    pattern: new RegExp(
      `(?<![А-Яа-яЁё])(?<month>${WORD})\\s+(?:месяца\\s+)?(?:(?<year>${YEAR})(?!\\d)${YEAR_MARK}|(?<now>${THIS_YEAR_RU}))`,
      'giu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'ru'),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<year>${YEAR})(?:\\s?[-–—]\\s?(?<lastYear>${YEAR}|\\d\\d))?\\s?(?:гг?\\.|года|году|годов|годы|годах|год(?![а-яё])|г(?![а-яёА-ЯЁ]))`,
      'giu',
    ),
    read: (found) => years(found),
  },
  {
    pattern: /(?<day>\d{1,2})\s+(?:сего|с\.|этого|текущего)\s?(?:месяца|м\.)/giu,
    read: ({ day }, { year, month }) => ({ day: Number(day), month, year, complete: false }),
  },
];

const THIS_YEAR_EN = '(?:of\\s+)?(?:this|last|next|the\\s+current|the\\s+past|the\\s+coming)\\s+year';
const englishReaders: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(?<![A-Za-z])[Ff]rom\\s+(?:the\\s+)?(?<day>${DAY})(?:st|nd|rd|th)?\\s+(?:to|until|till|through)\\s+(?:the\\s+)?(?<last>${DAY})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>[A-Z][a-z]{2,8})(?:,?\\s+(?:(?<year>${YEAR})(?!\\d)|(?<now>${THIS_YEAR_EN})))?`,
      'gu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'en'),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<day>${DAY})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<last>${DAY}))?\\s+(?:of\\s+)?(?<month>[A-Z][a-z]{2,8})\\.?,?\\s+(?:(?<year>${YEAR})(?!\\d)|(?<now>${THIS_YEAR_EN}))`,
      'gu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'en'),
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z])(?<month>[A-Z][a-z]{2,8})\\.?\\s+(?<day>${DAY})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<last>${DAY}))?(?:(?:,\\s?|\\s+)(?<year>${YEAR})(?!\\d)|,?\\s+(?<now>${THIS_YEAR_EN}))?(?!\\d)`,
      'gu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'en'),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<day>${DAY})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>[A-Z][a-z]{2,8})(?![a-z])`,
      'gu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'en'),
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z])(?<month>[A-Z][a-z]{2,8})\\.?,?\\s+(?:of\\s+)?(?:(?<year>${YEAR})(?!\\d)|(?<now>${THIS_YEAR_EN}))`,
      'gu',
    ),
    read: (found, anchor) => dayAndMonth(found, anchor, 'en'),
  },
  {
    pattern: /(?<![\d./])(?<day>\d{1,2})[./](?<month>[IVX]{1,4}|\d{1,2})[./](?<year>\d{4}|\d{2})(?!\d)/gu,
    read: ({ day, month, year }, anchor) => ({
      day: Number(day),
      month: /^\d/.test(month ?? '') ? Number(month) : romanMonth(month ?? ''),
      year: fullYear(year ?? '', anchor),
      complete: true,
    }),
  },
  {
    pattern:
      /(?<=\b(?:in|of|since|until|from|by|during|before|after|year)\s)(?<year>1[5-9]\d\d|20\d\d)(?:\s?[-–]\s?(?<lastYear>(?:1[5-9]|20)\d\d))?(?!\d)/giu,
    read: (found) => years(found),
  },
];

const isoReader: Reader = {
  pattern: /(?<![\d-])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/gu,
  read: ({ year, month, day }) => ({ year: Number(year), month: Number(month), day: Number(day), complete: true }),
};

function dayAndMonth(
  found: Readonly<Record<string, string | undefined>>,
  anchor: Anchor,
  lang: 'ru' | 'en',
): Parts | null {
  const month = monthOf(found.month ?? '', lang);
  if (month === null) return null;
  return {
    month,
    day: found.day === undefined ? null : digits(found.day),
    ...(found.last === undefined ? {} : { lastDay: digits(found.last) }),
    year: found.year === undefined ? yearSaid(found.now ?? '', anchor.year) : digits(found.year),
    complete: found.year !== undefined,
  };
}

/** The year a phrase means, reckoned from the document's. */
function yearSaid(phrase: string, year: number | null): number | null {
  if (year === null) return null;
  if (/прошл|минувш|истекш|^п\.|last|past/iu.test(phrase)) return year - 1;
  return /будущ|следующ|next|coming/iu.test(phrase) ? year + 1 : year;
}

const years = (found: Readonly<Record<string, string | undefined>>): Parts => ({
  year: digits(found.year ?? ''),
  month: null,
  day: null,
  ...(found.lastYear === undefined ? {} : { lastYear: sameCentury(digits(found.lastYear), digits(found.year ?? '')) }),
  complete: true,
});

/** "1953-54": the second year without its century. */
const sameCentury = (last: number, first: number): number => (last < 100 ? Math.floor(first / 100) * 100 + last : last);

/** "56" is the year nearest the anchor's that ends so; without an anchor, of the twentieth century. */
function fullYear(written: string, anchor: Anchor): number {
  const number = Number(written);
  if (written.length === 4) return number;
  if (anchor.year === null) return 1900 + number;
  const near = Math.floor(anchor.year / 100) * 100 + number;
  return [near - 100, near, near + 100].reduce((best, year) =>
    Math.abs(year - (anchor.year ?? 0)) < Math.abs(best - (anchor.year ?? 0)) ? year : best,
  );
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** Null for what no calendar has: a thirteenth month, a forty-first day, the year 300. */
function isoOf({ year, month, day, lastDay, lastYear }: Parts): string | null {
  if (year !== null && (year < 1000 || year > 2100)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  if (month === null) return lastYear === undefined ? String(year) : `${year}/${lastYear}`;
  const start = year === null ? `--${pad(month)}` : `${year}-${pad(month)}`;
  if (day === null) return start;
  const full = `${start}-${pad(day)}`;
  return lastDay !== undefined && lastDay > day && lastDay <= 31 ? `${full}/${start}-${pad(lastDay)}` : full;
}

/**
 * Every date in the text, in order, none overlapping. `anchor` is the document's own date in ISO 8601 ("1956-09-03",
 * "1956"), to which "of this year" and two-digit years refer; null when unknown.
 */
export function findDates(text: string, lang: 'ru' | 'en', anchor: string | null): readonly FoundDate[] {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(anchor ?? '') ?? [];
  const known: Anchor = { year: year ? Number(year) : null, month: month ? Number(month) : null };
  const dates: FoundDate[] = [];
  for (const { pattern, read } of [isoReader, ...(lang === 'ru' ? russianReaders : englishReaders)]) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      if (dates.some((other) => from < other.to && other.from < to)) continue;
      const parts = read(match.groups ?? {}, known);
      const iso = parts && isoOf(parts);
      if (parts && iso) dates.push({ from, to, text: text.slice(from, to), iso, complete: parts.complete });
    }
  }
  return dates.sort((a, b) => a.from - b.from);
}

/** The one date a string holds, in ISO 8601; null when it holds none. */
export const parseDate = (text: string, lang: 'ru' | 'en', anchor: string | null): string | null =>
  findDates(text, lang, anchor)[0]?.iso ?? null;
