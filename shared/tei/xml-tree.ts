// A small tree of an XML file, with the line of every element, made by a parser that knows no entity but XML's own five:
// nothing can be expanded or fetched.
import { SaxesParser } from 'saxes';
import { characterOf } from './xml-writing.ts';

export interface XmlElement {
  readonly kind: 'element';
  /** Local name. */
  readonly name: string;
  /** Namespace; '' for none. */
  readonly namespace: string;
  /** By name as written: "xml:id", "ref". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** 1-based place of the end of the start tag. */
  readonly line: number;
  readonly column: number;
}

export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** Why a text is no XML, and where. */
export interface XmlFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

/** Deeper nesting is an attack, not a document; TEI files of great editions reach 30. */
export const DEEPEST = 200;

class Fault extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.message);
  }
}

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | XmlText)[];
}

/** Parses a whole XML file. Comments and processing instructions are passed over. */
export function parseXml(xml: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: GrowingElement[] = [];
  let root: GrowingElement | null = null;
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const stop = (message: string): never => {
    throw new Fault({ ...place(), message });
  };
  parser.on('error', (error) => stop(faultWords(error.message)));
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) stop(`Elements are nested deeper than ${DEEPEST}.`);
    const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: GrowingElement = {
      ...{ kind: 'element', name: tag.local, namespace: tag.uri, attributes, children: [] },
      ...place(),
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    const parent = open.at(-1);
    const last = parent?.children.at(-1);
    if (!parent) return;
    if (last?.kind === 'text') parent.children[parent.children.length - 1] = { kind: 'text', text: last.text + text };
    else parent.children.push({ kind: 'text', text });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
  return root ? { ok: true, root } : { ok: false, fault: { line: 1, column: 1, message: 'There is no element.' } };
}

/** The parser's message as a sentence, without the place, which is told apart. */
export const faultWords = (message: string): string => {
  const words = message.replace(/^(.*?:)?\d+:\d+: /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.?$/, '.')}`;
};

/** The child elements, all or those of a name. */
export const childElements = (parent: XmlElement, name?: string): readonly XmlElement[] =>
  parent.children
    .filter((child) => child.kind === 'element')
    .filter((child) => name === undefined || child.name === name);

/** The first element down a path of names; null where there is none. */
export function descend(from: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  const child = childElements(from, name)[0];
  return child ? descend(child, ...rest) : null;
}

/** An attribute's value; null where it is not given. */
export const attribute = (element: XmlElement, name: string): string | null => element.attributes.get(name) ?? null;

/** All text in an element. A `g` that stands for a character XML refuses reads as that character. */
export function textOf(element: XmlElement): string {
  if (element.name === 'g') {
    const char = characterOf(attribute(element, 'ref') ?? '');
    if (char !== null) return char;
  }
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
