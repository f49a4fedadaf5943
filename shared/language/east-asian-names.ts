// Whether a Russian and a Latin name are the same Chinese or Korean syllables, whichever romanisation wrote them.
import { CHINESE_MARK, CHINESE_SYLLABLES, OTHER_CHINESE } from './chinese-syllables.ts';
import { KOREAN_MARK, KOREAN_SYLLABLES, OTHER_KOREAN } from './korean-syllables.ts';
import { syllableTable } from './syllables.ts';
import { plainLatin, plainRussian } from './transliterate.ts';

export interface EastAsianNames {
  /**
   * Logarithm of the odds that the words, in order, are one name by its syllables; null where that says nothing. Below 0 for
   * two Chinese names that are not one.
   */
  odds(russian: readonly string[], latin: readonly string[]): number | null;
}

/** What the same syllables say, before what their writing costs. */
const SAME = 3.2;
/** What each nat of unusual writing takes away. */
const PER_NAT = 1.2;
/** Two Chinese names, each well written, with other syllables. */
const OTHERS = -2;
/** Many a European name of one word and two syllables could be a Korean's: "Лина" is not Rina for that. */
const ONE_SYLLABLE = /^[^аеёиоуыэюя]*[аеёиоуыэюя][^аеёиоуэюя]*$/;

/** Made once and kept: it remembers which words are made of syllables. */
export function eastAsianNames(): EastAsianNames {
  const chinese = syllableTable(CHINESE_SYLLABLES);
  const korean = syllableTable(KOREAN_SYLLABLES);
  const others = new Set([...OTHER_CHINESE, ...OTHER_KOREAN]);
  const sameInOrder = (ours: readonly string[], theirs: readonly string[]): number | null => {
    const [russian, latin] = [ours.join(''), theirs.join('')];
    if (others.has(`${russian}:${latin}`)) return 0;
    const han = chinese.isRussian(russian) ? chinese.cost(russian, latin) : null;
    const asKorean = ours.length > 1 || theirs.length > 1 || ONE_SYLLABLE.test(russian) || KOREAN_MARK.test(russian);
    const hangul = asKorean && korean.isRussian(russian) ? korean.cost(russian, latin) : null;
    return least(han, hangul);
  };
  const areOthers = (ours: readonly string[], theirs: readonly string[]): boolean =>
    ours.every((word) => chinese.isRussian(word)) &&
    ours.some((word) => CHINESE_MARK.test(word)) &&
    theirs.every((word) => chinese.isLatin(word));
  return {
    odds: (russian, latin) => {
      const [ours, theirs] = [russian.map(plainRussian), latin.map(plainLatin)];
      const turned = theirs.length > 1 ? sameInOrder(ours, [...theirs.slice(-1), ...theirs.slice(0, -1)]) : null;
      const cost = least(sameInOrder(ours, theirs), turned);
      if (cost !== null) return SAME - PER_NAT * cost;
      return areOthers(ours, theirs) ? OTHERS : null;
    },
  };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
