// A DOCX (ECMA-376) as text: paragraphs, headings, lists, tables, notes. Read straight from its XML as a stream, so that a
// hostile file finds nothing to expand, and so that what is left out is known and told.
import type { Outcome, Problem } from '../../document/problem.ts';
import type { ReadSource } from '../read-source.ts';
import { readXmlEvents } from '../xml-events.ts';
import { zipParts } from '../zip-parts.ts';
import { DocxReader } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import { readHeadingStyles } from './docx-styles.ts';
import { parallelTables } from './parallel-tables.ts';

const BODY = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'] as const;
const WANTED = new Set<string>([BODY, ...NOTES, 'word/styles.xml', 'word/numbering.xml', 'word/comments.xml']);
const MARGINS = /^word\/(?:header|footer)\d*\.xml$/;

/** Reads a DOCX. Refusals have the kinds `truncated`, `bomb`, `not a document`, `not well-formed`, `no text`. */
export function readDocx(name: string, bytes: Uint8Array): Outcome<ReadSource> {
  const refuse = (kind: string, message: string, line: number | null = null): Outcome<ReadSource> => ({
    ok: false,
    problem: { file: name, line, kind, message },
  });
  const parts = zipParts(bytes, (path) => WANTED.has(path) || MARGINS.test(path));
  if (parts === 'bomb') return refuse('bomb', 'This file unpacks to far more than a document has. Do not trust it.');
  if (parts === 'not a zip')
    return refuse('truncated', 'This file is cut short or damaged. Get a complete copy of it.');
  const part = (path: string): string => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  if (!parts.has(BODY))
    return refuse(
      'not a document',
      'This is a zip file, but no Word document. Unpack it, or save the document as DOCX.',
    );
  const reader = new DocxReader(readHeadingStyles(part('word/styles.xml')), readNumbering(part('word/numbering.xml')));
  for (const path of [BODY, ...NOTES]) {
    if (!parts.has(path)) continue;
    reader.beginPart(path === BODY ? 'body' : 'notes');
    const fault = readXmlEvents(part(path), reader);
    if (fault)
      return refuse('not well-formed', `Its part ${path} is damaged: ${fault.message} Save it anew.`, fault.line);
  }
  const { text, paragraphs } = reader.writer.finish();
  if (paragraphs.length === 0) return refuse('no text', 'There is no text in this document. Choose another file.');
  const pairs = parallelTables(paragraphs);
  const left = new Map(reader.leftOut);
  left.set(
    'page headers and footers',
    [...parts.keys()].filter((path) => MARGINS.test(path) && hasWords(part(path))).length,
  );
  left.set('comments', countOf(part('word/comments.xml'), /<w:comment\b/g));
  const issues: Problem[] = [...left]
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ file: name, line: null, kind: 'left out', message: `Left out: ${count} ${what}.` }));
  const file = { name, encoding: 'utf-8', bom: false, text } as const;
  return { ok: true, value: { format: 'docx', file, paragraphs, ...(pairs && { pairs }) }, issues };
}

const countOf = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
const hasWords = (xml: string): boolean => /<w:t\b[^>]*>[^<]*\S/.test(xml);
