// One ribbon on the screen: two thin bars that show how far the sentences reach and a slim band between them, as wide as
// the link is certain. The lit one is a full straw-coloured shape instead.

import type { GutterBead } from './bead-order.ts';
import { type JoinedEnds, joinedEnds, type Ribbon } from './gutter-scene.ts';
import type { Span } from './line-edges.ts';
import {
  BAND_WIDTH,
  bandHeight,
  bandLine,
  barShape,
  certaintyStep,
  cornerShapes,
  type GutterEdges,
  halfway,
  lockLine,
  onCurve,
  ribbonEdges,
  ribbonShape,
  STUB,
  stubShape,
  tickLine,
} from './ribbons.ts';
import { Drawn, svg } from './svg.ts';

/** Where the label of a ribbon goes. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** The heights at which a band leaves and arrives. */
const heights = ([a, b]: JoinedEnds): readonly [number, number] => [
  bandHeight(a, a.lineHeight),
  bandHeight(b, b.lineHeight),
];

/** How much wider than its band: the paper under a crossing one, the solid edges of a confirmed one. */
const HALO = 8;
const CASING = 2;

/** A guess of the machine that nobody confirmed. */
const isDashed = ({ score, status }: GutterBead): boolean => certaintyStep(score) === 1 && status === 'auto';

/** A ribbon's elements, kept while it is to be seen. */
export class DrawnRibbon {
  readonly element: SVGGElement;
  readonly #group = new Drawn('g', 'ribbon');
  readonly #hit = new Drawn('path', 'hit');
  readonly #halo = new Drawn('path', 'halo');
  readonly #casing = new Drawn('path', 'casing');
  readonly #cover = new Drawn('path', 'cover');
  readonly #band = new Drawn('path', 'band');
  readonly #filled = new Drawn('path', 'filled');
  readonly #tick = new Drawn('path', 'tick');
  readonly #tickGround = new Drawn('path', 'tick-ground');

  constructor() {
    this.element = this.#group.element;
    const body = svg('g', 'body', this.#band.element, this.#filled.element);
    const below = [this.#hit, this.#halo, this.#casing, this.#cover].map(({ element }) => element);
    this.element.append(...below, body, this.#tickGround.element, this.#tick.element);
  }

  /** Draws the ribbon; heights are px of the gutter. `state` adds classes: "lit", "hovered". */
  draw(ribbon: Ribbon, edges: GutterEdges, state: string): void {
    const { bead, crosses } = ribbon;
    const pairs = joinedEnds(ribbon);
    const kind = pairs.length === 0 ? 'stub' : isDashed(bead) ? 'dashed' : 'solid';
    this.#group.set('class', ['ribbon', kind, bead.status, crosses ? 'crosses' : '', state].filter(Boolean).join(' '));
    this.#group.set('data-bead', bead.id);
    if (pairs.length === 0) this.#drawStub(ribbon, edges);
    else this.#drawBand(ribbon, pairs, edges);
    const at = labelPlace(ribbon, edges) ?? besideStub(ribbon, edges);
    const tick = at ? decisionLine(bead, at) : '';
    this.#tick.set('d', tick);
    this.#tickGround.set('d', tick);
  }

  #drawBand(ribbon: Ribbon, pairs: readonly JoinedEnds[], edges: GutterEdges): void {
    const { bead, crosses } = ribbon;
    const width = BAND_WIDTH[certaintyStep(bead.score)];
    const line = pairs.map((pair) => bandLine(...heights(pair), edges)).join('');
    const confirmed = bead.status === 'confirmed';
    const grown = confirmed || isDashed(bead) ? [] : pairs;
    const corners = grown.map((pair) => cornerShapes(...pair, ...heights(pair), width, edges));
    this.#hit.set('d', pairs.map(([a, b]) => ribbonShape(a, b, edges)).join(''));
    setLine(this.#halo, crosses ? line : '', width + HALO);
    setLine(this.#casing, confirmed ? line : '', width + CASING);
    setLine(this.#cover, confirmed ? line : '', width);
    setLine(this.#band, line, width);
    this.#filled.set('d', barsOf(ribbon, edges) + corners.join(''));
  }

  #drawStub({ ends }: Ribbon, edges: GutterEdges): void {
    const stubs = [
      ...ends.original.map((end) => stubShape(end, 'left', edges)),
      ...ends.translation.map((end) => stubShape(end, 'right', edges)),
    ].join('');
    this.#hit.set('d', stubs);
    this.#filled.set('d', stubs);
    for (const none of [this.#halo, this.#casing, this.#cover, this.#band]) none.set('d', '');
  }
}

function setLine(path: Drawn, line: string, width: number): void {
  path.set('d', line);
  path.set('stroke-width', line === '' ? '' : String(width));
}

const barsOf = ({ ends }: Ribbon, edges: GutterEdges): string =>
  [
    ...ends.original.map((end) => barShape(end, 'left', edges)),
    ...ends.translation.map((end) => barShape(end, 'right', edges)),
  ].join('');

/**
 * The middle of a ribbon's first band; null for a stub. Of one that crosses others, a place nearer to the original, for in
 * the middle they meet.
 */
export function labelPlace(ribbon: Ribbon, edges: GutterEdges): LabelPlace | null {
  const [pair] = joinedEnds(ribbon);
  if (!pair) return null;
  const [from, to] = heights(pair);
  return onCurve({ x: edges.left, y: from }, { x: edges.right, y: to }, ribbon.crosses ? 0.25 : 0.5);
}

/** Beside a stub, in the middle of its first line. */
function besideStub({ ends }: Ribbon, { left, right }: GutterEdges): LabelPlace | null {
  const end = ends.original[0] ?? ends.translation[0];
  if (!end) return null;
  const x = ends.original.length > 0 ? left + STUB + TICK_APART : right - STUB - TICK_APART;
  return { x, y: bandHeight(end, end.lineHeight) };
}

/** A tick keeps this far from a stub, in px. */
const TICK_APART = 9;

/** The tick of a confirmed bead, or the padlock of a locked one; '' for one nobody has decided. */
export function decisionLine({ status, locked }: Pick<GutterBead, 'status' | 'locked'>, { x, y }: LabelPlace): string {
  if (locked) return lockLine(x, y);
  return status === 'confirmed' ? tickLine(x, y) : '';
}

/** Where the label of a lit ribbon goes: the middle of its full shape, held in sight; null for a stub or out of sight. */
export function litLabelPlace(ribbon: Ribbon, { left, right }: GutterEdges, height: number): LabelPlace | null {
  const [pair] = joinedEnds(ribbon);
  if (!pair || pair.every(({ top, bottom }) => bottom < 0 || top > height)) return null;
  const [from, to] = [(pair[0].top + pair[0].bottom) / 2, (pair[1].top + pair[1].bottom) / 2];
  const y = Math.min(Math.max(halfway(from, to), LABEL_ROOM), height - LABEL_ROOM);
  return { x: (left + right) / 2, y };
}

/** A label keeps this far from the gutter's upper and lower end, in px. */
const LABEL_ROOM = 12;

/** The lit ribbon's part of the gutter: whole spans, closed. A lone sentence has none. */
export class DrawnLit {
  readonly element: SVGGElement;
  readonly #shape = new Drawn('path', 'lit-shape');
  readonly #edges = new Drawn('path', 'lit-edges');

  constructor() {
    this.element = svg('g', 'lit', this.#shape.element, this.#edges.element);
  }

  /** Several pairs of spans are one shape. While an end is held, `held` takes the edges' place. */
  draw(pairs: readonly (readonly [Span, Span])[], edges: GutterEdges, held: boolean): void {
    this.#shape.set('d', pairs.map(([a, b]) => ribbonShape(a, b, edges, 0)).join(''));
    this.#edges.set('d', held ? '' : pairs.map(([a, b]) => ribbonEdges(a, b, edges, 0)).join(''));
  }
}
