// Pairs of words that the dictionary or the project's confirmed beads vouch for, also where the OCR misread the Russian
// word or it stands there in another form of its root.
import type { AlignmentEvidence } from './evidence.ts';
import type { IndexedSide } from './indexed-side.ts';
import { matchMisread } from './misreading.ts';

type Vouched = 'sense 1' | 'sense 2' | 'sense 3' | 'misread' | 'kin' | 'learned';

/** Calls `add` for each pair of types, with how it is known. */
export function pairByDictionary(
  original: IndexedSide,
  translation: IndexedSide,
  { dictionary, learned }: AlignmentEvidence,
  add: (russian: number, english: number, how: Vouched) => void,
): void {
  const russian = new Map<string, number>();
  const roots = new Map<string, number[]>();
  original.types.forEach(({ kind, key }, number) => {
    if (kind !== 'word') return;
    russian.set(key, number);
    push(roots, rootOf(key), number);
  });
  const expected = new Map<string, number[]>();
  translation.types.forEach(({ kind, key }, english) => {
    if (kind !== 'word') return;
    for (const { stem, strength } of dictionary.russianFor(key)) {
      const number = russian.get(stem);
      if (number !== undefined) add(number, english, `sense ${strength}`);
      if (strength === 1) continue;
      push(expected, stem, english);
      for (const relative of roots.get(rootOf(stem)) ?? []) if (relative !== number) add(relative, english, 'kin');
    }
    for (const stem of learned.russianOf.get(key) ?? []) {
      const number = russian.get(stem);
      if (number !== undefined) add(number, english, 'learned');
    }
  });
  const strange = [...russian.keys()].filter((stem) => !dictionary.knowsRussian(stem));
  matchMisread(strange, expected.keys(), (stem, meant) => {
    const number = russian.get(stem);
    for (const english of expected.get(meant) ?? []) if (number !== undefined) add(number, english, 'misread');
  });
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** What verbs of the other aspect, nouns of the action and adjectives have after the root they share. */
const SUFFIXES: ReadonlySet<string> = new Set('ирова ыва ива ова ева тельн ени ани ск ен ан ну н а я и е'.split(' '));
const LONGEST_SUFFIX = Math.max(...[...SUFFIXES].map(({ length }) => length));
/** A shorter root is no root: "да" is not kin to "дан". */
const SHORTEST_ROOT = 3;

/** A Russian stem without its last suffix, the longest it may have: "сообща" and "сообщ" have one root. */
export function rootOf(stem: string): string {
  for (let length = Math.min(LONGEST_SUFFIX, stem.length); length > 0; length--) {
    if (!SUFFIXES.has(stem.slice(-length))) continue;
    return stem.length - length >= SHORTEST_ROOT ? stem.slice(0, -length) : stem;
  }
  return stem;
}
