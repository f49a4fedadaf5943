// Tells windows-1251 and KOI8-R apart. Both give every byte above 0x7F a Cyrillic letter, so any text "decodes" as
// either; only one of the two readings looks like Russian.

/** The 8-bit encodings of Russian that old files still come in. */
export type EightBitEncoding = 'windows-1251' | 'koi8-r';

/** How much a text looks like Russian when read in an encoding. */
export interface EightBitReading {
  readonly encoding: EightBitEncoding;
  /** Mean evidence per character read from a high byte: near 1 for Russian prose, below 0 for the wrong reading. */
  readonly score: number;
}

/** Bytes looked at: enough to be sure, few enough that a large file does not wait. */
const SAMPLE = 200_000;

/** Letters of Russian by frequency in running text, commonest first. */
const BY_FREQUENCY = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';

/** The 110 commonest pairs of neighbouring letters in Russian words: about seven in ten of all pairs. */
const COMMON_PAIRS = new Set(
  (
    'сттонанониенрапокороовпрренелиеросотантагооролетваволеомныодонтеесалкаогльитдетьриаттиелзаобвеинлаеммедалот' +
    'рскдоаседмоаксочемииеилойтвияавимжесекивииссяазчтннамбоииизвыслеймаарруэтдиыециихдуивожьныхтсикокляпесиекае'
  ).match(/../g),
);

const LETTER = /^[а-яё]$/i;

/** A frequent letter speaks for a reading, a rare one against it: from about +1 down to -1. */
const LETTER_WEIGHT = new Map(
  [...BY_FREQUENCY].map((letter, rank) => [letter, 1 - (2 * rank) / (BY_FREQUENCY.length - 1)] as const),
);

/** A capital after a small letter of the same word: hardly ever in Russian, everywhere in the wrong reading. */
const CASE_BREAK = -1.5;
/** A hard sign before anything but е, ё, ю, я. */
const WRONG_HARD_SIGN = -2;
/** A high byte that is no Russian letter: box drawing in KOI8-R, Serbian and Ukrainian letters in windows-1251. */
const NOT_A_LETTER = -1;
/** Marks that typists and word processors put into Russian text, so no evidence against a reading. */
const USUAL_MARKS = new Set('«»—–“”„’‘…№§°•\u00a0');

function score(text: string): number {
  let sum = 0;
  let count = 0;
  let before = '';
  let smallSeen = false;
  for (const char of text) {
    if (char > '\u007f') {
      count++;
      sum += LETTER.test(char) ? evidence(char, before) : USUAL_MARKS.has(char) ? 0 : NOT_A_LETTER;
      if (smallSeen && isCapital(char)) sum += CASE_BREAK;
    }
    smallSeen = LETTER.test(char) && (smallSeen || !isCapital(char));
    before = char;
  }
  return count === 0 ? 0 : sum / count;
}

const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** What a Russian letter says for the reading it stands in, by itself and with the character before it. */
function evidence(char: string, before: string): number {
  const letter = char.toLowerCase();
  const weight = LETTER_WEIGHT.get(letter) ?? 0;
  if (!LETTER.test(before)) return weight;
  if (/ъ/i.test(before) && !/[еёюя]/.test(letter)) return weight + WRONG_HARD_SIGN;
  return COMMON_PAIRS.has(before.toLowerCase() + letter) ? weight + 1 : weight;
}

/** The likelier of the two encodings. Never fails: whether the bytes are text at all is the caller's question. */
export function judgeEightBit(bytes: Uint8Array): EightBitReading {
  const sample = bytes.subarray(0, SAMPLE);
  const reading = (encoding: EightBitEncoding): EightBitReading => ({
    encoding,
    score: score(new TextDecoder(encoding).decode(sample)),
  });
  const windows = reading('windows-1251');
  const koi = reading('koi8-r');
  return koi.score > windows.score ? koi : windows;
}
