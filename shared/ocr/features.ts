// What the judge weighs. One number per feature and reading; the weights are fitted by scripts/train-ocr.ts.

/** Names of the features, in the order of the weights. */
export const FEATURES = [
  /** Natural logarithm of the word's probability in running text. */
  'unigram',
  /** 1 for a form that the spelling dictionary has but no text or list of frequent words. */
  'unseen form',
  /** Natural logarithm of the probability of an unlisted word's spelling. */
  'unlisted spelling',
  /** What it costs to have been read so. */
  'channel',
  /** The same, times the noise of the text around. */
  'channel in noise',
  /** 1 for a reading that differs from the witness; and times noise. */
  'changed',
  'changed in noise',
  'changes a short word',
  'changes a listed word',
  'changes a listed word in noise',
  'changes a capital word',
  'changes a number',
  'changes case',
  /** The same word with a small or capital letter at its head. */
  'only makes small',
  'only makes small a frequent word',
  'only makes small in noise',
  'only makes capital',
  'only makes capital at paragraph',
  /** A misread word whose initial is taken for misread too. */
  'makes small as well',
  'makes capital as well',
  'joins across space',
  'joins across hyphen',
  'splits',
  /** The witness's own word, as it stands, when no lexicon lists it. */
  'unlisted as it stands',
  'unlisted in noise',
  'unlisted name',
  'unlisted at sentence start',
  'unlisted capitals',
  'unlisted short',
  'unlisted compound',
  'unlisted and repeated',
  'unlisted length',
  'mixed scripts as it stands',
  'latin as it stands',
  /** Latin capitals that spell no Latin word: a line or run of them, or the twin of a Russian word. */
  'look-alikes as they stand',
  'digits as they stand',
  'odd case as it stands',
  'number as it stands',
  'number in noise',
  'sign as it stands',
  'name not capital',
  /** That none of the readings thought of is right. */
  'something else',
  'something else for unlisted',
  'something else in noise',
  'something else for short',
  'something else for long',
  'something else for number',
  /** Neighbours: pointwise mutual information of the classes, and of the words where counted. */
  'neighbours',
  /** The same where one of the two is a word so frequent that it is a class of its own: a preposition, say. */
  'neighbours of a frequent word',
  'neighbours across pause',
  'neighbours counted',
  /** The same with the words two places off, as they stand. */
  'neighbours apart',
  /** What the document says elsewhere: the same form, a word that begins so, the same two words. */
  'elsewhere in document',
  'head elsewhere in document',
  'pair elsewhere in document',
  /** The counterpart in the other language; and that it has names, but none that an unlisted name answers to. */
  'translation',
  'unlisted name unanswered',
  'corrected so before',
  'project word',
  /** OCR's own confidence in what it read, as doubt. */
  'doubted by the OCR',
  'listed and doubted by the OCR',
] as const;

export type Feature = (typeof FEATURES)[number];
/** By the order of `FEATURES`. */
export type Weights = Float64Array;

const NUMBERS: ReadonlyMap<Feature, number> = new Map(FEATURES.map((name, index) => [name, index]));

/** A feature and its value. Those that are 0 are left out. */
export type FeatureValue = readonly [Feature, number];

/** The weighted sum. */
export function weigh(weights: Weights, values: readonly FeatureValue[]): number {
  let sum = 0;
  for (const [name, value] of values) sum += (weights[featureNumber(name)] ?? 0) * value;
  return sum;
}

export const featureNumber = (name: Feature): number => NUMBERS.get(name) ?? 0;

/** Where fitting starts, and what stands where no page speaks: signs and sizes by reason, not by measurement. */
export const STARTING_WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  unigram: 0.8,
  'unseen form': -0.5,
  'unlisted spelling': 0.8,
  channel: 0.6,
  'channel in noise': -0.05,
  changed: -1,
  'changed in noise': 0.5,
  'changes a short word': -0.5,
  'changes a listed word': -1,
  'changes a listed word in noise': 0,
  'changes a capital word': -0.7,
  'changes a number': -3,
  'changes case': -0.5,
  'only makes small': -3,
  'only makes small a frequent word': 2,
  'only makes small in noise': 0,
  'only makes capital': -4,
  'only makes capital at paragraph': 2,
  'makes small as well': -1,
  'makes capital as well': -1.5,
  'joins across space': -2,
  'joins across hyphen': 0,
  splits: -3,
  'unlisted as it stands': -2.5,
  'unlisted in noise': -0.7,
  'unlisted name': 2.5,
  'unlisted at sentence start': 0.5,
  'unlisted capitals': 2,
  'unlisted short': -0.5,
  'unlisted compound': 3,
  'unlisted and repeated': 1,
  'unlisted length': 0.3,
  'mixed scripts as it stands': -5,
  'latin as it stands': 5,
  'look-alikes as they stand': -7,
  'digits as they stand': -3,
  'odd case as it stands': -4,
  'number as it stands': 0,
  'number in noise': -0.5,
  'sign as it stands': -3,
  'name not capital': -3,
  'something else': -14,
  'something else for unlisted': 0,
  'something else in noise': 0.5,
  'something else for short': 0.5,
  'something else for long': 0,
  'something else for number': 0,
  neighbours: 0.4,
  'neighbours of a frequent word': 0.1,
  'neighbours across pause': 0.2,
  'neighbours counted': 0.5,
  'neighbours apart': 0.2,
  'elsewhere in document': 0.3,
  'head elsewhere in document': 0.2,
  'pair elsewhere in document': 0.3,
  translation: 3,
  'unlisted name unanswered': -2,
  'corrected so before': 4,
  'project word': 4,
  'doubted by the OCR': -0.6,
  'listed and doubted by the OCR': 0,
};
