/// <reference path="./pdf-worker.d.ts" />
// Loads pdfjs when the first PDF comes, and lets it work in the thread it is called in: ours is a worker already.

/** A stretch of text as pdfjs gives it. */
export interface PdfItem {
  readonly str: string;
  /** [a, b, c, d, x, y]: the baseline's start in points from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface PdfPage {
  readonly view: readonly number[];
  readonly rotate: number;
  getTextContent(): Promise<{ readonly items: readonly (PdfItem | { readonly type: string })[] }>;
  cleanup(): void;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getPageLabels(): Promise<readonly string[] | null>;
}

interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): PdfTask;
}

/** What pdfjs looks for in its surroundings. */
interface PdfGlobals {
  DOMMatrix?: unknown;
  pdfjsWorker?: unknown;
}

/** Opens a PDF. No script in it is run, no font is installed, nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PdfTask> {
  const globals = globalThis as PdfGlobals;
  // Only drawing needs matrices; a host without them has none to offer.
  globals.DOMMatrix ??= class {};
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
  return getDocument({
    // pdfjs takes the bytes for itself.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
}
