// The running text of a DOCX, event by event: what is deleted is left out, what is inserted stays, notes follow the text.
import type { EventAttributes, XmlReader } from '../xml-events.ts';
import type { Numbering } from './docx-numbering.ts';
import { type Cell, RichTextWriter } from './rich-text.ts';

/** Struck out by tracked changes, or a second copy of a drawing for older programs. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delInstrText']);

/** A switch is on unless it says that it is off. */
const isOn = (attributes: EventAttributes): boolean => !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? 'true');

export class DocxReader implements XmlReader {
  readonly writer = new RichTextWriter();
  /** What is not text, and how often. */
  readonly leftOut = new Map<string, number>();
  #part: 'body' | 'notes' = 'body';
  #unseen = 0;
  #inText = false;
  #emphasis = false;
  #inRun = 0;
  /** Paragraphs open: those of a text box stand within another. */
  #level = 0;
  #list: { id: string; level: number } | null = null;
  #started = false;
  #note = '';
  readonly #tables: { number: number; row: number; column: number }[] = [];
  #tableCount = 0;

  constructor(
    readonly headings: ReadonlyMap<string, number>,
    readonly numbering: Numbering,
  ) {}

  beginPart(part: 'body' | 'notes'): void {
    this.writer.end();
    this.#part = part;
    this.#note = '';
  }

  open(name: string, attributes: EventAttributes): void {
    if (UNSEEN.has(name)) {
      if ((name === 'del' || name === 'moveFrom') && this.#inRun === 0) this.#leave('tracked deletions');
      this.#unseen += 1;
    }
    if (this.#unseen > 0) return;
    switch (name) {
      case 'p':
        this.#beginParagraph();
        break;
      case 'pStyle':
        this.#level = this.headings.get(attributes['w:val'] ?? '') ?? this.#level;
        break;
      case 'outlineLvl':
        if (Number(attributes['w:val']) < 6) this.#level = Number(attributes['w:val']) + 1;
        break;
      case 'ilvl':
        this.#list = { id: this.#list?.id ?? '', level: Number(attributes['w:val']) || 0 };
        break;
      case 'numId':
        this.#list =
          attributes['w:val'] === '0' ? null : { id: attributes['w:val'] ?? '', level: this.#list?.level ?? 0 };
        break;
      case 'r':
        this.#inRun += 1;
        this.#emphasis = false;
        break;
      case 'b':
      case 'i':
        if (this.#inRun > 0 && isOn(attributes)) this.#emphasis = true;
        break;
      case 't':
        this.#inText = true;
        break;
      case 'footnote':
      case 'endnote':
        this.#openNote(attributes);
        break;
      default:
        this.#openOther(name, attributes);
    }
  }

  #openOther(name: string, attributes: EventAttributes): void {
    if (name === 'tab') this.#put(' ');
    else if (name === 'noBreakHyphen') this.#put('\u2011');
    else if (name === 'softHyphen') this.#put('\u00ad');
    else if (name === 'br' || name === 'cr') this.writer.breakLine();
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#put(`[${attributes['w:id'] ?? '*'}]`);
    else if (name === 'tbl') this.#tables.push({ number: this.#tableCount++, row: -1, column: -1 });
    else if (name === 'pict' || name === 'drawing') this.#leave('pictures');
    else if (name === 'object') this.#leave('embedded objects');
    else if (name === 'oMath') this.#leave('formulas');
    else if (name === 'sym') this.#leave('signs of a symbol font');
    else this.#openCell(name, attributes);
  }

  #openCell(name: string, attributes: EventAttributes): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tr') [table.row, table.column] = [table.row + 1, -1];
    if (name === 'tc') table.column += 1;
    if (name === 'gridSpan') table.column += Math.min(Number(attributes['w:val']) || 1, 100) - 1;
  }

  close(name: string): void {
    if (UNSEEN.has(name)) {
      this.#unseen -= 1;
      return;
    }
    if (this.#unseen > 0) return;
    if (name === 't') this.#inText = false;
    if (name === 'r') this.#inRun = Math.max(0, this.#inRun - 1);
    if (name === 'p') this.writer.end();
    if (name === 'tbl') this.#tables.pop();
    if (name === 'footnote' || name === 'endnote') this.#note = '';
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0) this.#put(text);
  }

  #beginParagraph(): void {
    this.writer.end();
    this.#level = 0;
    this.#list = null;
    this.#started = false;
  }

  #openNote(attributes: EventAttributes): void {
    // Separators are notes too, of a type of their own.
    this.#note = attributes['w:type'] === undefined ? `[${attributes['w:id'] ?? '*'}] ` : '';
  }

  /** Words, with what the paragraph begins with before the first of them. */
  #put(words: string): void {
    if (!this.#started && /\S/.test(words)) {
      this.#started = true;
      this.writer.begin(this.#level, this.#cell, this.#part === 'notes');
      if (this.#note !== '') this.writer.put(this.#note, false);
      this.#note = '';
      if (this.#list) this.writer.put(this.numbering.next(this.#list.id, this.#list.level), false);
    }
    this.writer.put(words, this.#emphasis && this.#level === 0);
  }

  /** The cell of the outermost table: a table within a cell is part of its text. */
  get #cell(): Cell | null {
    const table = this.#tables[0];
    return table && table.row >= 0 ? { table: table.number, row: table.row, column: Math.max(0, table.column) } : null;
  }

  #leave(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }
}
