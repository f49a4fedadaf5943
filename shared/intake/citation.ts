// Reads a citation of the archive: title, date, publisher, where the original lies, who translated it.
import { NO_SHELF_MARK, type RecordMetadata, type ShelfMark } from '../document/metadata.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;

/** "February 2, 1956", "2 February 1956", "February 1956", "March 1-5, 1956", "1956"; "circa" may stand before. */
const DATE = String.raw`(?:circa |ca?\. |before |after )?(?:${MONTH}\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?,?\s+\d{4}|\d{1,2}\s+${MONTH},?\s+\d{4}|${MONTH},?\s+\d{4}|\d{4})`;
const DATE_AT_START = new RegExp(String.raw`^${DATE}(?=[\s,.]|$)`, 'i');
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'i');

/** The date that a title begins with; '' when it begins with none. A bare year is part of the title. */
export function dateAtStart(text: string): string {
  const date = DATE_AT_START.exec(text)?.[0] ?? '';
  return /^\d{4}$/.test(date) && text.length > 4 ? '' : date;
}

/** ISO 8601 form of a date in English words, as exact as the words are; '' when they are no date. */
export function isoDate(words: string): string {
  if (!WHOLE_DATE.test(words.trim())) return '';
  const year = /\d{4}/.exec(words)?.[0] ?? '';
  const name = new RegExp(MONTH, 'i').exec(words)?.[0].toLowerCase();
  if (name === undefined) return year;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  const days = words.replace(year, '').match(/\d{1,2}/g) ?? [];
  // Of a span of days only the month is sure.
  return days.length === 1 ? `${year}-${month}-${days[0]?.padStart(2, '0')}` : `${year}-${month}`;
}

/** Publishers as they stand in citations, present and former. */
const PUBLISHER = /Wilson Center Digital Archive|History and Public Policy Program Digital Archive|CWIHP Archive/;

/** A figure of a shelf mark: "5", "0102", "11а", "168-169", "1–3, 7". */
const FIGURE = String.raw`[#№Nº.]*\s*([0-9][\p{L}0-9./-]*(?:\s*[-–]\s*[0-9]+[\p{L}]?)?`;
const figure = (names: string, more = '') =>
  new RegExp(String.raw`(?<![\p{L}])(?:${names})[.:]?\s*${FIGURE}${more})`, 'iu');

const FOND = figure('fond|f|ф|фонд');
const OPIS = figure("opis[’']?|op|оп|опись");
const DELO = figure('delo|d|file|д|дело');
const LISTY = figure(
  'list[ya]?|ll|l|pp|лл|л|листы?',
  String.raw`(?:(?:,|\s+and)\s*[0-9]+(?:\s*[-–]\s*[0-9]+)?(?![\p{L}0-9]))*`,
);
const PAPKA = figure('papka|pap|p|folder|п|папка');
const PORYADOK = figure('por[iy]adok|por|пор|порядок');

const found = (pattern: RegExp, text: string): string =>
  (pattern.exec(text)?.[1] ?? '').replace(/[.,\s]+$/, '').replace(/\s*[-–]\s*/g, '-');

/** The sentence that holds the shelf mark: it ends where "Translated by…" or another sentence of words begins. */
const SENTENCE_END =
  /\.\s+(?=\p{Lu}\p{Ll}{3,})(?!(?:Fond|Opis|Delo|List|Papka|Por[iy]adok|Фонд|Опись|Дело|Лист|Папка))|\s+https?:/u;

/** The shelf mark in a text that begins with it, the archive's name first. All fields '' when there is none. */
export function readShelfMark(text: string): ShelfMark {
  const sentence = text.split(SENTENCE_END, 1)[0] ?? '';
  const fond = FOND.exec(sentence);
  if (!fond) return { ...NO_SHELF_MARK, archive: archiveIn(sentence) };
  const tail = sentence.slice(fond.index);
  const mark = {
    archive: archiveIn(sentence.slice(0, fond.index)),
    fond: found(FOND, tail),
    opis: found(OPIS, tail),
    delo: found(DELO, tail),
    listy: found(LISTY, tail),
  };
  const papka = found(PAPKA, tail);
  const poryadok = found(PORYADOK, tail);
  return { ...mark, ...(papka && { papka }), ...(poryadok && { poryadok }) };
}

/** The last name in "Obtained by N., RGANI, Moscow, ": "RGANI". '' where none is left. */
function archiveIn(text: string): string {
  const names = text.split(/[,;]\s+|\.\s+|[\s,;.]+$/).map((name) => name.trim());
  return names.findLast((name) => name !== '' && !/^(?:moscow|russia|москва|россия)$/i.test(name)) ?? '';
}

/** Names of capitalised words and initials. */
const NAME_WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|(?:van|von|de|da)(?=\s))`;
const TRANSLATOR = new RegExp(
  String.raw`\b[Tt]ranslat(?:ed|ion)\b[^."]*?\bby\s+(${NAME_WORD}(?:(?:\s+|,\s+|,?\s+and\s+|\s+&\s+)${NAME_WORD})*)`,
  'u',
);

/** The translator: "Gary Goldberg", "A. B. Smith and C. Jones"; '' when none is named. */
export function readTranslator(text: string): string {
  return TRANSLATOR.exec(text)?.[1]?.trim() ?? '';
}

/** The first address on the web; '' when there is none. */
export function readAddress(text: string): string {
  return /https?:\/\/[^\s<>"]+/.exec(text)?.[0].replace(/[.,;:)\]]+$/, '') ?? '';
}

/** What a citation says. Fields it is silent about are ''. */
export function readCitation(
  citation: string,
): Pick<RecordMetadata, 'title' | 'date' | 'publisher' | 'shelfMark' | 'translator' | 'address'> {
  const quoted = /^\s*["“”„«](.+?)[,.]?["“”»](?=[,.\s]|$)/s.exec(citation);
  const rest = citation.slice(quoted?.[0].length ?? 0).replace(/^[\s,.]+/, '');
  const text = dateAtStart(rest);
  const publisher = PUBLISHER.exec(citation)?.[0] ?? '';
  const afterPublisher = publisher ? rest.slice(rest.indexOf(publisher) + publisher.length) : rest.slice(text.length);
  return {
    title: quoted?.[1]?.replace(/\s+/g, ' ').trim() ?? '',
    date: { when: isoDate(text), text },
    publisher,
    shelfMark: readShelfMark(afterPublisher.replace(/^[\s,.]+/, '')),
    translator: readTranslator(rest),
    address: readAddress(citation),
  };
}
