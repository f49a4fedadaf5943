// Dates are written in many ways: "3.IX.56" is "3 September 1956". Pairs months with their numbers and years with
// their last two figures.
import { stemmer } from '../language/stems.ts';
import type { IndexedSide } from './indexed-side.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Calls `add` for pairs of an original and a translation type that write one part of a date in two ways. */
export function pairDates(
  original: IndexedSide,
  translation: IndexedSide,
  add: (russian: number, english: number, kind: 'month' | 'year') => void,
): void {
  const figures = new Map<string, number>();
  original.types.forEach(({ kind, key }, number) => {
    if (kind === 'figure') figures.set(key, number);
  });
  const stem = stemmer('en');
  const months = new Map(MONTHS.map((month, at) => [stem(month), String(at + 1)]));
  const meet = (key: string | undefined, english: number, kind: 'month' | 'year') => {
    const number = key === undefined ? undefined : figures.get(key);
    if (number !== undefined) add(number, english, kind);
  };
  translation.types.forEach(({ kind, key }, english) => {
    if (kind === 'word') meet(months.get(key), english, 'month');
    if (kind === 'figure' && /^1[789]\d\d$/.test(key)) meet(String(Number(key.slice(2))), english, 'year');
  });
}
