// What the machine corrected by itself and nobody has looked at yet.
import type { Node } from 'prosemirror-model';
import { sideStart } from '../../shared/document/reading-order.ts';
import { SIDES, type Side, schema } from '../../shared/document/schema.ts';

/** A reading of the machine's, in document positions. */
export interface MachineReading {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  /** How sure the machine was, 0..1; null where it did not say. */
  readonly cert: number | null;
}

/** The machine's corrections that stand unreviewed, in order. */
export function machineReadings(doc: Node): readonly MachineReading[] {
  const found: MachineReading[] = [];
  const second = sideStart(doc, 'translation');
  doc.descendants((node, pos) => {
    const mark = schema.marks.reading.isInSet(node.marks);
    if (!node.isInline || mark?.attrs.how !== 'machine') return true;
    const last = found.at(-1);
    const to = pos + node.nodeSize;
    if (last?.to === pos) found[found.length - 1] = { ...last, to };
    else found.push({ side: SIDES[pos < second ? 0 : 1], from: pos, to, cert: mark.attrs.cert as number | null });
    return true;
  });
  return found;
}

/** The one a position lies in or touches; null where there is none. */
export const machineReadingAt = (doc: Node, pos: number): MachineReading | null =>
  machineReadings(doc).find(({ from, to }) => from <= pos && pos <= to) ?? null;
