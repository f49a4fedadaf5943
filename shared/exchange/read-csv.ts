// Tables out of comma-, semicolon- or tab-separated text, as spreadsheets save them (RFC 4180).

export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line of the file the row begins on; quoted cells may run over several. */
  readonly line: number;
}

/** A quoted cell that never ends. */
export interface CsvFault {
  readonly line: number;
}

export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly fault: CsvFault };

/** The separator that stands most often in the first row, outside quotation marks. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return ([',', ';', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** All rows that are not empty, the first too. A byte order mark is passed over. */
export function readCsv(file: string): ReadCsv {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const begins = line;
    const cells: string[] = [];
    for (;;) {
      const cell = readCell(text, at, separator);
      if (cell === null) return { ok: false, fault: { line: begins } };
      cells.push(cell.value);
      line += text.slice(at, cell.end).match(/\r\n|\r|\n/g)?.length ?? 0;
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line: begins });
  }
  return { ok: true, rows };
}

/** Null when its quotation mark is never closed. */
function readCell(text: string, from: number, separator: string): { value: string; end: number } | null {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { value: text.slice(from, end), end };
  }
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else {
      let end = at + 1;
      // Letters after the closing mark belong to the cell, as spreadsheets read them.
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
      return { value: text.slice(from + 1, at).replaceAll('""', '"') + text.slice(at + 1, end), end };
    }
  }
  return null;
}
