// The lit sentence's ground behind the text of one pane. It lies inside the scrolling content, so it moves with the
// letters to the pixel, and it reaches to the inner edge where the gutter's part goes on: one shape across both panes.
import type { Side } from '../../../shared/document/schema.ts';
import type { StandingSentence } from './pane-measure.ts';
import { Drawn, svg } from './svg.ts';

/** How far the ground reaches past the letters: at the margins, and before and after a sentence within a line. */
const MARGIN_PAD = 6;
const WORD_PAD = 3;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of a lit sentence, in viewport px: its lines, and from each the part of the inner edge that it owns. */
export function litBoxes({ lines, span, blockLeft, blockRight }: StandingSentence, side: Side, edge: number): Box[] {
  const last = lines.length - 1;
  return lines.flatMap((line, index) => {
    const atStart = line.left <= blockLeft + 4;
    const left = line.left - (atStart && side === 'original' ? MARGIN_PAD : WORD_PAD);
    const full = index < last && side === 'translation';
    const right = full ? blockRight + MARGIN_PAD : line.right + WORD_PAD;
    const boxes: Box[] = [{ left, top: line.top, right, bottom: line.bottom }];
    const top = Math.max(line.top, span?.top ?? line.bottom);
    const bottom = Math.min(line.bottom, span?.bottom ?? line.top);
    if (top < bottom)
      boxes.push(
        side === 'original'
          ? { left: line.right, top, right: edge, bottom }
          : { left: edge, top, right: line.left, bottom },
      );
    return boxes;
  });
}

/** The ground of one pane. */
export class LitLines {
  /** The ground itself, for fading. */
  readonly element: SVGGElement;
  readonly #svg = svg('svg', 'lit-lines');
  readonly #path = new Drawn('path', 'lit-shape');
  readonly #scroller: HTMLElement;
  readonly #side: Side;

  constructor(scroller: HTMLElement, side: Side) {
    this.#scroller = scroller;
    this.#side = side;
    this.#svg.setAttribute('aria-hidden', 'true');
    this.element = svg('g', 'lit', this.#path.element);
    this.#svg.append(this.element);
    scroller.classList.add('lit-ground');
    scroller.append(this.#svg);
  }

  draw(sentences: readonly StandingSentence[]): void {
    const { left, right, top } = this.#scroller.getBoundingClientRect();
    const { scrollTop, scrollLeft } = this.#scroller;
    const edge = this.#side === 'original' ? right : left;
    const boxes = sentences.flatMap((sentence) => litBoxes(sentence, this.#side, edge));
    const x = (value: number): number => Math.round((value - left + scrollLeft) * 10) / 10;
    const y = (value: number): number => Math.round(value - top + scrollTop);
    this.#path.set(
      'd',
      boxes.map((box) => `M${x(box.left)} ${y(box.top)}H${x(box.right)}V${y(box.bottom)}H${x(box.left)}Z`).join(''),
    );
  }

  destroy(): void {
    this.#svg.remove();
    this.#scroller.classList.remove('lit-ground');
  }
}
