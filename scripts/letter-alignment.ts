// Learns how pieces of Russian words are written in Latin letters from pairs of names, by expectation maximisation over
// all ways to cut both into matching pieces (Jiampojamarn, Kondrak & Sherif 2007, many-to-many alignment).

/** Names in both scripts, lower case, letters only, with what a pair counts for. */
export interface NamePair {
  readonly russian: string;
  readonly latin: string;
  readonly weight: number;
}

/** Probability of Latin pieces, by the Russian piece they stand for. */
export type PieceTable = Map<string, Map<string, number>>;

const LONGEST_RUSSIAN = 3;
const LONGEST_LATIN = 4;
/** Taken from every count of a longer piece, so that it stays only where it explains more than its letters do. */
const DISCOUNT = 0.8;
const LEAST_COUNT = 0.7;
const FLOOR = 1e-7;

/** Probability before anything is learned: alike in length, and best when the prior knows it. */
function start(russian: string, latin: string, prior: PieceTable): number {
  const known = prior.get(russian)?.get(latin);
  if (known !== undefined) return known;
  const odd = Math.abs(russian.length - latin.length) + (russian.length - 1) * 1.5;
  return 1e-3 * Math.exp(-2 * odd);
}

/** Learns a table from the pairs; `prior` gives the renderings that are known beforehand. */
export function learnPieces(pairs: readonly NamePair[], prior: PieceTable, rounds: number): PieceTable {
  let table: PieceTable | null = null;
  for (let round = 0; round < rounds; round++) {
    const counts: PieceTable = new Map();
    for (const pair of pairs) countPieces(pair, table, prior, counts);
    table = normalise(counts);
  }
  return table ?? prior;
}

const probability = (table: PieceTable | null, prior: PieceTable, russian: string, latin: string): number =>
  table
    ? (table.get(russian)?.get(latin) ?? FLOOR * 10 ** -Math.abs(russian.length - latin.length))
    : start(russian, latin, prior);

/** Adds a pair's expected pieces to the counts: forward and backward sums over every cut. */
function countPieces(
  { russian, latin, weight }: NamePair,
  table: PieceTable | null,
  prior: PieceTable,
  counts: PieceTable,
): void {
  const width = latin.length + 1;
  const cells = (russian.length + 1) * width;
  const forward = new Float64Array(cells);
  const backward = new Float64Array(cells);
  const steps: { from: number; to: number; piece: string; letters: string; p: number }[] = [];
  for (let i = 0; i < russian.length; i++) {
    for (let j = 0; j <= latin.length; j++) {
      for (let a = 1; a <= LONGEST_RUSSIAN && i + a <= russian.length; a++) {
        for (let b = 0; b <= LONGEST_LATIN && j + b <= latin.length; b++) {
          const piece = russian.slice(i, i + a);
          const letters = latin.slice(j, j + b);
          const p = probability(table, prior, piece, letters);
          steps.push({ from: i * width + j, to: (i + a) * width + j + b, piece, letters, p });
        }
      }
    }
  }
  forward[0] = 1;
  for (const { from, to, p } of steps) forward[to] = (forward[to] ?? 0) + (forward[from] ?? 0) * p;
  backward[cells - 1] = 1;
  for (const { from, to, p } of steps.toReversed()) backward[from] = (backward[from] ?? 0) + (backward[to] ?? 0) * p;
  const total = forward[cells - 1] ?? 0;
  if (total === 0) return;
  for (const { from, to, piece, letters, p } of steps) {
    const share = (weight * (forward[from] ?? 0) * p * (backward[to] ?? 0)) / total;
    if (share < 1e-6) continue;
    const row = counts.get(piece) ?? new Map<string, number>();
    counts.set(piece, row.set(letters, (row.get(letters) ?? 0) + share));
  }
}

/** Each row to probabilities. Rows of longer pieces are discounted; what the row loses goes to its letters one by one. */
function normalise(counts: PieceTable): PieceTable {
  const table: PieceTable = new Map();
  for (const [piece, row] of counts) {
    const all = [...row.values()].reduce((sum, count) => sum + count, 0);
    const discount = piece.length === 1 ? 0.05 : DISCOUNT * (piece.length - 1);
    const kept = [...row]
      .map(([letters, count]) => [letters, count - discount] as const)
      .filter(([, count]) => count > (piece.length === 1 ? 0 : LEAST_COUNT));
    if (kept.length > 0) table.set(piece, new Map(kept.map(([letters, count]) => [letters, count / (all + 0.5)])));
  }
  return table;
}
