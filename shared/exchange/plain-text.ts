// The words alone: either side as a plain text file, as it stands now or as it was imported.
import type { Node } from 'prosemirror-model';
import { readSide } from '../document/reading-order.ts';
import type { Side, ZoneKind } from '../document/schema.ts';
import type { Witness } from '../witness/witness.ts';

/** An empty line between blocks, one line end at the end. Lines within a block stay as they are. */
const joined = (blocks: readonly string[]): string => `${blocks.map((block) => block.trim()).join('\n\n')}\n`;

/** The text of a side with its corrections; blocks of the zones named in `without` are left out. */
export function correctedText(doc: Node, side: Side, without: readonly ZoneKind[] = []): string {
  const blocks = readSide(doc, side).blocks.map(({ block }) => block);
  return joined(blocks.filter(({ zone }) => zone === null || !without.includes(zone)).map(({ text }) => text));
}

/** The text of a side as the file or the OCR had it. */
export const uncorrectedText = (witness: Witness, side: Side): string =>
  joined(witness.sides[side].map(({ text }) => text));
