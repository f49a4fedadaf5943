// The words of another's TEI as blocks of a record: what the schema can hold is kept as it is meant, words in elements it
// has no place for are kept as words, and every such element is told.
import type { Mark } from 'prosemirror-model';
import type { IdSource } from '../../document/ids.ts';
import { type MentionAttrs, schema } from '../../document/schema.ts';
import { readAtom } from '../read-atoms.ts';
import { certainty } from '../read-mention.ts';
import { attribute, childElements, textOf, type XmlElement, type XmlText } from '../xml-tree.ts';
import { BlockUnderWay, type ForeignBlock, type Voice } from './block-under-way.ts';
import { blockForm, type ForeignForm, isFrame, isLeftOut, isPlain, namedKind, PARAGRAPH } from './elements.ts';

/** The words of an element, from a place to a place; offsets are UTF-16 in the text of the block with that index. */
export interface ForeignPlace {
  readonly from: { readonly block: number; readonly offset: number };
  readonly to: { readonly block: number; readonly offset: number };
}

export interface ForeignBlocks {
  readonly blocks: readonly ForeignBlock[];
  /** Where the elements with an xml:id stand. */
  readonly places: ReadonlyMap<string, ForeignPlace>;
  /** What @corresp says: the element's own place and the ids it points to. */
  readonly correspondences: readonly { readonly place: ForeignPlace; readonly ids: readonly string[] }[];
}

export interface ForeignReading {
  readonly ids: IdSource;
  /** The authority record that @ref or @key points to; null where the file describes none of that name. */
  readonly entity: (reference: string) => string | null;
  /** Told of each element the record has no place for; `kept` says whether its words are in the record all the same. */
  readonly unknown: (element: XmlElement, kept: boolean) => void;
}

/** A `text` element and the language that the file gives it; null where it says nothing. */
export interface ForeignText {
  readonly element: XmlElement;
  readonly lang: string | null;
}

/** Reads the words of the texts of a file, in order. */
export function readForeignBlocks(texts: readonly ForeignText[], reading: ForeignReading): ForeignBlocks {
  const reader = new ForeignReader(reading);
  for (const { element, lang } of texts)
    reader.read(element, { form: PARAGRAPH, lang, marks: [], voice: 'both', inName: false });
  reader.flush();
  return { blocks: reader.blocks, places: reader.places, correspondences: reader.correspondences };
}

interface Surroundings {
  readonly form: ForeignForm;
  /** Of the block; a word of another language in it changes nothing. */
  readonly lang: string | null;
  readonly marks: readonly Mark[];
  readonly voice: Voice;
  readonly inName: boolean;
}

/** Elements of which one reading stands in the text; the first that is there is taken. */
const READINGS: Readonly<Record<string, { readonly text: readonly string[]; readonly witness: readonly string[] }>> = {
  choice: { text: ['corr', 'reg', 'abbr', 'unclear', 'seg'], witness: ['sic', 'orig'] },
  app: { text: ['lem'], witness: ['rdg'] },
};

class ForeignReader {
  readonly blocks: ForeignBlock[] = [];
  readonly places = new Map<string, ForeignPlace>();
  readonly correspondences: { place: ForeignPlace; ids: readonly string[] }[] = [];
  private open: BlockUnderWay | null = null;

  constructor(private readonly reading: ForeignReading) {}

  read(element: XmlElement, around: Surroundings): void {
    const from = this.here();
    const own = blockForm(element) || isFrame(element) ? attribute(element, 'xml:lang') : null;
    this.readElement(element, { ...around, lang: own ?? around.lang });
    const place = { from, to: this.here() };
    const id = attribute(element, 'xml:id');
    if (id !== null) this.places.set(id, place);
    const ids = pointers(attribute(element, 'corresp'));
    if (ids.length > 0) this.correspondences.push({ place, ids });
  }

  flush(): void {
    const block = this.open?.finished();
    if (block) this.blocks.push(block);
    this.open = null;
  }

  private here() {
    return { block: this.blocks.length, offset: this.open?.length ?? 0 };
  }

  /** The block that words go to; it begins with its first word. */
  private block({ form, lang }: Surroundings): BlockUnderWay {
    this.open ??= new BlockUnderWay(form, lang);
    return this.open;
  }

  private readChildren(parent: XmlElement, around: Surroundings): void {
    for (const child of parent.children) {
      if (child.kind === 'text') this.addText(child, around);
      else this.read(child, around);
    }
  }

  private addText({ text }: XmlText, around: Surroundings): void {
    if (this.open || text.trim() !== '') this.block(around).addText(text, around.marks, around.voice);
  }

  private readElement(element: XmlElement, around: Surroundings): void {
    if (isLeftOut(element)) {
      this.reading.unknown(element, false);
      return;
    }
    if (this.addAtom(element, around)) return;
    const form = blockForm(element);
    if (form || isFrame(element)) this.readBlock(element, { ...around, form: form ?? around.form });
    else if (element.name === 's') this.readSentence(element, around);
    else if (Object.hasOwn(READINGS, element.name)) this.readReadings(element, around);
    else this.readMarked(element, around);
  }

  private addAtom(element: XmlElement, around: Surroundings): boolean {
    if (element.name === 'lb') {
      // Before the first word of a block it says where the line begins, not that one ends.
      if (this.open) this.open.addLineEnd(attribute(element, 'break') === 'no', around.marks, around.voice);
      return true;
    }
    const atom = readAtom(element);
    if (atom) this.block(around).addAtom(atom.node, around.marks, around.voice);
    return atom !== null;
  }

  private readBlock(element: XmlElement, around: Surroundings): void {
    if (!isPlain(element) && blockForm(element)?.type !== 'zone') this.reading.unknown(element, true);
    this.flush();
    this.readChildren(element, around);
    this.flush();
  }

  private readSentence(element: XmlElement, around: Surroundings): void {
    this.open?.cuts.push(this.open.length);
    this.readChildren(element, around);
    this.open?.cuts.push(this.open.length);
  }

  private readReadings(element: XmlElement, around: Surroundings): void {
    const wanted = READINGS[element.name] ?? { text: [], witness: [] };
    const children = childElements(element);
    const firstOf = (names: readonly string[]) => children.find(({ name }) => names.includes(name));
    const [text, witness] = [firstOf(wanted.text), firstOf(wanted.witness)];
    for (const child of children) if (child !== text && child !== witness) this.reading.unknown(child, false);
    const only = text && witness ? null : (text ?? witness);
    if (only) this.read(only, around);
    if (!text || !witness) return;
    // Inside a reading of the one or the other only that one goes on; a third reading has no place.
    if (around.voice === 'text') this.reading.unknown(witness, false);
    else this.read(witness, { ...around, voice: 'witness' });
    if (around.voice === 'witness') this.reading.unknown(text, false);
    else this.read(text, { ...around, voice: 'text' });
  }

  private readMarked(element: XmlElement, around: Surroundings): void {
    const mark = this.markOf(element, around.inName);
    if (!mark && !isPlain(element)) this.reading.unknown(element, true);
    const inName = around.inName || mark?.type === schema.marks.mention;
    if (element.name === 'g') this.addText({ kind: 'text', text: textOf(element) }, around);
    else this.readChildren(element, { ...around, inName, marks: mark ? [...around.marks, mark] : around.marks });
  }

  private markOf(element: XmlElement, inName: boolean): Mark | null {
    switch (element.name) {
      case 'emph':
      case 'hi':
        return schema.marks.emphasis.create();
      case 'add':
        return schema.marks.handwritten.create();
      case 'supplied':
        return schema.marks.supplied.create();
      case 'unclear':
        return schema.marks.unclear.create();
      default:
        return this.mention(element, inName);
    }
  }

  private mention(element: XmlElement, inName: boolean): Mark | null {
    const kind = namedKind(element, inName);
    if (kind === null) return null;
    const references = [...pointers(attribute(element, 'ref')), attribute(element, 'key') ?? ''];
    const entity = references.map((one) => (one === '' ? null : this.reading.entity(one))).find((one) => one !== null);
    const attrs: MentionAttrs = {
      ...{ id: `m${this.reading.ids()}`, kind, entity: entity ?? null },
      normal: kind === 'date' ? normalDate(element) : '',
      ...{ cert: certainty(element), by: '', at: '' },
    };
    return schema.marks.mention.create({ ...attrs });
  }
}

/** "2 February" as its attributes have it: a day, or an interval with a slash. */
function normalDate(date: XmlElement): string {
  const when = attribute(date, 'when') ?? attribute(date, 'when-iso');
  if (when !== null) return when;
  const from = attribute(date, 'from') ?? attribute(date, 'notBefore');
  const to = attribute(date, 'to') ?? attribute(date, 'notAfter');
  return from === null && to === null ? '' : `${from ?? ''}/${to ?? ''}`;
}

/** The ids that pointers name, with or without a file before the "#". */
export const pointers = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(/\s+/)
    .filter((pointer) => pointer.includes('#'))
    .map((pointer) => pointer.slice(pointer.lastIndexOf('#') + 1))
    .filter((id) => id !== '');
