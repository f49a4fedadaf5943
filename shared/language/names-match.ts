// How probably a Russian and an English name are one: word by word, with initials, missing patronymics and Korean syllables.
import { type NameComparer, nameComparer, nameKey, romanise } from './transliterate.ts';

export interface NameMatch {
  /** Probability that they are one name, 0..1. */
  readonly score: number;
  /** The pairs of words that were compared, with their likeness; an initial against a word counts as .9. */
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

/** An initial that fits a word is good evidence, but of one letter only. */
const INITIAL_FITS = 0.9;

/**
 * The logistic curve from likeness to probability, fitted on CLDR's names of countries and cities and on names of
 * parallel news against random and near-miss pairs; see bench/entities.ts.
 */
const STEEPNESS = 16;
const EVEN = 0.66;
const logistic = (likeness: number): number => 1 / (1 + Math.exp(-STEEPNESS * (likeness - EVEN)));

/** Two or three short words: may be a Korean or Chinese name. */
const SYLLABLES = /^\p{L}{1,5}[ -]\p{L}{2,6}(?:[ -]\p{L}{2,6})?$/u;

/** Compares many names; keeps the table of letters. */
export function nameMatcher(): NameMatcher {
  const usual = nameComparer();
  const asian = nameComparer('korean');
  return {
    match: (russian, english) => {
      const match = matchWith(usual, russian, english);
      if (!SYLLABLES.test(russian.trim())) return match;
      const korean = matchWith(asian, russian, english);
      return korean.score > match.score ? korean : match;
    },
  };
}

/** Probability that a Russian and an English name are one; where many are compared, keep a `nameMatcher`. */
export const matchNames = (russian: string, english: string): number => nameMatcher().match(russian, english).score;

function matchWith(comparer: NameComparer, russian: string, english: string): NameMatch {
  const [ours, theirs] = [wordsOf(russian), wordsOf(english)];
  if (ours.length === 0 || theirs.length === 0) return { score: 0, pairs: [] };
  const likeness = (a: string, b: string): number =>
    wordLikeness(comparer, a, b, isInitial(a, russian), isInitial(b, english));
  const pairs = pairUp(ours, theirs, likeness);
  const whole = ours.length === theirs.length ? 0 : comparer.similarity(ours.join(''), theirs.join(''));
  const letters = (list: readonly string[]): number => list.reduce((sum, word) => sum + word.length, 0);
  const weight = pairs.reduce((sum, { russian: a, english: b }) => sum + Math.max(a.length, b.length), 0);
  const mean =
    pairs.reduce((sum, pair) => sum + pair.likeness * Math.max(pair.russian.length, pair.english.length), 0) /
    Math.max(1, weight);
  const unpaired =
    letters(ours) + letters(theirs) - pairs.reduce((sum, { russian: a, english: b }) => sum + a.length + b.length, 0);
  const lost = (0.5 * unpaired) / Math.max(1, letters(ours) + letters(theirs));
  const worst = Math.min(...pairs.map((pair) => pair.likeness));
  const agreed = Math.min(mean - lost, worst + 0.25);
  return { score: pairs.length === 0 ? 0 : logistic(Math.max(agreed, whole)), pairs };
}

function wordLikeness(
  comparer: NameComparer,
  russian: string,
  english: string,
  initial: boolean,
  otherInitial: boolean,
): number {
  if (!initial && !otherInitial) return comparer.similarity(russian, english);
  if (initial && otherInitial) return comparer.similarity(russian, english) > 0.4 ? INITIAL_FITS : 0.1;
  const fits = initial ? startsLike(russian, english) : startsLike(english, russian);
  return fits ? INITIAL_FITS : 0.1;
}

/** "Ю" begins "Yury", "A" begins "Алексей". */
function startsLike(initial: string, word: string): boolean {
  const latin = (text: string): string => (/[а-яё]/iu.test(text) ? romanise(text, 'press') : text).toLowerCase();
  const [short, long] = [latin(initial), latin(word)];
  return long.startsWith(short) || nameKey(short).slice(0, 1) === nameKey(long).slice(0, 1);
}

/** Greedy pairing of words, the likest first. */
function pairUp(
  ours: readonly string[],
  theirs: readonly string[],
  likeness: (a: string, b: string) => number,
): { russian: string; english: string; likeness: number }[] {
  const all = ours.flatMap((russian, i) =>
    theirs.map((english, j) => ({ i, j, russian, english, likeness: likeness(russian, english) })),
  );
  const [usedOurs, usedTheirs] = [new Set<number>(), new Set<number>()];
  const pairs: { russian: string; english: string; likeness: number }[] = [];
  for (const { i, j, ...pair } of all.sort(
    (a, b) => b.likeness - a.likeness || Math.abs(a.i - a.j) - Math.abs(b.i - b.j),
  )) {
    if (usedOurs.has(i) || usedTheirs.has(j)) continue;
    usedOurs.add(i);
    usedTheirs.add(j);
    pairs.push(pair);
  }
  return pairs;
}
