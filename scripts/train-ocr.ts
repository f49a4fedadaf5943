// Fits the OCR model on pages whose text is known: counts the misread letters, then fits the weights of the readings.
//   npx tsx scripts/train-ocr.ts FOLDER…    each with NAME.gt.txt (the text), NAME.txt (what OCR read), line for line,
// and, where there are, NAME.en.txt (its English translation) and NAME.hocr (the OCR's confidences)
// Writes language-data/ru-ocr-model.json.gz. The pages must not be those the bench measures on.
//   npx tsx scripts/train-ocr.ts --marks FOLDER…    fits the punctuation alone and leaves the rest of the model as it is
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
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
import { type MarkWeights, NO_MARK_WEIGHTS } from '../shared/ocr/marks.ts';
import { calibrate, calibrationExamples } from './ocr-training/calibrate.ts';
import { countConfusions } from './ocr-training/count-confusions.ts';
import { fitMarks, markExamples } from './ocr-training/fit-marks.ts';
import { fitWeights } from './ocr-training/fit-weights.ts';
import type { TrainingPage } from './ocr-training/pages.ts';
import { readPages } from './ocr-training/pages.ts';

const MODEL = new URL('../language-data/ru-ocr-model.json.gz', import.meta.url);

interface Model {
  readonly confusions: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly calibration: Calibration;
  readonly marks: MarkWeights;
}

const modelBytes = (model: Model): Uint8Array =>
  gzipSync(JSON.stringify({ ...model, weights: { ...STARTING_WEIGHTS, ...model.weights } }), { level: 9 });

const marksAlone = process.argv.includes('--marks');
const pages: readonly TrainingPage[] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--marks')
  .flatMap((folder) => readPages(folder, readdirSync(folder), (name) => readFileSync(join(folder, name), 'utf8')));
const dictionary = readDictionary(readFileSync(new URL(`../language-data/${DICTIONARY_FILE}`, import.meta.url)));
const UNFITTED = { weights: {}, calibration: NO_CALIBRATION, marks: NO_MARK_WEIGHTS };

function engineWith(model: Model): OcrEngine {
  const files = Object.entries(OCR_FILES).map(([part, name]) => [
    part,
    part === 'model' ? modelBytes(model) : readFileSync(new URL(`../language-data/${name}`, import.meta.url)),
  ]);
  return loadOcrEngine(Object.fromEntries(files) as OcrFiles, dictionary);
}

function fitted(): Model {
  // The weights are fitted on every other page; the rest, which they have not seen, straighten the probabilities.
  const [half = [], apart = []] = [0, 1].map((parity) => pages.filter((_, index) => index % 2 === parity));
  const confusions = countConfusions(half);
  console.info(`${Object.keys(confusions).length} kinds of confusion`);
  const engine = engineWith({ ...UNFITTED, confusions });
  const marks = fitMarks(markExamples(engine, pages));
  const weights = fitWeights(engine, half);
  const calibration = calibrate(calibrationExamples(engineWith({ ...UNFITTED, confusions, weights }), apart));
  return { confusions, weights, calibration, marks };
}

/** The model as it is, with its punctuation fitted anew. */
function remarked(): Model {
  const model = JSON.parse(gunzipSync(readFileSync(MODEL)).toString()) as Model;
  return { ...model, marks: fitMarks(markExamples(engineWith(model), pages)) };
}

console.info(`${pages.length} pages`);
const model = marksAlone ? remarked() : fitted();
console.info(model.weights, model.calibration, model.marks);
writeFileSync(MODEL, modelBytes(model));
