// A project's substitution rules as a table (RFC 4180), to be kept, mended in a spreadsheet, and shared.
import type { Outcome, Problem } from '../document/problem.ts';
import { faultOf, type RuleFault, type SubstitutionRule } from '../ocr/rules.ts';
import { writeCsv } from './csv.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

const COLUMNS = ['find', 'replace', 'kind', 'match case', 'whole words', 'on'] as const;
type Column = (typeof COLUMNS)[number];

/** One row for each rule, in its order. */
export const writeRulesCsv = (rules: readonly SubstitutionRule[]): string =>
  writeCsv(
    COLUMNS,
    rules.map(({ find, replace, kind, matchCase, wholeWords, on }) => [
      find,
      replace,
      kind,
      ...[matchCase, wholeWords, on].map((flag) => (flag ? 'yes' : 'no')),
    ]),
  );

/** Rules without their ids, which the project gives. */
export type ReadRule = Omit<SubstitutionRule, 'id'>;

/**
 * Reads a table of rules; only the columns `find` and `replace` must be there. One bad row refuses the file, with the
 * line, what is wrong and what to do.
 */
export function readRulesCsv(text: string, file: string): Outcome<readonly ReadRule[]> {
  const read = readCsv(text);
  if (!read.ok)
    return refused(
      file,
      read.fault.line,
      'A quotation mark is never closed. Close it, or double it to mean the mark itself.',
    );
  const [head, ...rows] = read.rows;
  const places = head?.cells.map((cell) => COLUMNS.find((name) => name === cell.trim().toLowerCase()) ?? null) ?? [];
  if (!head || !places.includes('find') || !places.includes('replace')) {
    const said =
      'The first line must name the columns, “find” and “replace” among them. Add it, or export a list to see one.';
    return refused(file, head?.line ?? 1, said);
  }
  const rules: ReadRule[] = [];
  for (const row of rows) {
    const rule = readRow(row, places);
    if (typeof rule === 'string') return refused(file, row.line, rule);
    rules.push(rule);
  }
  return { ok: true, value: rules, issues: [] };
}

const refused = (file: string, line: number, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { file, line, kind: 'bad rules', message },
});

/** The rule of a row, or what is wrong with it. */
function readRow({ cells }: CsvRow, places: readonly (Column | null)[]): ReadRule | string {
  const cell = (column: Column): string => cells[places.indexOf(column)] ?? '';
  if (cells.length > places.length)
    return 'The row has more cells than the first line. Put text with commas into quotation marks.';
  const kind = cell('kind').trim().toLowerCase() || 'plain';
  if (kind !== 'plain' && kind !== 'expression') return `“${kind}” is no kind of rule. Write “plain” or “expression”.`;
  const flags = { 'match case': true, 'whole words': false, on: true };
  for (const column of ['match case', 'whole words', 'on'] as const) {
    const word = cell(column).trim().toLowerCase();
    if (!/^(?:yes|no|true|false|1|0|)$/.test(word)) return `“${word}” under “${column}” is neither “yes” nor “no”.`;
    if (word !== '') flags[column] = /^(?:yes|true|1)$/.test(word);
  }
  const rule: ReadRule = {
    kind,
    find: cell('find'),
    replace: cell('replace'),
    matchCase: flags['match case'],
    wholeWords: flags['whole words'],
    on: flags.on,
  };
  const fault = faultOf({ ...rule, id: '' });
  return fault === null ? rule : wordsOf(fault);
}

function wordsOf(fault: RuleFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'There is nothing to find. Fill the cell under “find”, or take the row out.';
    case 'too long':
      return 'The rule is longer than 500 letters. Shorten it.';
    case 'expression':
      return `The expression cannot be read (${fault.why}). Mend it, or make the rule “plain”.`;
    case 'matches nothing':
      return 'The expression also matches where nothing stands. Ask for at least one letter, e.g. “+” in place of “*”.';
    default:
      return fault satisfies never;
  }
}
