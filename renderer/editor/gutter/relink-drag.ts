// Taking a ribbon by its end and leading it to another sentence. While it is held, the link being made is drawn with
// red edges and a handle, the link being given up as a dotted outline.
import { otherSide, SIDES, type Side } from '../../../shared/document/schema.ts';
import { edgeScroll } from './edge-scroll.ts';
import { joinedEnds, type Ribbon } from './gutter-scene.ts';
import type { Span } from './line-edges.ts';
import { bandHeight, type GutterEdges, ribbonEdges } from './ribbons.ts';
import { Drawn, svg } from './svg.ts';
import { swallowClick } from './swallow-click.ts';

/** A link that is being made: the end of a bead on `side` goes to another segment of that side. */
export interface LinkInHand {
  readonly beadId: string;
  readonly side: Side;
  /** The segment it would be let go on; null while over none. */
  readonly target: string | null;
}

/** The handle keeps this far from the edge it is led along. */
const HANDLE_INSET = 10;
const HANDLE_RADIUS = 5;
/** A held end is at most this tall, so that it points rather than covers. */
const HELD_HALF = 34;

/**
 * The handles of the lit ribbon, one for each end that can be taken. A sentence without counterpart has one, at its own
 * edge, which draws out the end it lacks.
 */
export class DrawnHandles {
  readonly element: SVGGElement;
  readonly #group = new Drawn('g', 'handles');
  readonly #handles: Readonly<Record<Side, Drawn<'circle'>>>;

  constructor() {
    this.#handles = { original: new Drawn('circle', 'handle'), translation: new Drawn('circle', 'handle') };
    this.element = this.#group.element;
    for (const side of SIDES) {
      this.#handles[side].set('r', String(HANDLE_RADIUS));
      this.#handles[side].set('data-side', side);
      this.element.append(this.#handles[side].element);
    }
  }

  /** Draws the handles on a ribbon; null hides them. */
  draw(ribbon: Ribbon | null, { left, right }: GutterEdges): void {
    this.#group.set('data-bead', ribbon?.bead.id ?? '');
    for (const side of SIDES) {
      const own = ribbon?.ends[side][0];
      const end = own ?? ribbon?.ends[otherSide(side)][0];
      const atLeft = (side === 'original') === (own !== undefined);
      // Of a lone sentence's two handles, the one for the end it has would have nothing to hang by.
      const lone = own !== undefined && ribbon?.ends[otherSide(side)].length === 0;
      this.#handles[side].set('display', end && !lone ? '' : 'none');
      if (!end) continue;
      this.#handles[side].set('cx', String(atLeft ? left + HANDLE_INSET : right - HANDLE_INSET));
      this.#handles[side].set('cy', String(bandHeight(end, end.lineHeight)));
    }
  }
}

/** Where a link in hand lies while the end on one side of a ribbon is held at height `y`. */
export interface HeldShape {
  readonly pair: readonly [Span, Span];
  /** The gutter, shortened to where the handle is. */
  readonly edges: GutterEdges;
  readonly handle: { readonly x: number; readonly y: number };
}

/** The shape of a ribbon whose end on `side` is held; null when it has no other end to hang by. */
export function heldShape(ribbon: Ribbon, side: Side, y: number, edges: GutterEdges): HeldShape | null {
  const fixed = ribbon.ends[otherSide(side)][0];
  if (!fixed) return null;
  const held = ribbon.ends[side][0];
  const half = held ? Math.min(HELD_HALF, (held.bottom - held.top) / 2) : HELD_HALF / 2;
  const end: Span = { top: y - half, bottom: y + half };
  const x = side === 'original' ? edges.left + HANDLE_INSET : edges.right - HANDLE_INSET;
  return side === 'original'
    ? { pair: [end, fixed], edges: { ...edges, left: x }, handle: { x, y } }
    : { pair: [fixed, end], edges: { ...edges, right: x }, handle: { x, y } };
}

/** What lies over the lit shape while a link is in hand: its red edges and handle, and what is given up. */
export class DrawnLink {
  readonly element: SVGGElement;
  readonly #given = new Drawn('path', 'given-up');
  readonly #edges = new Drawn('path', 'held-edges');
  readonly #handle = new Drawn('circle', 'held-handle');

  constructor() {
    this.#handle.set('r', String(HANDLE_RADIUS));
    const parts = [this.#given, this.#edges, this.#handle];
    this.element = svg('g', 'link-in-hand', ...parts.map(({ element }) => element));
  }

  /** `ribbon`: the bead as it was. Null draws nothing. */
  draw(ribbon: Ribbon | null, held: HeldShape | null, edges: GutterEdges): void {
    const given = ribbon ? joinedEnds(ribbon).map(([a, b]) => ribbonEdges(a, b, edges)) : [];
    this.#given.set('d', given.join(''));
    this.#edges.set('d', held ? ribbonEdges(...held.pair, held.edges, 0) : '');
    this.#handle.set('display', held ? '' : 'none');
    this.#handle.set('cx', held ? String(held.handle.x) : '');
    this.#handle.set('cy', held ? String(held.handle.y) : '');
  }
}

/** What a drag asks of the gutter. */
export interface RelinkHost {
  /** The segment of a side nearest to a point of the viewport; null when none is drawn. */
  segmentAt(side: Side, x: number, y: number): string | null;
  /** Called as the end is led about, and with null when it is let go or given up. */
  onHold(link: (LinkInHand & { readonly y: number }) | null): void;
  /** `add`: the target joins the bead besides what is linked on its side, instead of taking its place. */
  onRelink(beadId: string, side: Side, target: string, add: boolean): void;
  /** The pane a held end is led along: it scrolls as the pointer nears its upper or lower end. */
  scroller(side: Side): HTMLElement;
  /** The bead whose handles are shown. */
  litBead(): string | null;
}

/** Lets the handles inside `handles` be dragged; Escape gives up. Returns what stops it. */
export function listenForRelink(handles: SVGGElement, host: RelinkHost): () => void {
  const listening = new AbortController();
  handles.addEventListener('pointerdown', (event) => startDrag(event, handles, host), { signal: listening.signal });
  return () => listening.abort();
}

function startDrag(event: PointerEvent, handles: SVGGElement, host: RelinkHost): void {
  const side = event.target instanceof SVGElement ? (event.target.dataset.side as Side | undefined) : undefined;
  const beadId = host.litBead();
  if (!side || beadId === null || event.button !== 0) return;
  event.preventDefault();
  const drag = new AbortController();
  const options = { signal: drag.signal };
  let pointer: Pick<PointerEvent, 'clientX' | 'clientY'> | null = null;
  let target: string | null = null;
  const follow = (): void => {
    if (!pointer) return;
    target = host.segmentAt(side, pointer.clientX, pointer.clientY);
    host.onHold({ beadId, side, target, y: pointer.clientY });
  };
  const scrolling = edgeScroll(host.scroller(side), follow);
  const end = (drop: boolean, add = false): void => {
    drag.abort();
    scrolling.stop();
    host.onHold(null);
    if (drop && target !== null) host.onRelink(beadId, side, target, add);
  };
  handles.setPointerCapture(event.pointerId);
  handles.addEventListener(
    'pointermove',
    (moved) => {
      pointer = moved;
      follow();
      scrolling.at(moved.clientY);
    },
    options,
  );
  handles.addEventListener(
    'pointerup',
    (released) => {
      if (target !== null) swallowClick();
      end(true, released.ctrlKey || released.metaKey);
    },
    options,
  );
  handles.addEventListener('pointercancel', () => end(false), options);
  const giveUp = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    end(false);
    window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
  };
  window.addEventListener('keydown', giveUp, { ...options, capture: true });
}
