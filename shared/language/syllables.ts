// Names that are made of syllables, Chinese and Korean: whether a Russian and a Latin writing are the same syllables, by the
// tables of the transcriptions in use. Letters one by one do not tell: "Цзян" is Chiang and Jiang, and never Chang.

/** A piece of a syllable in both scripts; several Latin writings are apart by blanks, "-" is none at all. */
export interface Piece {
  /** What of the syllable stands before and after it; 'edge' between syllables. */
  readonly from: Place;
  readonly to: Place;
  readonly russian: string;
  readonly latin: string;
  /** 0 for a transcription by its rules, more for a habit of some, in nats. */
  readonly cost: number;
  /** What the Russian must go on with. */
  readonly before?: RegExp;
  /** Stands at the beginning of the name or word only. */
  readonly opens?: boolean;
}
type Place = 'edge' | 'onset' | 'nucleus';

/** One tongue's transcriptions, ready to compare by. */
export interface SyllableTable {
  /** Nats of the cheapest way to write the Russian syllables as the Latin ones; null where they are not the same. */
  cost(russian: string, latin: string): number | null;
  /** True for a word that is nothing but such syllables. */
  isRussian(word: string): boolean;
  isLatin(word: string): boolean;
}

interface Step extends Omit<Piece, 'latin'> {
  readonly latins: readonly string[];
}

/** Words in lower case, letters only: see `plainRussian` and `plainLatin`. */
export function syllableTable(pieces: readonly Piece[]): SyllableTable {
  const steps = pieces.map(
    ({ latin, ...piece }): Step => ({ ...piece, latins: latin.split(' ').map((one) => (one === '-' ? '' : one)) }),
  );
  const leaving = (place: Place): readonly Step[] => steps.filter(({ from }) => from === place);
  const by = { edge: leaving('edge'), onset: leaving('onset'), nucleus: leaving('nucleus') };
  const kept = new Map<string, boolean>();
  const once = (key: string, answer: () => boolean): boolean => {
    const known = kept.get(key) ?? answer();
    kept.set(key, known);
    return known;
  };
  return {
    cost: (russian, latin) => cheapest(by, russian, latin),
    isRussian: (word) => once(word, () => word !== '' && cheapest(by, word, null) !== null),
    isLatin: (word) => once(word, () => word !== '' && cheapest(by, null, word) !== null),
  };
}

/** Null for one of the words leaves that script out of account. */
function cheapest(
  by: Readonly<Record<Place, readonly Step[]>>,
  russian: string | null,
  latin: string | null,
): number | null {
  const seen = new Map<string, number>();
  const from = (place: Place, i: number, j: number, depth: number): number => {
    if (place === 'edge' && i === (russian?.length ?? 0) && j === (latin?.length ?? 0)) return 0;
    if (depth > MOST_PIECES) return Number.POSITIVE_INFINITY;
    const key = `${place} ${i} ${j}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, Number.POSITIVE_INFINITY);
    let best = Number.POSITIVE_INFINITY;
    for (const step of by[place]) {
      if (step.opens && (i > 0 || j > 0)) continue;
      if (russian !== null && !russian.startsWith(step.russian, i)) continue;
      if (step.before && russian !== null && !step.before.test(russian.slice(i + step.russian.length))) continue;
      for (const letters of step.latins) {
        if (latin !== null && !latin.startsWith(letters, j)) continue;
        const rest = from(
          step.to,
          i + (russian === null ? 0 : step.russian.length),
          j + (latin === null ? 0 : letters.length),
          depth + 1,
        );
        best = Math.min(best, step.cost + rest);
      }
    }
    seen.set(key, best);
    return best;
  };
  const cost = from('edge', 0, 0, 0);
  return cost === Number.POSITIVE_INFINITY ? null : cost;
}

/** Of a name of five syllables; a longer word is no such name. */
const MOST_PIECES = 16;
