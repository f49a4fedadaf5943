// The words of one sentence as XML: corrections, mentions, breaks, gaps and marks, nested.
import type { Mark } from 'prosemirror-model';
import { codePointLength } from '../document/code-points.ts';
import type { GapAttrs, LineBreakAttrs, PageBreakAttrs } from '../document/schema.ts';
import { breakSource } from './line-break-source.ts';
import { type Leaf, type MentionRun, type Nested, nest, type PlannedUnit, type SegmentPlan } from './segment-plan.ts';
import { stringRange } from './string-range.ts';
import { ID_PREFIX, OCR_WITNESS } from './vocabulary.ts';
import { decisionAttributes, type InlineContext, markTag, mentionTag } from './write-marks.ts';
import { type Attributes, emptyTag, endTag, limitedText, startTag, teiText } from './xml-writing.ts';

/** A piece of a mention that could not be an element: pointers to its words. */
export interface PieceApart {
  readonly mark: Mark;
  readonly targets: readonly string[];
}

/** Outermost first. Marks that say nothing of who or when may be cut into several elements without loss. */
const MARK_ORDER = ['emphasis', 'handwritten', 'supplied', 'unclear', 'reading'] as const;

type Item = { readonly kind: 'leaf'; readonly index: number; readonly leaf: Leaf } | Nested;

/** Writes one sentence's content, and tells of the pieces of mentions that are to be described beside the text. */
export function writeInline(
  plan: SegmentPlan,
  context: InlineContext,
): { readonly xml: string; readonly apart: readonly PieceApart[] } {
  const runs = context.options.names ? plan.runs : [];
  const { roots, apart } = nest({ ...plan, runs }, context.inOnePiece);
  const writer = new SentenceWriter(plan, context, new Set(apart.flatMap((run) => edgesWithoutText(plan, run))));
  writer.writeItems(itemsOf(plan, roots, 0, plan.leaves.length), []);
  return { xml: writer.xml(), apart: apart.map((run) => ({ mark: run.mark, targets: writer.targetsOf(run) })) };
}

/** Leaves and nested things from `first` to `last`, in order. */
function itemsOf(plan: SegmentPlan, nested: readonly Nested[], first: number, last: number): readonly Item[] {
  const items: Item[] = [];
  let at = first;
  const takeLeaves = (until: number): void => {
    for (; at < until; at += 1) {
      const leaf = plan.leaves[at];
      if (leaf) items.push({ kind: 'leaf', index: at, leaf });
    }
  };
  for (const next of nested) {
    takeLeaves(next.first);
    items.push(next);
    at = next.last;
  }
  takeLeaves(last);
  return items;
}

/** True for an atom that is written without any text, so that no character count can point to it. */
function isWithoutText({ node }: Leaf): boolean {
  if (node.isText) return false;
  if (node.type.name === 'lineBreak') return (node.attrs as LineBreakAttrs).hyphen;
  return node.type.name === 'pageBreak' || (node.attrs as GapAttrs).source === '';
}

/** The leaves without text at either end of a run: they are pointed to by id. */
function edgesWithoutText({ leaves }: SegmentPlan, { first, last }: MentionRun): readonly number[] {
  const run = leaves.slice(first, last);
  const start = run.findIndex((leaf) => !isWithoutText(leaf));
  const end = run.findLastIndex((leaf) => !isWithoutText(leaf));
  return run.flatMap((_, index) => (start < 0 || index < start || index > end ? [first + index] : []));
}

class SentenceWriter {
  private readonly parts: string[] = [];
  /** Characters of text written so far: what TEI's string-range counts. */
  private length = 0;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(
    private readonly plan: SegmentPlan,
    private readonly context: InlineContext,
    /** Leaves that need an id. */
    private readonly named: ReadonlySet<number>,
  ) {}

  xml(): string {
    return this.parts.join('');
  }

  /** `correction`: the reading whose attributes stand on the enclosing `corr`. */
  writeItems(items: readonly Item[], open: readonly Mark[], correction: Mark | null = null): void {
    let at = 0;
    for (let item = items[at]; item; item = items[at]) {
      const mark = this.nextMark(item, open);
      if (!mark) {
        this.writeItem(item, open, correction);
        at += 1;
        continue;
      }
      let end = at + 1;
      for (let next = items[end]; next && mark.isInSet(this.marksOf(next)); next = items[end]) end += 1;
      const group = items.slice(at, end);
      // The reading of a corrected word goes onto its `corr`, also where the word is a name.
      const goesInward = group.length === 1 && item.kind !== 'leaf' && mark.attrs.status === 'corrected';
      if (goesInward) this.writeItem(item, open, correction);
      else
        this.wrap(markTag(mark, this.context, correction), () => this.writeItems(group, [...open, mark], correction));
      at = end;
    }
  }

  /** Pointers to the words of a run. Valid once everything is written. */
  targetsOf(run: MentionRun): readonly string[] {
    const edges = edgesWithoutText(this.plan, run);
    const inner = this.plan.leaves.map((_, index) => index).slice(run.first, run.last);
    const worded = inner.filter((index) => !edges.includes(index));
    const [first, last] = [worded[0], worded.at(-1)];
    const before = edges.filter((index) => first === undefined || index < first);
    const after = edges.filter((index) => last !== undefined && index > last);
    const range = first === undefined || last === undefined ? [] : [this.stringRange(first, last)];
    const toAtom = (index: number): string => `#${this.atomId(index)}`;
    return [...before.map(toAtom), ...range, ...after.map(toAtom)];
  }

  private stringRange(first: number, last: number): string {
    const start = this.starts[first] ?? 0;
    const length = (this.ends[last] ?? start) - start;
    return stringRange({ id: ID_PREFIX.segment + this.plan.segment.id, start, length });
  }

  private atomId(index: number): string {
    return `${ID_PREFIX.atom}${this.plan.segment.id}.${index}`;
  }

  private marksOf(item: Item): readonly Mark[] {
    if (item.kind === 'leaf') return item.leaf.node.marks;
    const leaves = this.plan.leaves.slice(item.first, item.last);
    const [first, ...others] = leaves;
    return (first?.node.marks ?? []).filter((mark) => others.every(({ node }) => mark.isInSet(node.marks)));
  }

  private nextMark(item: Item, open: readonly Mark[]): Mark | null {
    const marks = this.marksOf(item).filter((mark) => !mark.isInSet(open) && this.isWritten(mark));
    for (const name of MARK_ORDER) {
      const found = marks.find(({ type }) => type.name === name);
      if (found) return found;
    }
    return null;
  }

  private isWritten(mark: Mark): boolean {
    if (mark.type.name !== 'reading') return true;
    const isDoubt = mark.attrs.status === 'doubtful' || mark.attrs.status === 'illegible';
    return isDoubt || (this.context.options.certainty && this.context.options.corrections !== 'silent');
  }

  private writeItem(item: Item, open: readonly Mark[], correction: Mark | null): void {
    if (item.kind === 'leaf') {
      this.writeLeaf(item.leaf, item.index);
      return;
    }
    const inside = itemsOf(this.plan, item.inside, item.first, item.last);
    if (item.kind === 'unit') this.writeUnit(item.unit, inside, open);
    else this.wrap(mentionTag(item.run.mark, this.context), () => this.writeItems(inside, open, correction));
  }

  private writeUnit(unit: PlannedUnit, inside: readonly Item[], open: readonly Mark[]): void {
    const { options } = this.context;
    const correction = this.onlyCorrection(unit, open);
    const isWhole = correction !== null && inside.every((item) => correction.isInSet(this.marksOf(item)));
    const attributes = correction ? decisionAttributes(correction, this.context) : {};
    const old = () => this.text(unit.was);
    const now = () => this.writeItems(inside, isWhole ? [...open, correction] : open, correction);
    if (options.corrections === 'app') {
      this.wrap(['app', { type: 'ocr' }], () => {
        this.wrap(['lem', attributes], now);
        this.wrap(['rdg', { wit: `#${OCR_WITNESS}` }], old);
      });
    } else {
      this.wrap(['choice', {}], () => {
        this.wrap(['sic', {}], old);
        this.wrap(['corr', { ...attributes, type: 'ocr' }], now);
      });
    }
  }

  /** The one reading of a correction, unless it reaches beyond it; null also where several share it. */
  private onlyCorrection(unit: PlannedUnit, open: readonly Mark[]): Mark | null {
    if (!this.context.options.certainty) return null;
    let found: Mark | null = null;
    for (const { node } of this.plan.leaves.slice(unit.first, unit.last)) {
      const mark = node.marks.find(({ type }) => type.name === 'reading');
      if (!mark || mark.isInSet(open)) continue;
      if (mark.attrs.status !== 'corrected' || (found && !found.eq(mark))) return null;
      found = mark;
    }
    return found;
  }

  private writeLeaf({ node, text }: Leaf, index: number): void {
    this.starts[index] = this.length;
    const id = this.named.has(index) ? { 'xml:id': this.atomId(index) } : {};
    if (node.isText) this.text(text);
    else if (node.type.name === 'lineBreak') this.writeLineBreak(node.attrs as LineBreakAttrs, id);
    else if (node.type.name === 'pageBreak')
      this.parts.push(emptyTag('pb', { ...id, ...pageAttributes(node.attrs as PageBreakAttrs) }));
    else this.writeGap(node.attrs as GapAttrs, id);
    this.ends[index] = this.length;
  }

  private writeLineBreak({ hyphen, source }: LineBreakAttrs, id: Attributes): void {
    // A line of the typescript starts a line of the file; but never within a word.
    if (!hyphen) this.text('\n');
    this.parts.push(emptyTag('lb', { ...id, break: hyphen ? 'no' : null, rend: breakSource(source) }));
  }

  private writeGap({ reason, quantity, unit, source }: GapAttrs, id: Attributes): void {
    const open: readonly [string, Attributes] = ['gap', { ...id, reason, quantity: quantity, unit }];
    if (source === '') this.parts.push(emptyTag(...open));
    else this.wrap(open, () => this.wrap(['desc', {}], () => this.text(source, limitedText)));
  }

  private wrap(tag: readonly [name: string, values: Attributes], write: () => void): void {
    const start = this.parts.push(startTag(...tag));
    write();
    if (this.parts.length === start) this.parts[start - 1] = emptyTag(...tag);
    else this.parts.push(endTag(tag[0]));
  }

  private text(text: string, write = teiText): void {
    if (text === '') return;
    this.parts.push(write(text));
    this.length += codePointLength(text);
  }
}

const pageAttributes = ({ n, image }: PageBreakAttrs): Attributes => ({
  n: n === '' ? null : n,
  facs: image === null ? null : encodeURIComponent(image),
});
