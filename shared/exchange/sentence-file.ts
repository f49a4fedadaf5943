// A text cut into sentences that have names, as stand-off alignments point to: XML with <s id="…">, or one sentence a line.
import type { Outcome } from '../document/problem.ts';
import { attribute, childElements, parseXml, textOf, type XmlElement } from '../tei/xml-tree.ts';
import type { NamedText } from './alignment-file.ts';

export interface SentenceFile {
  readonly name: string;
  /** Words by name, in the order of the file. Sentences without a name are called by their number: "1", "2"… */
  readonly texts: ReadonlyMap<string, string>;
}

/** Elements that hold one sentence each, in XCES, TEI and the corpora made with them. */
const SENTENCES: ReadonlySet<string> = new Set(['s', 'seg']);

/** Reads the sentences of an XML tree; problem `no sentences` where it has none. */
export function readSentences(root: XmlElement, name: string): Outcome<SentenceFile> {
  const texts = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    if (!SENTENCES.has(element.name)) {
      for (const child of childElements(element)) visit(child);
      return;
    }
    const id = attribute(element, 'id') ?? attribute(element, 'xml:id') ?? String(texts.size + 1);
    texts.set(id, textOf(element).replace(/\s+/g, ' ').trim());
  };
  visit(root);
  if (texts.size > 0) return { ok: true, value: { name, texts }, issues: [] };
  return {
    ok: false,
    problem: {
      ...{ file: name, line: null, kind: 'no sentences' },
      message:
        'There are no sentences (<s> elements) in this file. Choose the alignment and the files of sentences it names.',
    },
  };
}

/** Reads a file of sentences: XML, or plain text with one sentence a line. */
export function readSentenceFile({ name, text }: NamedText): Outcome<SentenceFile> {
  if (!text.trimStart().startsWith('<')) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const texts = new Map(lines.map((line, at) => [String(at + 1), line.trim()]));
    return { ok: true, value: { name, texts }, issues: [] };
  }
  const parsed = parseXml(text);
  if (parsed.ok) return readSentences(parsed.root, name);
  const { line, message } = parsed.fault;
  return {
    ok: false,
    problem: { file: name, line, kind: 'not XML', message: `${message} Mend the file, or export it again.` },
  };
}
