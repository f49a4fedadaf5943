// Says whether a file is what Sverka writes, which is stricter than TEI P5. Every export is checked so before it is
// offered. The schema is sverka.rng, run by salve; what a schema cannot say (that pointers lead somewhere) is checked here.
import { DefaultNameResolver } from 'salve-annos/lib/salve/default_name_resolver.js';
import { readTreeFromJSON } from 'salve-annos/lib/salve/json-format/read.js';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { isPointing, type Pointer, PointerCheck } from './pointer-check.ts';
import { plainWords } from './schema-error.ts';
import grammar from './sverka-schema.json' with { type: 'json' };
import { notXml, type TeiProblem } from './tei-problem.ts';
import { DEEPEST, faultWords } from './xml-tree.ts';

/** After so many the file is simply not one of ours, and more would help nobody. */
const MOST_PROBLEMS = 100;

/** The events of salve that are fired here. */
type SchemaEvent = 'enterStartTag' | 'attributeName' | 'attributeValue' | 'leaveStartTag' | 'text' | 'endTag';

/**
 * All that is wrong with a TEI file called `file`, in the order of its lines; empty when it is valid. A file that is not
 * well-formed gives one problem, its first fault.
 */
export function validateTei(xml: string, file = ''): readonly TeiProblem[] {
  return new Validation(file).run(xml);
}

/** Thrown to stop at the first fault of the XML, or when there are problems enough. */
class Stop extends Error {}

class Validation {
  private readonly problems: TeiProblem[] = [];
  private readonly pointers = new PointerCheck();
  private readonly names = new DefaultNameResolver();
  private readonly walker = readTreeFromJSON(grammar).newWalker(this.names);
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly open: string[] = [];
  private text = '';

  constructor(private readonly file: string) {}

  run(xml: string): readonly TeiProblem[] {
    this.listen();
    try {
      this.parser.write(xml).close();
      this.tell(this.walker.end());
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return this.problems;
    }
    for (const { pointer, line, column } of this.pointers.dangling()) {
      const message = `“${pointer}” points to nothing in this file. Give the thing it means that xml:id.`;
      this.problems.push({ file: this.file, line, column, kind: 'dangling pointer', message });
    }
    return this.problems.slice(0, MOST_PROBLEMS);
  }

  private listen(): void {
    const { parser } = this;
    parser.on('error', (error) => this.stop(faultWords(error.message)));
    parser.on('opentag', ({ uri, local, attributes }) => {
      if (this.open.length >= DEEPEST) this.stop(`Elements are nested deeper than ${DEEPEST}.`);
      this.endText();
      this.open.push(local);
      this.fire('enterStartTag', [uri, local]);
      for (const one of Object.values(attributes)) this.attribute(one);
      this.fire('leaveStartTag', []);
    });
    const addText = (text: string): void => {
      this.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', ({ uri, local }) => {
      this.endText();
      this.fire('endTag', [uri, local]);
      this.open.pop();
    });
  }

  /** Ends at a fault of the XML; what was told before it may come of the same fault. */
  private stop(message: string): never {
    this.problems.splice(0, Number.POSITIVE_INFINITY, notXml(this.file, { ...this.place(), message }));
    throw new Stop();
  }

  private attribute({ name, uri, local, value }: SaxesAttributeNS): void {
    if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    this.fire('attributeName', [uri, local]);
    this.fire('attributeValue', [value], name);
    if (name === 'xml:id') this.pointers.define(value);
    if (isPointing(name)) this.pointers.point(value, this.place());
  }

  private endText(): void {
    if (this.text !== '') this.fire('text', [this.text]);
    this.text = '';
  }

  private fire(event: SchemaEvent, values: string[], attribute: string | null = null): void {
    this.tell(this.walker.fireEvent(event, values), attribute);
  }

  private tell(errors: ReturnType<typeof this.walker.fireEvent>, attribute: string | null = null): void {
    if (!errors) return;
    for (const error of errors) {
      const message = plainWords(error, this.open.at(-1) ?? null, attribute);
      this.problems.push({ file: this.file, ...this.place(), kind: 'not in the schema', message });
      if (this.problems.length >= MOST_PROBLEMS) throw new Stop();
    }
  }

  private place(): Omit<Pointer, 'pointer'> {
    return { line: this.parser.line, column: this.parser.columnIndex + 1 };
  }
}
