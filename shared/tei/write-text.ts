// One side of a record as a TEI `text` or a division of one: divisions, blocks, sentences.
import type { PlacedBlock, SideReading } from '../document/reading-order.ts';
import type { Side, ZoneAttrs } from '../document/schema.ts';
import type { Difference } from '../witness/witness.ts';
import { planSegment, type SegmentPlan } from './segment-plan.ts';
import type { TeiOptions } from './tei-record.ts';
import { HAND, ID_PREFIX, ZONE_FORM } from './vocabulary.ts';
import { type PieceApart, writeInline } from './write-inline.ts';
import type { InlineContext } from './write-marks.ts';
import { type Attributes, element, elementOfLines, linesOfElement, startTag } from './xml-writing.ts';

/** A block that will be written, its sentences planned. */
export interface PlannedBlock {
  readonly placed: PlacedBlock;
  readonly plans: readonly SegmentPlan[];
}

/** A side that will be written. */
export interface PlannedSide {
  readonly side: Side;
  readonly reading: SideReading;
  readonly blocks: readonly PlannedBlock[];
}

/** Attributes that a sentence's links ask for, by segment id. */
export type SentenceAttributes = (segmentId: string) => Attributes;

/** Whether the options let a block in. */
function isBlockWritten({ block }: PlacedBlock, options: TeiOptions): boolean {
  if (block.zone === null) return true;
  return block.zone === 'noise' ? options.debris : options.zones;
}

/** Plans what is to be written of a side. `differences` are all of the side's, in order. */
export function planSide(reading: SideReading, differences: readonly Difference[], options: TeiOptions): PlannedSide {
  const blocks: PlannedBlock[] = [];
  let next = 0;
  let isFirst = true;
  for (const placed of reading.blocks) {
    const plans = placed.block.segments.map((segment) => {
      const [from, to] = [placed.offset + segment.from, placed.offset + segment.to];
      while ((differences[next]?.to ?? Number.POSITIVE_INFINITY) < from) next += 1;
      let end = next;
      while ((differences[end]?.from ?? Number.POSITIVE_INFINITY) <= to) end += 1;
      const plan = planSegment(placed, segment, isFirst, differences.slice(next, end));
      isFirst = false;
      return plan;
    });
    if (isBlockWritten(placed, options)) blocks.push({ placed, plans });
  }
  return { side: reading.side, reading, blocks };
}

/** Writes a side, and tells of the pieces of mentions that are to be described beside the text. */
export function writeText(
  planned: PlannedSide,
  lang: string,
  context: InlineContext,
  sentence: SentenceAttributes,
): { readonly lines: readonly string[]; readonly apart: readonly PieceApart[] } {
  const apart: PieceApart[] = [];
  const body = new BodyWriter();
  for (const { placed, plans } of planned.blocks) {
    const sentences = plans.map((plan) => {
      const written = writeInline(plan, context);
      apart.push(...written.apart);
      const { id } = plan.segment;
      return element('s', { 'xml:id': ID_PREFIX.segment + id, ...sentence(id) }, written.xml);
    });
    body.add(placed, sentences);
  }
  const attributes = { 'xml:id': ID_PREFIX.text + planned.side, type: planned.side, 'xml:lang': lang };
  const divisions = body.divisions();
  const lines =
    context.options.arrangement === 'group'
      ? linesOfElement('text', attributes, linesOfElement('body', {}, divisions))
      : linesOfElement('div', attributes, divisions);
  return { lines, apart };
}

/** What a division may still take: headings and signatures only at its top, signatures only at its bottom. */
type Reached = 'top' | 'middle' | 'bottom';

/** Puts blocks into divisions: each heading after other blocks begins one, and so does a paragraph after a signature. */
class BodyWriter {
  private readonly done: string[] = [];
  private lines: string[] = [];
  private reached: Reached = 'top';

  add(placed: PlacedBlock, sentences: readonly string[]): void {
    const { block } = placed;
    const id = { 'xml:id': ID_PREFIX.block + block.id };
    if (block.type === 'heading') {
      if (this.reached !== 'top') this.close();
      this.lines.push(elementOfLines('head', id, sentences));
    } else if (block.zone === null) {
      this.makeRoom();
      this.lines.push(elementOfLines('p', id, sentences));
    } else this.addZone(block.node.attrs as ZoneAttrs, id, sentences);
  }

  /** The divisions; there is at least one. */
  divisions(): readonly string[] {
    if (this.lines.length > 0 || this.done.length === 0) this.close();
    return this.done;
  }

  private addZone({ kind, label }: ZoneAttrs, id: Attributes, sentences: readonly string[]): void {
    const form = ZONE_FORM[kind];
    const attributes = { ...id, type: form.type, n: label === '' ? null : label, hand: form.hand ? `#${HAND}` : null };
    if (form.place === 'closing' && this.reached === 'top') {
      this.lines.push(elementOfLines('signed', attributes, sentences));
      return;
    }
    if (form.place === 'common') this.makeRoom();
    if (form.place === 'closing') this.reached = 'bottom';
    const content = form.inner === null ? sentences : [elementOfLines(form.inner, {}, sentences)];
    this.lines.push(elementOfLines(form.element, attributes, content));
  }

  /** Makes ready for a block of the middle. */
  private makeRoom(): void {
    if (this.reached === 'bottom') this.close();
    this.reached = 'middle';
  }

  private close(): void {
    this.done.push(
      this.lines.length === 0 ? '<div>\n<p/>\n</div>' : `${startTag('div')}\n${this.lines.join('\n')}\n</div>`,
    );
    this.lines = [];
    this.reached = 'top';
  }
}
