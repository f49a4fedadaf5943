// A PDF with a text layer as text: pages, lines, words with their boxes, and paragraphs by the lines' places.
import type { Outcome, Problem } from '../../document/problem.ts';
import { layOutPages } from '../ocr/lay-out-pages.ts';
import type { ReadPage } from '../ocr/read-page.ts';
import type { ReadSource } from '../read-source.ts';
import { openPdf, type PdfDocument, type PdfItem } from './load-pdfjs.ts';
import { pdfRegions } from './pdf-lines.ts';

/** More pages than any record has; each takes some hundredths of a second. */
const MOST_PAGES = 2000;

const BROKEN = 'This PDF is damaged or cut short. Get a complete copy of it.';

/** Bytes at the end in which a whole PDF says where its table of objects begins. */
const TAIL = 2048;
/** Without that table all objects are searched for, which takes the square of their number. */
const MOST_SEARCHED = 5000;

/** Whether the file has lost its table, and has more objects than can be searched for. */
function isHeapOfObjects(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1');
  if (latin.decode(bytes.subarray(-TAIL)).includes('startxref')) return false;
  return (latin.decode(bytes).match(/\d obj\b/g)?.length ?? 0) > MOST_SEARCHED;
}

/** Reads a PDF. Refusals have the kinds `locked`, `broken`, `too large` and `no text`; pages without text are told. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Outcome<ReadSource>> {
  const refuse = (kind: string, message: string): Outcome<ReadSource> => ({
    ok: false,
    problem: { file: name, line: null, kind, message },
  });
  if (isHeapOfObjects(bytes)) return refuse('broken', BROKEN);
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      return refuse('too large', `This PDF has ${document.numPages} pages. Import one document at a time.`);
    const pages = await pagesOf(document);
    const { text, layout, paragraphs } = layOutPages(pages);
    const bare = pages.flatMap(({ regions }, index) => (regions.length === 0 ? [index + 1] : []));
    if (layout.words.length === 0)
      return refuse('no text', 'This PDF has no text layer: its pages are pictures. Read them with OCR first.');
    const message = `No text layer on page ${bare.join(', ')}: nothing was taken from there.`;
    const issues: Problem[] = bare.length === 0 ? [] : [{ file: name, line: null, kind: 'empty page', message }];
    const file = { name, encoding: 'utf-8', bom: false, text, layout } as const;
    return { ok: true, value: { format: 'pdf', file, paragraphs }, issues };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked
      ? refuse('locked', 'This PDF is locked with a password. Save a copy without one.')
      : refuse('broken', BROKEN);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PdfDocument): Promise<readonly ReadPage[]> {
  const labels = await document.getPageLabels().catch(() => null);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, low = 0, right = 0, high = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is PdfItem => 'str' in item);
    pages.push({
      n: labels?.[number - 1] ?? String(number),
      image: null,
      ...{ width: right - left, height: high - low, unit: 'point' },
      regions: pdfRegions(texts, high),
    });
    page.cleanup();
  }
  return pages;
}
