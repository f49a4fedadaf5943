// The files of OCR programs as witness: hOCR, ALTO and PAGE become one kind of value, a text with its pages beside it.
import type { Outcome, Problem } from '../../document/problem.ts';
import type { XmlFault } from '../../tei/xml-tree.ts';
import type { DecodedMarkup } from '../decode-markup.ts';
import { markupStart } from '../first-element.ts';
import type { ReadSource } from '../read-source.ts';
import { layOutPages } from './lay-out-pages.ts';
import type { OcrFormat } from './ocr-format.ts';
import { readAlto } from './read-alto.ts';
import { readHocr } from './read-hocr.ts';
import type { ReadPage } from './read-page.ts';
import { readPageXml } from './read-page-xml.ts';

const READERS: Readonly<Record<OcrFormat, (markup: string) => readonly ReadPage[] | XmlFault>> = {
  hocr: readHocr,
  alto: readAlto,
  page: readPageXml,
};

const NAMES: Readonly<Record<OcrFormat, string>> = { hocr: 'hOCR', alto: 'ALTO', page: 'PAGE XML' };

const counted = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

/** The format of an OCR program's file by how it begins; null for any other markup. */
export function ocrFormatOf(markup: string): OcrFormat | null {
  switch (markupStart(markup).element?.toLowerCase()) {
    case 'alto':
      return 'alto';
    case 'pcgts':
      return 'page';
    default:
      return /class\s*=\s*["']?ocr_page/.test(markup) ? 'hocr' : null;
  }
}

/**
 * Reads a file of a format. Refusals have the kinds `not well-formed` and `no text`. A page without words, or a file
 * that ends too soon, is told.
 */
export function readOcr(name: string, format: OcrFormat, markup: DecodedMarkup): Outcome<ReadSource> {
  const pages = READERS[format](markup.text);
  if (!('length' in pages)) {
    const message = `This ${NAMES[format]} file is not whole: ${pages.message} Get a complete copy of it.`;
    return { ok: false, problem: { file: name, line: pages.line, kind: 'not well-formed', message } };
  }
  const { text, layout, paragraphs } = layOutPages(pages);
  if (layout.words.length === 0) {
    const message = `There are no words in this ${NAMES[format]} file, only the layout of ${counted(pages.length)}. Read ${pages.length === 1 ? 'it' : 'them'} with OCR first.`;
    return { ok: false, problem: { file: name, line: null, kind: 'no text', message } };
  }
  const issues: Problem[] = [];
  const bare = layout.pages.filter(({ from, to }) => from === to).length;
  if (bare > 0)
    issues.push({
      file: name,
      line: null,
      kind: 'empty page',
      message: `${counted(bare)} ${bare === 1 ? 'has' : 'have'} no words.`,
    });
  if (format === 'hocr' && !/<\/html\s*>/i.test(markup.text))
    issues.push({
      file: name,
      line: null,
      kind: 'truncated',
      message: 'The file ends too soon: pages may be missing.',
    });
  const file = { name, encoding: markup.encoding, bom: markup.bom, text, layout };
  return { ok: true, value: { format, file, paragraphs }, issues };
}
