// Russian spelling before 1918, put into today's, so that a lexicon of today knows its words.

/** Letters that the reform did away with. */
const LETTERS: Readonly<Record<string, string>> = { ѣ: 'е', і: 'и', ї: 'и', ѳ: 'ф', ѵ: 'и', ѧ: 'я', ѫ: 'у', ѕ: 'з' };

/** Endings and prefixes written otherwise: before, today. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([жшчщц])аго$/, '$1его'],
  [/аго$/, 'ого'],
  [/яго$/, 'его'],
  [/агося$/, 'огося'],
  [/ягося$/, 'егося'],
  [/ыя$/, 'ые'],
  [/ия$/, 'ие'],
  [/ыяся$/, 'ыеся'],
  [/ияся$/, 'иеся'],
  [/^(бе|во|ра|чре|чере|и)з(?=[пктшсщцчхф])/, '$1с'],
  [/^ея$/, 'ее'],
  [/^он[еѣ]$/, 'они'],
  [/^одн[еѣ]/, 'одни'],
];

/**
 * What a word in the old spelling may be in today's, lower case: its letters replaced and a final ъ left out, and that
 * with old endings made new. Empty for a word that is written the same today.
 */
export function modernSpellings(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const old = lower.replace(/[ѣіїѳѵѧѫѕ]/g, (letter) => LETTERS[letter] ?? letter).replace(/ъ(?=$|-)/g, '');
  const renewed = ENDINGS.reduce((text, [before, today]) => text.replace(before, today), old);
  return [...new Set([old, renewed])].filter((modern) => modern !== lower);
}
