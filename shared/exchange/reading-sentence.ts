// The words of one sentence as HTML: corrections with a number that leads to their note, mentions that lead to the index.
import type { Mark, Node } from 'prosemirror-model';
import type { GapAttrs, LineBreakAttrs, MentionAttrs, PageBreakAttrs, ReadingAttrs } from '../document/schema.ts';
import type { SegmentPlan } from '../tei/segment-plan.ts';
import { element, endTag, pictureText, startTag } from '../tei/xml-writing.ts';

/** What the sentences of a page share. */
export interface PageMarks {
  /** Numbers of the corrections of a sentence, in the order of its units. */
  readonly noteNumbers: (segment: string) => readonly number[];
  /** Authority records the index lists: their names by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Class of the sentence's bead, by which it lights its counterpart; null where it has none. */
  readonly beadClass: (segment: string) => string | null;
}

/** Writes a sentence. */
export function writeReadingSentence(plan: SegmentPlan, page: PageMarks): string {
  const numbers = page.noteNumbers(plan.segment.id);
  const parts: string[] = [];
  let unit = 0;
  const closeUnits = (index: number): void => {
    for (let next = plan.units[unit]; next && next.last <= index && next.first <= index; next = plan.units[unit]) {
      parts.push(noteSign(numbers[unit] ?? 0));
      unit += 1;
    }
  };
  closeUnits(0);
  plan.leaves.forEach(({ node }, index) => {
    const current = plan.units[unit];
    const isCorrected = current !== undefined && current.first <= index && index < current.last;
    const words = writeLeaf(node, page);
    parts.push(isCorrected ? element('span', { class: 'corrected', title: current.was }, words) : words);
    closeUnits(index + 1);
  });
  const { id } = plan.segment;
  const classes = ['s', page.beadClass(id)].filter((name) => name !== null).join(' ');
  // A sentence without words still needs its end tag: HTML knows no empty span.
  return `${startTag('span', { class: classes, id: `s-${id}` })}${parts.join('')}${endTag('span')}`;
}

const noteSign = (number: number): string =>
  element('sup', {}, element('a', { href: `#c${number}`, id: `r${number}` }, String(number)));

function writeLeaf(node: Node, page: PageMarks): string {
  const words = wordsOf(node);
  return words === '' ? '' : node.marks.reduceRight((inside, mark) => wrap(inside, mark, node, page), words);
}

function wordsOf(node: Node): string {
  if (node.isText) return pictureText(node.text ?? '');
  if (node.type.name === 'lineBreak') return (node.attrs as LineBreakAttrs).hyphen ? '' : ' ';
  if (node.type.name === 'pageBreak') {
    const { n } = node.attrs as PageBreakAttrs;
    return element('span', { class: 'pb' }, `[${pictureText(n === '' ? '—' : `p. ${n}`)}] `);
  }
  const { source } = node.attrs as GapAttrs;
  return element('span', { class: 'gap' }, pictureText(source === '' ? '[…]' : source));
}

/** One mark around what is inside it. Of several mentions on one word the first leads to the index. */
function wrap(inside: string, mark: Mark, node: Node, page: PageMarks): string {
  switch (mark.type.name) {
    case 'emphasis':
      return element('em', {}, inside);
    case 'handwritten':
      return element('i', {}, inside);
    case 'supplied':
      return element('span', { class: 'supplied' }, inside);
    case 'unclear':
      return element('span', { class: 'unclear' }, inside);
    case 'reading': {
      const { status } = mark.attrs as ReadingAttrs;
      const isDoubt = status === 'doubtful' || status === 'illegible';
      return isDoubt ? element('span', { class: 'unclear' }, inside) : inside;
    }
    case 'mention':
      return mark.eq(firstMention(node)) ? mention(inside, mark.attrs as MentionAttrs, page) : inside;
    default:
      return inside;
  }
}

const firstMention = (node: Node): Mark => {
  const found = node.marks.find(({ type }) => type.name === 'mention');
  if (!found) throw new RangeError('This text is in no mention.');
  return found;
};

function mention(inside: string, { entity, kind }: MentionAttrs, page: PageMarks): string {
  const name = entity === null ? undefined : page.names.get(entity);
  if (entity === null || name === undefined) return element('span', { class: `mention ${kind}` }, inside);
  return element('a', { class: `mention ${kind}`, href: `#e-${entity}`, title: name }, inside);
}
