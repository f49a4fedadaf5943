// How OCR misreads Cyrillic typescript: what each letter is read as, and how seldom. The channel of the noisy-channel
// model (Kernighan, Church & Gale 1990; for OCR: Kolak & Resnik 2002), with pairs of letters as in Brill & Moore (2000).
import { SEVERAL_SIGNS, SIGNS } from './look-alikes.ts';

/** How often `meant` was read as `read`, lower case; either may be '' (a letter lost, a sign added) or two letters. */
export interface ConfusionCount {
  readonly meant: string;
  readonly read: string;
  readonly times: number;
}

/** A step of more than one letter. */
export interface Cluster {
  readonly meant: string;
  readonly read: string;
  readonly cost: number;
}

/**
 * Costs are natural logarithms of one over the probability. `letters` and `signs` number what may be meant and what
 * may be read; the last sign stands for every other.
 */
export interface Confusions {
  readonly letters: string;
  readonly signs: string;
  /** `substitution[meant * (signs.length + 1) + read]`. */
  readonly substitution: Float32Array;
  readonly lost: Float32Array;
  readonly added: Float32Array;
  /** `substitution`, `lost` and `added` in whole `COST_STEPS`, for searches. */
  readonly steps: { readonly substitution: Int16Array; readonly lost: Int16Array; readonly added: Int16Array };
  /** By the first sign read. */
  readonly clusters: ReadonlyMap<string, readonly Cluster[]>;
}

/** Searches count costs in this many whole steps a unit. */
export const COST_STEPS = 8;

/** Letters alike in shape in typescript: the first of each group in the order of the list of usual errors. */
const SHAPES = [
  'нипм',
  'еосэб',
  'шщцм',
  'тгчч',
  'лдах',
  'ъьы',
  'фд',
  'ийн',
  'вня',
  'кхж',
  'зэ',
  'уч',
  'юн',
  'рф',
  'яа',
];

/** The Cyrillic letters, lower case, that a read letter or sign may stand for by its shape; '' for none but itself. */
export function alikeInShape(read: string): string {
  const sign = SIGNS.filter((entry) => entry.startsWith(read)).map((entry) => entry.slice(1));
  const letter = read.toLowerCase();
  const groups = SHAPES.filter((group) => group.includes(letter));
  return [...new Set([...sign, ...groups].join(''))].filter((meant) => meant !== letter).join('');
}

/** Share of a letter's readings that go to one alike in shape, before any page was seen. */
const ALIKE = 0.004;
/** The same for any other letter. */
const UNLIKE = 0.00012;
/** And for a sign that may stand for it: the likeliest, and each that follows less. */
const SIGN = 0.004;
/** The same in a word that is all in look-alikes, where nothing else can have been meant. */
const SIGN_IN_LATIN = 0.5;
/** There, any letter may stand for any. */
const ANY_IN_LATIN = 0.012;
const LOST = 0.0015;
const ADDED = 0.0008;
const OTHER_SIGN = 0.00005;
/** A look-alike of several signs. */
const SEVERAL = 0.003;
const SEVERAL_IN_LATIN = 0.25;
/** How many readings of a letter the shares above are worth against counted ones. */
const PRIOR_WEIGHT = 400;

/** What a letter is read as, when nothing has been counted. */
function priorShares(letters: string, signs: string, hand: 'cyrillic' | 'latin'): Float64Array {
  const width = signs.length + 1;
  const shares = new Float64Array(letters.length * width).fill(UNLIKE);
  for (let letter = 0; letter < letters.length; letter++) shares[letter * width + signs.length] = OTHER_SIGN;
  if (hand === 'latin') {
    for (let at = 0; at < shares.length; at++) {
      if (/[A-Za-z]/.test(signs[at % width] ?? '')) shares[at] = ANY_IN_LATIN;
    }
  }
  const put = (meant: string, read: string, share: number): void => {
    const [letter, sign] = [letters.indexOf(meant), signs.indexOf(read)];
    if (letter < 0 || sign < 0) return;
    const at = letter * width + sign;
    shares[at] = Math.max(shares[at] ?? 0, share);
  };
  for (const group of SHAPES) {
    for (const meant of group) for (const read of group) if (meant !== read) put(meant, read, ALIKE);
  }
  for (const entry of SIGNS) {
    const [read = '', ...meant] = [...entry];
    meant.forEach((letter, rank) => {
      put(letter, read, (hand === 'latin' ? SIGN_IN_LATIN : SIGN) / 2.5 ** rank);
    });
  }
  return shares;
}

/**
 * The costs for `letters` (those of the lexicon), from what was counted on pages with a known text and in the
 * project's own corrections. `hand` says which the words are read in: 'latin' for those made of look-alikes. Few counts change little: the shares above stand for `PRIOR_WEIGHT` readings a letter.
 */
export function buildConfusions(
  letters: string,
  counts: readonly ConfusionCount[],
  hand: 'cyrillic' | 'latin' = 'cyrillic',
): Confusions {
  const signs = [...new Set([...letters, ...SIGNS.map((entry) => entry[0] ?? '')])].join('');
  const width = signs.length + 1;
  const prior = priorShares(letters, signs, hand);
  const seen = new Float64Array(letters.length * width);
  const totals = new Float64Array(letters.length);
  const lostCounts = new Float64Array(letters.length);
  const addedCounts = new Float64Array(width);
  const clusters: Cluster[] = [];
  let all = 0;
  for (const { meant, times } of counts) {
    const letter = letters.indexOf(meant);
    if (meant.length !== 1 || letter < 0) continue;
    totals[letter] = (totals[letter] ?? 0) + times;
    all += times;
  }
  for (const { meant, read, times } of counts) {
    const letter = letters.indexOf(meant);
    if (meant.length === 1 && read === '') lostCounts[letter] = (lostCounts[letter] ?? 0) + times;
    else if (meant.length === 1 && read.length === 1) {
      const sign = signs.indexOf(read);
      const at = letter * width + (sign < 0 ? signs.length : sign);
      seen[at] = (seen[at] ?? 0) + times;
    } else if (meant === '') {
      const sign = signs.indexOf(read);
      addedCounts[sign < 0 ? signs.length : sign] = (addedCounts[sign < 0 ? signs.length : sign] ?? 0) + times;
    } else {
      const first = totals[letters.indexOf(meant[0] ?? '')] ?? 0;
      clusters.push({ meant, read, cost: -Math.log((times + 0.5) / (first + PRIOR_WEIGHT)) });
    }
  }
  for (const entry of SEVERAL_SIGNS) {
    const [meant = '', read = ''] = entry.split(' ');
    clusters.push({ meant, read, cost: -Math.log(hand === 'latin' ? SEVERAL_IN_LATIN : SEVERAL) });
  }
  const substitution = new Float32Array(letters.length * width);
  const lost = new Float32Array(letters.length);
  const added = new Float32Array(width);
  for (let letter = 0; letter < letters.length; letter++) {
    const readings = (totals[letter] ?? 0) + PRIOR_WEIGHT;
    for (let sign = 0; sign < width; sign++) {
      const at = letter * width + sign;
      substitution[at] = -Math.log(((seen[at] ?? 0) + PRIOR_WEIGHT * (prior[at] ?? 0)) / readings);
    }
    substitution[letter * width + signs.indexOf(letters[letter] ?? '')] = 0;
    lost[letter] = -Math.log(((lostCounts[letter] ?? 0) + PRIOR_WEIGHT * LOST) / readings);
  }
  for (let sign = 0; sign < width; sign++) {
    added[sign] = -Math.log(((addedCounts[sign] ?? 0) + PRIOR_WEIGHT * ADDED * 0.2) / (all / 20 + PRIOR_WEIGHT));
  }
  const byFirst = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const first = cluster.read[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), cluster]);
  }
  const steps = stepsOf(substitution, lost, added);
  return { letters, signs, substitution, lost, added, steps, clusters: byFirst };
}

/** Readings of a letter that the general shares are worth against those counted in one document. */
const GENERAL_WEIGHT = 50;

/**
 * The costs as one document or one project's decisions would have them: the shares of `base` drawn toward `counts`, which
 * hold letters read right as well. With many readings and few errors every confusion becomes dearer.
 */
export function adaptConfusions(base: Confusions, counts: readonly ConfusionCount[]): Confusions {
  const { letters, signs } = base;
  const width = signs.length + 1;
  const seen = new Map<string, number>();
  const totals = new Float64Array(letters.length);
  let all = 0;
  for (const { meant, read, times } of counts) {
    seen.set(`${meant}\t${read}`, (seen.get(`${meant}\t${read}`) ?? 0) + times);
    const letter = meant.length === 1 ? letters.indexOf(meant) : -1;
    if (letter >= 0) totals[letter] = (totals[letter] ?? 0) + times;
    all += times;
  }
  const drawn = (cost: number, times: number, total: number): number =>
    -Math.log((GENERAL_WEIGHT * Math.exp(-cost) + times) / (GENERAL_WEIGHT + total));
  const substitution = base.substitution.map((cost, at) => {
    const [letter, sign] = [Math.floor(at / width), at % width];
    if (letters[letter] === signs[sign]) return 0;
    return drawn(cost, seen.get(`${letters[letter]}\t${signs[sign] ?? ''}`) ?? 0, totals[letter] ?? 0);
  });
  const lost = base.lost.map((cost, letter) => drawn(cost, seen.get(`${letters[letter]}\t`) ?? 0, totals[letter] ?? 0));
  const added = base.added.map((cost, sign) => drawn(cost, seen.get(`\t${signs[sign] ?? ''}`) ?? 0, all / 20));
  return { ...base, substitution, lost, added, steps: stepsOf(substitution, lost, added) };
}

const inSteps = (costs: Float32Array): Int16Array => Int16Array.from(costs, (cost) => Math.round(cost * COST_STEPS));

const stepsOf = (substitution: Float32Array, lost: Float32Array, added: Float32Array): Confusions['steps'] => ({
  substitution: inSteps(substitution),
  lost: inSteps(lost),
  added: inSteps(added),
});

/** The number of a read character: a Cyrillic letter in lower case, any other as it is. */
export function signNumber(confusions: Confusions, read: string): number {
  const cyrillic = read.toLowerCase().replace('ё', 'е');
  const sign = confusions.signs.indexOf(/[а-я]/.test(cyrillic) ? cyrillic : read);
  return sign < 0 ? confusions.signs.length : sign;
}

/** How a reading may have come from what was meant: its least cost, and the pairs [read, meant] that differ. */
export interface Explanation {
  readonly cost: number;
  readonly pairs: readonly (readonly [string, string])[];
}

/** The cheapest way from `meant` to `read`, as Levenshtein's table with the costs of `confusions`. */
export function explain(confusions: Confusions, read: string, meant: string): Explanation {
  const target = meant.toLowerCase().replaceAll('ё', 'е');
  const source = [...read];
  const plain = source.map((sign) => (/[\u0400-\u04ff]/.test(sign) ? sign.toLowerCase().replace('ё', 'е') : sign));
  const [rows, columns] = [target.length + 1, source.length + 1];
  const best = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(rows * columns).fill(-1);
  best[0] = 0;
  const width = confusions.signs.length + 1;
  const reach = (to: number, at: number, cost: number): void => {
    if ((best[at] ?? 0) + cost >= (best[to] ?? 0)) return;
    best[to] = (best[at] ?? 0) + cost;
    from[to] = at;
  };
  const signs = source.map((sign) => signNumber(confusions, sign));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const letter = confusions.letters.indexOf(target[row] ?? '');
      const sign = signs[column] ?? width - 1;
      if (row + 1 < rows) reach(at + columns, at, letter < 0 ? UNKNOWN_LETTER : (confusions.lost[letter] ?? 0));
      if (column + 1 < columns) reach(at + 1, at, confusions.added[sign] ?? 0);
      if (row + 1 < rows && column + 1 < columns) {
        const same = target[row] === plain[column];
        const known = letter < 0 ? UNKNOWN_LETTER : (confusions.substitution[letter * width + sign] ?? 0);
        reach(at + columns + 1, at, same ? 0 : known);
      }
      for (const cluster of confusions.clusters.get(plain[column] ?? '') ?? []) {
        const fits = plain.slice(column, column + cluster.read.length).join('') === cluster.read;
        if (fits && target.startsWith(cluster.meant, row)) {
          reach(at + cluster.meant.length * columns + cluster.read.length, at, cluster.cost);
        }
      }
    }
  }
  const pairs: (readonly [string, string])[] = [];
  for (let to = rows * columns - 1; to > 0; ) {
    const at = from[to] ?? 0;
    const readPart = source.slice(at % columns, to % columns).join('');
    const meantPart = target.slice(Math.floor(at / columns), Math.floor(to / columns));
    if (readPart.toLowerCase().replace('ё', 'е') !== meantPart) pairs.unshift([readPart, meantPart]);
    to = at;
  }
  return { cost: best[rows * columns - 1] ?? Number.POSITIVE_INFINITY, pairs };
}

/** Charged for a letter the lexicon's alphabet does not have. */
const UNKNOWN_LETTER = 10;
