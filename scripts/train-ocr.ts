// Fits the OCR model on pages whose text is known: counts the misread letters, then fits the weights of the readings.
//   npx tsx scripts/train-ocr.ts FOLDER…    each with NAME.gt.txt (the text), NAME.txt (what OCR read), line for line,
// and, where there is one, NAME.en.txt (its English translation)
// Writes language-data/ru-ocr-model.json.gz. The pages must not be those the bench measures on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DICTIONARY_FILE, readDictionary } from '../shared/language/dictionary.ts';
import {
  type Calibration,
  loadOcrEngine,
  NO_CALIBRATION,
  OCR_FILES,
  type OcrEngine,
  type OcrFiles,
} from '../shared/ocr/engine.ts';
import { STARTING_WEIGHTS } from '../shared/ocr/features.ts';
import { calibrate } from './ocr-training/calibrate.ts';
import { countConfusions } from './ocr-training/count-confusions.ts';
import { fitWeights } from './ocr-training/fit-weights.ts';
import type { TrainingPage } from './ocr-training/pages.ts';
import { readPages } from './ocr-training/pages.ts';

const MODEL = new URL('../language-data/ru-ocr-model.json.gz', import.meta.url);

function modelBytes(
  counts: Readonly<Record<string, number>>,
  fitted: Readonly<Record<string, number>>,
  straightened: Calibration,
): Uint8Array {
  const model = { confusions: counts, weights: { ...STARTING_WEIGHTS, ...fitted }, calibration: straightened };
  return gzipSync(JSON.stringify(model), { level: 9 });
}

const pages: readonly TrainingPage[] = process.argv
  .slice(2)
  .flatMap((folder) => readPages(folder, readdirSync(folder), (name) => readFileSync(join(folder, name), 'utf8')));
const confusions = countConfusions(pages);
console.info(`${pages.length} pages, ${Object.keys(confusions).length} kinds of confusion`);
const dictionary = readDictionary(readFileSync(new URL(`../language-data/${DICTIONARY_FILE}`, import.meta.url)));
const engineWith = (weights: Readonly<Record<string, number>>): OcrEngine => {
  const files = Object.entries(OCR_FILES).map(([part, name]) => [
    part,
    part === 'model'
      ? modelBytes(confusions, weights, NO_CALIBRATION)
      : readFileSync(new URL(`../language-data/${name}`, import.meta.url)),
  ]);
  return loadOcrEngine(Object.fromEntries(files) as OcrFiles, dictionary);
};
// Calibrated on every other page with the weights of the rest; then fitted again on all.
const [first, second] = [1, 0].map((parity) => pages.filter((_, index) => index % 2 === parity));
const calibration = calibrate(engineWith(fitWeights(engineWith({}), first ?? [])), second ?? []);
const weights = fitWeights(engineWith({}), pages);
console.info(weights, calibration);
writeFileSync(MODEL, modelBytes(confusions, weights, calibration));
