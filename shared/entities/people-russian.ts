// Finds persons in Russian: initials, given names, patronymics, surnames, Korean and Chinese names, forms of address.

import type { EntityEngine } from './engine.ts';
import { isTitleNoun, type NameWord } from './name-words.ts';
import type { ProposalReason } from './proposal.ts';

/** A stretch of words that may be a name; indices of its first and last word. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
}

/** Forms of address before a name. The name follows at once or after a full stop. */
const ADDRESS =
  /^(?:т|тт|тов|товарищ(?:а|у|ем|е|и|ей|ам|ами)?|г-н|г-на|г-ну|г-жа|гр|гражданин|гражданк[аиеу]|граждан(?:ина|ину|ином|ке)|господин|господин[ауе]|господином|госпож[аиеу]|мистер|миссис|сэр|лорд|леди)$/iu;
const PARTICLE = /^(?:фон|ван|де|да|ди|дер|дю|дель|ла|ле|аль|эль|бен|ибн|оглы|бин|дос|ду|ас|ад)$/u;

const surnameLike = (word: NameWord | undefined): boolean =>
  word !== undefined &&
  (word.shape === 'capital' || word.shape === 'capitals') &&
  (word.surname || word.surnameShaped || !word.common) &&
  !word.quoted;

/** A capital word that may follow a title or stand by initials: anything but a number, initial or known common word alone. */
const nameLike = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'capitals') && word.text.length > 1;

/** Every person the rules see; stretches may overlap, the best is chosen later. */
export function peopleInRussian(read: readonly NameWord[], engine: EntityEngine): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < read.length; at++) {
    const word = read[at];
    if (!word?.capital) continue;
    const stretches = [
      withInitialsAfter(read, at),
      withInitialsBefore(read, at),
      asianName(read, at, engine),
      fullName(read, at),
      afterAddress(read, at),
      alone(read, at),
    ];
    for (const stretch of stretches) if (stretch) found.push(stretch);
  }
  return found;
}

/** How many initials ("А. Я.") begin here; gives the index after the last full stop. */
function initialsFrom(words: readonly NameWord[], start: number): { count: number; next: number } {
  let at = start;
  let count = 0;
  while (count < 3 && words[at]?.shape === 'initial' && words[at + 1]?.text === '.') {
    count += 1;
    at += 2;
    if (words[at]?.text === '-') at += 1;
  }
  return { count, next: at };
}

function withInitialsAfter(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (!nameLike(word) || !word || (word.common && !word.surname && !word.surnameShaped && word.opens)) return null;
  const comma = words[at + 1]?.text === ',' ? 1 : 0;
  const { count, next } = initialsFrom(words, at + 1 + comma);
  if (count === 0 || (comma === 1 && count < 2)) return null;
  // "Встретил Петров А. Б. Иванова": initials that touch the next name are its own.
  const owner = words[next];
  if (nameLike(owner) && owner && !owner.newLine && !owner.common && word.common) return null;
  return { first: at, last: next - 1, score: count > 1 ? 0.96 : 0.9, reasons: [{ kind: 'initials' }] };
}

function withInitialsBefore(words: readonly NameWord[], at: number): Stretch | null {
  const { count, next } = initialsFrom(words, at);
  const word = words[next];
  if (count === 0 || !nameLike(word) || !word || word.newLine) return null;
  const before = words[at - 1];
  if (nameLike(before) && before && !words[at]?.newLine && !before.place && (!before.common || before.surname))
    return null;
  if (word.common && !word.surname && !word.surnameShaped && count < 2) return null;
  const hyphen = words[next + 1]?.text === '-' && nameLike(words[next + 2]) ? 2 : 0;
  return { first: at, last: next + hyphen, score: count > 1 ? 0.95 : 0.88, reasons: [{ kind: 'initials' }] };
}

const isFamily = (word: NameWord, { families }: EntityEngine): boolean =>
  families.ru.has(word.text.toLowerCase()) || families.ru.has(word.text.toLowerCase().replace(/[ауео]$|ом$|ем$/u, ''));

/** "Ким Ир Сен", "Ли Сан Чо", "Мао Цзэ-дун": a family name and one or two short syllables; family or last declined. */
function asianName(words: readonly NameWord[], at: number, engine: EntityEngine): Stretch | null {
  const family = words[at];
  if (!family || !nameLike(family) || family.text.length > 6 || !isFamily(family, engine)) return null;
  let last = at;
  while (last < at + 2) {
    const syllable = words[last + 1];
    if (!syllable || syllable.shape !== family.shape || !follows(syllable) || syllable.text.length > 8) break;
    if (syllable.surname && syllable.surnameShaped && !syllable.text.includes('-')) break;
    last += 1;
  }
  const syllables = last - at;
  const given = words[last];
  const sure = syllables === 2 || given?.text.includes('-');
  const short = family.text.length <= 4 && (given?.text.length ?? 9) <= 4 && !family.opens && !given?.surname;
  if (!sure && !(syllables === 1 && (given?.unknown || short))) return null;
  return { first: at, last, score: sure ? 0.95 : given?.unknown ? 0.85 : 0.75, reasons: [{ kind: 'known name' }] };
}

/** Given name, patronymic and surname in either order, with an initial or particle between. */
function fullName(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (!word || word.shape === 'initial') return null;
  if (word.given) return givenFirst(words, at) ?? foreignName(words, at);
  const next = words[at + 1];
  const third = words[at + 2];
  if (!next || !follows(next)) return null;
  const owner = word.place && !word.surname;
  if (!owner && surnameLike(word) && next.given && third?.patronymic && follows(third)) return known(at, at + 2, 0.95);
  if ((word.surname || word.surnameShaped) && next.given && !next.surname && !third?.capital)
    return known(at, at + 1, 0.75);
  return foreignName(words, at);
}

const known = (first: number, last: number, score: number): Stretch => ({
  first,
  last,
  score,
  reasons: [{ kind: 'known name' }],
});

/** Continues a name: written with a capital in the same line, after a space. */
const follows = (word: NameWord | undefined): boolean => nameLike(word) && word?.newLine === false && word.spaced;

function givenFirst(words: readonly NameWord[], at: number): Stretch | null {
  let last = at;
  let certain = false;
  const [next, third] = [words[at + 1], words[at + 2]];
  // "Президент Украины Виктор Янукович": whose president he is, not what he is called.
  if (words[at]?.place && next?.given && !next.patronymic && follows(next) && follows(third)) return null;
  if (next?.given && !next.surname && follows(next) && follows(third)) last += 1;
  if (words[last + 1]?.patronymic && follows(words[last + 1])) {
    last += 1;
    certain = true;
  } else if (words[last + 1]?.shape === 'initial' && words[last + 2]?.text === '.' && follows(words[last + 3])) {
    last += 2;
    certain = true;
  }
  const afterParticle =
    words[last + 1] && PARTICLE.test(words[last + 1]?.text.toLowerCase() ?? '') && nameLike(words[last + 2]) ? 1 : 0;
  const family = words[last + 1 + afterParticle];
  const sameShape =
    (family?.shape === words[at]?.shape || ARAB.test(family?.text ?? '')) && family?.latin === words[at]?.latin;
  if (
    family &&
    sameShape &&
    (follows(family) || ARAB.test(family.text)) &&
    !(family.place && !family.surname && family.opens)
  ) {
    const sure = family.surname || family.surnameShaped || certain;
    return known(at, last + 1 + afterParticle, sure ? 0.95 : family.common ? 0.8 : 0.88);
  }
  return certain ? known(at, last, 0.93) : null;
}

/** "эль-Масри", "аль-Барадеи": a surname that begins with its particle. */
const ARAB = /^(?:аль|эль|ас|ад|ан|ат|аш|бен|ибн)-\p{Lu}/u;

/** Two or three words that no dictionary has, or that it has as names: "Зепп Блаттер", "Фелипе Масса". */
function foreignName(words: readonly NameWord[], at: number): Stretch | null {
  const foreign = (word: NameWord | undefined): boolean =>
    word?.shape === 'capital' &&
    !word.common &&
    !word.latin &&
    !word.quoted &&
    (word.unknown || word.surname || word.given);
  let last = at;
  if (!foreign(words[at]) || words[at]?.place) return null;
  while (last < at + 3) {
    const particle = PARTICLE.test(words[last + 1]?.text.toLowerCase() ?? '') && foreign(words[last + 2]) ? 1 : 0;
    const next = words[last + 1 + particle];
    if (!follows(next) || !foreign(next)) break;
    last += 1 + particle;
  }
  if (last === at) return null;
  const title = isTitleNoun(words[at - 1]);
  return { first: at, last, score: title ? 0.9 : 0.78, reasons: [{ kind: 'name-like form' }] };
}

/** "т. Иванов", "тов.Ким Ир Сену", "товарищу ХРУЩЕВУ Н.С.": up to three capital words after a form of address. */
function afterAddress(words: readonly NameWord[], at: number): Stretch | null {
  const dot = words[at - 1]?.text === '.' ? 1 : 0;
  const address = words[at - 1 - dot];
  if (!address || !nameLike(words[at])) return null;
  if (!ADDRESS.test(address.text)) return amongSeveral(words, at);
  // A full stop after the whole word ends a sentence; after "т" or "тов" it must stand.
  if ((dot === 1) !== /^(?:т|тт|тов|г|гр)$/iu.test(address.text)) return null;
  let last = at;
  while (last < at + 2 && nameLike(words[last + 1]) && !words[last + 1]?.newLine && words[last + 1]?.spaced) last += 1;
  const { count, next } = initialsFrom(words, last + 1);
  const end = count > 0 ? next - 1 : last;
  return { first: at, last: end, score: 0.9, reasons: [{ kind: 'title before', word: address.text }] };
}

/** "тт. Маленкову, Кагановичу и Микояну", "товарищам Ким Ду Бону и Пак Чен Ай": the later ones of a row after one address. */
function amongSeveral(words: readonly NameWord[], at: number): Stretch | null {
  const joint = words[at - 1]?.text;
  if (joint !== ',' && joint !== 'и') return null;
  let start = at - 2;
  while (start > at - 24 && words[start] && isOfRow(words[start])) start -= 1;
  if (!SEVERAL.test(words[start]?.text ?? '') || start === at - 2) return null;
  let last = at;
  while (last < at + 2 && follows(words[last + 1])) last += 1;
  const { count, next } = initialsFrom(words, last + 1);
  return {
    first: at,
    last: count > 0 ? next - 1 : last,
    score: 0.88,
    reasons: [{ kind: 'title before', word: words[start]?.text ?? '' }],
  };
}
const SEVERAL = /^(?:тт|товарищ(?:и|ей|ам|ами|ах)|господ(?:а|ам|ами)?|граждан(?:е|ам|ами)?)$/iu;
const isOfRow = (word: NameWord | undefined): boolean =>
  word !== undefined && !word.newLine && (word.capital || word.text === ',' || word.text === '.' || word.text === 'и');

/** A surname or given name by itself. Weak where any word would have a capital or the word has another sense. */
function alone(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (word?.shape !== 'capital' || word.patronymic || word.quoted || word.latin) return null;
  if (qualifies(words, at)) return null;
  const title = isTitleNoun(words[at - 1]) ? 0.1 : 0;
  const doubts = (word.common ? 0.25 : 0) + (word.opens && word.common ? 0.25 : 0) + (word.place ? 0.25 : 0) - title;
  if ((word.surname || word.place || word.given) && afterOffice(words, at)) return known(at, at, IN_OFFICE);
  if (word.surname) return known(at, at, 0.85 - doubts);
  if (word.surnameShaped && word.unknown)
    return { first: at, last: at, score: (word.opens ? 0.6 : 0.75) + title, reasons: [{ kind: 'name-like form' }] };
  if (title > 0 && word.unknown) return { first: at, last: at, score: 0.65, reasons: [{ kind: 'name-like form' }] };
  if (word.given) return known(at, at, 0.65 - doubts);
  return null;
}

/** Surer than that the river is meant whose name a minister has. */
const IN_OFFICE = 0.93;

/**
 * "премьер-министр Кан", "послу Майну", "канцлер ФРГ Коль": an office, perhaps with its country, and a name in the office's
 * own case. What may be a genitive is rather the country: "президенту Франции".
 */
function afterOffice(words: readonly NameWord[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  // What goes on is a fuller name: "журналист Том Вульф".
  if (!word || !before || word.newLine || !word.spaced || follows(words[at + 1])) return false;
  const country = before.place && before.capital && !before.newLine && at >= 2 && casesOf(before).includes('g');
  const office = country ? words[at - 2] : before;
  if (!office || !(office.shape === 'lower' || (office.shape === 'capital' && office.opens))) return false;
  const held = office.readings.filter(({ is, animate }) => is === 'noun' && animate);
  const cases = casesOf(word);
  if (held.length === 0 || cases.includes('g')) return false;
  return held.some(({ slots }) => slots.some((slot) => slot.startsWith('s') && cases.includes(slot[1] ?? '-')));
}

/** The cases of the singular that a name may stand in. */
const casesOf = ({ readings }: NameWord): readonly string[] =>
  readings.flatMap(({ is, slots }) =>
    is === 'place' || is === 'surname' || is === 'given name'
      ? slots.flatMap((slot) => (slot.startsWith('p') ? [] : (slot[1] ?? [])))
      : [],
  );

/** An adjective before its noun ("Брукхейвенской национальной лаборатории") is no surname. */
function qualifies(words: readonly NameWord[], at: number): boolean {
  if (!/[сц]к(?:ий|ая|ое|ого|ой|ому|ую|им|ом|их|ие|ими)$|[ыо]й$|ые$/u.test(words[at]?.text ?? '')) return false;
  const next = words[at + 1];
  return next?.shape === 'lower' && next.readings.some(({ is }) => is === 'noun' || is === 'adjective');
}
