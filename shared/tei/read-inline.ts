// The words of one `s` element: leaves with their marks, the characters they span in the file, and what the witness read.
import type { Mark } from 'prosemirror-model';
import { codePointLength } from '../document/code-points.ts';
import { type ReadingStatus, schema } from '../document/schema.ts';
import { type ReadAtom, readAtom } from './read-atoms.ts';
import type { ReadDecision, ReadHeader } from './read-header.ts';
import type { ReadLeaf } from './read-leaves.ts';
import { certainty, readMention } from './read-mention.ts';
import { attribute, childElements, textOf, type XmlElement } from './xml-tree.ts';

export interface ReadSentence {
  readonly leaves: readonly ReadLeaf[];
  /** What the witness reads here, by `sic` and `rdg`. */
  readonly witness: string;
}

interface Surroundings {
  readonly marks: readonly Mark[];
  /** The reading of the enclosing `corr`, where only the letters in a bare `seg` carry it. */
  readonly correction: Mark | null;
  /** In `sic` and `rdg`: counted, and told to the witness alone; in `corr` and `lem`: not told to it. */
  readonly voice: 'both' | 'witness' | 'text';
}

/** Reads the content of an `s`. `unknown` is told of every element that has no place in a sentence; its words are kept. */
export function readSentence(s: XmlElement, header: ReadHeader, unknown: (element: XmlElement) => void): ReadSentence {
  const reader = new SentenceReader(header, unknown);
  reader.readChildren(s, { marks: [], correction: null, voice: 'both' });
  return { leaves: reader.leaves, witness: reader.witness };
}

class SentenceReader {
  readonly leaves: ReadLeaf[] = [];
  witness = '';
  private length = 0;

  constructor(
    private readonly header: ReadHeader,
    private readonly unknown: (element: XmlElement) => void,
  ) {}

  readChildren(parent: XmlElement, around: Surroundings): void {
    parent.children.forEach((child, index) => {
      if (child.kind === 'element') {
        this.readElement(child, around);
        return;
      }
      const next = parent.children[index + 1];
      // The line end before a line break belongs to the break: it lays the file out as the typescript is.
      const isBeforeBreak = next?.kind === 'element' && next.name === 'lb' && attribute(next, 'break') !== 'no';
      this.addText(isBeforeBreak ? child.text.replace(/\n$/, '') : child.text, around);
    });
  }

  private addText(text: string, { marks, voice }: Surroundings): void {
    if (text === '') return;
    const start = this.length;
    this.length += codePointLength(text);
    if (voice !== 'text') this.witness += text;
    if (voice !== 'witness') this.leaves.push({ text, node: null, marks, start, end: this.length, xmlId: null });
  }

  private addAtom(element: XmlElement, { node, text }: ReadAtom, { marks, voice }: Surroundings): void {
    const start = this.length;
    this.length += codePointLength(text);
    if (voice !== 'text') this.witness += node.type.spec.leafText?.(node) ?? '';
    this.leaves.push({ text: '', node, marks, start, end: this.length, xmlId: attribute(element, 'xml:id') });
  }

  private readElement(element: XmlElement, around: Surroundings): void {
    const atom = readAtom(element);
    if (atom) this.addAtom(element, atom, around);
    else if (element.name === 'g') this.addText(textOf(element), around);
    else if (element.name === 'choice' || element.name === 'app') this.readChildren(element, around);
    else if (element.name === 'sic' || element.name === 'rdg')
      this.readChildren(element, { ...around, voice: 'witness' });
    else if (element.name === 'corr' || element.name === 'lem') this.readCorrection(element, around);
    else this.readMarked(element, around);
  }

  private readMarked(element: XmlElement, around: Surroundings): void {
    const mark = this.markOf(element, around);
    if (!mark) this.unknown(element);
    this.readChildren(element, { ...around, marks: mark ? [...around.marks, mark] : around.marks });
  }

  /** The mark that an element lays on what is inside it; null for an element that lays none. */
  private markOf(element: XmlElement, around: Surroundings): Mark | null {
    switch (element.name) {
      case 'emph':
        return schema.marks.emphasis.create();
      case 'add':
        return schema.marks.handwritten.create();
      case 'supplied':
        return schema.marks.supplied.create();
      case 'unclear':
        return this.unclear(element);
      case 'seg':
        return isBare(element) ? around.correction : this.decidedSegment(element);
      default:
        return readMention(element, attribute(element, 'xml:id'), this.header);
    }
  }

  private decidedSegment(element: XmlElement): Mark | null {
    const status = attribute(element, 'type');
    return status === 'corrected' || status === 'confirmed' ? this.reading(element, status) : null;
  }

  private readCorrection(element: XmlElement, around: Surroundings): void {
    const mark = attribute(element, 'change') === null ? null : this.reading(element, 'corrected');
    const isPart = mark !== null && hasBareSegment(element);
    const marks = mark && !isPart ? [...around.marks, mark] : around.marks;
    this.readChildren(element, { marks, correction: isPart ? mark : null, voice: 'text' });
  }

  private unclear(element: XmlElement): Mark {
    const reason = attribute(element, 'reason');
    if (reason === 'doubtful' || reason === 'illegible') return this.reading(element, reason);
    return schema.marks.unclear.create();
  }

  private reading(element: XmlElement, status: ReadingStatus): Mark {
    return schema.marks.reading.create({ status, cert: certainty(element), ...this.decision(element) });
  }

  private decision(element: XmlElement): ReadDecision | null {
    return this.header.decisions.get(attribute(element, 'change') ?? '') ?? null;
  }
}

const isBare = (element: XmlElement): boolean => element.name === 'seg' && element.attributes.size === 0;

const hasBareSegment = (element: XmlElement): boolean =>
  childElements(element).some((child) => isBare(child) || hasBareSegment(child));
