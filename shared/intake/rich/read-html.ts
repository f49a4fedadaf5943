// A web page as text: paragraphs, headings, lists, tables and emphasis. Scripts and styles are never looked at, nothing is
// fetched; what is left out is told.
import type { Outcome, Problem } from '../../document/problem.ts';
import type { DecodedMarkup } from '../decode-markup.ts';
import { type HtmlReader, readHtmlEvents } from '../html-events.ts';
import type { ReadSource } from '../read-source.ts';
import { parallelTables } from './parallel-tables.ts';
import { type Cell, RichTextWriter } from './rich-text.ts';

/** Elements that begin a paragraph, and end one. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;
const EMPHASIS = new Set(['b', 'i', 'em', 'strong', 'u', 'cite', 'dfn', 'mark']);
/** Never text of the page. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'button',
  'textarea',
]);
/** Of these only the count is told. */
const LEFT_OUT = new Set(['img', 'video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'svg', 'form']);

/** Reads a page. Refusals have the kinds `too deep` and `no text`. */
export function readHtml(name: string, markup: DecodedMarkup): Outcome<ReadSource> {
  const reader = new PageReader();
  const isWhole = readHtmlEvents(markup.text, reader);
  const { text, paragraphs } = reader.writer.finish();
  const refuse = (kind: string, message: string): Outcome<ReadSource> => ({
    ok: false,
    problem: { file: name, line: null, kind, message },
  });
  if (!isWhole)
    return refuse('too deep', 'The elements of this page are nested too deep to be a text. Save it as plain text.');
  if (paragraphs.length === 0) return refuse('no text', 'There is no text in this page. Choose another file.');
  const pairs = parallelTables(paragraphs);
  const issues: Problem[] = [...reader.leftOut].map(([element, count]) => ({
    ...{ file: name, line: null, kind: 'left out' },
    message: `Left out: ${count} × <${element}>.`,
  }));
  const file = { name, encoding: markup.encoding, bom: markup.bom, text };
  return { ok: true, value: { format: 'html', file, paragraphs, ...(pairs && { pairs }) }, issues };
}

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

class PageReader implements HtmlReader {
  readonly writer = new RichTextWriter();
  readonly leftOut = new Map<string, number>();
  #unseen = 0;
  #emphasis = 0;
  #heading = 0;
  #tables = 0;
  readonly #table: OpenTable[] = [];
  readonly #lists: { readonly ordered: boolean; next: number }[] = [];

  onopentag(name: string, attributes: Record<string, string>): void {
    if (LEFT_OUT.has(name) && this.#unseen === 0) this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    if (EMPHASIS.has(name)) this.#emphasis += 1;
    const heading = HEADING.exec(name);
    if (heading) this.#heading = Number(heading[1]);
    this.#openTable(name, attributes);
    if (heading || BLOCKS.has(name)) this.#begin();
    if (name === 'br') this.writer.breakLine();
    if (name === 'ol' || name === 'ul')
      this.#lists.push({ ordered: name === 'ol', next: Number(attributes.start) || 1 });
    if (name === 'li') this.#mark();
  }

  onclosetag(name: string): void {
    if (UNSEEN.has(name)) {
      this.#unseen = Math.max(0, this.#unseen - 1);
      return;
    }
    if (this.#unseen > 0) return;
    if (EMPHASIS.has(name)) this.#emphasis = Math.max(0, this.#emphasis - 1);
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (name === 'table') this.#table.pop();
    if (HEADING.test(name)) this.#heading = 0;
    if (BLOCKS.has(name) || HEADING.test(name)) this.#begin();
  }

  ontext(text: string): void {
    if (this.#unseen === 0) this.writer.put(text, this.#emphasis > 0 && this.#heading === 0);
  }

  #begin(): void {
    this.writer.begin(this.#heading, this.#cell);
  }

  /** The cell of the outermost table: a table within a cell is part of its text. */
  get #cell(): Cell | null {
    const table = this.#table[0];
    return table && table.row >= 0 && table.column >= 0
      ? { table: table.number, row: table.row, column: table.column }
      : null;
  }

  #openTable(name: string, { colspan }: Record<string, string>): void {
    const table = this.#table.at(-1);
    if (name === 'table') this.#table.push({ number: this.#tables++, row: -1, column: -1 });
    if (name === 'tr' && table) [table.row, table.column] = [table.row + 1, -1];
    if ((name === 'td' || name === 'th') && table) {
      table.column += 1;
      const wide = Math.min(Number(colspan) || 1, 100);
      table.column += wide - 1;
    }
  }

  /** The sign of a list's item, which HTML leaves to the browser. */
  #mark(): void {
    const list = this.#lists.at(-1);
    if (list) this.writer.put(list.ordered ? `${list.next++}. ` : '• ', false);
  }
}
