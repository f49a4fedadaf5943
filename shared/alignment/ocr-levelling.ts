// Levels the typescript's usual OCR faults inside Russian words: Latin letters and digits for Cyrillic ones, whole
// words taken for Latin capitals, and signs dropped between the letters.

/** Latin letters and digits that the OCR puts for Cyrillic ones; read back only inside a word that has Cyrillic too. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  'aа bв cс eе hн kк mм nп oо pр rг tт uи vу xх yу 0о 3з 4ч 6б'
    .split(' ')
    .map(([latin = '', cyrillic = '']) => [latin, cyrillic]),
);

/** What the OCR makes of Cyrillic capitals when it takes a whole line for Latin: "KIICC", "ROMNTET". */
const CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/III/g, 'ш'],
  [/II/g, 'п'],
  [/JI|LI|J|L/g, 'л'],
  [/N|U|I/g, 'и'],
  [/R/g, 'к'],
  [/S/g, 'ь'],
  [/W/g, 'ш'],
  [/F|G/g, 'г'],
  [/D/g, 'д'],
];

/** A word without anything to level, as most are. */
const PLAIN = /^[А-Яа-я]*$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The word in lower case as it was probably typed, е for ё; a Latin word in small letters stays Latin. */
export function levelRussian(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  if (/^[A-Z]{2,}$/.test(word))
    return cyrillicTwins(
      CAPITALS.reduce((text, [latin, cyrillic]) => text.replace(latin, cyrillic), word).toLowerCase(),
    );
  const bare = word
    .replace(/[·\u00AD'’]/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е');
  return CYRILLIC.test(bare) ? cyrillicTwins(bare) : bare;
}

const cyrillicTwins = (word: string): string => word.replace(/[a-z0-9]/g, (letter) => LOOKALIKES[letter] ?? letter);
