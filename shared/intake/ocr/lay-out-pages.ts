// Turns the pages of an OCR program's file into the text of the witness: a line to a line, an empty line between
// paragraphs, a form feed between pages; beside it the boxes, and the paragraphs for the import.
import type { LayoutLine, LayoutPage, LayoutRegion, LayoutWord, PageLayout } from '../../witness/page-layout.ts';
import { NO_TEXT, type Paragraph } from '../paragraphs.ts';
import { paragraphStarts } from './paragraph-starts.ts';
import type { ReadLine, ReadPage, ReadRegion, ReadWord } from './read-page.ts';
import { formOfRegion } from './region-forms.ts';

export interface LaidOutPages {
  readonly text: string;
  readonly layout: PageLayout;
  readonly paragraphs: readonly Paragraph[];
}

/** Lays pages out. Lines without words and pages without lines have a place in the layout only. */
export function layOutPages(pages: readonly ReadPage[]): LaidOutPages {
  const writer = new LayoutWriter();
  for (const [index, page] of pages.entries()) writer.page(page, index === 0);
  return writer.finish();
}

class LayoutWriter {
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #pages: LayoutPage[] = [];
  readonly #regions: LayoutRegion[] = [];
  readonly #lines: LayoutLine[] = [];
  readonly #words: LayoutWord[] = [];
  readonly #paragraphs: Paragraph[] = [];

  #put(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  page({ regions, ...facts }: ReadPage, isFirst: boolean): void {
    if (!isFirst) this.#put('\f');
    const from = this.#length;
    for (const region of regions) this.#region(region, from);
    const { n, image, width, height, unit } = facts;
    this.#pages.push({ from, to: this.#length, n, image, width, height, unit });
  }

  #region(region: ReadRegion, page: number): void {
    const lines = region.lines.filter(({ words }) => words.some((word) => splitWord(word).length > 0));
    const starts = paragraphStarts(region, lines);
    let first: number | null = null;
    for (const [index, line] of lines.entries()) {
      if (starts.has(index)) {
        if (this.#length > page) this.#put('\n\n');
        this.#begin(region, line);
      } else this.#put('\n');
      first ??= this.#length;
      this.#line(line);
      this.#extend();
    }
    this.#regions.push({ from: first ?? this.#length, to: this.#length, box: region.box, kind: region.kind });
  }

  #begin(region: ReadRegion, line: ReadLine): void {
    const at = this.#length;
    const form = formOfRegion(region.kind, line.kind);
    this.#paragraphs.push({
      from: at,
      to: at,
      stretches: [],
      text: '',
      level: 0,
      wholly: false,
      ...(form && { form }),
    });
  }

  #line({ words, box, goesOn }: ReadLine): void {
    const from = this.#length;
    for (const word of words.flatMap(splitWord)) {
      if (this.#length > from && !word.glued) this.#put(' ');
      const start = this.#length;
      this.#put(word.text);
      this.#words.push({ from: start, to: this.#length, box: word.box, confidence: word.confidence });
    }
    this.#lines.push({ from, to: this.#length, box, goesOn });
  }

  /** Lets the paragraph in hand reach to here. */
  #extend(): void {
    const last = this.#paragraphs.at(-1);
    if (last) this.#paragraphs[this.#paragraphs.length - 1] = { ...last, to: this.#length };
  }

  finish(): LaidOutPages {
    const text = this.#pieces.join('');
    const paragraphs = this.#paragraphs.map((paragraph) => ({
      ...paragraph,
      stretches: [{ from: paragraph.from, to: paragraph.to, emphasis: false }],
      text: text.slice(paragraph.from, paragraph.to),
    }));
    const layout = { pages: this.#pages, regions: this.#regions, lines: this.#lines, words: this.#words };
    return { text, layout, paragraphs };
  }
}

/** The words of what a file takes for one: several have no box of their own. Control characters are no part of words. */
function splitWord(word: ReadWord): readonly ReadWord[] {
  const characters = [...word.text].filter((char) => char === '\r' || !NO_TEXT.test(char));
  const tokens = characters
    .join('')
    .split(/\s+/)
    .filter((text) => text !== '');
  if (tokens.length === 1) return [{ ...word, text: tokens[0] ?? '' }];
  return tokens.map((text) => ({ text, box: null, confidence: word.confidence }));
}
