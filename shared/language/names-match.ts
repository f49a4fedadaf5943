// How probably a Russian and an English name are one: word by word, with initials, missing patronymics and Korean syllables.
import { type EastAsianNames, eastAsianNames } from './east-asian-names.ts';
import { givenNameForms } from './given-name-forms.ts';
import { WORD_WEIGHTS } from './letter-costs.ts';
import type { LetterTable } from './letter-path.ts';
import { koreanLetterTable, letterTable, nameKey, plainLatin, plainRussian, romanise } from './transliterate.ts';
import { wordFeatures, wordOdds } from './word-match.ts';

export interface NameMatch {
  /** Probability that they are one name, 0..1. */
  readonly score: number;
  /** The pairs of words that were compared, each with the probability that they are one word. */
  readonly pairs: readonly { readonly russian: string; readonly english: string; readonly likeness: number }[];
}

export interface NameMatcher {
  match(russian: string, english: string): NameMatch;
}

/** Forms of address and particles that belong to no name. */
const NOT_A_NAME =
  /^(?:т|тт|тов|товарищ\p{L}*|г|гр|гражданин\p{L}*|г-н|г-жа|cde|cdes|comrade|mr|mrs|ms|dr|the|of|and)$/iu;
const WORD = /\p{L}[\p{L}\p{M}’'`ʹʺ]*/gu;

/** "Il" is often read as a Roman two. */
const wordsOf = (name: string): string[] =>
  (name.match(WORD) ?? []).filter((word) => !NOT_A_NAME.test(word)).map((word) => (word === 'II' ? 'Il' : word));
const isInitial = (word: string, name: string): boolean => [...word].length <= 2 && name.includes(`${word}.`);

/** Logarithms of odds: an initial that fits says something, one that does not almost everything. */
const INITIAL_FITS = 2;
const INITIAL_FAILS = -4;
/** What each word without a partner ("Иванов" beside "V. I. Ivanov") takes from the odds. */
const UNPAIRED = 0.8;
/** A syllable without a partner: "Ким Ир" is not Kim Il Sung. */
const SYLLABLE_MISSING = 4;
const isSyllable = (word: string): boolean =>
  /^[^аеёиоуыэюяaeiouy]*(?:[аеёиоуыэюя]|[aeiouyŏŭü]+)[^аеёиоуыэюяaeiouyŏŭü]*$/iu.test(word);
/** Two languages' forms of one given name. */
const SAME_GIVEN = 3;
/** "Иванов" beside "V. I. Ivanov": perhaps his brother. */
const SURNAME_ONLY = 1.1;
/** How much the other words of a name help its weakest, and how much one of them can. */
const HELP = 0.35;
const MOST_HELP = 3;

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Two or three short words: may be a Korean or Chinese name. */
const SYLLABLES = /^\p{L}{1,5}[ -]\p{L}{2,6}(?:[ -]\p{L}{2,6})?$/u;

/** Compares many names; keeps the tables of letters. */
export function nameMatcher(): NameMatcher {
  const given = givenNameForms();
  const syllables = eastAsianNames();
  const usual = { letters: letterTable(), given, syllables };
  const korean = { letters: koreanLetterTable(), given, syllables };
  return {
    match: (russian, english) => {
      const match = matchWith(usual, russian, english);
      if (!SYLLABLES.test(russian.trim())) return match;
      const asian = matchWith(korean, russian, english);
      return asian.score > match.score ? asian : match;
    },
  };
}

/** Probability that a Russian and an English name are one; where many are compared, keep a `nameMatcher`. */
export const matchNames = (russian: string, english: string): number => nameMatcher().match(russian, english).score;

interface Knowledge {
  readonly letters: LetterTable;
  readonly given: ReadonlySet<string>;
  readonly syllables: EastAsianNames;
}

function wordOddsBy({ letters, given, syllables }: Knowledge, russian: string, latin: string): number {
  const [ours, theirs] = [plainRussian(russian), plainLatin(latin)];
  // "Ли" is I and "Е" is Yeh, but one letter is no longer name.
  if ((theirs.length === 1 && ours.length > 2) || (ours.length === 1 && theirs.length > 3)) return INITIAL_FAILS;
  const byLetters = wordOdds(wordFeatures(ours, theirs, letters), WORD_WEIGHTS);
  const odds = withSyllables(byLetters, syllables.odds([ours], [theirs]));
  return given.has(`${ours.replaceAll('ё', 'е')} ${theirs}`) ? Math.max(SAME_GIVEN, odds) : odds;
}

/** The same syllables are one name whatever the letters seem, and two Chinese names of other syllables are not. */
function withSyllables(odds: number, syllables: number | null): number {
  if (syllables === null) return odds;
  return syllables < 0 ? Math.min(odds, syllables) : Math.max(odds, syllables);
}

interface WordPair {
  readonly russian: string;
  readonly english: string;
  readonly odds: number;
}

function matchWith(table: Knowledge, russian: string, english: string): NameMatch {
  const [ours, theirs] = [wordsOf(russian), wordsOf(english)];
  if (ours.length === 0 || theirs.length === 0) return { score: 0, pairs: [] };
  const pairs = pairUp(ours, theirs, (a, b) => pairOdds(table, a, b, isInitial(a, russian), isInitial(b, english)));
  const odds = pairs.map((pair) => pair.odds).sort((a, b) => a - b);
  const [weakest = 0, ...others] = odds;
  const help = others.reduce((sum, other) => sum + HELP * Math.max(-MOST_HELP, Math.min(MOST_HELP, other)), 0);
  const spare = ours.length + theirs.length - 2 * pairs.length;
  const onlyInitials = pairs.every((pair) => isInitial(pair.russian, russian) || isInitial(pair.english, english));
  const full = ours.every((word) => !isInitial(word, russian)) && theirs.every((word) => !isInitial(word, english));
  const each = full && pairs.length > 1 && [...ours, ...theirs].every(isSyllable) ? SYLLABLE_MISSING : UNPAIRED;
  const sum = weakest + help - each * spare - (onlyInitials ? MOST_HELP : 0);
  const agreed = pairs.length === 1 && spare > 0 ? Math.min(sum, SURNAME_ONLY) : sum;
  const [ourLetters, theirLetters] = [ours.join(''), theirs.join('')];
  const comparable =
    Math.max(ourLetters.length, theirLetters.length) <= 2 * Math.min(ourLetters.length, theirLetters.length);
  const whole = spare === 0 || !comparable ? Number.NEGATIVE_INFINITY : wordOddsBy(table, ourLetters, theirLetters);
  const bySyllables = full && ours.length + theirs.length > 2 ? table.syllables.odds(ours, theirs) : null;
  return {
    score: probability(withSyllables(Math.max(agreed, whole), bySyllables)),
    pairs: pairs.map((pair) => ({ ...pair, likeness: probability(pair.odds) })),
  };
}

function pairOdds(table: Knowledge, russian: string, english: string, initial: boolean, otherInitial: boolean): number {
  if (!initial && !otherInitial) return wordOddsBy(table, russian, english);
  const fits = initial ? startsLike(russian, english) : startsLike(english, russian);
  return fits ? INITIAL_FITS : INITIAL_FAILS;
}

/** "Ye" and "E" sound e, "Yu" and "U" u. */
const firstVowel = (latin: string): string => latin.replace(/^[yj](?=[aeiou])/, '').slice(0, 1);

/** True where an initial may stand for a word of the other script, or for its initial: "Ю" begins "Yury", "A" "Алексей". */
export function startsLike(initial: string, word: string): boolean {
  const latin = (text: string): string => (/[а-яё]/iu.test(text) ? romanise(text, 'press') : text).toLowerCase();
  const [short, long] = [latin(initial), latin(word)];
  if (long.startsWith(short)) return true;
  const [ours, theirs] = [nameKey(short).slice(0, 1), nameKey(long).slice(0, 1)];
  return ours === theirs && (ours !== 'a' || firstVowel(short) === firstVowel(long));
}

/** Greedy pairing of words, the likest first; of equals, those that stand at the same place. */
function pairUp(
  ours: readonly string[],
  theirs: readonly string[],
  oddsOf: (a: string, b: string) => number,
): WordPair[] {
  const all = ours.flatMap((russian, i) =>
    theirs.map((english, j) => ({ i, j, russian, english, odds: oddsOf(russian, english) })),
  );
  const [usedOurs, usedTheirs] = [new Set<number>(), new Set<number>()];
  const pairs: WordPair[] = [];
  for (const { i, j, ...pair } of all.sort((a, b) => b.odds - a.odds || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))) {
    if (usedOurs.has(i) || usedTheirs.has(j)) continue;
    usedOurs.add(i);
    usedTheirs.add(j);
    pairs.push(pair);
  }
  return pairs;
}
