// Finds organisations in Russian that are not in the lists: by their noun ("Большой театр", "правительство Китая"),
// abbreviations, names in quotation marks and names in Latin letters.
import type { Candidate } from './candidates.ts';
import type { NameWord } from './name-words.ts';
import { nominativeOfOrganisation } from './organisation-nominative.ts';
import { endOfHonour, endOfOwner, endOfPurpose, endOfTail, isNational, startOfPhrase } from './organisation-phrases.ts';
import type { ProposalReason } from './proposal.ts';
import { spanOf, type Word } from './words.ts';

/** Nouns for an organisation, to be followed by its name or by whose it is. */
const NOUN =
  /^(?:компани|корпораци|фирм|концерн|холдинг|банк|фонд(?!ов)|парти(?![йи]н)|движени|союз(?!н)|ассоциаци|организаци|агентств|газет|журнал(?!ист)|издательств|телекан|телекомпани|радиостанци|завод|фабрик|комбинат|колхоз|совхоз|артел|трест|институт|университет|академи[яиею]|театр(?!ал)|клуб|команд(?!ов|ир|н)|обществ[оауе]|предприяти|комитет|объединени|групп[аыуео]|издани|портал|авиакомпани|министерств|мэри[яиею]|правительств[оауе]|парламент(?!а?р)|администраци|посольств|конгресс|сенат(?!ор)|прокуратур|федераци|сборн[аоу]|суд(?:а|у|ом|е)?$|палат|служб[аыуео]|фронт(?!ов)|церк[ов]|комисси[яиею]|управлени|департамент|отдел(?:а|у|ом|е|ы)?$|отделени|дум[аыуео]|собрани|совет(?:а|у|ом|е)?$|лиг[аиуео]|бирж|музе[йяюе]|библиотек|студи[яиею]|радио$|штаб|бюро$|секретариат|президиум|обком|горком|райком|компарти|профсоюз|медиакомпани|лаборатори|училищ|школ[аыуео]|больниц|госпитал|хор(?:а|у|ом|е)?$|оркестр|ансамбл|легион|арми[яиею]|дивизи|полк(?:а|у|ом|е)?$|флот(?:а|у|ом|е)?$|делегаци|представительств|консульств|центр(?:а|у|ом|е)?$|канцеляри|альянс|коалици|цех(?:а|у|ом|е)?$|федераци[яиею]|инспекци|подкомитет|агенств|пресс-служб|сет[ьи]$|интернет-издани|медиаресурс|издательск|учреждени|ведомств|МИД)/iu;
/** Of these, such as mean much else besides: an organisation only with a capital. */
const WEAK_NOUN =
  /^(?:служб|сет|групп|школ|собрани|отдел|суд|совет|союз|арми|команд|фронт|управлени|палат|движени|организаци|лиг|полк|флот)/iu;
const ROMAN = /^[IVXLCDMХІ]+$/u;
/** Capital abbreviations that name no organisation. */
const NO_ORGANISATION =
  /^(?:УК|ВВП|ДТП|СМИ|ЧП|ТВ|ПК|НДС|США|СССР|КНДР|ГК|РФ|МСК|ГМТ|СПИД|ВИЧ|ДНК|ЗАГС|ВОВ|ЭВМ|ГЭС|АЭС|ТЭЦ|ЖКХ|НИИ|ОРВИ|ЕГЭ|ПМР|ЛНР|ДНР|ОАЭ|ЮАР|ФРГ|ГДР|КНР|ТМА|ТАК|ЭТО|НЕ|НА|ИЛИ|КАК|ЧТО)$/u;
/** Beginnings of compound names of offices and firms: "Роскосмос", "Минкомсвязи", "Мосгордума". */
const COMPOUND =
  /^(?:Мин|Рос|Гос|Мос|Нац|Евро|Ген|Газ|Гор|Обл|Глав|Центр|Внеш|Пром|Агро|Лен|Сов|Теле|Авто|Спец)[бвгджзклмнпрстфхцчшщаеоуиэ]{2,}\p{L}+$/u;

/** `listed` are the names from the lists, which may end one: "комиссия ЕС". */
export function organisationsInRussian(
  text: string,
  words: readonly NameWord[],
  listed: readonly Candidate[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (first: Word | undefined, last: Word | undefined, score: number, kind: Kind): void => {
    if (first && last) found.push(make(text, words, first, last, score, kind));
  };
  for (const [at, word] of words.entries()) {
    if (/^[«"“„]$/.test(word.text)) quoted(words, at, add);
    else if (isAbbreviation(words, at)) abbreviation(words, at, add);
    else if (word.latin && word.capital && !words[at - 1]?.latin) latin(words, at, add);
    else if (word.shape === 'capital' && isCompound(word)) add(word, word, 0.7, 'name-like form');
    if (NOUN.test(word.text) && word.shape !== 'mark') aroundNoun(words, at, add);
  }
  const ends = listed.filter(({ kind }) => kind === 'organisation');
  return found.map((candidate) => {
    const owner = ends.some(({ from, to }) => to === candidate.to && from > candidate.from);
    return owner && candidate.score >= LIKELY ? { ...candidate, score: Math.max(candidate.score, OWNED) } : candidate;
  });
}

/** A noun of institutions that runs into a listed one is hardly less sure than that. */
const OWNED = 0.95;
const LIKELY = 0.55;

type Kind = 'known institution' | 'name-like form';
type Add = (first: Word | undefined, last: Word | undefined, score: number, kind: Kind) => void;

const isCompound = (word: NameWord): boolean =>
  word.readings.some(({ is }) => is === 'organisation') ||
  (word.unknown && !word.surnameShaped && COMPOUND.test(word.text) && !ADJECTIVE_ENDING.test(word.text));

/** "Государственного" is no firm. */
const ADJECTIVE_ENDING = /.{5}н(?:ый|ий|ая|яя|ое|ее|ого|его|ому|ему|ой|ей|ую|юю|ым|им|ом|ем|ых|их|ые|ие|ыми|ими)$/u;

/** A word all in capitals among words that are not. */
function isAbbreviation(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word?.shape !== 'capitals' || word.text.length > 6 || ROMAN.test(word.text)) return false;
  if (!/^[А-ЯЁ]+$/u.test(word.text) || NO_ORGANISATION.test(word.text)) return false;
  const around = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  return !around.some((near) => near?.shape === 'capitals' && near.text.length > 6);
}

/** "МИД", "МЧС России", "ГУ МЧС России". */
function abbreviation(words: readonly NameWord[], at: number, add: Add): void {
  const word = words[at];
  if (!word || (word.place && !word.readings.some(({ is }) => is === 'organisation'))) return;
  const organisation = word.readings.some(({ is }) => is === 'organisation' || is === 'abbreviation');
  const score = organisation ? 0.8 : word.readings.length > 0 ? likeCommonWord(words, at) : 0.6;
  const end = endOfOwner(words, at);
  add(word, word, score, 'known institution');
  if (end > at) add(word, words[end], score + 0.05, 'known institution');
}

/** "ФИФА" is a word too; a word cried out stands among others that are, or is long. */
function likeCommonWord(words: readonly NameWord[], at: number): number {
  const length = words[at]?.text.length ?? 0;
  const among = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].some((near) => near?.shape === 'capitals');
  return length > 2 && length <= LONGEST_LIKE_WORD && !among ? 0.52 : 0.3;
}
const LONGEST_LIKE_WORD = 5;

/** «…» with a capital inside; with the noun before it, when that is an organisation's. */
function quoted(words: readonly NameWord[], at: number, add: Add): void {
  const close = words.findIndex((word, index) => index > at && /^[»"”“]$/.test(word.text));
  const [first, last, noun] = [words[at + 1], words[close - 1], words[at - 1]];
  if (close < 0 || close - at > 8 || !first || !last || !first.capital) return;
  if (noun && NOUN.test(noun.text)) {
    add(startOfPhrase(words, at - 1), words[close], 0.85, 'known institution');
    return;
  }
  // "завод имени «Красный Октябрь»" and the like belong to their noun too.
  if (/^(?:имени|им)$/u.test(noun?.text ?? '') && NOUN.test(words[at - 2]?.text ?? ''))
    add(startOfPhrase(words, at - 2), words[close], 0.85, 'known institution');
  else if (noun?.shape === 'capitals') add(noun, words[close], 0.8, 'known institution');
  else if (close - at <= 4) add(first, last, aloneInQuotes(words, at, close), 'name-like form');
}

/** Ships, books and programs stand in quotation marks too: a name alone is an organisation's if someone serves it. */
function aloneInQuotes(words: readonly NameWord[], open: number, close: number): number {
  const [before, after] = [words[open - 1], words[close + 1]];
  if (isSource(words, open)) return 0.6;
  if (before?.shape === 'lower' && before.readings.some(({ is, animate }) => is === 'noun' && animate)) return 0.6;
  if (before?.shape === 'lower' && before.readings.some(({ is }) => is === 'noun')) return 0.3;
  return after?.readings.some(({ is }) => is === 'verb') ? 0.55 : 0.45;
}

/** "Microsoft", "Bank of East Asia", "Lenta.ru"; a name in brackets after a person is that person's. */
function latin(words: readonly NameWord[], at: number, add: Add): void {
  const word = words[at];
  if (!word || word.shape === 'initial' || ROMAN.test(word.text) || word.text.length < 2) return;
  let last = at;
  for (let next = at + 1; next <= at + 7; next++) {
    const candidate = words[next];
    if (!candidate || candidate.newLine) break;
    if (candidate.latin && candidate.capital) last = next;
    else if (candidate.text === '.') {
      if (candidate.spaced || !words[next + 1]?.latin || words[next + 1]?.spaced) break;
      last = next + 1;
    } else if (!(candidate.latin || candidate.text === '&')) break;
  }
  const noun = words[at - 1];
  const inRussian = [noun, words[at - 2], words[last + 1], words[last + 2]].some(
    (near) => near && !near.newLine && RUSSIAN_WORD.test(near.text),
  );
  if (!inRussian || word.newLine) return;
  if (noun && NOUN.test(noun.text)) add(startOfPhrase(words, at - 1), words[last], 0.85, 'known institution');
  else
    add(
      word,
      words[last],
      isMake(words, at) || (LOOKALIKES.test(word.text) && !isSource(words, at)) ? 0.3 : 0.58,
      'name-like form',
    );
}

/** "сообщает BBC", "пишет «Коммерсантъ»" */
const isSource = (words: readonly NameWord[], at: number): boolean => SAYS.test(words[at - 1]?.text ?? '');
const SAYS = /^(?:сообщ|пиш[еу]т|писал|переда[её]т|передал|цитиру|отмеча|информиру|утвержда|согласно|данным)/iu;

/** Makes of things and contests are no organisations: "операционной системы Windows". */
const isMake = (words: readonly NameWord[], at: number): boolean =>
  [words[at - 1], words[at - 2]].some((word) => word !== undefined && MAKE.test(word.text));
const MAKE =
  /^(?:систем|платформ|программ|браузер|автомобил|машин|модел|марк[аиуео]|ноутбук|смартфон|телефон|планшет|турнир|чемпионат|кубк|кубок|рейс|самол[её]т|ракет|альбом|фильм|песн|сериал|игр[аыуео]|книг|верси|сервис|сайт|проект|шаттл)/iu;

const RUSSIAN_WORD = /^[а-яё]{2,}$/u;
/** Capitals that OCR puts for Cyrillic ones: "HA BOM", "COBIIOCOA". */
const LOOKALIKES = /^[ABCEHIKMNOPRTXY]+$/;

/** "Большой театр", "правительство Китая", "Совет муфтиев России", "компания Vestas". */
function aroundNoun(words: readonly NameWord[], at: number, add: Add): void {
  const noun = words[at];
  const first = startOfPhrase(words, at);
  if (!noun || !first) return;
  const own = endOfHonour(words, endOfTail(words, at));
  const tail = endOfPurpose(words, at, own);
  const ownCapital = first.shape === 'capital' && !(first.opens && first === noun);
  const weak = !ownCapital && WEAK_NOUN.test(noun.text);
  if (weak && !(first !== noun && tail > at) && !(tail > own)) return;
  if (tail > own) add(first, words[tail], ownCapital ? 0.8 : 0.62, 'name-like form');
  const named = words.slice(at + 1, own + 1).some(({ capital }) => capital);
  if (first !== noun && own > at) add(first, words[own], ownCapital ? 0.78 : named ? 0.7 : 0.3, 'name-like form');
  if (weak) return;
  if (first !== noun) add(first, noun, ownCapital ? 0.72 : 0.52, 'name-like form');
  else if (own > at && (named || ownCapital)) add(noun, words[own], named ? 0.7 : 0.55, 'name-like form');
  else if (ownCapital) add(noun, noun, 0.45, 'name-like form');
}

/** Listed organisations with whose they are: "Министерства торговли КНР", "японского МИДа", "МЧС по Ленобласти". */
export function withOwners(text: string, words: readonly NameWord[], listed: readonly Candidate[]): Candidate[] {
  return listed.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'organisation') return [];
    const first = words.findIndex(({ from }) => from === candidate.from);
    const last = words.findIndex(({ to }) => to === candidate.to);
    if (first < 0 || last < 0) return [];
    const owner = listed.find(({ from, kind }) => kind === 'organisation' && from === words[last + 1]?.from);
    const end =
      owner && ENDS_IN_OWNER.test(text.slice(candidate.from, candidate.to)) && words[last + 1]?.spaced
        ? words.findIndex(({ to }) => to === owner.to)
        : endOfPurpose(words, first, endOfOwner(words, last));
    const begin = isNational(words[first - 1]) && !words[first]?.newLine ? first - 1 : first;
    const [start, stop] = [words[begin], words[end]];
    if ((begin === first && end === last) || !start || !stop) return [];
    const span = spanOf(text, start, stop);
    const normal = begin === first ? candidate.normal + text.slice(candidate.to, span.to) : span.text;
    return [{ ...candidate, from: span.from, to: span.to, normal, score: candidate.score - LESS_SURE }];
  });
}
/** "Политбюро ЦК ТПК", "Отдел ЦК КПК": a committee is a party's. */
const ENDS_IN_OWNER = /(?:ЦК|Центральн\p{L}+\s+Комитет\p{L}*)$/u;
/** A longer reading is a little less sure than the listed name itself. */
const LESS_SURE = 0.02;

function make(
  text: string,
  words: readonly NameWord[],
  first: Word,
  last: Word,
  score: number,
  kind: ProposalReason['kind'] & Kind,
): Candidate {
  const { from, to } = spanOf(text, first, last);
  const own = words.filter((word) => word.from >= first.from && word.to <= last.to);
  const normal = nominativeOfOrganisation(text, own);
  return { from, to, kind: 'organisation', normal, score, reasons: [{ kind }] };
}
