// Finds tables whose columns hold a text and its translation, row by row: the form in which translators hand them in.
import { languagesOf } from '../boundary.ts';
import type { GivenPairs } from '../plan.ts';
import { russianness } from '../tongue.ts';
import type { RichParagraph } from './rich-text.ts';

/** Rows in which two columns must both have words, for a table to be parallel texts and not something else. */
const FEWEST_ROWS = 2;
/** Share of the rows of a column that are in its language, of those that show one. */
const ONE_LANGUAGE = 0.8;

/** The rows of all parallel tables, as indices of paragraphs; null where there is no such table. */
export function parallelTables(paragraphs: readonly RichParagraph[]): GivenPairs | null {
  const tables = new Map<number, number[]>();
  for (const [index, { cell }] of paragraphs.entries())
    if (cell) tables.set(cell.table, [...(tables.get(cell.table) ?? []), index]);
  const pairs = [...tables.values()].flatMap((members) => rowsOf(paragraphs, members));
  return pairs.length === 0 ? null : { kind: 'rows', pairs };
}

function rowsOf(paragraphs: readonly RichParagraph[], members: readonly number[]): GivenPairs['pairs'] {
  const columns = new Map<number, number[]>();
  for (const index of members) {
    const column = paragraphs[index]?.cell?.column ?? 0;
    columns.set(column, [...(columns.get(column) ?? []), index]);
  }
  const [russian, english] = (['russian', 'english'] as const).map((language) =>
    [...columns].find(([, indices]) =>
      isIn(
        indices.map((index) => paragraphs[index]?.text ?? ''),
        language,
      ),
    ),
  );
  if (!russian || !english) return [];
  const rows = new Map<number, { original: number[]; translation: number[] }>();
  for (const [side, [, indices]] of [
    ['original', russian],
    ['translation', english],
  ] as const)
    for (const index of indices) {
      const row = paragraphs[index]?.cell?.row ?? 0;
      const known = rows.get(row) ?? { original: [], translation: [] };
      known[side].push(index);
      rows.set(row, known);
    }
  const full = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  if (full.filter(({ original, translation }) => original.length > 0 && translation.length > 0).length < FEWEST_ROWS)
    return [];
  return full.map((row) => ({ ...row, certainty: null, confirmed: false }));
}

/** Whether a column is in a language as a whole and in nearly every cell that shows one. */
function isIn(texts: readonly string[], language: 'russian' | 'english'): boolean {
  const found = languagesOf(texts.map((text) => ({ text })));
  if (!found[language]) return false;
  const shown = texts.map(russianness).filter((score) => score !== 0);
  const own = shown.filter((score) => (language === 'russian' ? score > 0 : score < 0));
  return own.length >= shown.length * ONE_LANGUAGE;
}
