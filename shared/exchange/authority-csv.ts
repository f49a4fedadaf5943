// Authority records as a table for a spreadsheet, and back; reads tables of others too, by the names of their columns.
import type { Outcome, Problem } from '../document/problem.ts';
import { type AuthorityRecord, IDENTIFIER_SCHEMES } from '../entities/authority.ts';
import { checkedList, kindNamed, type ListedRecord, languageByScript } from './authority-list.ts';
import { writeCsv } from './csv.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

const OWN_LANGUAGES: readonly string[] = ['ru', 'en'];

/** One row for each authority record; several values of a cell stand on lines of their own. */
export function authorityCsv(records: readonly AuthorityRecord[]): string {
  const others = [...new Set(records.flatMap(({ preferred }) => Object.keys(preferred)))]
    .filter((lang) => !OWN_LANGUAGES.includes(lang))
    .sort();
  return writeCsv(
    [
      ...['entity', 'kind', 'russian', 'english', ...others.map((lang) => `name (${lang})`)],
      ...['variants', 'dates', 'description', 'identifiers', 'note'],
    ],
    records.map(({ id, kind, preferred, variants, dates, description, identifiers, note }) => [
      ...[id, kind, ...[...OWN_LANGUAGES, ...others].map((lang) => preferred[lang] ?? null)],
      variants
        .map(({ text, lang, source }) => onOneLine(`${text} (${lang})${source === '' ? '' : ` — ${source}`}`))
        .join('\n'),
      ...[dates, description],
      identifiers.map(({ scheme, value }) => onOneLine(`${scheme} ${value}`)).join('\n'),
      note,
    ]),
  );
}

/** A line end inside one of several values is written "\n", so that values stay apart. */
const onOneLine = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
const manyLines = (value: string): string =>
  value.replace(/\\([\\nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'));

type Column =
  | { readonly kind: 'name'; readonly lang: string }
  | { readonly kind: 'any name' | 'variants' | 'id' | 'record kind' | 'dates' | 'born' | 'died' }
  | { readonly kind: 'description' | 'identifiers' | 'note' }
  | { readonly kind: 'number'; readonly scheme: string };

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:entity|id|key|xml:id|identifier)$/, { kind: 'id' }],
  [/^(?:kind|type|class|тип|вид)$/, { kind: 'record kind' }],
  [/^(?:russian|ru|name[ _]ru|label[ _]ru|по-русски|русский|имя)$/, { kind: 'name', lang: 'ru' }],
  [/^(?:english|en|name[ _]en|label[ _]en|по-английски|английский)$/, { kind: 'name', lang: 'en' }],
  [/^(?:name|label|preflabel|title|heading|preferred(?: name)?|название)$/, { kind: 'any name' }],
  [
    /^(?:variants?|alt(?:ernative)?(?:[ _]?names?|labels?)?|alias(?:es)?|also known as|варианты)$/,
    { kind: 'variants' },
  ],
  [/^(?:dates?|years|life|даты|годы(?: жизни)?)$/, { kind: 'dates' }],
  [/^(?:born|birth(?:[ _]?date)?|date of birth|родил(?:ся|ась)|рождение)$/, { kind: 'born' }],
  [/^(?:died|death(?:[ _]?date)?|date of death|умер(?:ла)?|смерть)$/, { kind: 'died' }],
  [/^(?:description|desc|occupation|описание)$/, { kind: 'description' }],
  [/^(?:identifiers?|ids|numbers|same ?as|uri|url)$/, { kind: 'identifiers' }],
  [/^(?:notes?|remarks?|comments?|примечани[ея])$/, { kind: 'note' }],
];

function columnOf(header: string): Column | null {
  const name = header.trim().toLowerCase();
  const scheme = IDENTIFIER_SCHEMES.find((known) => name.replace(/[ _]?(?:id|number)$/, '') === known.toLowerCase());
  if (scheme) return { kind: 'number', scheme };
  const lang = /^(?:name|label)\s*[([]?\s*([a-z]{2,3}(?:-[a-z0-9]+)*)\s*[)\]]?$/.exec(name)?.[1];
  if (lang && name !== lang && /[([_ ]/.test(name)) return { kind: 'name', lang };
  return COLUMNS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/**
 * Reads a table of records: ours, or any with a first row of names. Refused where no column holds names. Columns that a
 * record has no place for are told; a row without a kind is a person.
 */
export function readAuthorityCsv(text: string, file: string): Outcome<readonly AuthorityRecord[]> {
  const table = readCsv(text);
  if (!table.ok)
    return refused(
      file,
      table.fault.line,
      'open quotation',
      'A cell begins with a quotation mark that is never closed. Close it, or save the table again from the spreadsheet.',
    );
  const [head, ...rows] = table.rows;
  const columns = head?.cells.map(columnOf) ?? [];
  if (!columns.some((column) => column?.kind === 'name' || column?.kind === 'any name'))
    return refused(
      file,
      head?.line ?? null,
      'no names',
      'No column of the first row is called “russian”, “english” or “name”. Name the columns and import again.',
    );
  const ignored = head?.cells.filter((cell, at) => cell.trim() !== '' && !columns[at]) ?? [];
  const issues: Problem[] = ignored.map((cell) => ({
    ...{ file, line: head?.line ?? null, kind: 'unknown column' },
    message: `A record has no place for the column “${cell.trim()}”. It was left out.`,
  }));
  const listed = rows.map((row) => readRow(row, columns, file, issues));
  const list = checkedList(listed, file);
  return { ok: true, value: list.records, issues: [...issues, ...list.issues] };
}

const refused = (file: string, line: number | null, kind: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { file, line, kind, message },
});

function readRow(
  { cells, line }: CsvRow,
  columns: readonly (Column | null)[],
  file: string,
  issues: Problem[],
): ListedRecord {
  const all = columns.flatMap((column, at) => (column ? [{ column, cell: cells[at] ?? '' }] : []));
  const cellsOf = (kind: Column['kind']): string[] =>
    all.filter(({ column, cell }) => column.kind === kind && cell.trim() !== '').map(({ cell }) => cell);
  const kindCell = cellsOf('record kind')[0] ?? 'person';
  const kind = kindNamed(kindCell);
  if (!kind)
    issues.push({
      ...{ file, line, kind: 'unknown kind' },
      message: `“${kindCell.trim()}” is no kind of record; it was read as a person. Write person, place or organisation.`,
    });
  const names = all.flatMap(({ column, cell }) => {
    if (column.kind === 'name') return [{ text: cell, lang: column.lang, source: '', preferred: true }];
    return column.kind === 'any name'
      ? [{ text: cell, lang: languageByScript(cell), source: '', preferred: true }]
      : [];
  });
  const [born = '', died = ''] = [cellsOf('born')[0], cellsOf('died')[0]];
  return {
    id: (cellsOf('id')[0] ?? '').trim(),
    kind: kind ?? 'person',
    names: [...names, ...cellsOf('variants').flatMap(readVariants)],
    dates: cellsOf('dates')[0] ?? (born || died ? `${born}/${died}` : ''),
    description: cellsOf('description').join('\n'),
    identifiers: [
      ...cellsOf('identifiers').flatMap((cell) => splitValues(cell).map(readNumber)),
      ...all.flatMap(({ column, cell }) =>
        column.kind === 'number' && cell.trim() !== '' ? [[column.scheme, cell] as const] : [],
      ),
    ],
    note: cellsOf('note').join('\n'),
    line,
  };
}

/** Ours stand on lines of their own; others part them by "|" or ";". */
const splitValues = (cell: string): string[] => {
  const lines = cell.split(/\r\n|\r|\n/);
  return (lines.length > 1 || OWN_VARIANT.test(cell) ? lines : cell.split(/[|;]/)).filter((part) => part.trim() !== '');
};

const OWN_VARIANT = /^(.*?) \(([A-Za-z-]*)\)(?: — (.*))?$/s;

const readVariants = (cell: string): ListedRecord['names'] =>
  splitValues(cell).map((written) => {
    const [, name, lang, source = ''] = OWN_VARIANT.exec(written) ?? [];
    const text = manyLines(name ?? written.trim());
    return { text, lang: lang ?? languageByScript(text), source: manyLines(source), preferred: false };
  });

/** "Wikidata Q1", "viaf:12", or an address. */
function readNumber(written: string): readonly [string, string] {
  const scheme = IDENTIFIER_SCHEMES.find((known) => written.trim().toLowerCase().startsWith(known.toLowerCase()));
  return scheme && !written.includes('://') ? [scheme, manyLines(written.trim().slice(scheme.length))] : ['', written];
}
