// Finds persons in Russian: initials, given names, patronymics, surnames, Korean and Chinese names, forms of address.

import type { EntityEngine } from './engine.ts';
import { type NameWord, readNameWord } from './name-words.ts';
import type { ProposalReason } from './proposal.ts';
import type { Word } from './words.ts';

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
  (word.surname || word.surnameShaped || !word.common);

/** A capital word that may follow a title or stand by initials: anything but a number, initial or known common word alone. */
const nameLike = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'capitals') && word.text.length > 1;

/** Every person the rules see; stretches may overlap, the best is chosen later. */
export function peopleInRussian(words: readonly Word[], engine: EntityEngine): readonly Stretch[] {
  const read = words.map((word) => readNameWord(word, engine));
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
  if (nameLike(before) && before && (!before.common || before.surname) && !words[at]?.newLine) return null;
  if (word.common && !word.surname && !word.surnameShaped && count < 2) return null;
  const hyphen = words[next + 1]?.text === '-' && nameLike(words[next + 2]) ? 2 : 0;
  return { first: at, last: next + hyphen, score: count > 1 ? 0.95 : 0.88, reasons: [{ kind: 'initials' }] };
}

/** "Ким Ир Сен", "Ли Сан Чо", "Мао Цзэ-дун": a family name and one or two short syllables, the last declined. */
function asianName(words: readonly NameWord[], at: number, { families }: EntityEngine): Stretch | null {
  const family = words[at];
  if (!family || !nameLike(family) || !families.ru.has(family.text.toLowerCase())) return null;
  let last = at;
  while (last < at + 2) {
    const syllable = words[last + 1];
    if (!syllable || !nameLike(syllable) || syllable.newLine || syllable.text.length > 8) break;
    if (
      !/^[А-ЯЁA-Z]/u.test(syllable.text) ||
      (syllable.surnameShaped && !syllable.text.includes('-') && syllable.surname)
    )
      break;
    last += 1;
  }
  const syllables = last - at;
  const hyphened = words[last]?.text.includes('-');
  if (syllables === 2 || (syllables === 1 && (hyphened || words[last]?.unknown)))
    return { first: at, last, score: syllables === 2 ? 0.93 : 0.85, reasons: [{ kind: 'known name' }] };
  return null;
}

/** Given name, patronymic and surname in either order, with an initial or particle between. */
function fullName(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (!word) return null;
  if (word.given) return givenFirst(words, at);
  const next = words[at + 1];
  const third = words[at + 2];
  if (!next || next.newLine) return null;
  if (surnameLike(word) && next.given && third?.patronymic && !third.newLine) return known(at, at + 2, 0.95);
  if ((word.surname || word.surnameShaped) && next.given && !next.surname && !word.given && !third?.capital)
    return known(at, at + 1, 0.75);
  return null;
}

const known = (first: number, last: number, score: number): Stretch => ({
  first,
  last,
  score,
  reasons: [{ kind: 'known name' }],
});

function givenFirst(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (!word || word.shape === 'initial') return null;
  let last = at;
  let certain = false;
  if (words[last + 1]?.given && !words[last + 1]?.surname && nameLike(words[last + 2]) && !words[last + 1]?.newLine)
    last += 1;
  if (words[last + 1]?.patronymic && !words[last + 1]?.newLine) {
    last += 1;
    certain = true;
  } else if (words[last + 1]?.shape === 'initial' && words[last + 2]?.text === '.' && nameLike(words[last + 3])) {
    last += 2;
    certain = true;
  }
  const particle = words[last + 1];
  const afterParticle = particle && PARTICLE.test(particle.text.toLowerCase()) && nameLike(words[last + 2]) ? 1 : 0;
  const family = words[last + 1 + afterParticle];
  if (family && nameLike(family) && !family.newLine && (surnameLike(family) || certain || afterParticle > 0)) {
    return known(at, last + 1 + afterParticle, family.surname || family.surnameShaped || certain ? 0.95 : 0.85);
  }
  if (certain) return known(at, last, 0.93);
  return null;
}

/** "т. Иванов", "тов.Ким Ир Сену", "товарищу ХРУЩЕВУ Н.С.": up to three capital words after a form of address. */
function afterAddress(words: readonly NameWord[], at: number): Stretch | null {
  const dot = words[at - 1]?.text === '.' ? 1 : 0;
  const address = words[at - 1 - dot];
  if (!address || !ADDRESS.test(address.text) || !nameLike(words[at])) return null;
  // A full stop after the whole word ends a sentence; after "т" or "тов" it must stand.
  if ((dot === 1) !== /^(?:т|тт|тов|г|гр)$/iu.test(address.text)) return null;
  let last = at;
  while (last < at + 2 && nameLike(words[last + 1]) && !words[last + 1]?.newLine && words[last + 1]?.spaced) last += 1;
  const { count, next } = initialsFrom(words, last + 1);
  const end = count > 0 ? next - 1 : last;
  return { first: at, last: end, score: 0.9, reasons: [{ kind: 'title before', word: address.text }] };
}

/** A surname or given name by itself. Weak where any word would have a capital or the word has another sense. */
function alone(words: readonly NameWord[], at: number): Stretch | null {
  const word = words[at];
  if (word?.shape !== 'capital' || word.patronymic) return null;
  const doubts = (word.common ? 0.25 : 0) + (word.opens && word.common ? 0.25 : 0) + (word.place ? 0.25 : 0);
  if (word.surname) return known(at, at, 0.85 - doubts);
  if (word.surnameShaped && word.unknown)
    return { first: at, last: at, score: word.opens ? 0.6 : 0.75, reasons: [{ kind: 'name-like form' }] };
  if (word.given) return known(at, at, 0.65 - doubts);
  return null;
}
