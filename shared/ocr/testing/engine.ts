// The engine with the project's real language data, for tests.
import { readFileSync } from 'node:fs';
import { DICTIONARY_FILE, readDictionary } from '../../language/dictionary.ts';
import type { OcrContext } from '../context.ts';
import { loadOcrEngine, OCR_FILES, type OcrEngine, type OcrFiles } from '../engine.ts';
import { NOTHING_LEARNED } from '../learned-confusions.ts';

const bytes = (name: string): Uint8Array => readFileSync(new URL(`../../../language-data/${name}`, import.meta.url));

export function realEngine(): OcrEngine {
  const files = Object.fromEntries(Object.entries(OCR_FILES).map(([part, name]) => [part, bytes(name)])) as OcrFiles;
  return loadOcrEngine(files, readDictionary(bytes(DICTIONARY_FILE)));
}

/** A text by itself: no project, no translation. */
export const ALONE: OcrContext = {
  counterpart: null,
  projectLexicon: new Set(),
  authorityNames: [],
  learned: NOTHING_LEARNED,
  dismissed: new Set(),
};
