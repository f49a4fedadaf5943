// Everything the judge knows of Russian and of OCR, loaded once from the files of language-data/.
import { gunzipSync } from 'fflate';
import { buildConfusions, type ConfusionCount, type Confusions } from '../language/confusions.ts';
import { type LetterModel, readLetterModel } from '../language/letter-model.ts';
import { formNumber, type Lexicon, lexiconForm, readLexicon } from '../language/lexicon.ts';
import { type Neighbours, readNeighbours } from '../language/neighbours.ts';
import { PERIOD_WORDS, SOVIET_INSTITUTIONS } from './abbreviations.ts';
import { FEATURES, type Weights } from './features.ts';
import { type MarkWeights, NO_MARK_WEIGHTS } from './marks.ts';

/** Names of the files in language-data/, by what they hold. All are gzipped. */
export const OCR_FILES = {
  lexicon: 'ru-lexicon.bin.gz',
  letters: 'ru-letters.bin.gz',
  neighbours: 'ru-neighbours.bin.gz',
  model: 'ru-ocr-model.json.gz',
} as const;

/** The files' bytes, as they are on disk. */
export type OcrFiles = Readonly<Record<keyof typeof OCR_FILES, Uint8Array>>;

/**
 * English words for a Russian stem and how surely (3 the plain equivalent, 1 one sense of many); a
 * `Dictionary` of shared/language is one. Stems as `stemmer` makes them.
 */
export interface TranslationLexicon {
  englishFor(russianStem: string): readonly { readonly stem: string; readonly strength: number }[];
}

/** A dictionary that knows nothing: for a host that could not load one. */
export const NO_TRANSLATIONS: TranslationLexicon = { englishFor: () => [] };

export interface OcrEngine {
  readonly lexicon: Lexicon;
  readonly letters: LetterModel;
  readonly neighbours: Neighbours;
  /** Counted on pages with a known text; the base on which a project's own confusions are laid. */
  readonly counts: readonly ConfusionCount[];
  readonly confusions: Confusions;
  /** For words that are made of Latin look-alikes. */
  readonly latinConfusions: Confusions;
  readonly weights: Weights;
  readonly calibration: Calibration;
  readonly markWeights: MarkWeights;
  readonly translations: TranslationLexicon;
  /** Abbreviations of the period in capitals, and its words in lower case. */
  readonly periodWords: ReadonlySet<string>;
}

/**
 * Straightens the model's probabilities by pages it was not fitted on (Platt 1999): logit' = slope · logit + shift, and
 * for a word with a capital, which may be a name no lexicon has, or a short one, the shift besides.
 */
export interface Straightening {
  readonly slope: number;
  readonly shift: number;
  readonly capital: number;
  readonly short: number;
}

export interface Calibration {
  readonly suspect: Straightening;
  readonly suggestion: Straightening;
}

const AS_IT_IS: Straightening = { slope: 1, shift: 0, capital: 0, short: 0 };
/** Leaves probabilities as they are. */
export const NO_CALIBRATION: Calibration = { suspect: AS_IT_IS, suggestion: AS_IT_IS };

/** Logarithm of the odds; finite for 0 and 1 too. */
export function logit(probability: number): number {
  const within = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(within / (1 - within));
}

/** What a straightening looks at besides the probability, each 0 or 1. */
export const straightenedBy = (read: string): { readonly capital: number; readonly short: number } => ({
  capital: /^\p{Lu}/u.test(read) ? 1 : 0,
  short: read.length <= 3 ? 1 : 0,
});

/** The probability of a reading of `read`, straightened. */
export function calibrated(by: Straightening, probability: number, read: string): number {
  const { capital, short } = straightenedBy(read);
  return 1 / (1 + Math.exp(-(by.slope * logit(probability) + by.shift + by.capital * capital + by.short * short)));
}

/** The fitted part: confusions as "meant TAB read" → times, and the weights by feature name. */
interface ModelFile {
  readonly confusions: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly calibration?: Calibration;
  readonly marks?: MarkWeights;
}

/** Unpacks and reads the files; about half a second. Throws `RangeError` when one is not what it should be. */
export function loadOcrEngine(files: OcrFiles, translations: TranslationLexicon = NO_TRANSLATIONS): OcrEngine {
  const lexicon = readLexicon(gunzipSync(files.lexicon));
  const model = JSON.parse(new TextDecoder().decode(gunzipSync(files.model))) as ModelFile;
  const counts = Object.entries(model.confusions).map(([pair, times]) => {
    const [meant = '', read = ''] = pair.split('\t');
    return { meant, read, times };
  });
  return {
    lexicon,
    letters: readLetterModel(gunzipSync(files.letters)),
    neighbours: readNeighbours(gunzipSync(files.neighbours)),
    counts,
    confusions: buildConfusions(lexicon.letters, counts),
    latinConfusions: buildConfusions(lexicon.letters, [], 'latin'),
    weights: Float64Array.from(FEATURES, (name) => model.weights[name] ?? 0),
    calibration: model.calibration ?? NO_CALIBRATION,
    markWeights: model.marks ?? NO_MARK_WEIGHTS,
    translations,
    periodWords: new Set([...SOVIET_INSTITUTIONS.map(lexiconForm), ...PERIOD_WORDS]),
  };
}

/** True for a form of the lexicon or a word or abbreviation of the period. */
export const isListed = (engine: OcrEngine, word: string): boolean =>
  formNumber(engine.lexicon, word) >= 0 || engine.periodWords.has(lexiconForm(word));
