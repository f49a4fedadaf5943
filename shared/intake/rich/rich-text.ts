// Turns the paragraphs and tables of a word processor's or a web page's file into the text of the witness: paragraphs
// apart by an empty line, cells one after another. What was bold or a heading stands beside the text, not in it.
import { NO_TEXT, type Paragraph } from '../paragraphs.ts';
import type { Stretch } from '../plan.ts';

/** Where a paragraph stands in a table. Rows and columns count from 0. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface RichParagraph extends Paragraph {
  /** Null outside tables. */
  readonly cell: Cell | null;
}

export interface RichText {
  readonly text: string;
  readonly paragraphs: readonly RichParagraph[];
}

/** Gathers a text in the order of its file. White space is the caller's: what is put is kept, but for control characters. */
export class RichTextWriter {
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #paragraphs: RichParagraph[] = [];
  #stretches: Stretch[] = [];
  #level = 0;
  #cell: Cell | null = null;
  #note = false;
  /** A blank that is owed: written before the next word of the paragraph, dropped at its end. */
  #owed = '';

  /** Begins a paragraph; one that is open is closed. `level` is 1-6 for a heading, 0 for prose. */
  begin(level: number, cell: Cell | null, note = false): void {
    this.end();
    [this.#level, this.#cell, this.#note] = [Math.min(level, 6), cell, note];
  }

  get isEmpty(): boolean {
    return this.#stretches.length === 0;
  }

  /** Adds words to the paragraph. Blanks at its ends and runs of them are one blank or none. */
  put(words: string, emphasis: boolean): void {
    for (const piece of words.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s/.test(piece)) {
        if (!this.isEmpty && this.#owed !== '\n') this.#owed = ' ';
        continue;
      }
      this.#add([...piece].filter((char) => !NO_TEXT.test(char)).join(''), emphasis);
    }
  }

  /** Ends a line within the paragraph. */
  breakLine(): void {
    if (!this.isEmpty) this.#owed = '\n';
  }

  #add(word: string, emphasis: boolean): void {
    if (word === '') return;
    if (this.isEmpty && this.#length > 0) this.#write('\n\n');
    const from = this.#length;
    this.#write(this.#owed + word);
    this.#owed = '';
    const last = this.#stretches.at(-1);
    if (last?.emphasis === emphasis && last.to === from)
      this.#stretches[this.#stretches.length - 1] = { ...last, to: this.#length };
    else this.#stretches.push({ from, to: this.#length, emphasis });
  }

  #write(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Closes the paragraph; one without words leaves nothing. */
  end(): void {
    const first = this.#stretches[0];
    if (first) {
      this.#paragraphs.push({
        ...{ from: first.from, to: this.#length, stretches: this.#stretches, text: '', level: this.#level },
        wholly: this.#stretches.every(({ emphasis }) => emphasis),
        cell: this.#cell,
        ...(this.#note && { form: { type: 'zone', zone: 'note', label: '' } as const }),
      });
    }
    this.#stretches = [];
    this.#owed = '';
    [this.#level, this.#cell, this.#note] = [0, null, false];
  }

  finish(): RichText {
    this.end();
    const text = this.#pieces.join('');
    return {
      text,
      paragraphs: this.#paragraphs.map((paragraph) => ({
        ...paragraph,
        text: text.slice(paragraph.from, paragraph.to),
      })),
    };
  }
}
