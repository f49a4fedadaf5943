// Learns from many small parallel texts how probably one word renders another: Model 1 of Brown et al. 1993, by
// expectation and maximisation. A dictionary's rare and borrowed senses come out weak, its plain equivalents strong.

/** A pair of word lists that render each other. */
export interface ParallelWords {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** For each word of `from` the probabilities of the words of `to`. */
export type WordModel = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** More rounds change the order of renderings no longer. */
const ROUNDS = 6;
/** Stands for no word at all. */
const NOTHING = '';
/** Weight of NOTHING as the source of a word, beside 1 of each real word. */
const NOTHING_WEIGHT = 0.2;

/** Trains the model. Pairs with an empty side are passed over. */
export function trainWordModel(pairs: readonly ParallelWords[]): WordModel {
  const full = pairs.filter(({ from, to }) => from.length > 0 && to.length > 0);
  let model = evenModel(full);
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<string, Map<string, number>>();
    for (const { from, to } of full) {
      const sources = [NOTHING, ...from];
      for (const word of to) {
        const shares = sources.map((source) => weight(source) * (model.get(source)?.get(word) ?? 0));
        const total = shares.reduce((sum, share) => sum + share, 0);
        sources.forEach((source, at) => {
          add(counts, source, word, (shares[at] ?? 0) / total);
        });
      }
    }
    model = normalised(counts);
  }
  return model;
}

const weight = (source: string): number => (source === NOTHING ? NOTHING_WEIGHT : 1);

function evenModel(pairs: readonly ParallelWords[]): WordModel {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of pairs)
    for (const source of [NOTHING, ...from])
      for (const word of new Set(to)) counts.set(source, seen(counts, source).set(word, 1));
  return normalised(counts);
}

const seen = (counts: Map<string, Map<string, number>>, source: string) =>
  counts.get(source) ?? new Map<string, number>();

function add(counts: Map<string, Map<string, number>>, source: string, word: string, share: number): void {
  const row = seen(counts, source);
  row.set(word, (row.get(word) ?? 0) + share);
  counts.set(source, row);
}

function normalised(counts: ReadonlyMap<string, Map<string, number>>): WordModel {
  for (const row of counts.values()) {
    let total = 0;
    for (const count of row.values()) total += count;
    for (const [word, count] of row) row.set(word, count / total);
  }
  return counts;
}
