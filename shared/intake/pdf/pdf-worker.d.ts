// pdfjs ships no types for its worker, which is loaded for its effect and its handler only.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
