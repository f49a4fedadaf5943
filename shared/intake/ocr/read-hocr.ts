// hOCR 1.2: HTML whose classes say what is a page, a paragraph, a line, a word, and whose titles hold boxes and
// confidences. Words outside all of these are kept as lines of their own.
import type { XmlFault } from '../../tei/xml-tree.ts';
import type { Box } from '../../witness/page-layout.ts';
import { type HtmlReader, readHtmlEvents } from '../html-events.ts';
import { numberOf, type ReadLine, type ReadPage, type ReadRegion, type ReadWord, shareOf } from './read-page.ts';

/** Elements whose class says that they are a line (Tesseract's and the standard's). */
const LINES = new Set(['ocr_line', 'ocrx_line', 'ocr_header', 'ocr_footer', 'ocr_caption', 'ocr_textfloat']);
const REGIONS = new Set(['ocr_carea', 'ocr_par', 'ocrx_block', 'ocr_float', 'ocr_table']);
/** Where the text of a page is not. */
const UNSEEN = new Set(['head', 'script', 'style', 'title']);

type OpenLine = Omit<ReadLine, 'words'> & { readonly words: ReadWord[] };
type OpenRegion = Omit<ReadRegion, 'lines'> & { readonly lines: OpenLine[] };
type OpenPage = Omit<ReadPage, 'regions'> & { readonly regions: OpenRegion[] };

type Opened = 'page' | 'region' | 'line' | 'word' | 'unseen' | 'plain';

/** The pages of an hOCR file; or why it cannot be read. HTML that is not well-formed is read as browsers do. */
export function readHocr(html: string): readonly ReadPage[] | XmlFault {
  const reader = new HocrReader();
  if (!readHtmlEvents(html, reader)) return { line: 1, column: 1, message: 'Its elements are nested too deep.' };
  return reader.pages;
}

class HocrReader implements HtmlReader {
  readonly pages: OpenPage[] = [];
  readonly #open: Opened[] = [];
  #region: OpenRegion | null = null;
  #line: OpenLine | null = null;
  #word: { text: string; readonly box: Box | null; readonly confidence: number | null } | null = null;
  #unseen = 0;

  onopentag(name: string, { class: classes = '', title = '' }: Record<string, string>): void {
    const kind = classes.split(/\s+/).find((one) => /^ocrx?_/.test(one)) ?? '';
    const opened = UNSEEN.has(name) ? 'unseen' : this.#enter(kind, title);
    if (opened === 'unseen') this.#unseen += 1;
    this.#open.push(opened);
  }

  #enter(kind: string, title: string): Opened {
    const box = boxOf(title);
    if (kind === 'ocr_page') {
      this.#openPage(title, box);
      return 'page';
    }
    if (REGIONS.has(kind)) {
      this.#openRegion(kind, box);
      return 'region';
    }
    if (LINES.has(kind)) {
      this.#openLine(kind, box);
      return 'line';
    }
    if (kind !== 'ocrx_word' || this.#word) return 'plain';
    this.#word = { text: '', box, confidence: confidenceOf(title) };
    return 'word';
  }

  onclosetag(): void {
    const closed = this.#open.pop();
    if (closed === 'unseen') this.#unseen -= 1;
    if (closed === 'word' && this.#word) {
      const { text, box, confidence } = this.#word;
      this.#word = null;
      this.#words(text.trim(), box, confidence);
    }
    if (closed === 'line') this.#line = null;
    if (closed === 'region' || closed === 'page') {
      this.#line = null;
      this.#region = null;
    }
  }

  ontext(text: string): void {
    if (this.#unseen > 0) return;
    if (this.#word) this.#word.text += text;
    else if (/\S/.test(text)) for (const token of text.trim().split(/\s+/)) this.#words(token, null, null);
  }

  #words(text: string, box: Box | null, confidence: number | null): void {
    if (text === '') return;
    const line = this.#line ?? this.#openLine('', null);
    line.words.push({ text, box, confidence });
  }

  #openPage(title: string, box: Box | null): void {
    const physical = numberOf(/\bppageno\s+(\d+)/.exec(title)?.[1]);
    this.pages.push({
      n: /\blpageno\s+"?([^";]+)/.exec(title)?.[1]?.trim() ?? (physical === null ? '' : String(physical + 1)),
      image: imageOf(title),
      width: box ? box.x + box.width : null,
      height: box ? box.y + box.height : null,
      unit: 'pixel',
      regions: [],
    });
    this.#region = null;
    this.#line = null;
  }

  #openRegion(kind: string, box: Box | null): OpenRegion {
    if (this.pages.length === 0) this.#openPage('', null);
    this.#line = null;
    this.#region = {
      id: '',
      box,
      kind: kind === '' ? '' : kind.replace(/^ocrx?_/, ''),
      isParagraph: kind === 'ocr_par',
      lines: [],
    };
    this.pages.at(-1)?.regions.push(this.#region);
    return this.#region;
  }

  #openLine(kind: string, box: Box | null): OpenLine {
    const region = this.#region ?? this.#openRegion('', null);
    // Tesseract calls a line in large type a header wherever it stands: no more than a line for us.
    const line: OpenLine = { id: kind, box, words: [], goesOn: null, kind: '', begins: false };
    region.lines.push(line);
    this.#line = line;
    return line;
  }
}

/** "bbox x0 y0 x1 y1", pixels from the upper left corner. */
function boxOf(title: string): Box | null {
  const [x0, y0, x1, y1] = /\bbbox((?:\s+-?\d+(?:\.\d+)?){4})/.exec(title)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

/** x_wconf is 0..100; x_confs and x_conf, where it is missing, those of the letters. */
function confidenceOf(title: string): number | null {
  const word = numberOf(/\bx_wconf\s+(-?\d+(?:\.\d+)?)/.exec(title)?.[1]);
  if (word !== null) return shareOf(word / 100);
  const letters = /\bx_confs?((?:\s+-?\d+(?:\.\d+)?)+)/.exec(title)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  if (letters.length === 0) return null;
  return shareOf(letters.reduce((sum, one) => sum + one, 0) / letters.length / 100);
}

function imageOf(title: string): string | null {
  const found = /\bimage\s+(?:"([^"]*)"|([^;]+))/.exec(title);
  const name = (found?.[1] ?? found?.[2] ?? '').trim();
  return name === '' ? null : name;
}
