// The cheapest way to write a Russian word in given Latin letters, by a table of what stands for what. Costs are in nats:
// the logarithm of one over the probability, so that the costs of the steps add up to that of the word.

/** [Latin letters, cost in nats] of a Russian letter or group. */
export type Rendering = readonly [string, number];
export type LetterTable = ReadonlyMap<string, readonly Rendering[]>;

export interface LetterPath {
  /** Nats of the whole path. */
  readonly cost: number;
  /** The cost of each step, in the order of the word. */
  readonly steps: readonly number[];
}

const LONGEST_GROUP = 4;
/** A letter that nothing on the other side answers. Vowels come and go in romanised names; consonants seldom do. */
const LOST_VOWEL = 6.5;
const LOST_CONSONANT = 8;
const LOST_SIGN = 1;
/** One letter for another that the table does not have. */
const WRONG_VOWEL = 6.5;
const WRONG_LETTER = 9;

const isVowel = (letter: string): boolean => 'аеёийоуыэюя'.includes(letter);
const isLatinVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

function lossOf(letter: string): number {
  if (letter === 'ь' || letter === 'ъ') return LOST_SIGN;
  return isVowel(letter) || isLatinVowel(letter) || letter === 'h' ? LOST_VOWEL : LOST_CONSONANT;
}

/** Both words in lower case, letters of their script only: see `plainRussian` and `plainLatin`. */
export function letterPath(russian: string, latin: string, table: LetterTable): LetterPath {
  const width = latin.length + 1;
  const best = new Float64Array((russian.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(best.length).fill(-1);
  best[0] = 0;
  const step = (from: number, to: number, cost: number): void => {
    const total = (best[from] ?? 0) + cost;
    if (total >= (best[to] ?? 0)) return;
    best[to] = total;
    cameFrom[to] = from;
  };
  for (let i = 0; i <= russian.length; i++) {
    for (let j = 0; j <= latin.length; j++) {
      const here = i * width + j;
      if (best[here] === Number.POSITIVE_INFINITY) continue;
      const [r, l] = [russian[i], latin[j]];
      if (l) step(here, here + 1, lossOf(l));
      if (!r) continue;
      step(here, here + width, lossOf(r));
      if (l) step(here, here + width + 1, isVowel(r) && isLatinVowel(l) ? WRONG_VOWEL : WRONG_LETTER);
      for (let length = 1; length <= LONGEST_GROUP && i + length <= russian.length; length++) {
        for (const [letters, cost] of table.get(russian.slice(i, i + length)) ?? []) {
          if (latin.startsWith(letters, j)) step(here, (i + length) * width + j + letters.length, cost);
        }
      }
    }
  }
  return { cost: best.at(-1) ?? 0, steps: stepsOf(best, cameFrom) };
}

function stepsOf(best: Float64Array, cameFrom: Int32Array): number[] {
  const steps: number[] = [];
  for (let at = best.length - 1; at > 0; ) {
    const before = cameFrom[at] ?? -1;
    if (before < 0) break;
    steps.unshift((best[at] ?? 0) - (best[before] ?? 0));
    at = before;
  }
  return steps;
}

/** A table from lines like "kh0.3 h0.7 x2": letters, then nats. */
export function readLetterTable(lines: Readonly<Record<string, string>>): Map<string, readonly Rendering[]> {
  return new Map(
    Object.entries(lines).map(([letters, line]) => [
      letters,
      line.split(' ').map((item): Rendering => {
        const [, latin = item, cost = '0'] =
          /^([a-z]*)([\d.]+)$/.exec(item.normalize('NFD').replace(/\p{M}/gu, '')) ?? [];
        return [latin, Number(cost)];
      }),
    ]),
  );
}
