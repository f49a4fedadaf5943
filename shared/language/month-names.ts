// The months as papers write them and as OCR garbles them, and the Roman numerals that stand for them.

const RUSSIAN = [
  'январь|января|январе|янв',
  'февраль|февраля|феврале|фев|февр',
  'март|марта|марте',
  'апрель|апреля|апреле|апр',
  'май|мая|мае',
  'июнь|июня|июне',
  'июль|июля|июле',
  'август|августа|августе|авг',
  'сентябрь|сентября|сентябре|сен|сент',
  'октябрь|октября|октябре|окт',
  'ноябрь|ноября|ноябре|ноя|нояб',
  'декабрь|декабря|декабре|дек',
];
const ENGLISH = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sep|sept',
  'october|oct',
  'november|nov',
  'december|dec',
];

/** From this length a month's name is known with one letter wrong ("нолбре"), from the second with two. */
const ONE_WRONG_FROM = 5;
const TWO_WRONG_FROM = 8;

/** 1..12 for a month's name in any form, damaged ones too; null when it is none. */
export function monthOf(word: string, lang: 'ru' | 'en'): number | null {
  const wanted = word.toLowerCase();
  const names = (lang === 'ru' ? RUSSIAN : ENGLISH).map((line) => line.split('|'));
  const exact = names.findIndex((forms) => forms.includes(wanted));
  if (exact >= 0) return exact + 1;
  if (wanted.length < ONE_WRONG_FROM) return null;
  const allowed = wanted.length >= TWO_WRONG_FROM ? 2 : 1;
  const distances = names.map((forms) =>
    Math.min(...forms.filter((form) => form.length >= ONE_WRONG_FROM).map((form) => editDistance(wanted, form))),
  );
  const nearest = Math.min(...distances);
  const only = distances.filter((distance) => distance === nearest).length === 1;
  return nearest <= allowed && only ? distances.indexOf(nearest) + 1 : null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Cyrillic letters and digits that typists and OCR put for Roman ones: П and Ш have two and three strokes. */
const ROMAN_LOOKALIKES: Readonly<Record<string, string>> = {
  Х: 'X',
  І: 'I',
  У: 'V',
  П: 'II',
  Ш: 'III',
  '1': 'I',
  l: 'I',
};

/** 1..12 for a month in Roman numerals ("IX", "1X", "ХП"); null when it is none. */
export function romanMonth(numeral: string): number | null {
  const latin = [...numeral].map((sign) => ROMAN_LOOKALIKES[sign] ?? sign.toUpperCase()).join('');
  const at = ROMAN.indexOf(latin);
  return at < 0 ? null : at + 1;
}

/** Levenshtein's distance in letters. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
