// Tells debris from text by its words: what handwriting and stamps leave in an OCR has words that render nothing the
// other side says.
import type { IndexedSide } from './indexed-side.ts';
import type { StructureWorth } from './structure-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/**
 * Share of words without any partner on the other side in prose, also a misread one, and in debris. A text whose words
 * mostly lack partners (for want of a dictionary) has its own share for prose.
 */
const LONE_IN_PROSE = 0.25;
const LONE_IN_DEBRIS = 0.75;
/** So many words of usual prose are added to a text's own, which in short texts are few. */
const USUAL_WORDS = 60;
/** No sentence is surer debris than this. */
const SUREST = -8;

/** The evidence, never above 0, that sentences of a bead are debris and translate nothing. */
export function debrisWorth(original: IndexedSide, translation: IndexedSide, { partners }: WordPairs): StructureWorth {
  const partnered = new Uint8Array(translation.types.length);
  for (const others of partners) for (const english of others) partnered[english] = 1;
  const here = worths(original, (type) => (partners[type]?.length ?? 0) > 0);
  const there = worths(translation, (type) => partnered[type] === 1);
  return (row, rows, column, columns) => {
    let worth = 0;
    for (let at = row; at < row + rows; at++) worth += here[at] ?? 0;
    for (let at = column; at < column + columns; at++) worth += there[at] ?? 0;
    return worth;
  };
}

function worths(side: IndexedSide, isPartnered: (type: number) => boolean): Float32Array {
  const lone = side.tokens.reduce((count, type) => count + (isPartnered(type) ? 0 : 1), 0);
  const share = (lone + USUAL_WORDS * LONE_IN_PROSE) / (side.tokens.length + USUAL_WORDS);
  const inProse = Math.min(LONE_IN_DEBRIS, Math.max(LONE_IN_PROSE, share));
  const loneWorth = Math.log(inProse / LONE_IN_DEBRIS);
  const partneredWorth = Math.log((1 - inProse) / (1 - LONE_IN_DEBRIS));
  return Float32Array.from(side.sentences, (_, index) => {
    let worth = 0;
    for (let token = side.starts[index] ?? 0; token < (side.starts[index + 1] ?? 0); token++)
      worth += isPartnered(side.tokens[token] ?? 0) ? partneredWorth : loneWorth;
    return Math.max(SUREST, Math.min(0, worth));
  });
}
