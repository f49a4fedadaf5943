// Fits the OCR model on pages whose text is known: counts the misread letters, then fits the weights of the readings.
//   npx tsx scripts/train-ocr.ts FOLDER…    each with NAME.gt.txt (the text), NAME.txt (what OCR read), line for line
// Writes language-data/ru-ocr-model.json.gz. The pages must not be those the bench measures on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { STARTING_WEIGHTS } from '../shared/ocr/features.ts';
import { countConfusions } from './ocr-training/count-confusions.ts';
import { fitWeights } from './ocr-training/fit-weights.ts';
import type { TrainingPage } from './ocr-training/pages.ts';
import { readPages } from './ocr-training/pages.ts';

const MODEL = new URL('../language-data/ru-ocr-model.json.gz', import.meta.url);

function save(confusions: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): void {
  writeFileSync(MODEL, gzipSync(JSON.stringify({ confusions, weights }), { level: 9 }));
}

const pages: readonly TrainingPage[] = process.argv
  .slice(2)
  .flatMap((folder) => readPages(folder, readdirSync(folder), (name) => readFileSync(join(folder, name), 'utf8')));
const confusions = countConfusions(pages);
console.info(`${pages.length} pages, ${Object.keys(confusions).length} kinds of confusion`);
save(confusions, STARTING_WEIGHTS as Readonly<Record<string, number>>);
if (!process.env.SVERKA_COUNT_ONLY) save(confusions, await fitWeights(pages));
