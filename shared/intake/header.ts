// Reads the heading that the archive puts before the texts: labels and their values, in either layout.
import { NO_METADATA, type RecordMetadata } from '../document/metadata.ts';
import { dateAtStart, isoDate, readCitation } from './citation.ts';
import { correspondentsOf } from './correspondents.ts';
import { type Labelled, labelAtStart } from './labels.ts';
import { isFurniture, partsAtStart } from './page-furniture.ts';
import { type Paragraph, paragraphAt } from './paragraphs.ts';
import type { MetadataField, Role } from './plan.ts';
import { cyrillicShare } from './tongue.ts';

/** A stretch of the heading. UTF-16 offsets in the file's text. */
export interface HeaderPart {
  readonly from: number;
  readonly to: number;
  readonly role: Exclude<Role, { kind: 'block' | 'blank' | 'control' | 'markup' }>;
}

export interface Header {
  readonly metadata: RecordMetadata;
  readonly parts: readonly HeaderPart[];
  /** What follows the heading. */
  readonly body: readonly Paragraph[];
}

interface Label {
  readonly field: Labelled;
  /** Index of the paragraph it begins. */
  readonly paragraph: number;
  /** Length in the paragraph's text, the colon and what follows it up to the value included. */
  readonly length: number;
}

/** The label that a paragraph begins with; null when it begins with none. */
function labelOf(paragraph: Paragraph, index: number): Label | null {
  const label = labelAtStart(paragraph.text);
  const marked = paragraph.level > 0 || paragraph.wholly;
  if (!label || !(label.colon || (marked && label.alone))) return null;
  return { field: label.field, paragraph: index, length: label.length };
}

/** Paragraphs within which a heading has to begin and go on; the longest known takes under twenty. */
const LONGEST_HEADING = 60;

/** The labels of the heading, in order: none after the text in Russian has begun. */
function labelsOf(paragraphs: readonly Paragraph[]): readonly Label[] {
  const labels: Label[] = [];
  for (const [index, paragraph] of paragraphs.slice(0, LONGEST_HEADING).entries()) {
    if (cyrillicShare(paragraph.text) > 0.5 && paragraph.text.length > 40) break;
    const label = labelOf(paragraph, index);
    if (label && !labels.some((known) => known.field === label.field && label.field !== 'other')) labels.push(label);
  }
  return labels.some((label) => label.field === 'citation') || labels.length >= 2 ? labels : [];
}

/** Reads the heading of `text`, whose paragraphs are given. Without labels there is no heading, and all is body. */
export function readHeader(text: string, paragraphs: readonly Paragraph[]): Header {
  const labels = labelsOf(paragraphs);
  const reader = new HeaderReader(text, paragraphs);
  const first = labels[0];
  if (!first) return { metadata: NO_METADATA, parts: [], body: paragraphs };
  reader.title(first.paragraph);
  for (const [index, label] of labels.entries()) reader.value(label, labels[index + 1]?.paragraph ?? null);
  return { metadata: reader.metadata(), parts: reader.parts, body: reader.body() };
}

/** Goes through the heading once, noting what each stretch is. */
class HeaderReader {
  readonly parts: HeaderPart[] = [];
  readonly #text: string;
  readonly #paragraphs: readonly Paragraph[];
  readonly #values = new Map<MetadataField, string>();
  /** Index of the first paragraph not yet read, and the file's offset to go on from inside it. */
  #next = 0;
  #rest: number | null = null;

  constructor(text: string, paragraphs: readonly Paragraph[]) {
    this.#text = text;
    this.#paragraphs = paragraphs;
  }

  /** What stands before the first label: date and title, after the site's running titles if any. */
  title(end: number): void {
    for (const paragraph of this.#paragraphs.slice(0, end)) {
      const words = paragraph.text;
      const date = dateAtStart(words);
      if (isFurniture(words) || this.#values.has('title')) this.#note('other', paragraph, 0);
      else if (date === '' || this.#values.has('date')) this.#note('title', paragraph, 0);
      else {
        this.#note('date', paragraph, 0, date.length);
        const gap = /^\s*/.exec(words.slice(date.length))?.[0].length ?? 0;
        if (date.length + gap < words.length) this.#note('title', paragraph, date.length + gap);
      }
    }
    this.#next = end;
  }

  /** A label and its value, which reaches to the next label; the last one's reaches as far as its kind can. */
  value(label: Label, end: number | null): void {
    const paragraph = this.#paragraphs[label.paragraph];
    if (!paragraph) return;
    this.#add(paragraph, 0, label.length, { kind: 'label' });
    this.#next = label.paragraph + 1;
    this.#rest = null;
    const inline = label.length < paragraph.text.length;
    if (label.field === 'contents') {
      this.#contents(inline ? label.paragraph : this.#next, inline ? label.length : 0, end);
      return;
    }
    if (inline) this.#note(label.field, paragraph, label.length);
    const stop = end ?? this.#endOfLast(label.field, inline);
    for (; this.#next < stop; this.#next++) {
      const value = this.#paragraphs[this.#next];
      if (value) this.#note(label.field, value, 0);
    }
  }

  /** Where the last label's value ends: one paragraph, but a summary reaches to the Russian or the first part title. */
  #endOfLast(field: MetadataField, inline: boolean): number {
    const isRussian = cyrillicShare(this.#paragraphs[this.#next]?.text ?? '') > 0.5;
    const one = this.#next + (inline || isRussian ? 0 : 1);
    if (field !== 'summary' && field !== 'credits') return one;
    const end = this.#paragraphs.findIndex(
      (paragraph, index) => index >= this.#next && (isFurniture(paragraph.text) || cyrillicShare(paragraph.text) > 0.2),
    );
    return end < 0 || end > one + 4 ? one : end;
  }

  /**
   * The list of parts: what names a part not named before, for the same name again is the page's own title. Where
   * another label follows, all up to it belongs to the list.
   */
  #contents(start: number, offset: number, end: number | null): void {
    if (end === null) {
      this.#listOfParts(start, offset);
      return;
    }
    for (let index = start; index < end; index++) {
      const paragraph = this.#paragraphs[index];
      if (paragraph) this.#add(paragraph, index === start ? offset : 0, paragraph.text.length, { kind: 'contents' });
    }
    this.#next = end;
  }

  #listOfParts(start: number, offset: number): void {
    const seen = new Set<string>();
    for (let index = start; ; index++) {
      const paragraph = this.#paragraphs[index];
      const from = index === start ? offset : 0;
      const { length, names } = partsAtStart(paragraph?.text.slice(from) ?? '');
      const isNew = names.length > 0 && !names.some((name) => seen.has(name));
      if (!paragraph || (!isNew && from === 0)) return;
      const end = isNew ? from + length : from;
      for (const name of names) seen.add(name);
      this.#add(paragraph, from, end, { kind: 'contents' });
      this.#next = index + 1;
      if (end === paragraph.text.length) continue;
      this.#rest = offsetInFile(paragraph, end);
      return;
    }
  }

  #note(field: Labelled, paragraph: Paragraph, from: number, to = paragraph.text.length): void {
    if (field === 'contents') return;
    const words = paragraph.text
      .slice(from, to)
      .replace(/^[\s,.:–—-]+/, '')
      .trim();
    const before = this.#values.get(field);
    this.#values.set(field, before === undefined || before === '' ? words : `${before}\n\n${words}`);
    this.#add(paragraph, from, to, { kind: 'metadata', field });
  }

  #add(paragraph: Paragraph, from: number, to: number, role: HeaderPart['role']): void {
    let at = 0;
    for (const stretch of paragraph.stretches) {
      const length = stretch.to - stretch.from;
      const start = Math.max(from, at);
      const end = Math.min(to, at + length);
      if (start < end) this.#addTrimmed(stretch.from + start - at, stretch.from + end - at, role);
      at += length;
    }
  }

  /** Blanks around the words are nobody's. */
  #addTrimmed(from: number, to: number, role: HeaderPart['role']): void {
    const words = this.#text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end) this.parts.push({ from: start, to: end, role });
  }

  /** What the values say together: the labels' own words first, then those of the citation. */
  metadata(): RecordMetadata {
    const value = (field: MetadataField) => this.#values.get(field) ?? '';
    const cited = readCitation(value('citation').replace(/\s+/g, ' '));
    const text = value('date') || cited.date.text;
    const title = value('title').replace(/\s+/g, ' ') || cited.title;
    return {
      ...cited,
      title,
      ...correspondentsOf(title),
      date: { when: isoDate(text), text },
      citation: value('citation'),
      summary: value('summary'),
      originalLanguage: value('original language'),
      translator: value('translator') || cited.translator,
    };
  }

  /** The paragraphs after the heading, the first one without what the heading took of it. */
  body(): readonly Paragraph[] {
    const rest = this.#paragraphs.slice(this.#next);
    const shared = this.#paragraphs[this.#next - 1];
    return this.#rest === null || !shared ? rest : [paragraphAt(this.#text, this.#rest, shared.to), ...rest];
  }
}

/** The file's offset of an offset in a paragraph's text. */
function offsetInFile(paragraph: Paragraph, offset: number): number {
  let at = 0;
  for (const stretch of paragraph.stretches) {
    const length = stretch.to - stretch.from;
    if (offset < at + length) return stretch.from + offset - at;
    at += length;
  }
  return paragraph.to;
}
