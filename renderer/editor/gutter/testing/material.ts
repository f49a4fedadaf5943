// Made texts with their alignment, for the gutter's pictures, timings and tests.
import type { GutterBead } from '../bead-order.ts';
import type { Material, Paragraphs } from './harness.ts';

/** Paragraphs of sentences; each number is a sentence of so many words. Ids are the prefix and a count from 0. */
export function paragraphsOf(prefix: string, word: string, blocks: readonly (readonly number[])[]): Paragraphs {
  let last = 0;
  return blocks.map((block) => block.map((words) => ({ id: `${prefix}${last++}`, text: `${word} `.repeat(words) })));
}

/** Beads by index of sentence, `[original, translation]`; status and certainty as for a fresh alignment. */
export function beadsOf(pairs: readonly (readonly [readonly number[], readonly number[]])[]): GutterBead[] {
  return pairs.map(([original, translation], index) => ({
    id: `b${index}`,
    original: original.map((at) => `ru${at}`),
    translation: translation.map((at) => `en${at}`),
    status: 'auto',
    score: 0.95,
    locked: false,
    label: String(index + 1),
  }));
}

/** The two texts and their beads as the harness takes them. */
export function materialOf(original: Paragraphs, translation: Paragraphs, beads: readonly GutterBead[]): Material {
  const ids = (side: Paragraphs) => side.flat().map(({ id }) => id);
  return {
    sides: { original, translation },
    alignment: { beads, order: { original: ids(original), translation: ids(translation) } },
  };
}
