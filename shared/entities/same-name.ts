// How alike two names are as names: inflected and abbreviated forms of one language, or of both through transliteration.
import type { EntityEngine } from './engine.ts';
import { nameStem } from './nominative.ts';
import type { Phrase } from './phrase-book.ts';
import { isCapital, readWords, type Word } from './words.ts';

export interface NameForm {
  readonly text: string;
  readonly lang: string;
}

/** Compares names of either language; keeps what it has learned of them for as long as it lives. */
export interface NameLikeness {
  /** 0..1: probability that the two forms name one thing. */
  compare(a: NameForm, b: NameForm): number;
}

const KNOWN_PAIR = 0.98;
const SAME_TEXT = 0.97;

export function nameLikeness(engine: EntityEngine): NameLikeness {
  const phrases = new Map<string, Phrase | null>();
  const phrase = ({ text, lang }: NameForm): Phrase | null => {
    const key = `${lang}\t${text}`;
    const known = phrases.get(key);
    if (known !== undefined) return known;
    const found = engine.books[lang === 'ru' ? 'ru' : 'en'].lookUp(readWords(text));
    phrases.set(key, found);
    return found;
  };
  const compare = (a: NameForm, b: NameForm): number => {
    const [known, other] = [phrase(a), phrase(b)];
    if (known && other) return known === other ? KNOWN_PAIR : 0.02;
    if (a.lang === b.lang) return withinLanguage(a.text, b.text);
    const [russian, english] = a.lang === 'ru' ? [a, b] : [b, a];
    return engine.matcher.match(russian.text, english.text).score;
  };
  const asked = new Map<string, number>();
  return {
    compare: (a, b) => {
      const key = `${a.lang}\t${a.text}\t${b.lang}\t${b.text}`;
      const known = asked.get(key) ?? compare(a, b);
      asked.set(key, known);
      return known;
    },
  };
}

/** A shared surname alone, with nothing against it. */
const SURNAME_ONLY = 0.75;
const FULL = 0.95;
const AGAINST = 0.05;

/** Same-language forms: stems agree word by word, initials fit, "Ким" may be "Ким П.Т." */
function withinLanguage(a: string, b: string): number {
  if (a.toLowerCase() === b.toLowerCase()) return SAME_TEXT;
  if (isOffice(a) || isOffice(b)) return asOffices(a, b);
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  const shorter = ours.full.length <= theirs.full.length ? ours : theirs;
  const longer = shorter === ours ? theirs : ours;
  const unmatched = [...longer.full];
  let initialsUsed = 0;
  for (const word of shorter.full) {
    const at = unmatched.findIndex((other) => nameStem(word) === nameStem(other));
    if (at >= 0) unmatched.splice(at, 1);
    else if (shorter !== longer && fitsInitial(word, longer.initials)) initialsUsed += 1;
    else return AGAINST;
  }
  if (shorter.full.length === 0 || initialsUsed === shorter.full.length) return AGAINST;
  return initialsVerdict(shorter.initials, longer.initials, unmatched);
}

/** Small words after a capital one are an institution's: "Министерство путей сообщения". */
const isOffice = (name: string): boolean =>
  /^\p{Lu}\p{L}+\s+(?:[\p{L}-]+\s+)*?\p{Ll}{4,}/u.test(name) || /(?:^|\s)(?:ЦК|МИД|Политбюро)(?:\s|$)/u.test(name);
/** A longer name with more of what it is for is perhaps the same; with whose it is, rather so. */
const MORE_PURPOSE = 0.5;

/** Every word counts, in any case: two ministries share the first. */
function asOffices(a: string, b: string): number {
  const stems = (name: string): string[] =>
    readWords(name)
      .filter(({ shape }) => shape !== 'mark')
      .map(({ text }) => nameStem(text));
  const [short = [], long = []] = [stems(a), stems(b)].sort((one, other) => one.length - other.length);
  if (short.length === 0 || !short.every((stem, at) => stem === long[at])) return AGAINST;
  if (short.length === long.length) return FULL;
  const longer = readWords(a.length > b.length ? a : b).filter(({ shape }) => shape !== 'mark');
  return longer.slice(short.length).every(isCapital) ? SURNAME_ONLY : MORE_PURPOSE;
}

function initialsVerdict(ours: readonly string[], theirs: readonly string[], spare: readonly string[]): number {
  const given = [...theirs, ...spare.map((word) => word.slice(0, 1).toUpperCase())];
  if (ours.length === 0 && given.length === 0) return FULL;
  if (ours.length === 0 || given.length === 0) return SURNAME_ONLY;
  const agree = ours.every((initial, at) => initial === given[at] || given.includes(initial));
  return agree || (ours.length > given.length && given.every((initial) => ours.includes(initial))) ? 0.92 : AGAINST;
}

const fitsInitial = (word: string, initials: readonly string[]): boolean =>
  initials.includes(word.slice(0, 1).toUpperCase());

function partsOf(name: string): { full: string[]; initials: string[] } {
  const words = readWords(name).filter((word): boolean => word.shape !== 'mark');
  const written = words.filter((word: Word) => isCapital(word) || words.every(({ shape }) => shape === 'lower'));
  return {
    full: (written.length > 0 ? written : words).filter(({ shape }) => shape !== 'initial').map(({ text }) => text),
    initials: words.filter(({ shape }) => shape === 'initial').map(({ text }) => text.slice(0, 1).toUpperCase()),
  };
}
