// What the recognisers and matchers know, read once from language-data/ and passed to each of them.
import { gunzipSync } from 'fflate';
import { loadMorphology, MORPHOLOGY_FILE, type Morphology } from '../language/morphology.ts';
import { type NameMatcher, nameMatcher } from '../language/names-match.ts';
import { type Stem, stemmer } from '../language/stems.ts';
import { type NameComparer, nameComparer, nameKey } from '../language/transliterate.ts';
import { type Phrase, type PhraseBook, phraseBook, type WordComparison } from './phrase-book.ts';

export type NameLanguage = 'ru' | 'en';

const PLACES_FILE = 'places.tsv.gz';
const CITIES_FILE = 'cities-en.txt.gz';
const PERIOD_FILE = 'period-names.tsv';
const FAMILY_FILE = 'korean-chinese.tsv';

/** Names of the files of language-data/ that `loadEntityEngine` needs. */
export const ENTITY_FILES = [MORPHOLOGY_FILE, PLACES_FILE, CITIES_FILE, PERIOD_FILE, FAMILY_FILE] as const;
export type EntityFiles = Readonly<Record<(typeof ENTITY_FILES)[number], Uint8Array>>;

export interface EntityEngine {
  readonly morphology: Morphology;
  readonly comparer: NameComparer;
  readonly matcher: NameMatcher;
  readonly stems: Readonly<Record<NameLanguage, Stem>>;
  readonly phrases: readonly Phrase[];
  /** How the books compare words of each language. */
  readonly comparisons: Readonly<Record<NameLanguage, WordComparison>>;
  readonly books: Readonly<Record<NameLanguage, PhraseBook>>;
  /** Korean and Chinese family names, lower case. */
  readonly families: Readonly<Record<NameLanguage, ReadonlySet<string>>>;
  /** Russian given names by the key of their sound, to know "Nikita" in English. */
  readonly givenByKey: ReadonlyMap<string, readonly string[]>;
}

function readLines(bytes: Uint8Array): string[][] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** CLDR shortens: "Соломоновы о-ва". Both writings are names. */
const spelledOut = (name: string): string[] =>
  name.includes('о-в') ? [name, name.replace('о-ва', 'острова').replace('о-в', 'остров')] : [name];

/** Names from the short lists are what they seem; of thousands of cities many are called like a man or a thing. */
const LISTED = 0.97;
const OF_MANY = 0.7;
const ALSO_A_WORD =
  /^(?:Bath|Bear|Best|Bristol|Buffalo|Carson|Central|Chester|Clinton|Concord|Corona|Davis|Derby|Enterprise|Florence|Gary|Grant|Hull|Independence|Irving|Jackson|Lincoln|Linden|Mobile|Most|Nice|Norman|Orange|Parma|Pasha|Pearl|Phoenix|Providence|Reading|Rich|Sale|Salem|Split|Sterling|Sunrise|Surprise|Temple|Tours|Troy|Union|Victoria|Wade|Warren|Wells|Worth|Barry|Jean|Rosario|Santiago|Santos|San|Madison|Allen|Cary|Everett|Murray|Tyler|Wayne|Webster|Wilson|Lawrence|Marion|Victor|Kent|Hilla|Bell|Compton|Kali|Nara|Nova|Sita|Lima|Mary|Leon|Boa|Bari|Diego|Aden|Alor)$/;

function readPhrases(files: EntityFiles): Phrase[] {
  const period = readLines(files[PERIOD_FILE]).map(([kind, russian = '', english = '']): Phrase => {
    if (kind !== 'place' && kind !== 'organisation')
      throw new RangeError(`${PERIOD_FILE}: “${kind}” is neither place nor organisation.`);
    return {
      kind,
      certainty: LISTED,
      forms: { ru: russian.split('|').filter(Boolean), en: english.split('|').filter(Boolean) },
    };
  });
  const known = new Set(period.flatMap(({ forms }) => forms.ru));
  const places = readLines(gunzipSync(files[PLACES_FILE]))
    .filter(([, russian = '']) => russian !== '' && !known.has(russian))
    .map(
      ([, russian = '', english = '']): Phrase => ({
        kind: 'place',
        certainty: LISTED,
        forms: { ru: spelledOut(russian), en: [english] },
      }),
    );
  const english = new Set([...period, ...places].flatMap(({ forms }) => forms.en));
  const cities = readLines(gunzipSync(files[CITIES_FILE]))
    .filter(([name = '']) => name.length > 3 && !english.has(name) && !ALSO_A_WORD.test(name))
    .map(([name = '']): Phrase => ({ kind: 'place', certainty: OF_MANY, forms: { ru: [], en: [name] } }));
  return [...period, ...places, ...cities];
}

/** Throws `RangeError` when the files are not those that `scripts/build-names.ts` makes. */
export function loadEntityEngine(files: EntityFiles): EntityEngine {
  const phrases = readPhrases(files);
  const stems = { ru: stemmer('ru'), en: stemmer('en') };
  const families = readLines(files[FAMILY_FILE]);
  const names = (column: number): Set<string> =>
    new Set(families.flatMap((fields) => (fields[column] ?? '').toLowerCase().split('|')));
  const morphology = loadMorphology(files[MORPHOLOGY_FILE]);
  const comparisons = {
    ru: {
      stem: stems.ru,
      stems: (read: string) => [
        ...new Set([stems.ru(read), ...morphology.readings(read).map(({ lemma }) => stems.ru(lemma))]),
      ],
      ending: 2,
      lettersPerSlip: 4,
      isWord: (read: string) => morphology.readings(read).length > 0,
      isForm: (read: string, name: string) => isRussianForm(read, name, morphology, stems.ru),
    },
    en: {
      stem: singular,
      stems: (read: string) => [singular(read)],
      ending: 0,
      lettersPerSlip: 9,
      isWord: () => false,
      isForm: (read: string, name: string) => plain(read) === plain(name),
    },
  };
  return {
    morphology,
    comparer: nameComparer(),
    matcher: nameMatcher(),
    stems,
    phrases,
    comparisons,
    books: { ru: phraseBook(phrases, 'ru', comparisons.ru), en: phraseBook(phrases, 'en', comparisons.en) },
    families: { ru: names(1), en: names(2) },
    givenByKey: byKey(morphology.lemmas('given name')),
  };
}

/** "Workers'", "Worker's" and "worker" are one; a stemmer would make one of "Minister" and "Ministry" too. */
const singular = (word: string): string => plain(word).replace(/(?<=[a-z]{3}[^s])s$/, '');
const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}’'`]/gu, '');

/** A word that the dictionary knows is a form of its lexemes only; for others the stem decides. */
function isRussianForm(read: string, name: string, { readings }: Morphology, stem: Stem): boolean {
  const known = readings(read);
  const wanted = name.toLowerCase().replaceAll('ё', 'е');
  if (known.length > 0) return known.some(({ lemma }) => lemma === wanted);
  return read.length > 3 && stem(read) === stem(name);
}

function byKey(names: Iterable<string>): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const name of names) {
    const key = nameKey(name);
    const known = keys.get(key);
    if (known) known.push(name);
    else keys.set(key, [name]);
  }
  return keys;
}
