// Reads HTML as a stream of events, as forgiving as a browser: nothing in it is run or fetched. A page nested without end
// is given up early.
import { Parser } from 'htmlparser2';

/** What is told of a page, in its order; names in small letters. */
export interface HtmlReader {
  onopentag(name: string, attributes: Record<string, string>): void;
  onclosetag(name: string): void;
  ontext(text: string): void;
}

/** Deeper nesting is an attack; pages made by programs reach some dozens. */
const DEEPEST = 600;

class TooDeep extends Error {}

/** Tells `reader` of the whole of a page; false where it is nested too deep and was given up. */
export function readHtmlEvents(html: string, reader: HtmlReader): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new TooDeep();
        reader.onopentag(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        reader.onclosetag(name);
      },
      ontext: (text) => reader.ontext(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  try {
    parser.write(html);
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}
