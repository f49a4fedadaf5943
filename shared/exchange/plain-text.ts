// The words alone: either side as a plain text file, as it stands now or as it was imported.
import type { Node } from 'prosemirror-model';
import type { Side, ZoneKind } from '../document/schema.ts';
import type { Witness } from '../witness/witness.ts';
import { layOutText } from './text-layout.ts';

/**
 * The text of a side with its corrections: an empty line between blocks, line breaks as they stand. Blocks of the zones
 * named in `without` are left out.
 */
export const correctedText = (doc: Node, side: Side, without: readonly ZoneKind[] = []): string =>
  layOutText(doc, side, without).text;

/** The text of a side as the file or the OCR had it. */
export const uncorrectedText = (witness: Witness, side: Side): string =>
  `${witness.sides[side].map(({ text }) => text.trim()).join('\n\n')}\n`;
