// Which words translate each other, as Pharaoh pairs ("0-0 1-2"), the form that programs for word alignment read: one line
// a bead, and beside it both texts in words apart by spaces, a line for the same bead.
import type { WordLink } from '../alignment/word-links.ts';
import { isLinked, readBeads } from '../document/beads.ts';
import { SIDES } from '../document/schema.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { runningText } from './running-text.ts';

export interface PharaohFiles {
  readonly pairs: string;
  readonly original: string;
  readonly translation: string;
}

/** A word or mark of a text: UTF-16 offsets. */
interface Token {
  readonly from: number;
  readonly to: number;
}

/** Letters and figures with hyphens and apostrophes within, or any single other mark. */
const TOKEN = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ from: index, to: index + token.length }));

/** Writes the linked beads, in the order of the original; `align` finds the words of two texts that translate each other. */
export function writePharaoh(
  { doc }: Pick<ExchangeRecord, 'doc'>,
  align: (original: string, translation: string) => readonly WordLink[],
): PharaohFiles {
  const lines = readBeads(doc)
    .filter(isLinked)
    .map((bead) => {
      const [original = '', translation = ''] = SIDES.map((side) =>
        bead[side].map(({ node }) => runningText(node)).join(' '),
      );
      const [here, there] = [tokensOf(original), tokensOf(translation)];
      return {
        pairs: pairsOf(align(original, translation), here, there).join(' '),
        original: written(original, here),
        translation: written(translation, there),
      };
    });
  const file = (part: keyof PharaohFiles) => lines.map((line) => `${line[part]}\n`).join('');
  return { pairs: file('pairs'), original: file('original'), translation: file('translation') };
}

const written = (text: string, tokens: readonly Token[]): string =>
  tokens.map(({ from, to }) => text.slice(from, to)).join(' ');

/** A word of the aligner may reach over several tokens, where the OCR split it: each is paired. */
function pairsOf(links: readonly WordLink[], here: readonly Token[], there: readonly Token[]): readonly string[] {
  const within = (tokens: readonly Token[], word: Token) =>
    tokens.flatMap(({ from, to }, at) => (from < word.to && to > word.from ? [at] : []));
  const pairs = links.flatMap(({ original, translation }) =>
    within(here, original).flatMap((left) => within(there, translation).map((right) => [left, right] as const)),
  );
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
  return [...new Set(sorted.map(([left, right]) => `${left}-${right}`))];
}
