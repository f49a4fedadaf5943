// Says whether a file is what Sverka writes, which is stricter than TEI P5, or what another schema asks for. Every export is
// checked by sverka.rng before it is offered, run by salve; what a schema cannot say (that pointers lead somewhere) is
// checked here.
import { DefaultNameResolver } from 'salve-annos/lib/salve/default_name_resolver.js';
import { readTreeFromJSON } from 'salve-annos/lib/salve/json-format/read.js';
import type { Grammar } from 'salve-annos/lib/salve/patterns.js';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { OWN_SCHEMA } from './own-schema.ts';
import { isPointing, type Pointer, PointerCheck } from './pointer-check.ts';
import { plainWords } from './schema-error.ts';
import grammar from './sverka-schema.json' with { type: 'json' };
import { notXml, type TeiProblem } from './tei-problem.ts';
import { DEEPEST, faultWords } from './xml-tree.ts';

/** After so many the file is simply not one of ours, and more would help nobody. */
export const MOST_PROBLEMS = 100;

/** Characters given to the parser at once; after each piece it is told how far the check has come. */
const PIECE = 1 << 18;

/** A schema to check by, and what it is called. */
export interface CheckedSchema {
  readonly name: string;
  readonly grammar: Grammar;
}

export interface TeiCheck {
  /** Instead of Sverka's own; pointers are then left alone, since others point to more than their own file. */
  readonly schema?: CheckedSchema;
  /** Told now and then how much of the file is checked, 0..1. */
  readonly progress?: (done: number) => void;
}

/** The events of salve that are fired here. */
type SchemaEvent = 'enterStartTag' | 'attributeName' | 'attributeValue' | 'leaveStartTag' | 'text' | 'endTag';

/**
 * All that is wrong with a TEI file called `file`, in the order of its lines, `MOST_PROBLEMS` at most; empty when it is
 * valid. A file that is not well-formed gives one problem, its first fault.
 */
export function validateTei(xml: string, file = '', check: TeiCheck = {}): readonly TeiProblem[] {
  return new Validation(file, check).run(xml);
}

/** Sverka's own schema. */
const own = (): CheckedSchema => ({ name: OWN_SCHEMA, grammar: readTreeFromJSON(grammar) });

/** Thrown to stop at the first fault of the XML, or when there are problems enough. */
class Stop extends Error {}

class Validation {
  private readonly problems: TeiProblem[] = [];
  private readonly pointers = new PointerCheck();
  private readonly names = new DefaultNameResolver();
  private readonly schema: CheckedSchema;
  private readonly walker: ReturnType<Grammar['newWalker']>;
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly open: string[] = [];
  private text = '';

  constructor(
    private readonly file: string,
    private readonly check: TeiCheck,
  ) {
    this.schema = check.schema ?? own();
    this.walker = this.schema.grammar.newWalker(this.names);
  }

  run(xml: string): readonly TeiProblem[] {
    this.listen();
    try {
      for (let at = 0; at < xml.length; at += PIECE) {
        this.parser.write(xml.slice(at, at + PIECE));
        this.check.progress?.(Math.min(1, (at + PIECE) / xml.length));
      }
      this.parser.close();
      this.tell(this.walker.end());
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return this.problems;
    }
    const dangling = this.check.schema ? [] : this.pointers.dangling();
    for (const { pointer, line, column } of dangling) {
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
      const message = plainWords(error, this.open.at(-1) ?? null, attribute, this.schema.name);
      this.problems.push({ file: this.file, ...this.place(), kind: 'not in the schema', message });
      if (this.problems.length >= MOST_PROBLEMS) throw new Stop();
    }
  }

  private place(): Omit<Pointer, 'pointer'> {
    return { line: this.parser.line, column: this.parser.columnIndex + 1 };
  }
}
