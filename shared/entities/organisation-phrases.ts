// How far the name of a Russian organisation reaches around its noun: the adjectives before it, whose it is, what it is for.
import type { NameWord } from './name-words.ts';
import { AFTER_ADJECTIVE } from './places-russian.ts';

const agreesAsAdjective = (word: NameWord | undefined): boolean =>
  word?.readings.some(({ is }) => is === 'adjective') === true ||
  /[сц]к(?:ий|ая|ое|ого|ой|ому|ую|им|ом|их|ие|ими)$/u.test(word?.text ?? '') ||
  (word?.unknown === true && ADJECTIVE_OF_OFFICE.test(word.text));

/** The dictionary of names leaves a few out: "Государственного комитета". */
const ADJECTIVE_OF_OFFICE =
  /^(?:государствен|правительствен|международ|обществен|внутрен|внешне|гос|мин)\p{L}*н(?:ый|ий|ая|яя|ое|ее|ого|его|ому|ему|ой|ей|ую|юю|ым|им|ом|ем|ых|их|ые|ие|ыми|ими)$/iu;

/** "российской сборной", "китайскому правительству": an adjective of a people or a level of state belongs to the name. */
const NATIONAL =
  /^(?:российск|советск|американск|китайск|корейск|японск|германск|немецк|французск|британск|английск|итальянск|израильск|украинск|белорусск|польск|московск|петербургск|иранск|иракск|турецк|грузинск|армянск|северокорейск|южнокорейск|международн|государственн|национальн|федеральн|европейск|федеративн|народн|верховн|центральн|законодательн|муниципальн|городск|областн|районн|краев(?:ой|ого|ому|ая)|коммунистическ|социалистическ|демократическ|рабоч|трудов|социальн|правительственн|парламентск|антимонопольн|военн|партийн|общественн|республиканск|союзн|всесоюзн|главн(?:ое|ого|ому|ым|ая)|временн(?:ое|ого|ому|ым))/u;

export const isNational = (word: NameWord | undefined): boolean =>
  word !== undefined && NATIONAL.test(word.text.toLowerCase()) && agreesAsAdjective(word);

/** The first word of a phrase that ends in its noun: the adjective with the capital, else the noun itself. */
export function startOfPhrase(words: readonly NameWord[], noun: number): NameWord | undefined {
  let first = noun;
  let national = true;
  for (let at = noun - 1; at >= noun - 5; at--) {
    // "Промышленный и коммерческий банк"
    if (words[at]?.text === 'и' && at < noun - 1 && agreesAsAdjective(words[at - 1]) && words[at - 1]?.capital) at -= 1;
    const word = words[at];
    if (!word || words[at + 1]?.newLine || !agreesAsAdjective(word) || word.shape === 'initial') break;
    if (!shareCase(word, words[noun])) break;
    national &&= NATIONAL.test(word.text);
    // "Европейского космического агентства": small adjectives in between belong to it where a capital one opens it.
    if (word.shape === 'capital' || word.shape === 'capitals' || national) first = at;
  }
  return words[first];
}

const BODY_OF_PARTY = /^(?:обком|горком|райком|крайком|парторганизаци|парткомитет|комитет)/iu;

/** False where the dictionary has an adjective in no case of its noun: "рабочие завода". */
function shareCase(adjective: NameWord, noun: NameWord | undefined): boolean {
  const slots = adjective.readings.filter(({ is }) => is === 'adjective').flatMap((reading) => reading.slots);
  const wanted = noun?.readings.flatMap((reading) => reading.slots.map((slot) => slot[1])) ?? [];
  return slots.length === 0 || wanted.length === 0 || slots.some((slot) => wanted.includes(slot[1]));
}

const hasCase = (word: NameWord, cases: string): boolean =>
  word.readings.some(({ slots }) => slots.some((slot) => cases.includes(slot[1] ?? '-')));
const isGenitive = (word: NameWord): boolean => hasCase(word, 'g');
const isNoun = (word: NameWord): boolean => word.readings.some(({ is }) => is === 'noun' || is === 'place');

/** Whose it is: places in the genitive right after, "России", "США", "Северной Кореи". */
export function endOfOwner(words: readonly NameWord[], at: number): number {
  const next = words[at + 1];
  if (!next?.spaced || next.newLine) return at;
  if (isRegion(words, at + 1)) return at + 2;
  if (isPlaceOfOwner(next)) return at + 1;
  const second = words[at + 2];
  const compass = next.shape === 'capital' && agreesAsAdjective(next) && isGenitive(next);
  return compass && second?.spaced && !second.newLine && second.place && isGenitive(second) ? at + 2 : at;
}

/** "Приморского края", "Химкинского района". */
function isRegion(words: readonly NameWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.shape !== 'capital' || next?.shape !== 'lower' || !next.spaced || next.newLine) return false;
  return agreesAsAdjective(word) && AFTER_ADJECTIVE.test(next.text) && isGenitive(next);
}

const isPlaceOfOwner = (word: NameWord): boolean =>
  (word.place && word.capital && (isGenitive(word) || word.shape === 'capitals')) ||
  /^(?:СССР|РСФСР|КНДР|КНР|США|РФ|ФРГ|ГДР|ООН|ЕС|СНГ|ДРВ|МНР|УССР|БССР)$/u.test(word.text);

/** With a capital these are never without what they are of: "Министерства связи", "Академия наук", "Общества дружбы". */
const OF_SOMETHING =
  /^(?:Министерств|Академи[яиюе]|Наркомат|Народный комиссариат|Общество|Обществ[ау]|Союз[аеу]?$|Управлени[еяю])/u;

/** Runs on through genitives and an unknown name: "Палаты представителей Конгресса США", "клуба Челси". */
export function endOfTail(words: readonly NameWord[], noun: number): number {
  let last = noun;
  for (let at = noun + 1; at <= noun + 5; at++) {
    const word = words[at];
    if (!word || word.newLine || !word.spaced) break;
    if (word.shape === 'mark' || word.shape === 'number' || word.shape === 'initial') break;
    if (isRegion(words, at)) return at + 1;
    if (isPlaceOfOwner(word)) return at;
    if (
      /^(?:партии|профсоюза|комсомола)$/u.test(word.text) &&
      at === noun + 1 &&
      BODY_OF_PARTY.test(words[noun]?.text ?? '')
    )
      return at;
    if (word.shape === 'capital' && at === noun + 1 && word.unknown && !word.latin && !word.surnameShaped) last = at;
    else if (
      word.shape === 'capitals' &&
      word.readings.some(({ is }) => is === 'organisation' || is === 'abbreviation')
    )
      return endOfOwner(words, at);
    else if (isGenitive(word) && !word.given && !word.surname && word.text.length > 3) {
      // "комиссия Европейского союза", but not "группа рабочих".
      const capital = words[at - 1]?.shape === 'capital' && at - 1 > noun;
      const bare = word.shape === 'lower' && !capital && !words.slice(at + 1, at + 3).some(({ place }) => place);
      const office = OF_SOMETHING.test(words[noun]?.text ?? '');
      if (word.readings.some(({ is }) => is === 'noun') && !(bare && last === noun && !office)) last = at;
    } else if (!(OF_SOMETHING.test(words[noun]?.text ?? '') && agreesAsAdjective(word) && isGenitive(word))) break;
  }
  return last;
}

/** "завода им. Кирова", "университета имени Ким Ир Сена": up to the last word of the honoured name. */
export function endOfHonour(words: readonly NameWord[], at: number): number {
  const [sign, stop] = [words[at + 1], words[at + 2]];
  const start = sign?.text === 'имени' ? at + 2 : sign?.text === 'им' && stop?.text === '.' ? at + 3 : null;
  if (start === null || sign?.newLine) return at;
  let last = at;
  for (let next = start; next < start + 5; next++) {
    const word = words[next];
    const part = word?.capital === true || (word?.text === '.' && words[next - 1]?.shape === 'initial');
    if (!word || word.newLine || !part) break;
    last = next;
  }
  return last;
}

/** Nouns for bodies that are named by what they are for. */
const HAS_PURPOSE =
  /^(?:комитет|комисси|отдел|управлени|служб|организаци|групп|центр|совет|департамент|секретариат|фонд|агентств|бюро|комиссариат|ведомств|министерств|инспекци|ассоциаци|союз|движени|коллеги|подкомитет|подкомисси|мчс|мид|гу)/iu;
const LONGEST_PURPOSE = 9;

/**
 * "по делам религий", "по связям с иностранными компартиями", "против пыток": from the word before it, the last word of what
 * a body is for; `at` where nothing of the kind follows.
 */
export function endOfPurpose(words: readonly NameWord[], noun: number, at: number): number {
  const preposition = words[at + 1];
  if (!HAS_PURPOSE.test(words[noun]?.text ?? '') || !preposition?.spaced || preposition.newLine) return at;
  const governed = { по: 'd', против: 'g', при: 'lp', в: '' }[preposition.text];
  if (!governed) return at;
  let last = at;
  let cases = governed;
  for (let next = at + 2; next <= at + 1 + LONGEST_PURPOSE; next++) {
    const word = words[next];
    if (!word || word.newLine || word.shape === 'number') break;
    if (word.text === 'и' || word.text === 'с') {
      // "по безопасности и сотрудничеству": only where another of the same kind follows.
      if (last !== next - 1) break;
      if (word.text === 'с') cases = 'i';
      const following = words[next + 1];
      if (!following || !hasCase(following, word.text === 'с' ? 'i' : governed)) break;
      continue;
    }
    if (word.shape === 'mark' || word.shape === 'initial') break;
    const adjective = agreesAsAdjective(word) && hasCase(word, cases) && !isNoun(word);
    if (adjective) continue;
    if ((isNoun(word) || word.capital) && (hasCase(word, cases) || (last > at && isGenitive(word)))) last = next;
    else break;
  }
  return last;
}
