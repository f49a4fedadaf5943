// What it is worth that a word meets a partner, or misses one: log-likelihood ratios, each corrected for how easily
// the word would have met a partner by chance, so that a loose dictionary does no harm (cf. Dunning 1993).
//
// A word that has partners on the other side meets one in its true bead at some rate. Besides, it meets one by chance
// among any words, the sooner the more common its partners are. So meeting one is worth
// log((rate + (1 - rate) * chance) / chance), and missing one is worth log(1 - rate), however wide the bead.
import { countOf, type IndexedSide } from './indexed-side.ts';
import { PAIR_KINDS, type PairKind, type PairKindIndex, type WordPairs } from './word-pairs.ts';

/**
 * How often a word meets its partner of this kind in a true bead, when the other side has as many such partners as
 * the word itself. Measured over translated newspapers and speeches, rounded.
 */
export const MEETING_RATES: Readonly<Record<PairKind, number>> = {
  kin: 0.3,
  'sense 1': 0.2,
  'sense 2': 0.4,
  'sense 3': 0.65,
  misread: 0.4,
  'faint sound': 0.12,
  sound: 0.8,
  learned: 0.6,
  figure: 0.95,
  mark: 0.9,
};

const KINDS = PAIR_KINDS.length;

/** What meeting and missing are worth to the types of one side. */
export interface TypeWorth {
  /** What it is worth that a type misses its partners; 0 for one that has none. */
  miss(type: number): number;
  /** What it is worth, over missing, that a type meets a partner of a kind among `width` words. */
  meet(type: number, kind: PairKindIndex, width: number): number;
}

/** Weighs the types of both sides by their partners. */
export function weighTypes(original: IndexedSide, translation: IndexedSide, { partners, kinds }: WordPairs) {
  const forOriginal = new Float64Array(original.types.length * KINDS);
  const forTranslation = new Float64Array(translation.types.length * KINDS);
  partners.forEach((others, russian) => {
    others.forEach((english, at) => {
      const kind = kinds[russian]?.[at] ?? 0;
      const here = russian * KINDS + kind;
      const there = english * KINDS + kind;
      forOriginal[here] = (forOriginal[here] ?? 0) + countOf(translation, english);
      forTranslation[there] = (forTranslation[there] ?? 0) + countOf(original, russian);
    });
  });
  return {
    original: typeWorth(original, forOriginal, translation.tokens.length),
    translation: typeWorth(translation, forTranslation, original.tokens.length),
  };
}

/** Widths are told apart in steps of a quarter of an octave; the worth of a meeting changes little within one. */
const STEPS_PER_OCTAVE = 4;
const WIDTH_STEPS = 48;
/** Widths below this have their step looked up. */
const LONGEST_TABLE = 512;
const stepOf = (width: number): number =>
  Math.min(WIDTH_STEPS - 1, Math.round(Math.log2(Math.max(1, width)) * STEPS_PER_OCTAVE));

/** `partnerCounts`: by type * kinds + kind, how many words of the other side are partners of the kind. */
function typeWorth(side: IndexedSide, partnerCounts: Float64Array, otherSize: number): TypeWorth {
  const { rate, miss } = ratesOf(side, partnerCounts);
  const steps = Uint8Array.from({ length: LONGEST_TABLE }, (_, width) => stepOf(width));
  // Each type and kind that has partners has a row of worths by width, counted when first asked for.
  const rowOf = new Int32Array(partnerCounts.length);
  let rows = 0;
  partnerCounts.forEach((count, at) => {
    rowOf[at] = count > 0 ? rows++ : 0;
  });
  const table = new Float32Array(Math.max(1, rows) * WIDTH_STEPS).fill(Number.NaN);
  const count = (at: number, type: number, step: number): number => {
    const density = (partnerCounts[at] ?? 0) / Math.max(1, otherSize);
    const chance = -Math.expm1(-density * 2 ** (step / STEPS_PER_OCTAVE));
    return Math.log(((rate[at] ?? 0) * (1 - chance) + chance) / chance) - (miss[type] ?? 0);
  };
  return {
    miss: (type) => miss[type] ?? 0,
    meet: (type, kind, width) => {
      const at = type * KINDS + kind;
      const step = steps[width] ?? stepOf(width);
      const cell = (rowOf[at] ?? 0) * WIDTH_STEPS + step;
      let worth = table[cell] ?? 0;
      if (Number.isNaN(worth)) {
        worth = count(at, type, step);
        table[cell] = worth;
      }
      return worth;
    },
  };
}

/** The surer kinds are tried first; what they leave is shared by the others. */
function ratesOf(side: IndexedSide, partnerCounts: Float64Array) {
  const rate = new Float64Array(partnerCounts.length);
  const miss = new Float64Array(side.types.length);
  side.types.forEach((_, type) => {
    let left = 1;
    for (let kind = KINDS - 1; kind >= 0; kind--) {
      const at = type * KINDS + kind;
      const share = Math.min(1, (partnerCounts[at] ?? 0) / Math.max(1, countOf(side, type)));
      const pairKind = PAIR_KINDS[kind];
      rate[at] = pairKind === undefined ? 0 : left * share * MEETING_RATES[pairKind];
      left -= rate[at] ?? 0;
    }
    miss[type] = Math.log(left);
  });
  return { rate, miss };
}
