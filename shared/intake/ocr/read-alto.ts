// ALTO 1 to 4 (Library of Congress): pages, blocks, lines, strings, with their boxes, confidences and hyphenation.

import type { XmlFault } from '../../tei/xml-tree.ts';
import type { Box, LayoutLine, PageUnit } from '../../witness/page-layout.ts';
import { type EventAttributes, readXmlEvents, type XmlReader } from '../xml-events.ts';
import { numberOf, type ReadLine, type ReadPage, type ReadRegion, type ReadWord, shareOf } from './read-page.ts';
import { inReadingOrder } from './reading-order.ts';

type Growing<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type OpenLine = Growing<Omit<ReadLine, 'words'>> & { readonly words: ReadWord[]; hyphen: string | null };
type OpenRegion = Growing<Omit<ReadRegion, 'lines'>> & { readonly lines: OpenLine[] };
type OpenPage = Growing<Omit<ReadPage, 'regions'>> & { readonly regions: OpenRegion[] };

/** The pages of an ALTO file, in reading order; or why it is no XML. */
export function readAlto(xml: string): readonly ReadPage[] | XmlFault {
  const reader = new AltoReader();
  return readXmlEvents(xml, reader) ?? reader.pages;
}

class AltoReader implements XmlReader {
  readonly #pages: OpenPage[] = [];
  /** What tags are called: the kinds of blocks and lines. */
  readonly #labels = new Map<string, string>();
  /** The first reading order of the file: ids of blocks, lines or strings. */
  readonly #order: string[] = [];
  readonly #lineOfString = new Map<string, string>();
  #orderGroups = 0;
  #unit: PageUnit = 'pixel';
  #image = '';
  #text: string | null = null;
  #line: OpenLine | null = null;
  #region: OpenRegion | null = null;

  get pages(): readonly ReadPage[] {
    return this.#pages.map((page) => ({
      ...page,
      regions: inReadingOrder(page.regions, this.#order, (id) => this.#lineOfString.get(id) ?? null),
    }));
  }

  open(name: string, attributes: EventAttributes): void {
    switch (name) {
      case 'MeasurementUnit':
      case 'fileName':
        this.#text = '';
        break;
      case 'OrderedGroup':
        this.#orderGroups += 1;
        break;
      case 'ElementRef':
        if (this.#orderGroups <= 1 && attributes.REF) this.#order.push(attributes.REF);
        break;
      case 'Page':
        this.#openPage(attributes);
        break;
      case 'TextBlock':
        this.#openRegion(attributes);
        break;
      case 'TextLine':
        this.#openLine(attributes);
        break;
      case 'String':
        this.#addString(attributes);
        break;
      case 'HYP':
        if (this.#line) this.#line.hyphen = attributes.CONTENT ?? '-';
        break;
      default:
        if (/Tag$/.test(name) && attributes.ID) this.#labels.set(attributes.ID, attributes.LABEL ?? '');
    }
  }

  close(name: string): void {
    if (name === 'MeasurementUnit') this.#unit = unitOf(this.#text ?? '');
    if (name === 'fileName') this.#image ||= (this.#text ?? '').trim();
    if (name === 'MeasurementUnit' || name === 'fileName') this.#text = null;
    if (name === 'TextBlock') this.#region = null;
    if (name === 'TextLine' && this.#line) {
      closeLine(this.#line);
      this.#line = null;
    }
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  #openPage({ PRINTED_IMG_NR, PHYSICAL_IMG_NR, WIDTH, HEIGHT }: EventAttributes): void {
    this.#pages.push({
      // Tesseract counts images from 0, which is no page's number.
      n: PRINTED_IMG_NR ?? (PHYSICAL_IMG_NR === '0' ? '' : (PHYSICAL_IMG_NR ?? '')),
      // A file that names one image and holds several pages does not say whose it is.
      image: this.#pages.length === 0 && this.#image !== '' ? this.#image : null,
      width: numberOf(WIDTH),
      height: numberOf(HEIGHT),
      unit: this.#unit,
      regions: [],
    });
  }

  #openRegion(attributes: EventAttributes): OpenRegion {
    if (this.#pages.length === 0) this.#openPage({});
    const kind = this.#kindOf(attributes) || (attributes.TYPE ?? '');
    this.#region = { id: attributes.ID ?? '', box: boxOf(attributes), kind, isParagraph: false, lines: [] };
    this.#pages.at(-1)?.regions.push(this.#region);
    return this.#region;
  }

  #openLine(attributes: EventAttributes): OpenLine {
    const region = this.#region ?? this.#openRegion({});
    const facts = { id: attributes.ID ?? '', box: boxOf(attributes), kind: this.#kindOf(attributes) };
    this.#line = { ...facts, words: [], goesOn: null, begins: false, hyphen: null };
    region.lines.push(this.#line);
    return this.#line;
  }

  #kindOf({ TAGREFS }: EventAttributes): string {
    const labels = (TAGREFS ?? '').split(/\s+/).map((id) => this.#labels.get(id) ?? '');
    return labels.filter((label) => label !== '').join(' ');
  }

  #addString(attributes: EventAttributes): void {
    const line = this.#line ?? this.#openLine({});
    const { ID, CONTENT = '', WC, CC, SUBS_TYPE, SUBS_CONTENT } = attributes;
    if (ID) this.#lineOfString.set(ID, line.id);
    line.words.push({ text: CONTENT, box: boxOf(attributes), confidence: shareOf(numberOf(WC)) ?? meanOf(CC) });
    line.goesOn = SUBS_TYPE === 'HypPart1' ? goesOn(CONTENT, SUBS_CONTENT ?? '') : null;
  }
}

/** Whether the sign at the end of the first part is the line's or belongs to the whole word ("life-saving"). */
function goesOn(part: string, whole: string): LayoutLine['goesOn'] {
  if (/[-\u00ad\u00ac\u2010]$/u.test(part)) return whole.startsWith(part) ? 'bare' : 'sign';
  return 'bare';
}

/** Puts the hyphen of the line to its last word. */
function closeLine(line: OpenLine): void {
  const last = line.words.at(-1);
  if (line.hyphen === null || !last) return;
  const written = last.text.endsWith(line.hyphen) ? last.text : last.text + line.hyphen;
  line.words[line.words.length - 1] = { ...last, text: written };
  line.goesOn = 'sign';
}

function unitOf(text: string): PageUnit {
  const unit = text.trim().toLowerCase();
  return unit === 'mm10' || unit === 'inch1200' ? unit : 'pixel';
}

function boxOf({ HPOS, VPOS, WIDTH, HEIGHT }: EventAttributes): Box | null {
  const [x, y, width, height] = [HPOS, VPOS, WIDTH, HEIGHT].map(numberOf);
  if (x == null || y == null) return null;
  return { x, y, width: Math.max(0, width ?? 0), height: Math.max(0, height ?? 0) };
}

/** A word's confidence from those of its characters, which ALTO counts from 0, sure, to 9. */
function meanOf(characters: string | undefined): number | null {
  const figures = (characters ?? '').match(/\d/g)?.map(Number) ?? [];
  if (figures.length === 0) return null;
  return 1 - figures.reduce((sum, figure) => sum + figure, 0) / figures.length / 9;
}
