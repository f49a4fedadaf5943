// The way from a height in one text to the level height in the other, and from there to a scroll position. Pure.

/** A height in one text and the height in the other that stands level with it, in px of the content. */
export interface LevelPoint {
  readonly from: number;
  readonly to: number;
}

/**
 * Carries a height over by straight lines between level points, which ascend in both. Outside them it goes on at the
 * pace 1:1 from the nearest point; without any, the height stays.
 */
export function carryOver(points: readonly LevelPoint[], height: number): number {
  let before: LevelPoint | null = null;
  for (const point of points) {
    if (point.from > height) {
      if (!before) return point.to - (point.from - height);
      const part = (height - before.from) / (point.from - before.from);
      return before.to + part * (point.to - before.to);
    }
    before = point;
  }
  return before ? before.to + (height - before.from) : height;
}

/** Leaves out the points that would turn back in either text, so that the rest ascends. */
export function levelPath(points: readonly LevelPoint[]): readonly LevelPoint[] {
  const path: LevelPoint[] = [];
  for (const point of points) {
    const last = path.at(-1);
    if (!last || (point.from > last.from && point.to >= last.to)) path.push(point);
  }
  return path;
}

/** A scrolling pane: what of it is seen, what it holds, in px. */
export interface Scrolled {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
}

/** Part of the pane's height at which the eye reads, counted from the top. */
const READING = 0.4;

/**
 * The content height the eye rests on. It lies at 40 % of the pane, but slides up to the first line at the very start
 * and down to the last at the end, so that both texts reach their starts and their ends together.
 */
export function readingHeight({ scrollTop, clientHeight, scrollHeight }: Scrolled): number {
  const range = Math.max(0, scrollHeight - clientHeight);
  const above = Math.min(READING * clientHeight, range / 2);
  const below = Math.min((1 - READING) * clientHeight, range / 2);
  const rising = above === 0 ? 1 : Math.min(1, scrollTop / above);
  const falling = below === 0 ? 0 : Math.max(0, 1 - (range - scrollTop) / below);
  return scrollTop + rising * READING * clientHeight + falling * (1 - READING) * clientHeight;
}

/** The scroll position at which the eye rests on a content height: the inverse of `readingHeight`. */
export function scrollTopFor(
  height: number,
  { clientHeight, scrollHeight }: Pick<Scrolled, 'clientHeight' | 'scrollHeight'>,
): number {
  let low = 0;
  let high = Math.max(0, scrollHeight - clientHeight);
  // Halving forty times is exact to far below a pixel, and readingHeight never falls as scrollTop grows.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (readingHeight({ scrollTop: middle, clientHeight, scrollHeight }) < height) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
