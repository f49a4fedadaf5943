// Which ribbons a rectangle in the gutter touches: those whose full shape, as it answers to the pointer, meets it. Pure.
import { joinedEnds, type Ribbon } from './gutter-scene.ts';
import type { Span } from './line-edges.ts';
import type { GutterEdges } from './ribbons.ts';

/** A rectangle in px; heights count from where those of the ribbons do. */
export interface Box extends Span {
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two corners, in any order. */
export const boxBetween = (x1: number, y1: number, x2: number, y2: number): Box => ({
  left: Math.min(x1, x2),
  right: Math.max(x1, x2),
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});

/** Places along a ribbon at which it is tried: closer than the eye tells apart. */
const TRIES = 24;

/** True where a ribbon and a box meet. A stub, which hardly reaches into the gutter, counts as reaching to its middle. */
export function meets(ribbon: Ribbon, edges: GutterEdges, box: Box): boolean {
  const pairs = joinedEnds(ribbon);
  if (pairs.length > 0) return pairs.some(([a, b]) => pairMeets(a, b, edges, box));
  const middle = (edges.left + edges.right) / 2;
  const reached = (spans: readonly Span[], near: boolean): boolean => near && spans.some((span) => overlap(span, box));
  return reached(ribbon.ends.original, box.left < middle) || reached(ribbon.ends.translation, box.right > middle);
}

const overlap = (a: Span, b: Span): boolean => a.top <= b.bottom && a.bottom >= b.top;

function pairMeets(a: Span, b: Span, { left, right }: GutterEdges, box: Box): boolean {
  for (let step = 0; step <= TRIES; step++) {
    const t = step / TRIES;
    // The S-curve with its control points at half the gutter, as `ribbonShape` draws it.
    const x = left + (right - left) * (1.5 * t * (1 - t) ** 2 + 1.5 * t ** 2 * (1 - t) + t ** 3);
    const reach = (right - left) / TRIES;
    if (x < box.left - reach || x > box.right + reach) continue;
    const ease = 3 * t ** 2 - 2 * t ** 3;
    const at: Span = { top: a.top + (b.top - a.top) * ease, bottom: a.bottom + (b.bottom - a.bottom) * ease };
    if (overlap(at, box)) return true;
  }
  return false;
}
