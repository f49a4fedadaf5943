// Where the sentences of one pane stand. Lines are measured once per block and kept until the text or its width changes;
// scrolling only asks where the blocks are. Only blocks that are asked for are ever measured.
import type { Side } from '../../../shared/document/schema.ts';
import { type LineBox, lineBoxes, type PrintedSentence, type Span, shareEdge } from './line-edges.ts';

/** What the gutter needs to know of one pane of the editor. */
export interface GutterPane {
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  /** The element whose children are the blocks, in order; null while there is none. */
  article(): HTMLElement | null;
  /** The element of a segment of this side (`.seg` with `data-id`); null when it is not drawn. */
  segment(id: string): HTMLElement | null;
}

/** One block; all heights count from the block's top, `left` and `right` from the viewport's left. */
interface MeasuredBlock {
  readonly lineHeight: number;
  readonly left: number;
  readonly right: number;
  readonly sentences: readonly PrintedSentence[];
  readonly spans: ReadonlyMap<string, Span>;
}

/** A sentence where it stands on the screen, in viewport px. */
export interface StandingSentence {
  readonly id: string;
  /** Its part of the inner edge; null for an empty sentence. */
  readonly span: Span | null;
  readonly lines: readonly LineBox[];
  readonly lineHeight: number;
  /** The block's own extent. */
  readonly blockLeft: number;
  readonly blockRight: number;
}

export class PaneMeasure {
  readonly #side: Side;
  readonly #pane: GutterPane;
  #blocks = new WeakMap<Element, MeasuredBlock>();
  /** Blocks of sentences that were asked for by id: looking one up may mean a search of the whole text. */
  #homes = new Map<string, Element>();

  constructor(side: Side, pane: GutterPane) {
    this.#side = side;
    this.#pane = pane;
  }

  /** Forgets what was measured: the text, its size or its width changed. */
  forget(): void {
    this.#blocks = new WeakMap();
    this.#homes.clear();
  }

  /** The sentences of all blocks that reach into the stretch between two heights of the viewport, in order. */
  between(top: number, bottom: number): StandingSentence[] {
    const blocks = this.#pane.article()?.children;
    if (!blocks) return [];
    const found: StandingSentence[] = [];
    for (let index = firstEndingBelow(blocks, top); index < blocks.length; index++) {
      const block = blocks[index];
      if (!block) break;
      const at = block.getBoundingClientRect().top;
      if (at > bottom) break;
      found.push(...this.#standing(block, at));
    }
    return found;
  }

  /** The sentences of the block at a height of the viewport: between two blocks the lower, past the end the last. */
  blockAt(y: number): StandingSentence[] {
    const blocks = this.#pane.article()?.children;
    if (!blocks || blocks.length === 0) return [];
    const block = blocks[Math.min(firstEndingBelow(blocks, y), blocks.length - 1)];
    return block ? this.#standing(block, block.getBoundingClientRect().top) : [];
  }

  /** One sentence, wherever it stands; null when it is not drawn. */
  sentence(id: string): StandingSentence | null {
    const block = this.#blockOf(id);
    if (!block) return null;
    const all = this.#standing(block, block.getBoundingClientRect().top);
    return all.find((sentence) => sentence.id === id) ?? null;
  }

  #blockOf(id: string): Element | null {
    const home = this.#homes.get(id);
    if (home?.isConnected) return home;
    const article = this.#pane.article();
    let at: Element | null = this.#pane.segment(id);
    while (at && at.parentElement !== article) at = at.parentElement;
    if (at) this.#homes.set(id, at);
    return at;
  }

  #standing(block: Element, at: number): StandingSentence[] {
    const { sentences, spans, lineHeight, left, right } = this.#measured(block, at);
    return sentences.map(({ id, lines }) => {
      const span = spans.get(id);
      return {
        id,
        span: span ? { top: span.top + at, bottom: span.bottom + at } : null,
        lines: lines.map((line) => ({ ...line, top: line.top + at, bottom: line.bottom + at })),
        lineHeight,
        blockLeft: left,
        blockRight: right,
      };
    });
  }

  #measured(block: Element, at: number): MeasuredBlock {
    const known = this.#blocks.get(block);
    if (known) return known;
    const lineHeight = lineHeightOf(block);
    const sentences = [...block.querySelectorAll<HTMLElement>('.seg')].map((element) => {
      const fragments = [...element.getClientRects()].filter(({ width }) => width > 0);
      const local = fragments.map(({ top, bottom, left, right }) => ({
        top: top - at,
        bottom: bottom - at,
        left,
        right,
      }));
      return { id: element.dataset.id ?? '', lines: lineBoxes(local, lineHeight) };
    });
    const { left, right } = block.getBoundingClientRect();
    const measured = { lineHeight, left, right, sentences, spans: shareEdge(sentences, this.#side) };
    this.#blocks.set(block, measured);
    return measured;
  }
}

/** Index of the first block whose bottom lies below `top`, by halving: blocks stand one under the other. */
function firstEndingBelow(blocks: HTMLCollection, top: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For `line-height: normal`, which has no figure: what most fonts use. */
const NORMAL_LINE_HEIGHT = 1.3;

function lineHeightOf(block: Element): number {
  const style = getComputedStyle(block);
  const height = Number.parseFloat(style.lineHeight);
  return Number.isFinite(height) ? height : Number.parseFloat(style.fontSize) * NORMAL_LINE_HEIGHT;
}
