// A file of any kind that can be imported, read: its text as the witness will keep it, and what its format says of it.
import type { Outcome, Problem } from '../document/problem.ts';
import { decodeFile, tooLarge } from '../witness/decode.ts';
import type { SourceFile } from '../witness/witness.ts';
import { decodeMarkup, LARGEST_MARKUP } from './decode-markup.ts';
import { markupStart } from './first-element.ts';
import type { OcrFormat } from './ocr/ocr-format.ts';
import { ocrFormatOf, readOcr } from './ocr/read-ocr.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { GivenPairs } from './plan.ts';
import { isAlignment, readAligned } from './read-aligned.ts';
import { readDocx } from './rich/read-docx.ts';
import { readHtml } from './rich/read-html.ts';

/** `alignment`: TMX, cesAlign or InterText, with its texts. */
export type SourceFormat = 'text' | OcrFormat | 'html' | 'docx' | 'pdf' | 'alignment';

export interface ReadSource {
  readonly format: SourceFormat;
  readonly file: SourceFile;
  readonly paragraphs: readonly Paragraph[];
  /** Where the file says what translates what; indices into `paragraphs`. */
  readonly pairs?: GivenPairs;
}

/** A file as chosen or dropped. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files that were chosen together. Links come with the files of their sentences and are one source; any other
 * file is a source of its own. The first refusal is that of all.
 */
export async function readSources(files: readonly NamedBytes[]): Promise<Outcome<readonly ReadSource[]>> {
  const aligned = files.length > 1 ? readLinks(files) : null;
  if (aligned) return aligned.ok ? { ...aligned, value: [aligned.value] } : aligned;
  const sources: ReadSource[] = [];
  const issues: Problem[] = [];
  for (const { name, bytes } of files) {
    const source = await readSource(name, bytes);
    if (!source.ok) return source;
    sources.push(source.value);
    issues.push(...source.issues);
  }
  return { ok: true, value: sources, issues };
}

/** Links between sentences that stand in the other files; null where none of the files is one. */
function readLinks(files: readonly NamedBytes[]): Outcome<ReadSource> | null {
  if (!files.some(({ bytes }) => looksLikeMarkup(bytes))) return null;
  const texts = files.map(({ name, bytes }) => ({ name, decoded: decodeMarkup(name, bytes) }));
  if (!texts.some(({ decoded }) => decoded.ok && isAlignment(decoded.value.text))) return null;
  const named = texts.flatMap(({ name, decoded }) => (decoded.ok ? [{ name, text: decoded.value.text }] : []));
  return readAligned(named);
}

/** Reads one file by what is in it; its name decides nothing. Refusals are those of the reader of its kind. */
export async function readSource(name: string, bytes: Uint8Array): Promise<Outcome<ReadSource>> {
  const packed = isZip(bytes) || isPdf(bytes);
  if (packed && bytes.byteLength > LARGEST_MARKUP)
    return { ok: false, problem: tooLarge(name, bytes.byteLength, LARGEST_MARKUP) };
  if (packed) return isZip(bytes) ? readDocx(name, bytes) : readPdf(name, bytes);
  if (looksLikeMarkup(bytes)) {
    const markup = decodeMarkup(name, bytes);
    if (!markup.ok) return markup;
    const { text } = markup.value;
    const format = ocrFormatOf(text);
    if (format) return withIssues(readOcr(name, format, markup.value), markup.issues);
    if (isAlignment(text)) return withIssues(readAligned([{ name, text }]), markup.issues);
    if (isHtml(text)) return withIssues(readHtml(name, markup.value), markup.issues);
    if (/^\s*<\?xml/.test(text)) return unknownXml(name);
  }
  const file = decodeFile(name, bytes);
  if (!file.ok) return file;
  return { ok: true, value: readText(file.value), issues: file.issues };
}

const isZip = ([a, b, c, d]: Uint8Array): boolean => a === 0x50 && b === 0x4b && c === 3 && d === 4;

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');

/** What a page of the web, or a piece of one, begins with. */
const HTML_ELEMENT = /^(?:html|head|body|div|p|h[1-6]|table|meta|span|article|section)$/i;

/** A page of the web by its first element, or its document type. */
function isHtml(markup: string): boolean {
  const { doctype, element } = markupStart(markup);
  return doctype === 'html' || HTML_ELEMENT.test(element ?? '');
}

const unknownXml = (file: string): Outcome<ReadSource> => ({
  ok: false,
  problem: {
    ...{ file, line: 1, kind: 'unknown XML' },
    message: 'This XML file is no kind that can be read here. Choose ALTO, PAGE, hOCR, TMX or TEI, or a plain text.',
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

/** Bytes in which markup shows itself. */
const SNIFFED = 4096;

/** Whether the first sign of the file is "<", in any encoding. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, SNIFFED)) {
    if (byte === 0x3c) return true;
    if (![0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte)) return false;
  }
  return false;
}
