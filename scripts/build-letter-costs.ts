// Learns what Latin letters stand for which Russian ones in names, and how to tell one name from its neighbours, from names
// known in both languages: CLDR's countries and cities (npm), ISO 3166-2's regions (Debian's iso-codes) and romanised
// Russian names. `npx tsx scripts/build-letter-costs.ts` writes shared/language/letter-costs.ts and says how well it does.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { letterPath, readLetterTable } from '../shared/language/letter-path.ts';
import { loadMorphology } from '../shared/language/morphology.ts';
import { plainLatin, plainRussian, romanisations } from '../shared/language/transliterate.ts';
import { wordFeatures, wordOdds } from '../shared/language/word-match.ts';
import { learnPieces, type NamePair, type PieceTable } from './letter-alignment.ts';
import { letterPrior } from './letter-prior.ts';
import { fitLogistic, type LabelledExample } from './logistic.ts';
import { readCatalogue } from './message-catalogue.ts';

type Pair = readonly [russian: string, latin: string];

const OUT = 'shared/language/letter-costs.ts';
const REGIONS = '/usr/share/locale/ru/LC_MESSAGES/iso_3166-2.mo';
/** Share of a rendering's probability that stays with the prior: what no counted name happened to have. */
const PRIOR_SHARE = 0.08;
const ROUNDS = 6;

/** Linear congruential: the same names are drawn in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
const random = randomNumbers(3);
const draw = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;

/** Words of names that are the same name in both languages, by the prior alone. */
function wordPairs(names: readonly Pair[], likeness: (russian: string, latin: string) => number): Pair[] {
  const found = new Map<string, Pair>();
  for (const [russian, english] of names) {
    const [ours, theirs] = [russian, english].map((name) => name.split(/[\s,()-]+/)) as [string[], string[]];
    const least = ours.length > 1 && theirs.length > 1 ? 0.75 : 0.6;
    for (const [a, b] of ours.flatMap((word) => theirs.map((other): Pair => [plainRussian(word), plainLatin(other)]))) {
      if (a.length > 2 && b.length > 2 && a.length < 15 && likeness(a, b) >= least) found.set(`${a} ${b}`, [a, b]);
    }
  }
  return [...found.values()];
}

/** Pairs that are one name by the first, and another one or two letters away by the second. */
function nearMisses(pairs: readonly Pair[], wanted: number): Pair[] {
  const misses: Pair[] = [];
  for (let tries = 0; misses.length < wanted && tries < wanted * 20; tries++) {
    const [russian, latin] = draw(pairs);
    const near = pairs.filter(
      ([other, written]) =>
        other !== russian && apart(written, latin) <= 2 && written !== latin && apart(other, russian) > 0,
    );
    if (near.length > 0) misses.push([russian, draw(near)[1]]);
  }
  return misses;
}

/** Letters to change, up to 3. */
function apart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1),
      );
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
}

/** Nats of each rendering, the learned and the prior's mixed. */
function tableLines(learned: PieceTable, prior: PieceTable): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const piece of [...new Set([...prior.keys(), ...learned.keys()])].sort()) {
    const row = new Map<string, number>();
    for (const [letters, p] of learned.get(piece) ?? []) row.set(letters, (1 - PRIOR_SHARE) * p);
    for (const [letters, p] of prior.get(piece) ?? []) {
      const latin = plainLatin(letters);
      row.set(latin, (row.get(latin) ?? 0) + PRIOR_SHARE * p);
    }
    const items = [...row]
      .map(([letters, p]) => [letters, -Math.log(p)] as const)
      .filter(([, nats]) => nats < WORTHLESS);
    if (items.length > 0)
      lines[piece] = items
        .sort((a, b) => a[1] - b[1])
        .map(([letters, nats]) => `${letters}${Number(Math.max(0, nats).toFixed(1))}`)
        .join(' ');
  }
  return lines;
}
/** Nats at which losing the letter is as cheap. */
const WORTHLESS = 8;

function train(
  pairs: readonly Pair[],
  romanised: readonly NamePair[],
  misses: readonly Pair[],
): { lines: Record<string, string>; weights: readonly number[] } {
  const prior = letterPrior();
  const names = pairs.map(([russian, latin]): NamePair => ({ russian, latin, weight: 1 }));
  const lines = tableLines(learnPieces([...names, ...romanised], prior, ROUNDS), prior);
  const table = readLetterTable(lines);
  const examples = (list: readonly Pair[], isName: boolean, share: number): LabelledExample[] =>
    list.map(([russian, latin]) => ({
      features: wordFeatures(russian, latin, table),
      isTrue: isName,
      weight: share / list.length,
    }));
  const others = pairs.map(([russian]): Pair => [russian, draw(pairs)[1]]);
  const weights = fitLogistic([
    ...examples(pairs, true, 0.85),
    ...examples(
      romanised.map(({ russian, latin }): Pair => [russian, latin]),
      true,
      0.25,
    ),
    ...examples(others, false, 0.3),
    ...examples(misses, false, 0.45),
  ]);
  return { lines, weights };
}

function accuracy(pairs: readonly Pair[], isName: boolean, { lines, weights }: ReturnType<typeof train>): string {
  const table = readLetterTable(lines);
  const right = pairs.filter(
    ([russian, latin]) => wordOdds(wordFeatures(russian, latin, table), weights) >= 0 === isName,
  );
  return (right.length / pairs.length).toFixed(3);
}

const lines = gunzipSync(readFileSync('language-data/places.tsv.gz')).toString().split('\n');
const placeNames = lines.map((line): Pair => [line.split('\t')[1] ?? '', line.split('\t')[2] ?? '']);
const priorLines = tableLines(letterPrior(), letterPrior());
const priorTable = readLetterTable(priorLines);
const pairs = wordPairs(
  [...placeNames, ...readCatalogue(REGIONS)],
  (russian, latin) =>
    1 - (1.5 * letterPath(russian, latin, priorTable).cost) / 7 / Math.max(russian.length, latin.length) + 0.2,
);
const { lemmas } = loadMorphology(readFileSync('language-data/morphology-ru.txt.gz'));
const people = [...new Set([...lemmas('surname'), ...lemmas('given name')])].filter((name) =>
  /^[а-я]{4,12}$/.test(name),
);
const sample = Array.from({ length: 1200 }, () => draw(people));
const romanised = sample.flatMap((russian) => {
  const spellings = [...new Set(romanisations(russian).map(plainLatin))];
  return spellings.map((latin): NamePair => ({ russian, latin, weight: 0.6 / spellings.length }));
});
const peoplePairs = people
  .filter(() => random() < 0.35)
  .map((russian): Pair => [russian, plainLatin(draw(romanisations(russian)))]);
const misses = [...nearMisses(pairs, 600), ...nearMisses(peoplePairs, 600)];
const half = <Item>(list: readonly Item[], which: number): Item[] => list.filter((_, at) => at % 2 === which);
const held = train(half(pairs, 0), romanised, half(misses, 0));
console.info(
  `${pairs.length} pairs; on the half not learned from: true names known ${accuracy(half(pairs, 1), true, held)},`,
);
console.info(
  `others refused ${accuracy(
    half(pairs, 1).map(([russian]): Pair => [russian, draw(pairs)[1]]),
    false,
    held,
  )}, near misses refused ${accuracy(half(misses, 1), false, held)}`,
);
const final = train(pairs, romanised, misses);
writeFileSync(
  OUT,
  `// What Latin letters stand for which Russian ones in names, in nats, and the weights to judge by. Made by\n// scripts/build-letter-costs.ts from CLDR, iso-codes and romanised Russian names; not to be edited by hand.\n\n/** By Russian letter or group: Latin letters, each with its cost. */\nexport const LETTER_COSTS: Readonly<Record<string, string>> = ${JSON.stringify(final.lines, null, 2)};\n\n/** Of the features in \`word-match.ts\`, in their order. */\nexport const WORD_WEIGHTS: readonly number[] = [${final.weights.map((weight) => weight.toFixed(2)).join(', ')}];\n`,
);
