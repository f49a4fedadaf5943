// A file of any kind that can be imported, read: its text as the witness will keep it, and what its format says of it.
import type { Outcome, Problem } from '../document/problem.ts';
import { decodeFile } from '../witness/decode.ts';
import type { SourceFile } from '../witness/witness.ts';
import { decodeMarkup } from './decode-markup.ts';
import { type OcrFormat, ocrFormatOf, readOcr } from './ocr/read-ocr.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

export interface ReadSource {
  readonly format: 'text' | OcrFormat;
  readonly file: SourceFile;
  readonly paragraphs: readonly Paragraph[];
}

/** Bytes in which markup shows itself. */
const SNIFFED = 4096;

/** Reads a file by what is in it; its name decides nothing. Refusals are those of the reader of its kind. */
export async function readSource(name: string, bytes: Uint8Array): Promise<Outcome<ReadSource>> {
  if (looksLikeMarkup(bytes)) {
    const markup = decodeMarkup(name, bytes);
    if (!markup.ok) return markup;
    const format = ocrFormatOf(markup.value.text);
    if (format) return withIssues(readOcr(name, format, markup.value), markup.issues);
    if (/^\s*<\?xml/.test(markup.value.text)) return unknownXml(name);
  }
  const file = decodeFile(name, bytes);
  if (!file.ok) return file;
  return { ok: true, value: readText(file.value), issues: file.issues };
}

const unknownXml = (file: string): Outcome<ReadSource> => ({
  ok: false,
  problem: {
    ...{ file, line: 1, kind: 'unknown XML' },
    message: 'This XML file is no kind that can be read here. Choose ALTO, PAGE, hOCR or TEI, or a plain text.',
  },
});

/** A plain text as source. */
export const readText = (file: SourceFile): ReadSource => ({
  format: 'text',
  file,
  paragraphs: paragraphsOf(file.text),
});

/** The outcome with what was found before it. */
const withIssues = (outcome: Outcome<ReadSource>, issues: readonly Problem[]): Outcome<ReadSource> =>
  outcome.ok ? { ...outcome, issues: [...issues, ...outcome.issues] } : outcome;

/** Whether the first sign of the file is "<", in any encoding. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, SNIFFED)) {
    if (byte === 0x3c) return true;
    if (![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte)) return false;
  }
  return false;
}
