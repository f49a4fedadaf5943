// A rectangle drawn with the mouse in the gutter: what it touches is chosen. Escape gives up; near the upper and lower
// end the panes scroll on, and what was passed stays chosen.
import { edgeScroll } from './edge-scroll.ts';
import { type Box, boxBetween } from './ribbon-hits.ts';
import { swallowClick } from './swallow-click.ts';

/** What a rubber band asks of the gutter. Heights and widths are px of the viewport. */
export interface RubberHost {
  /** True where a band may begin: in the gutter, on nothing that answers a drag itself. */
  begins(event: MouseEvent): boolean;
  /** The pane whose scrolling the band follows. */
  readonly scroller: HTMLElement;
  /** Draws the band; null takes it away. */
  draw(box: Box | null): void;
  /** The beads whose ribbons meet a box. */
  beadsIn(box: Box): readonly string[];
  /** A band is begun; `extend`: what was chosen before stays. Gives what is told of the beads touched so far. */
  choose(extend: boolean): (beads: readonly string[]) => void;
}

/** Px the pointer must move before a press becomes a band. */
const SLACK = 4;

/** Lets bands be drawn on `stage`; gives the way to stop. */
export function listenForRubber(stage: HTMLElement, host: RubberHost): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  // Or the browser would begin to select text.
  stage.addEventListener('mousedown', (event) => host.begins(event) && event.preventDefault(), options);
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button === 0 && host.begins(event)) begin(event, host);
    },
    options,
  );
  return () => listening.abort();
}

function begin(start: PointerEvent, host: RubberHost): void {
  const drag = new AbortController();
  const options = { signal: drag.signal };
  const extend = start.ctrlKey || start.metaKey || start.shiftKey;
  const origin = start.clientY + host.scroller.scrollTop;
  let pointer: Pick<PointerEvent, 'clientX' | 'clientY'> | null = null;
  const touched = new Set<string>();
  let tell: ((beads: readonly string[]) => void) | null = null;
  const follow = (keep: boolean): void => {
    if (!pointer) return;
    const box = boxBetween(start.clientX, origin - host.scroller.scrollTop, pointer.clientX, pointer.clientY);
    if (!keep) touched.clear();
    for (const bead of host.beadsIn(box)) touched.add(bead);
    host.draw(box);
    tell ??= host.choose(extend);
    tell([...touched]);
  };
  const scrolling = edgeScroll(host.scroller, () => follow(true));
  const scrolledFrom = host.scroller.scrollTop;
  const end = (): void => {
    drag.abort();
    scrolling.stop();
    host.draw(null);
  };
  const move = (event: PointerEvent): void => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!pointer && far < SLACK) return;
    pointer = event;
    follow(host.scroller.scrollTop !== scrolledFrom);
    scrolling.at(event.clientY);
  };
  const giveUp = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !pointer) return;
    key.stopPropagation();
    end();
    tell?.([]);
    window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
  };
  window.addEventListener('pointermove', move, options);
  window.addEventListener('pointercancel', end, options);
  window.addEventListener(
    'pointerup',
    () => {
      if (pointer) swallowClick();
      end();
    },
    options,
  );
  window.addEventListener('keydown', giveUp, { ...options, capture: true });
}
