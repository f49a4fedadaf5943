// The English stemmer of Porter's Snowball, Porter 2 (snowballstem.org/algorithms/english), written from its
// description: plural, past, adverb and derivation are cut off in steps.

/** Words the steps would spoil. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
const INVARIANT = new Set('sky news howe atlas cosmos bias andes'.split(' '));
/** Left alone once the plural is off. */
const INVARIANT_SINGULAR = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

const table = (rules: string): readonly (readonly [ending: string, replacement: string])[] =>
  rules
    .split(' ')
    .map((rule): [string, string] => [rule.slice(0, rule.indexOf('>')), rule.slice(rule.indexOf('>') + 1)])
    .sort(([a], [b]) => b.length - a.length);

const DERIVED = table(
  'tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ational>ate ation>ate ator>ate alism>al ' +
    'aliti>al alli>al fulness>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble ogi>og fulli>ful ' +
    'lessli>less li>',
);
const DERIVED_FURTHER = table('tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness> ative>');
const LAST_SUFFIXES = table(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> ous> ive> ize> ion>',
);

const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
/** A vowel between consonants, the last not w, x or Y; or a vowel at the beginning before a consonant. */
const SHORT_SYLLABLE = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
/** Where regions begin late for the sake of "generate", "communism", "arsenal". */
const LATE_REGION = /^(?:gener|commun|arsen)/;

/** The stem of a word in lower case, with ' for any apostrophe. Y stands inside for a y that is a consonant. */
export function stemEnglish(raw: string): string {
  if (raw.length <= 2) return raw;
  const irregular = IRREGULAR.get(raw);
  if (irregular !== undefined) return irregular;
  if (INVARIANT.has(raw)) return raw;
  const word = raw.replace(/^'/, '').replace(/^y|([aeiouy])y/g, (_, vowel: string | undefined) => `${vowel ?? ''}Y`);
  const first = regionAfter(word, 0);
  const second = regionAfter(word, first);
  const singular = withoutPlural(word.replace(/'s'$|'s$|'$/, ''));
  if (INVARIANT_SINGULAR.has(singular)) return singular;
  let stem = withoutPast(singular, first).replace(/(.[^aeiouy])[yY]$/, '$1i');
  stem = replaceEnding(stem, DERIVED, (ending, before) => mayCutDerived(ending, before, first));
  stem = replaceEnding(
    stem,
    DERIVED_FURTHER,
    (ending, before) => before.length >= (ending === 'ative' ? second : first),
  );
  stem = replaceEnding(
    stem,
    LAST_SUFFIXES,
    (ending, before) => before.length >= second && (ending !== 'ion' || /[st]$/.test(before)),
  );
  return withoutLastLetter(stem, first, second).toLowerCase();
}

/** Where the part begins that follows the first vowel and consonant from `start` on. */
function regionAfter(word: string, start: number): number {
  const late = start === 0 ? LATE_REGION.exec(word)?.[0].length : undefined;
  if (late !== undefined) return late;
  const at = word.slice(start).search(/[aeiouy][^aeiouy]/);
  return at < 0 ? word.length : start + at + 2;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, first: number): string {
  const agreed = /eed(?:ly)?$/.exec(word);
  if (agreed) return agreed.index >= first ? `${word.slice(0, agreed.index)}ee` : word;
  const past = /(?:ed|edly|ing|ingly)$/.exec(word);
  const before = word.slice(0, past?.index);
  if (!past || !VOWEL.test(before)) return word;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (DOUBLE.test(before)) return before.slice(0, -1);
  return before.length <= first && SHORT_SYLLABLE.test(before) ? `${before}e` : before;
}

/** Replaces the longest ending of a table that the word has, if it may be replaced. */
function replaceEnding(
  word: string,
  endings: readonly (readonly [string, string])[],
  may: (ending: string, before: string) => boolean,
): string {
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending)) continue;
    const before = word.slice(0, word.length - ending.length);
    return may(ending, before) ? before + replacement : word;
  }
  return word;
}

function mayCutDerived(ending: string, before: string, first: number): boolean {
  if (before.length < first) return false;
  if (ending === 'ogi') return before.endsWith('l');
  return ending !== 'li' || /[cdeghkmnrt]$/.test(before);
}

function withoutLastLetter(stem: string, first: number, second: number): string {
  const before = stem.slice(0, -1);
  if (stem.endsWith('e')) {
    const goes = before.length >= second || (before.length >= first && !SHORT_SYLLABLE.test(before));
    return goes ? before : stem;
  }
  return stem.endsWith('ll') && before.length >= second ? before : stem;
}
