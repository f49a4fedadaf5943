// Roman numerals, also with the Cyrillic letters that typescripts use for them: "ХХ съезд", "3.ІХ.56".

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const LATIN: Readonly<Record<string, string>> = { Х: 'X', І: 'I', Ⅰ: 'I' };

/** Nearly every word is told from a numeral by its first letter. */
const MAY_BEGIN = /^[CXLVIХІⅠ]/;

/** The value of a numeral up to 199 in capitals; null when the word is none. */
export function romanValue(word: string): number | null {
  if (!MAY_BEGIN.test(word)) return null;
  const numeral = word.replace(/[ХІⅠ]/gu, (letter) => LATIN[letter] ?? letter);
  if (!/^C?(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return null;
  let value = 0;
  for (let at = 0; at < numeral.length; at++) {
    const here = VALUES[numeral.charAt(at)] ?? 0;
    value += here < (VALUES[numeral.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return value;
}
