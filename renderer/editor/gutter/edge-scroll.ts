// Scrolling by itself while something is dragged near the upper or lower end of the panes.

/** Px from the end at which the scrolling begins, and px a frame right at the end and beyond. */
const ZONE = 48;
const FASTEST = 18;

/** Px a frame to scroll with the pointer at height `y` between `top` and `bottom`; 0 away from the ends. */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const part = (into: number): number => Math.min(1, Math.max(0, into / ZONE));
  const [up, down] = [part(top + ZONE - y), part(y - (bottom - ZONE))];
  return Math.round((down - up) * FASTEST);
}

export interface EdgeScroll {
  /** The pointer is at this height of the viewport. */
  at(y: number): void;
  stop(): void;
}

/** Scrolls an element while the pointer stays near its ends; `moved` is told after each frame that did. */
export function edgeScroll(scroller: HTMLElement, moved: () => void): EdgeScroll {
  let frame: number | null = null;
  let height = 0;
  const turn = (): void => {
    frame = null;
    const { top, bottom } = scroller.getBoundingClientRect();
    const speed = edgeSpeed(height, top, bottom);
    const before = scroller.scrollTop;
    if (speed !== 0) scroller.scrollTop += speed;
    if (scroller.scrollTop === before) return;
    moved();
    frame = requestAnimationFrame(turn);
  };
  return {
    at(y) {
      height = y;
      frame ??= requestAnimationFrame(turn);
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
