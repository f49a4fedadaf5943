// Where the words of a record stand in its plain text file: what annotations from outside point into.
import type { Node } from 'prosemirror-model';
import { type PlacedBlock, readSide } from '../document/reading-order.ts';
import type { Side, ZoneKind } from '../document/schema.ts';

/** Between two blocks of a plain text. */
const BETWEEN = '\n\n';

export interface TextLayout {
  /** The plain text of a side: blocks without the white space around them, an empty line between, a line end at the end. */
  readonly text: string;
  /** UTF-16 offset in it of an offset in a block's text; the nearest one for white space that is not there. */
  readonly offsetOf: (placed: PlacedBlock, offset: number) => number;
}

/** Lays out a side as it stands now; zones named in `without` are left out. */
export function layOutText(doc: Node, side: Side, without: readonly ZoneKind[] = []): TextLayout {
  const starts = new Map<number, { readonly at: number; readonly skipped: number; readonly length: number }>();
  const parts: string[] = [];
  let at = 0;
  for (const { block, start } of readSide(doc, side).blocks) {
    if (block.zone !== null && without.includes(block.zone)) continue;
    const words = block.text.trim();
    starts.set(start, { at, skipped: block.text.length - block.text.trimStart().length, length: words.length });
    parts.push(words);
    at += words.length + BETWEEN.length;
  }
  return {
    text: `${parts.join(BETWEEN)}\n`,
    offsetOf: ({ start }, offset) => {
      const found = starts.get(start);
      if (!found) throw new RangeError('The block is not in this text.');
      return found.at + Math.min(Math.max(offset - found.skipped, 0), found.length);
    },
  };
}
