// Which words of the two sides could render each other, and why: the dictionary says so, they sound alike, they are
// the same figure, or the project's confirmed beads have paired them before.
import { pairDates } from './date-pairs.ts';
import { pairByDictionary } from './dictionary-pairs.ts';
import type { AlignmentEvidence } from './evidence.ts';
import type { IndexedSide } from './indexed-side.ts';
import { pairSounds } from './sound-pairs.ts';

/**
 * Why two words are thought to render each other. `sense` 1-3 is the dictionary's strength; `misread` is a dictionary
 * pair after one OCR fault was mended, `kin` one of words of the same root.
 */
export const PAIR_KINDS = [
  'kin',
  'sense 1',
  'sense 2',
  'sense 3',
  'misread',
  'faint sound',
  'sound',
  'learned',
  'figure',
  'mark',
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];
/** A pair's kind by its place in PAIR_KINDS; where two kinds join the same words the later one counts. */
export type PairKindIndex = number;

/** For each Russian type its partners: English type numbers and, beside them, pair kinds. */
export interface WordPairs {
  readonly partners: readonly Int32Array[];
  readonly kinds: readonly Uint8Array[];
}

const KIND = Object.fromEntries(PAIR_KINDS.map((kind, index) => [kind, index])) as Readonly<
  Record<PairKind, PairKindIndex>
>;

/** Finds every pair of types that could render each other. Grows with the vocabulary, not with its square. */
export function pairWords(original: IndexedSide, translation: IndexedSide, evidence: AlignmentEvidence): WordPairs {
  const found: Map<number, PairKindIndex>[] = original.types.map(() => new Map());
  const add = (russian: number, english: number, kind: PairKindIndex) => {
    const partners = found[russian];
    if (partners && (partners.get(english) ?? -1) < kind) partners.set(english, kind);
  };
  pairByDictionary(original, translation, evidence, (russian, english, how) => add(russian, english, KIND[how]));
  pairSounds(original, translation, evidence.dictionary.knowsRussian, (russian, english, alike) => {
    add(russian, english, alike ? KIND.sound : KIND['faint sound']);
  });
  pairSame(original, translation, add);
  pairDates(original, translation, (russian, english, part) => {
    add(russian, english, part === 'year' ? KIND['sense 2'] : KIND['sense 1']);
  });
  return {
    partners: found.map((partners) => Int32Array.from(partners.keys())),
    kinds: found.map((partners) => Uint8Array.from(partners.values())),
  };
}

type Add = (russian: number, english: number, kind: PairKindIndex) => void;

function pairSame(original: IndexedSide, translation: IndexedSide, add: Add): void {
  const same = new Map<string, number>();
  translation.types.forEach((type, number) => {
    same.set(`${type.kind} ${type.key}`, number);
  });
  original.types.forEach((type, number) => {
    const partner = same.get(`${type.kind} ${type.key}`);
    if (partner === undefined) return;
    if (type.kind === 'word') add(number, partner, KIND.sound);
    else add(number, partner, type.kind === 'figure' ? KIND.figure : KIND.mark);
  });
}
