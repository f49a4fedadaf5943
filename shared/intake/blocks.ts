// The blocks of a plan as they will stand in the record: their text, where each character comes from, and what in it
// is a line's end, a gap, or words set apart.
import { type GapAttrs, isUntranslated, type LineBreakAttrs, type Side } from '../document/schema.ts';
import type { PageLayout } from '../witness/page-layout.ts';
import type { SourceSpan } from '../witness/witness.ts';
import { gapsIn, suppliedIn } from './brackets.ts';
import { endsSentence } from './kinds.ts';
import { pageNumber } from './page-furniture.ts';
import { type BlockForm, blockText, type ImportPlan, type PlanBlock } from './plan.ts';

/** What a block's content is made of, in order. Their texts (`text`, `source`) one after another are the block's text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly emphasis: boolean; readonly supplied: boolean }
  | ({ readonly kind: 'line break' } & LineBreakAttrs)
  | ({ readonly kind: 'gap' } & GapAttrs);

export interface SideBlock {
  /** Index into `ImportPlan.blocks`; -1 for one that the plan does not have. */
  readonly index: number;
  readonly form: BlockForm;
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  readonly inlines: readonly Inline[];
  /** True where the paragraph goes on from the last one: the page ended, or debris stands between, in mid sentence. */
  readonly continues: boolean;
  /** The page that begins with this block; null where none does. */
  readonly page: StartedPage | null;
}

interface StartedPage {
  readonly n: string;
  /** The name of its image; null where its file names none. */
  readonly image: string | null;
}

/** The blocks of one text, in order. Empty where the plan gives it none. */
export function sideBlocks(plan: ImportPlan, side: Side): readonly SideBlock[] {
  const blocks: SideBlock[] = [];
  let prose: string | null = null;
  let interrupted = false;
  let page: StartedPage | null = null;
  const pageOf = pagesBegun(plan, side);
  for (const [index, block] of plan.blocks.entries()) {
    if (block.side !== side) continue;
    const text = blockText(plan, block);
    if (text === '') continue;
    const layout = plan.files[block.file]?.layout;
    page = pageOf(block) ?? page;
    const passing = isPassing(block.form);
    const continues = !plan.given && !passing && block.form.type === 'paragraph' && goesOn(prose, text, interrupted);
    blocks.push({
      index,
      form: block.form,
      text,
      spans: spansOf(block),
      inlines: inlinesOf(block, text, layout),
      continues,
      page: passing && !layout ? null : page,
    });
    if (passing) {
      interrupted = true;
      const number = block.form.type === 'zone' && block.form.zone === 'page number' ? pageNumber(text) : null;
      if (layout) page = null;
      else if (number !== null) page = { n: number, image: null };
    } else {
      prose = block.form.type === 'paragraph' ? text : null;
      interrupted = false;
      page = null;
    }
  }
  return blocks;
}

/**
 * Tells for the blocks of a side, asked in order, which page of the OCR begins with each; null for none. Pages are
 * called what their files call them where those names tell them apart, else counted.
 */
function pagesBegun(plan: ImportPlan, side: Side): (block: PlanBlock) => StartedPage | null {
  const files = [...new Set(plan.blocks.filter((block) => block.side === side).map(({ file }) => file))];
  const pages = files.flatMap((file) => (plan.files[file]?.layout?.pages ?? []).map((page) => ({ ...page, file })));
  const named = new Set(pages.map(({ n }) => n)).size === pages.length && pages.every(({ n }) => n !== '');
  let last = -1;
  return ({ file, stretches }) => {
    const from = stretches[0]?.from ?? -1;
    const index = pages.findIndex((page) => page.file === file && page.from <= from && from < page.to);
    const page = index === last ? null : pages[index];
    if (!page) return null;
    last = index;
    return { n: named ? page.n : String(index + 1), image: page.image };
  };
}

/** What a sentence can run across: page numbers, running titles, debris. */
function isPassing(form: BlockForm): boolean {
  return form.type === 'zone' && isUntranslated(form.zone);
}

/** A line shorter than this is an address or a date rather than prose that a page cut short. UTF-16 units. */
const SHORTEST_CUT = 60;

/** Whether `text` goes on from the prose before it. */
function goesOn(prose: string | null, text: string, interrupted: boolean): boolean {
  if (prose === null || endsSentence(prose) || prose.length < SHORTEST_CUT) return false;
  return interrupted || /^\p{Ll}/u.test(text);
}

function spansOf(block: PlanBlock): readonly SourceSpan[] {
  const spans: SourceSpan[] = [];
  let at = 0;
  for (const { from, to } of block.stretches) {
    const last = spans.at(-1);
    if (last && last.to === from) spans[spans.length - 1] = { ...last, to };
    else spans.push({ at, file: block.file, from, to });
    at += to - from;
  }
  return spans;
}

/** A hyphen before the line's end with a letter before it and a small letter after: the word goes on. */
const HYPHEN_BREAK = /(?<=\p{L})[-\u00ad¬](?:\n|\r)(?=\p{Ll})|\n|\r/gu;

type Cut = { readonly from: number; readonly to: number; readonly inline: Inline };

function inlinesOf(block: PlanBlock, text: string, layout: PageLayout | undefined): readonly Inline[] {
  const gaps: Cut[] = gapsIn(text).map(({ from, to, gap }) => ({ from, to, inline: { kind: 'gap', ...gap } }));
  const breaks = lineBreaks(block, text, layout).filter(
    (cut) => !gaps.some((gap) => gap.from < cut.to && cut.from < gap.to),
  );
  const inlines: Inline[] = [];
  const marks = marksOf(block, text);
  let at = 0;
  for (const cut of [...gaps, ...breaks].sort((a, b) => a.from - b.from)) {
    inlines.push(...textPieces(text, at, cut.from, marks), cut.inline);
    at = cut.to;
  }
  inlines.push(...textPieces(text, at, text.length, marks));
  return inlines;
}

/** The ends of lines in a block; where its file says whether a word goes on there, that holds. */
function lineBreaks(block: PlanBlock, text: string, layout: PageLayout | undefined): readonly Cut[] {
  const told = new Map((layout?.lines ?? []).flatMap(({ to, goesOn }) => (goesOn ? [[to, goesOn] as const] : [])));
  const fileOffset = offsetsInFile(block);
  return [...text.matchAll(HYPHEN_BREAK)].map((match) => {
    const to = match.index + match[0].length;
    const goesOn = told.get(fileOffset(to - 1));
    const sign = goesOn === 'sign' && /[-\u00ad\u00ac\u2010]/u.test(text[to - 2] ?? '');
    const from = goesOn === undefined ? match.index : to - (sign ? 2 : 1);
    const hyphen = goesOn !== undefined || match[0].length > 1;
    return { from, to, inline: { kind: 'line break' as const, hyphen, source: text.slice(from, to) } };
  });
}

/** Tells the file's offset of an offset in the block's text; to be asked in order. */
function offsetsInFile({ stretches }: PlanBlock): (offset: number) => number {
  let index = 0;
  let start = 0;
  return (offset) => {
    for (;;) {
      const stretch = stretches[index];
      if (!stretch) return -1;
      const length = stretch.to - stretch.from;
      if (offset < start + length) return stretch.from + offset - start;
      start += length;
      index += 1;
    }
  };
}

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly mark: 'emphasis' | 'supplied';
}

/** Where words of the block are emphasised or supplied. A block that is emphasised throughout has no need to say so. */
function marksOf(block: PlanBlock, text: string): readonly Marked[] {
  const marks: Marked[] = suppliedIn(text).map((range) => ({ ...range, mark: 'supplied' }));
  if (block.stretches.every((stretch) => stretch.emphasis) && block.form.type !== 'paragraph') return marks;
  let at = 0;
  for (const { from, to, emphasis } of block.stretches) {
    if (emphasis) marks.push({ from: at, to: at + to - from, mark: 'emphasis' });
    at += to - from;
  }
  return marks;
}

function textPieces(text: string, from: number, to: number, marks: readonly Marked[]): readonly Inline[] {
  const edges = new Set([from, to]);
  for (const mark of marks) for (const edge of [mark.from, mark.to]) if (edge > from && edge < to) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? to;
    const has = (mark: Marked['mark']) => marks.some((one) => one.mark === mark && one.from <= start && one.to >= end);
    return { kind: 'text', text: text.slice(start, end), emphasis: has('emphasis'), supplied: has('supplied') };
  });
}
