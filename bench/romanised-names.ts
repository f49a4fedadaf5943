// How well names are matched: Russian names, of which no spelling was counted, in twelve ways of romanising them; names of
// other tongues in their own spelling, a list that lay open while the program's spellings were written down; and false
// pairs, at random and a letter or two apart.
import { readFileSync } from 'node:fs';
import { inProject } from '../scripts/project-folder.ts';
import type { EntityEngine } from '../shared/entities/engine.ts';
import { isNear } from './near-names.ts';

interface NamePair {
  readonly russian: string;
  readonly latin: string;
}

/** Letter by letter, and what the whole word does after it. Written apart from the program's own schemes. */
interface Scheme {
  readonly name: string;
  /** а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я */
  readonly letters: string;
  readonly after?: (latin: string, russian: string) => string;
}

const ALPHABET = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

const SCHEMES: readonly Scheme[] = [
  { name: 'ALA-LC', letters: 'a b v g d e ë zh z i ĭ k l m n o p r s t u f kh ts ch sh shch ʺ y ʹ ė iu ia' },
  {
    name: 'BGN/PCGN',
    letters: 'a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya',
    after: (latin, russian) => (/^[её]/.test(russian) ? `y${latin}` : latin.replace(/([aeiouy])e/g, '$1ye')),
  },
  { name: 'GOST 7.79 B', letters: "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y' ` e' yu ya" },
  { name: 'GOST 1983', letters: "a b v g d e jo zh z i j k l m n o p r s t u f kh c ch sh shh ″ y ' eh ju ja" },
  { name: 'ISO 9', letters: 'a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â' },
  { name: 'scholarly', letters: 'a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč ʺ y ʹ è ju ja' },
  { name: 'passport 2013', letters: 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia' },
  {
    name: 'German',
    letters: 'a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja',
    after: (latin) => latin.replace(/(?<=[aeiouy])s(?=[aeiouy])/g, 'ss').replace(/[iy]j$/, 'i'),
  },
  {
    name: 'French',
    letters: 'a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch  y  e iou ia',
    after: (latin) =>
      latin
        .replace(/[iy]ï$/, 'i')
        .replace(/in$/, 'ine')
        .replace(/ev$/, 'ev'),
  },
  {
    name: 'Polish',
    letters: 'a b w g d ie io ż z i j k ł m n o p r s t u f ch c cz sz szcz  y  e ju ja',
    after: (latin) =>
      latin
        .replace(/([żczsł])ie/g, '$1e')
        .replace(/[iy]j$/, 'i')
        .replace(/^ie/, 'je')
        .replace(/łj/g, 'lj'),
  },
  {
    name: 'press',
    letters: 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya',
    after: (latin) => latin.replace(/[iy]y$/, 'y').replace(/yy/g, 'y'),
  },
  {
    name: 'informal',
    letters: 'a b v g d e e j z i i k l m n o p r s t u f h c ch sh sch  i  e u ia',
    after: (latin) => latin.replace(/ii$/, 'i').replace(/ks/g, 'x'),
  },
];

/** A name by a scheme; its letters without a sign fall out. */
export function byScheme(russian: string, { letters, after }: Pick<Scheme, 'letters' | 'after'>): string {
  const table = letters.split(' ');
  const latin = [...russian].map((letter) => table[ALPHABET.indexOf(letter)] ?? letter).join('');
  return after ? after(latin, russian) : latin;
}

/** Prints accuracy over equal numbers of true and random false pairs, and over false pairs a letter or two apart. */
export function benchRomanised(engine: EntityEngine, print: (line: string) => void): void {
  const names = namesOf(engine);
  print(
    'Names matched, romanised by rules of the bench; own spelling: a list that was looked at (to reach: both .960, near misses .850):',
  );
  const every: { both: number[]; near: number[] } = { both: [], near: [] };
  const tell = (name: string, pairs: readonly NamePair[]): void => {
    const { known, refused, near } = judge(pairs, engine);
    const both = (known + refused) / 2;
    every.both.push(both);
    every.near.push(near.share);
    print(
      `  ${name.padEnd(16)} true known ${known.toFixed(3)}  others refused ${refused.toFixed(3)}  both ${both.toFixed(3)}  near misses refused ${near.share.toFixed(3)} of ${near.count}`,
    );
  };
  for (const scheme of SCHEMES) {
    tell(
      scheme.name,
      names.map((russian) => ({ russian, latin: byScheme(russian, scheme) })),
    );
  }
  tell('own spelling', pairsIn('bench/gold/name-pairs.tsv'));
  const mean = (list: readonly number[]): string => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(3);
  print(`  all              both ${mean(every.both)}  near misses refused ${mean(every.near)}`);
  eastAsian(engine, print);
}

/** Every so many of the dictionary's surnames and given names. */
function namesOf({ morphology }: EntityEngine): readonly string[] {
  const all = [...morphology.lemmas('surname'), ...morphology.lemmas('given name')].filter((name) =>
    /^[а-яё]{4,12}$/.test(name),
  );
  const step = Math.floor(all.length / NAMES);
  return [...new Set(all.filter((_, at) => at % step === 7))];
}
const NAMES = 700;

/** Full names each against all of the list; of two people's names that are spelt alike some are one man's after all. */
function eastAsian({ matcher }: EntityEngine, print: (line: string) => void): void {
  const pairs = pairsIn('bench/gold/east-asian-names.tsv');
  const same = ({ russian, latin }: NamePair): boolean => matcher.match(russian, latin).score >= 0.5;
  const known = pairs.filter(same);
  const full = pairs.filter(({ russian }) => /[ -]/.test(russian));
  const crossed = full.flatMap(({ russian }) =>
    full.filter((other) => other.russian !== russian).map(({ latin }) => ({ russian, latin })),
  );
  const refused = crossed.filter((pair) => !same(pair));
  print(
    `  Chinese, Korean  true known ${(known.length / pairs.length).toFixed(3)} of ${pairs.length}, a list that was looked at; others refused ${(refused.length / crossed.length).toFixed(3)} of ${crossed.length}`,
  );
}

const pairsIn = (file: string): readonly NamePair[] =>
  readFileSync(inProject(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([russian = '', latin = '']) => ({ russian, latin }));

function judge(
  pairs: readonly NamePair[],
  { matcher }: EntityEngine,
): { known: number; refused: number; near: { share: number; count: number } } {
  const same = (russian: string, latin: string): boolean => matcher.match(russian, latin).score >= 0.5;
  const share = (right: readonly boolean[]): number => right.filter(Boolean).length / Math.max(1, right.length);
  const known = pairs.map(({ russian, latin }) => same(russian, latin));
  const refused = pairs.map(({ russian }, at) => !same(russian, pairs[(at * 37 + 11) % pairs.length]?.latin ?? ''));
  const near = pairs.flatMap(({ russian, latin }, at) =>
    pairs
      .slice(at + 1)
      .filter((other) => other.russian !== russian && other.latin !== latin && isNear(other.latin, latin))
      .slice(0, 2)
      .map((other) => !same(russian, other.latin)),
  );
  return { known: share(known), refused: share(refused), near: { share: share(near), count: near.length } };
}
