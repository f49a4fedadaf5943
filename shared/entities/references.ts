// Finds references to documents: outgoing numbers ("на ваш № 45", "Your Nº 45") and an archive's shelf marks.
import type { Candidate } from './candidates.ts';

const NUMBER = '(?:№|N[ºo°]|Nº|No\\.|#|P(?=\\s\\d))';
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:(?:[Нн]а|НА|HA)\\s+)?(?:(?:[Вв]аш|[Нн]аш|ВАШ|BOM|ВАШ[ЕУ]?)\\p{L}{0,3}\\s+)${NUMBER}\\s?\\d[\\d/\\-–А-ЯA-Zа-яa-z]*`,
    'gu',
  ),
  new RegExp(`(?:[Yy]our|[Oo]ur)\\s+${NUMBER}\\s?\\d[\\d/\\-–A-Za-z]*`, 'gu'),
  new RegExp(`(?:исх\\.|вх\\.|Исх\\.|Вх\\.)?\\s?${NUMBER}\\s?\\d[\\d/\\-–А-ЯA-Zа-яa-z]*`, 'gu'),
  /(?:[Фф]онд|[Фф]\.)\s?\d+\p{L}?,?\s+(?:[Оо]пись|[Оо]п\.)\s?\d+\p{L}?(?:,?\s+(?:[Дд]ело|[Дд]\.)\s?\d+\p{L}?)?(?:,?\s+(?:[Лл]ист\p{L}*|[Лл]{1,2}\.)\s?\d+(?:\s?[-–]\s?\d+)?)?/gu,
  /(?<![\p{L}])f\.\s?\d+,?\s+op\.\s?\d+(?:,?\s+d\.\s?\d+)?(?:,?\s+ll?\.\s?\d+(?:\s?[-–]\s?\d+)?)?/gu,
  /[Ff]ond\s?\d+,?\s+[Oo]pis[’'ʹ]?\s?\d+(?:,?\s+[Dd]elo\s?\d+)?(?:,?\s+[Ll]ist\p{L}*\s?\d+(?:\s?[-–]\s?\d+)?)?/gu,
];

export function referencesIn(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index + (match[0].length - match[0].trimStart().length);
      const to = match.index + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const normal = text.slice(from, to).replace(/\s+/g, ' ');
      found.push({ from, to, kind: 'document', normal, score: 0.85, reasons: [{ kind: 'reference pattern' }] });
    }
  }
  return found;
}
