// PAGE XML 2010 to 2019 (PRImA): regions, lines, words and their text, in the reading order the file gives.
import type { XmlFault } from '../../tei/xml-tree.ts';
import type { Box } from '../../witness/page-layout.ts';
import { type EventAttributes, readXmlEvents, type XmlReader } from '../xml-events.ts';
import { wordsOfLine } from './line-words.ts';
import {
  boxOfPoints,
  numberOf,
  type ReadLine,
  type ReadPage,
  type ReadRegion,
  type ReadWord,
  shareOf,
} from './read-page.ts';
import { inReadingOrder } from './reading-order.ts';

/** The main text of an element: PAGE allows several, the one of the lowest index is the text, others are other readings. */
interface Equivalent {
  readonly text: string;
  readonly index: number;
  readonly confidence: number | null;
}

/** A region, line or word that is open. */
interface OpenElement {
  readonly attributes: EventAttributes;
  /** Number of the page's regions when it was opened. */
  readonly place: number;
  box: Box | null;
  equivalent: Equivalent | null;
  readonly lines: ReadLine[];
  readonly words: ReadWord[];
}

interface OpenPage {
  readonly attributes: EventAttributes;
  readonly regions: ReadRegion[];
  readonly order: { readonly id: string; readonly path: readonly number[] }[];
}

/** The pages of a PAGE file (one, by its schema); or why it is no XML. */
export function readPageXml(xml: string): readonly ReadPage[] | XmlFault {
  const reader = new PageXmlReader();
  return readXmlEvents(xml, reader) ?? reader.pages;
}

class PageXmlReader implements XmlReader {
  readonly #pages: OpenPage[] = [];
  readonly #open: OpenElement[] = [];
  /** Places in the groups of the reading order that are open. */
  readonly #groups: { index: number; next: number }[] = [];
  #equivalent: { index: number; confidence: number | null; text: string } | null = null;
  #unicode = false;

  get pages(): readonly ReadPage[] {
    return this.#pages.map(finishPage);
  }

  open(name: string, attributes: EventAttributes): void {
    if (name === 'Page') this.#pages.push({ attributes, regions: [], order: [] });
    else if (/Region$/.test(name)) this.#openElement({ ...attributes, type: attributes.type ?? plainName(name) });
    else if (/^(TextLine|Word|Glyph)$/.test(name)) this.#openElement(attributes);
    else if (/Group(Indexed)?$/.test(name)) this.#openGroup(attributes);
    else if (/^RegionRef/.test(name)) this.#addToOrder(attributes);
    else if (name === 'Coords') this.#setBox(attributes);
    else if (name === 'TextEquiv') {
      this.#equivalent = {
        index: numberOf(attributes.index) ?? -1,
        confidence: shareOf(numberOf(attributes.conf)),
        text: '',
      };
    } else if (name === 'Unicode') this.#unicode = true;
  }

  close(name: string): void {
    if (name === 'Unicode') this.#unicode = false;
    else if (name === 'TextEquiv') this.#takeEquivalent();
    else if (/Group(Indexed)?$/.test(name)) this.#groups.pop();
    else if (/Region$/.test(name)) this.#closeRegion();
    else if (name === 'TextLine') this.#closeLine();
    else if (name === 'Word') this.#closeWord();
    else if (name === 'Glyph') this.#open.pop();
  }

  text(text: string): void {
    if (this.#unicode && this.#equivalent) this.#equivalent.text += text;
  }

  #openElement(attributes: EventAttributes): void {
    const place = this.#pages.at(-1)?.regions.length ?? 0;
    this.#open.push({ attributes, place, box: null, equivalent: null, lines: [], words: [] });
  }

  #setBox({ points }: EventAttributes): void {
    const element = this.#open.at(-1);
    if (element) element.box ??= boxOfPoints(points);
  }

  #takeEquivalent(): void {
    const element = this.#open.at(-1);
    const found = this.#equivalent;
    this.#equivalent = null;
    if (element && found && (!element.equivalent || found.index < element.equivalent.index)) element.equivalent = found;
  }

  #openGroup({ index }: EventAttributes): void {
    const parent = this.#groups.at(-1);
    this.#groups.push({ index: numberOf(index) ?? (parent ? parent.next++ : 0), next: 0 });
  }

  #addToOrder({ regionRef = '', index }: EventAttributes): void {
    const group = this.#groups.at(-1);
    const path = this.#groups.map((one) => one.index);
    this.#pages.at(-1)?.order.push({ id: regionRef, path: [...path, numberOf(index) ?? (group ? group.next++ : 0)] });
  }

  #closeWord(): void {
    const word = this.#open.pop();
    const line = this.#open.at(-1);
    if (!word || !line) return;
    const { text = '', confidence = null } = word.equivalent ?? {};
    line.words.push({ text, box: word.box, confidence });
  }

  #closeLine(): void {
    const line = this.#open.pop();
    if (!line) return;
    const { attributes, box, equivalent, words } = line;
    const region = this.#open.at(-1);
    const kind = customType(attributes.custom);
    const read: ReadLine = {
      ...{ id: attributes.id ?? '', box, kind, goesOn: null, begins: false },
      words: wordsOfLine(equivalent?.text ?? '', words, equivalent?.confidence ?? null),
    };
    if (region) region.lines.push(read);
    else this.#pages.at(-1)?.regions.push({ id: '', box: null, kind: '', isParagraph: false, lines: [read] });
  }

  #closeRegion(): void {
    const region = this.#open.pop();
    if (!region) return;
    const { attributes, box, equivalent, lines } = region;
    const kind = [attributes.type ?? '', customType(attributes.custom)].filter((name) => name !== '').join(' ');
    const hasWords = lines.some(({ words }) => words.some(({ text }) => text !== ''));
    const own = hasWords || !equivalent ? lines : linesOfText(equivalent, lines);
    const read = { id: attributes.id ?? '', box, kind, isParagraph: /^paragraph\b/.test(kind), lines: own };
    // Regions within it, a table's cells say, were added before: their place is behind what the region itself says.
    this.#pages.at(-1)?.regions.splice(region.place, 0, read);
  }
}

/** "GraphicRegion" is a graphic. A text without a type has none. */
const plainName = (name: string): string => {
  const kind = name.replace(/Region$/, '').toLowerCase();
  return kind === 'text' ? '' : kind;
};

/** The type in Transkribus' and eScriptorium's own attribute: "structure {type:heading;}". */
const customType = (custom: string | undefined): string =>
  /structure\s*\{[^}]*?type:\s*([^;}]+)/.exec(custom ?? '')?.[1]?.trim() ?? '';

/** A region whose lines have no text of their own has it all at once, a line to a line. */
function linesOfText({ text, confidence }: Equivalent, lines: readonly ReadLine[]): readonly ReadLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      ...{ id: lines[index]?.id ?? '', box: lines[index]?.box ?? null, kind: '', goesOn: null, begins: false },
      words: wordsOfLine(line, [], confidence),
    }));
}

function finishPage({ attributes, regions, order }: OpenPage): ReadPage {
  const ids = [...order].sort((a, b) => comparePaths(a.path, b.path)).map(({ id }) => id);
  const { imageFilename, imageWidth, imageHeight } = attributes;
  return {
    n: '',
    image: imageFilename ?? null,
    ...{ width: numberOf(imageWidth), height: numberOf(imageHeight), unit: 'pixel' },
    regions: inReadingOrder(regions, ids),
  };
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
