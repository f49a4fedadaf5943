// Fits the OCR model on pages whose text is known: counts the misread letters, then fits the weights of the readings.
//   npx tsx scripts/train-ocr.ts FOLDER…    each with NAME.gt.txt (the text), NAME.txt (what OCR read), line for line,
// and, where there is one, NAME.en.txt (its English translation)
// Writes language-data/ru-ocr-model.json.gz. The pages must not be those the bench measures on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DICTIONARY_FILE, readDictionary } from '../shared/language/dictionary.ts';
import { loadOcrEngine, OCR_FILES, type OcrFiles } from '../shared/ocr/engine.ts';
import { STARTING_WEIGHTS } from '../shared/ocr/features.ts';
import { countConfusions } from './ocr-training/count-confusions.ts';
import { fitWeights } from './ocr-training/fit-weights.ts';
import type { TrainingPage } from './ocr-training/pages.ts';
import { readPages } from './ocr-training/pages.ts';

const MODEL = new URL('../language-data/ru-ocr-model.json.gz', import.meta.url);

function modelBytes(counts: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): Uint8Array {
  return gzipSync(JSON.stringify({ confusions: counts, weights: { ...STARTING_WEIGHTS, ...weights } }), { level: 9 });
}

const pages: readonly TrainingPage[] = process.argv
  .slice(2)
  .flatMap((folder) => readPages(folder, readdirSync(folder), (name) => readFileSync(join(folder, name), 'utf8')));
const confusions = countConfusions(pages);
console.info(`${pages.length} pages, ${Object.keys(confusions).length} kinds of confusion`);
const files = Object.entries(OCR_FILES).map(([part, name]) => [
  part,
  part === 'model' ? modelBytes(confusions, {}) : readFileSync(new URL(`../language-data/${name}`, import.meta.url)),
]);
const dictionary = readDictionary(readFileSync(new URL(`../language-data/${DICTIONARY_FILE}`, import.meta.url)));
const weights = fitWeights(loadOcrEngine(Object.fromEntries(files) as OcrFiles, dictionary), pages);
console.info(weights);
writeFileSync(MODEL, modelBytes(confusions, weights));
