// The shapes in the gutter as SVG path data: pure geometry, in px, y downwards. A ribbon joins a span of the left edge
// (x `left`: the original) to a span of the right edge (x `right`: the translation).
import type { Span } from './line-edges.ts';

/** The gutter's two edges. */
export interface GutterEdges {
  readonly left: number;
  readonly right: number;
}

/** Kept free at both ends of a span, so that neighbours do not touch. */
const INSET = 1.5;
/** Width of the bar that marks a span at its edge. */
const BAR = 2;
/** How far a stub reaches into the gutter, in px. */
export const STUB = 12;

/** The machine's certainty in four steps, from 4 (sure) to 1 (a guess). A link made by a person (null) is sure. */
export function certaintyStep(score: number | null): 1 | 2 | 3 | 4 {
  if (score === null || score >= 0.9) return 4;
  if (score >= 0.7) return 3;
  return score >= 0.4 ? 2 : 1;
}

/** Width of the slim band for each step of certainty: seen at a glance, also without colour. */
export const BAND_WIDTH: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 1.5, 2: 3, 3: 5, 4: 8 };

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** An S-curve from the current point at height `from` to (x, to), with its control points at half the gutter. */
const curve = (middle: number, from: number, x: number, to: number): string =>
  `C${n(middle)} ${n(from)} ${n(middle)} ${n(to)} ${n(x)} ${n(to)}`;

/** The two long edges of a ribbon that takes whole spans, as open lines. `inset` 0 for the lit one. */
export function ribbonEdges(a: Span, b: Span, { left, right }: GutterEdges, inset = INSET): string {
  const middle = (left + right) / 2;
  const upper = `M${n(left)} ${n(a.top + inset)}${curve(middle, a.top + inset, right, b.top + inset)}`;
  const lower = `M${n(right)} ${n(b.bottom - inset)}${curve(middle, b.bottom - inset, left, a.bottom - inset)}`;
  return upper + lower;
}

/** A ribbon that takes whole spans, closed. */
export function ribbonShape(a: Span, b: Span, { left, right }: GutterEdges, inset = INSET): string {
  const middle = (left + right) / 2;
  return [
    `M${n(left)} ${n(a.top + inset)}${curve(middle, a.top + inset, right, b.top + inset)}`,
    `L${n(right)} ${n(b.bottom - inset)}${curve(middle, b.bottom - inset, left, a.bottom - inset)}Z`,
  ].join('');
}

/** The thin bar at an edge that shows how far a sentence reaches. */
export function barShape(span: Span, edge: 'left' | 'right', { left, right }: GutterEdges): string {
  const [from, to] = edge === 'left' ? [left, left + BAR] : [right - BAR, right];
  return `M${n(from)} ${n(span.top + INSET)}H${n(to)}V${n(span.bottom - INSET)}H${n(from)}Z`;
}

/** Where the slim band meets a bar: in the middle of the sentence's first line, so that it shows where it begins. */
export function bandHeight(span: Span, lineHeight: number): number {
  return span.top + Math.min(span.bottom - span.top, lineHeight) / 2;
}

/** The gutter between the bars. */
const withinBars = ({ left, right }: GutterEdges): GutterEdges => ({ left: left + BAR, right: right - BAR });

/** The middle line of a slim band between two bars; drawn as a stroke, it is equally wide however steep it is. */
export const bandLine = (from: number, to: number, edges: GutterEdges): string =>
  threadLine(from, to, withinBars(edges));

/** How far a hollow corner climbs along its bar at most, and the part of the band's curve along which it runs out. */
const CORNER = 8;
const CORNER_RUN = 0.25;

/** A place in the gutter, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The hollow corners with which a band grows out of its two bars, as a branch does; they stay within the spans `a` and
 * `b`.
 */
export function cornerShapes(a: Span, b: Span, from: number, to: number, width: number, edges: GutterEdges): string {
  const inner = withinBars(edges);
  const [start, end] = [
    { x: inner.left, y: from },
    { x: inner.right, y: to },
  ];
  return [...cornersAt(a, start, end, width), ...cornersAt(b, end, start, width)].join('');
}

/** The hollow corners above and below a band where it leaves the bar at `start` for `end`. */
function cornersAt(span: Span, start: Point, end: Point, width: number): string[] {
  const middle = onCurve(start, end, CORNER_RUN);
  return ([-1, 1] as const).flatMap((way) => {
    const foot = { x: start.x, y: start.y + (way * width) / 2 };
    const room = way < 0 ? foot.y - span.top - INSET : span.bottom - INSET - foot.y;
    // Where the band itself bends this way, there is less of a corner to fill.
    const climb = Math.min(CORNER, room) - Math.max(0, way * (middle.y - start.y));
    if (climb < 1) return [];
    const top = { x: start.x, y: foot.y + way * climb };
    const tip = { x: middle.x, y: middle.y + (way * width) / 2 };
    const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;
    return [`M${at(top)}Q${at(foot)} ${at(tip)}L${at(start)}Z`];
  });
}

/** The point of a ribbon's S-curve at parameter `t` (0 at its start, 1 at its end). */
export function onCurve(start: Point, end: Point, t: number): Point {
  const [s, middle] = [1 - t, (start.x + end.x) / 2];
  const ease = 3 * s * t * t + t ** 3;
  return {
    x: s ** 3 * start.x + 3 * s * t * middle + t ** 3 * end.x,
    y: start.y + (end.y - start.y) * ease,
  };
}

/** An S-curve from edge to edge: the thread between two mentions. */
export function threadLine(from: number, to: number, { left, right }: GutterEdges): string {
  return `M${n(left)} ${n(from)}${curve((left + right) / 2, from, right, to)}`;
}

/** A short stub for a sentence without counterpart, narrowing into the gutter. */
export function stubShape(span: Span, edge: 'left' | 'right', { left, right }: GutterEdges): string {
  const [from, to] = edge === 'left' ? [left, left + STUB] : [right, right - STUB];
  const slope = Math.min(4, (span.bottom - span.top) / 4);
  const [top, bottom] = [span.top + INSET, span.bottom - INSET];
  return `M${n(from)} ${n(top)}L${n(to)} ${n(top + slope)}V${n(bottom - slope)}L${n(from)} ${n(bottom)}Z`;
}

/** The tick of a confirmed bead, around (x, y). */
export const tickLine = (x: number, y: number): string => `M${n(x - 3.5)} ${n(y + 0.3)}l2.4 2.6l4.6 -6`;

/** The padlock of a locked bead, around (x, y). */
export const lockLine = (x: number, y: number): string =>
  `M${n(x - 3)} ${n(y - 0.5)}h6v4.5h-6zM${n(x - 2)} ${n(y - 0.5)}v-1.6a2 2 0 0 1 4 0v1.6`;

/** The height of a ribbon's S-curve halfway across the gutter. */
export const halfway = (from: number, to: number): number => (from + to) / 2;
