// Words under the cursor: letters, figures and what joins them inside one sentence. Line breaks within a word count to it.
import type { Node } from 'prosemirror-model';
import type { Span } from '../../shared/document/mentions.ts';
import { SEGMENT_DEPTH } from '../../shared/document/segments.ts';

/** Letters and figures, joined by hyphens, apostrophes or dots between letters ("Ким Ир-сен", "П.Т." is two words). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’\uFFFC][\p{L}\p{N}\p{M}]+)*/gu;

/** A sentence's letters, one character per position: atoms are U+FFFC. */
const lettersOf = (segment: Node): string => segment.textBetween(0, segment.content.size, '', '\uFFFC');

/** The words of the sentence a position lies in, as document positions. */
export function wordsAround(doc: Node, pos: number): readonly Span[] {
  const $pos = doc.resolve(pos);
  if ($pos.depth !== SEGMENT_DEPTH) return [];
  const start = $pos.start();
  return [...lettersOf($pos.parent).matchAll(WORD)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  }));
}

/** The word a position lies in or touches; null between words. */
export const wordAt = (doc: Node, pos: number): Span | null =>
  wordsAround(doc, pos).find(({ from, to }) => from <= pos && pos <= to) ?? null;
