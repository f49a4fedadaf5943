// Finding words in both texts, for the palette.
import type { Node } from 'prosemirror-model';
import type { SegmentId } from '../../shared/document/ids.ts';
import type { Side } from '../../shared/document/schema.ts';
import { eachSegment } from '../../shared/document/segments.ts';

export interface FoundSentence {
  readonly segmentId: SegmentId;
  readonly side: Side;
  /** The words around the first hit. */
  readonly excerpt: string;
}

/** Characters shown before and after a hit. */
const AROUND = 36;

/** Sentences that hold the words, in the order of the texts, at most `most`. `wanted` is in lower case; ё counts as е. */
export function findSentences(doc: Node, wanted: string, most: number): readonly FoundSentence[] {
  const plain = level(wanted);
  const found: FoundSentence[] = [];
  eachSegment(doc, ({ id, side, node }) => {
    const text = node.textBetween(0, node.content.size, '', ' ').replace(/\s/g, ' ');
    const at = level(text.toLocaleLowerCase()).indexOf(plain);
    if (at >= 0) {
      const from = Math.max(0, at - AROUND);
      const to = at + plain.length + AROUND;
      found.push({ segmentId: id, side, excerpt: `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}` });
    }
    return found.length < most;
  });
  return found;
}

const level = (text: string): string => text.replaceAll('ё', 'е');
