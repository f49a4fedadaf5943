// Tells debris from text by its words: what handwriting and stamps leave in an OCR has words that render nothing the
// other side says.
import type { IndexedSide } from './indexed-side.ts';
import type { StructureWorth } from './structure-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/**
 * Share of words without any partner on the other side in prose, also a misread one, and in debris. A text has its own
 * share for prose: with a dictionary that of the sentences that read like prose, without one that of all its words.
 */
const LONE_IN_PROSE = 0.25;
const LONE_IN_DEBRIS = 0.75;
/** So many words of usual prose are added to a text's own, which in short texts are few. */
const USUAL_WORDS = 60;
/** No sentence is surer debris than this. */
const SUREST = -8;
/** How many times as likely as debris a sentence is to be prose, before its words are looked at: a logarithm. */
const MOSTLY_PROSE = 3;
/** Rounds of learning a text's share; it settles soon. */
const ROUNDS = 4;

/**
 * The evidence, never above 0, that sentences of a bead are debris and translate nothing. `vouched` says that a
 * dictionary knows the texts' words, so that a lack of partners tells something.
 */
export function debrisWorth(
  original: IndexedSide,
  translation: IndexedSide,
  { partners }: WordPairs,
  vouched: boolean,
): StructureWorth {
  const partnered = new Uint8Array(translation.types.length);
  for (const others of partners) for (const english of others) partnered[english] = 1;
  const here = worths(
    loneWords(original, (type) => (partners[type]?.length ?? 0) > 0),
    vouched,
  );
  const there = worths(
    loneWords(translation, (type) => partnered[type] === 1),
    vouched,
  );
  return (row, rows, column, columns) => {
    let worth = 0;
    for (let at = row; at < row + rows; at++) worth += here[at] ?? 0;
    for (let at = column; at < column + columns; at++) worth += there[at] ?? 0;
    return worth;
  };
}

/** How many words a sentence has, and how many of them without any partner. */
interface Words {
  readonly all: number;
  readonly lone: number;
}

const loneWords = (side: IndexedSide, isPartnered: (type: number) => boolean): readonly Words[] =>
  side.sentences.map((_, index) => {
    const types = side.tokens.subarray(side.starts[index] ?? 0, side.starts[index + 1] ?? 0);
    return { all: types.length, lone: types.reduce((count, type) => count + (isPartnered(type) ? 0 : 1), 0) };
  });

function worths(sentences: readonly Words[], vouched: boolean): Float32Array {
  let inProse = vouched ? LONE_IN_PROSE : shareLone(sentences, () => 1);
  for (let round = 0; vouched && round < ROUNDS; round++) {
    const share = inProse;
    inProse = shareLone(sentences, (words) => 1 / (1 + Math.exp(-MOSTLY_PROSE - proseWorth(words, share))));
  }
  return Float32Array.from(sentences, (words) => Math.max(SUREST, Math.min(0, proseWorth(words, inProse))));
}

/** Log-likelihood ratio of prose with this share of lone words against debris. */
const proseWorth = ({ all, lone }: Words, inProse: number): number =>
  lone * Math.log(inProse / LONE_IN_DEBRIS) + (all - lone) * Math.log((1 - inProse) / (1 - LONE_IN_DEBRIS));

/** The share of lone words in prose; `prose` says how far (0..1) each sentence is. */
function shareLone(sentences: readonly Words[], prose: (words: Words) => number): number {
  let [lone, all] = [USUAL_WORDS * LONE_IN_PROSE, USUAL_WORDS];
  for (const words of sentences) {
    const share = prose(words);
    lone += share * words.lone;
    all += share * words.all;
  }
  return Math.min(LONE_IN_DEBRIS, Math.max(LONE_IN_PROSE, lone / all));
}
