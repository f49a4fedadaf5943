// Reads XML as a stream of events, so that a file of any size needs no tree. The parser knows no entity but XML's own
// five and fetches nothing: no file can make it expand or reach for anything.
import { SaxesParser } from 'saxes';
import { DEEPEST, faultWords, type XmlFault } from '../tei/xml-tree.ts';

/** Attributes of an element by their name as written. */
export type EventAttributes = Readonly<Record<string, string>>;

/** What is told of a file, in its order. Names are without their prefix. */
export interface XmlReader {
  open(name: string, attributes: EventAttributes, line: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters given to the parser at once. */
const CHUNK = 1 << 16;

class Stop extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault.message);
  }
}

/** Tells `reader` of the whole of `xml`; what is wrong with it as XML ends the reading and is given back, else null. */
export function readXmlEvents(xml: string, reader: XmlReader): XmlFault | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  const stop = (message: string): never => {
    throw new Stop({ line: parser.line, column: parser.columnIndex + 1, message });
  };
  parser.on('error', (error) => stop(faultWords(error.message)));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) stop(`Elements are nested deeper than ${DEEPEST}.`);
    reader.open(localName(name), attributes, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(localName(name));
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  try {
    for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
