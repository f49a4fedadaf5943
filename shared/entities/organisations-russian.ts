// Finds organisations in Russian that are not in the lists: abbreviations, and names in quotation marks.
import type { Candidate } from './candidates.ts';
import type { EntityEngine } from './engine.ts';
import { spanOf, type Word } from './words.ts';

/** Nouns that stand before a quoted name of an organisation, or head one. */
const ORGANISATION_NOUN =
  /^(?:компани|корпораци|фирм|концерн|холдинг|банк|фонд|парти|движени|союз|ассоциаци|организаци|агентств|газет|журнал|издательств|телеканал|канал|радиостанци|завод|фабрик|комбинат|колхоз|совхоз|артел|трест|институт|университет|академи|театр|клуб|команд|общество|обществ|предприяти|центр|комитет|объединени|групп|издани|портал|сайт|авиакомпани|обществ|ооо|оао|зао|нпо|ао|пао|гуп|фгуп)/u;
const ROMAN = /^[IVXLCDMХІ]+$/u;
/** Capital abbreviations that name no organisation. */
const NO_ORGANISATION =
  /^(?:г|ст|УК|ВВП|ДТП|СМИ|ЧП|ТВ|ПК|НДС|США|СССР|КНДР|ГК|РФ|МСК|ГМТ|СПИД|ВИЧ|ДНК|ЗАГС|ВОВ|ЭВМ|ГЭС|АЭС|ТЭЦ|ЖКХ|НИИ|ОРВИ|VIP|PR|IT|DVD|CD|ID|TV|SMS|GPS|WWW|HTTP|ЕГЭ|ПМР|ЛНР|ДНР|ОАЭ|ЮАР|ФРГ|ГДР|КНР)$/u;

export function organisationsInRussian(
  text: string,
  words: readonly Word[],
  engine: EntityEngine,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, word] of words.entries()) {
    if (/[«"“„]/.test(word.text)) found.push(...quoted(text, words, at));
    else if (isAbbreviation(words, at)) found.push(abbreviation(text, word, engine));
  }
  return found;
}

/** A word all in capitals among words that are not. */
function isAbbreviation(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (
    word?.shape !== 'capitals' ||
    word.text.length > 6 ||
    !/^[А-ЯЁ]+$/u.test(word.text) ||
    ROMAN.test(word.text) ||
    NO_ORGANISATION.test(word.text)
  )
    return false;
  const around = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  return !around.some((near) => near?.shape === 'capitals' && near.text.length > 6);
}

function abbreviation(text: string, word: Word, { morphology }: EntityEngine): Candidate {
  const readings = morphology.readings(word.text);
  const organisation = readings.some(({ is }) => is === 'organisation' || is === 'abbreviation');
  const common = readings.length > 0 && !organisation;
  return make(text, word, word, organisation ? 0.8 : common ? 0.3 : 0.6, 'known institution');
}

/** «…» with a capital inside; with the noun before it, when that is an organisation's. */
function quoted(text: string, words: readonly Word[], at: number): Candidate[] {
  const close = words.findIndex((word, index) => index > at && /[»"”“]/.test(word.text));
  const first = words[at + 1];
  const last = words[close - 1];
  if (close < 0 || close - at > 8 || !first || !last || (first.shape !== 'capital' && first.shape !== 'capitals'))
    return [];
  const noun = words[at - 1];
  if (noun && ORGANISATION_NOUN.test(noun.text.toLowerCase())) {
    const end = words[close];
    return end
      ? [make(text, noun, end, 0.75, 'known institution'), make(text, first, last, 0.55, 'known institution')]
      : [];
  }
  return [make(text, first, last, 0.45, 'name-like form')];
}

const make = (
  text: string,
  first: Word,
  last: Word,
  score: number,
  kind: 'known institution' | 'name-like form',
): Candidate => {
  const span = spanOf(text, first, last);
  return { from: span.from, to: span.to, kind: 'organisation', normal: span.text, score, reasons: [{ kind }] };
};
