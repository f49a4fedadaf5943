// Latin letters, digits and signs that OCR puts for Cyrillic letters, and what may have been meant by each. Shapes
// after Unicode's confusables.txt (UTS #39), with the readings of typewriter faces added.

/** Read sign, then the Cyrillic letters it may stand for (lower case), the likeliest first. */
export const SIGNS: readonly string[] = (
  'aа bьбв cс dдб eе fг gдб hнь iиг jл kк lлп mмт nпи oо pр qд rгт sзя tтг uиц vу wшм xх yу zз ' +
  'Aадл Bв Cс Dдою Eе Fг Gс Hнцпь Iпих Jл Kкх Lлд Mмй Nип Oос Pр Qо Rяк Sзяль Tтг Uцийы Vу Wшщи Xх Yу Zз ' +
  '0о 1и 3з 4чу 5б 6б 7т 8в 9д ®кв ©с «кж »ж <с =и >я %ж °о *ж “и ”х "х \'ь ’ь іи їй єе'
).split(' ');

/** Cyrillic letters (lower case) that may be read as several signs: "meant read". */
export const SEVERAL_SIGNS: readonly string[] = (
  'ы ьі,ы bi,ы ь1,ы ьi,ы bl,ы bI,ю io,ю IO,ю 10,ф cp,л ji,л JI,д LI,ш III,щ IL,п II,н ii,н tt,ж >k,ю lo,я 9I,ж ж<,' +
  'ы ы1,и li,и ll,м rn,л jl,и tt'
).split(',');

/** What a word is written in. `mixed`: letters of both scripts. `signs`: no letter at all. */
export type Script = 'cyrillic' | 'latin' | 'mixed' | 'signs';

export function scriptOf(word: string): Script {
  const cyrillic = /[\u0400-\u04ff]/.test(word);
  const latin = /[A-Za-z]/.test(word);
  return cyrillic ? (latin ? 'mixed' : 'cyrillic') : latin ? 'latin' : 'signs';
}

/** Capital Latin letters that have the shape of a Cyrillic one, with that letter. */
const SAME_SHAPE: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  r: 'г',
  n: 'п',
  u: 'и',
  m: 'т',
  h: 'н',
  Y: 'У',
  b: 'Ь',
  N: 'И',
  R: 'К',
};

/** The word with each Latin letter that looks like a Cyrillic one put into Cyrillic; null when some letter has no twin. */
export function cyrillicTwin(word: string): string | null {
  let twin = '';
  for (const letter of word) {
    const cyrillic = /[A-Za-z]/.test(letter) ? SAME_SHAPE[letter] : letter;
    if (cyrillic === undefined) return null;
    twin += cyrillic;
  }
  return twin;
}

/** A word of both scripts in Cyrillic, as it was typed; null for any other. */
export const twinOf = (word: string): string | null => (scriptOf(word) === 'mixed' ? cyrillicTwin(word) : null);
