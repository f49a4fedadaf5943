// Tables as comma-separated values (RFC 4180).

/** Excel takes a file for UTF-8 only with this at its start; without it Cyrillic turns to signs. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table with a first row of names. Cells with commas, quotes or line ends are quoted; null is an empty cell. */
export function writeCsv(names: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + [names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
