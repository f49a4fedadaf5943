// The gutter between the panes: ribbons from sentence to sentence, drawn anew in the next frame whenever text, sizes or
// scrolling change, and only where they can be seen. Plain DOM and SVG; it reads the editor's elements and changes none.
import { SIDES } from '../../../shared/document/schema.ts';
import type { Alignment } from './bead-order.ts';
import { GutterDrawing } from './gutter-drawing.ts';
import type { GutterOptions, Thread } from './gutter-options.ts';
import { type Measures, Scene } from './gutter-scene.ts';
import { type GutterPane, PaneMeasure } from './pane-measure.ts';
import { type LinkInHand, listenForRelink } from './relink-drag.ts';
import { listenForRubber } from './rubber-band.ts';

export interface Gutter {
  /** Text, sizes or beads changed. Pass the alignment when beads or segments may have; the same again is free. */
  update(alignment?: Alignment): void;
  /** Lights a bead (a segment without bead goes by its own id); null for none. */
  setLit(beadId: string | null): void;
  /** Shows handles on the lit ribbon, so that its ends can be dragged. */
  setRelinkable(relinkable: boolean): void;
  /** Shows a link in the making that the keyboard leads; null for none. */
  setLink(link: LinkInHand | null): void;
  setThread(thread: Thread | null): void;
  /** Draws these beads as chosen; a segment without bead goes by its own id. */
  setChosen(beadIds: ReadonlySet<string>): void;
  /** What the panes measured, for scrolling in step; the same for as long as the gutter lives. */
  readonly measures: Measures;
  scene(): Scene;
  destroy(): void;
}

/** Puts a gutter between two panes. */
export function createGutter(options: GutterOptions): Gutter {
  const { panes } = options;
  const measures: Measures = {
    original: new PaneMeasure('original', panes.original),
    translation: new PaneMeasure('translation', panes.translation),
  };
  const drawing = new GutterDrawing(options, measures);
  let drawn: Alignment | null = null;
  const frame = onceAFrame(() => drawing.draw());
  const forget = (): void => {
    for (const side of SIDES) measures[side].forget();
    drawing.moved();
    frame.ask();
  };
  const listening = new AbortController();
  for (const side of SIDES)
    panes[side].scroller.addEventListener('scroll', frame.ask, { passive: true, signal: listening.signal });
  const sizes = new ResizeObserver(forget);
  for (const element of [options.stage, panes.original.scroller, panes.translation.scroller]) sizes.observe(element);
  let observed: readonly HTMLElement[] = [];
  const observeArticles = (): void => {
    const articles = SIDES.flatMap((side) => panes[side].article() ?? []);
    if (articles.every((article, index) => article === observed[index]) && articles.length === observed.length) return;
    for (const article of observed) sizes.unobserve(article);
    for (const article of articles) sizes.observe(article);
    observed = articles;
  };
  void document.fonts.ready.then(forget);
  const stopRelink = listenForRelink(drawing.handles, {
    segmentAt: (side, x, y) => segmentAt(measures[side], panes[side], x, y),
    litBead: () => drawing.lit,
    onRelink: options.onRelink,
    scroller: (side) => panes[side].scroller,
    onHold: (link) => {
      drawing.hold(link, link?.y ?? null);
      options.onHold?.(link);
      frame.ask();
    },
  });
  const stopRubber = listenForRubber(options.stage, {
    begins: (event) => drawing.relinkable && beginsBand(event, drawing),
    scroller: panes.original.scroller,
    beadsIn: (box) => drawing.beadsIn(box),
    choose: options.onChoose,
    draw: (box) => {
      drawing.band = box;
      frame.ask();
    },
  });
  options.stage.addEventListener(
    'contextmenu',
    (event) => {
      if (!drawing.relinkable || !beginsBand(event, drawing)) return;
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      options.onMenu(drawing.beadsIn({ left: x, right: x, top: y, bottom: y })[0] ?? null, x, y);
    },
    { signal: listening.signal },
  );
  listenForPointer(drawing.element, options, (hovered) => {
    drawing.hovered = hovered;
    frame.ask();
  });
  return {
    measures,
    scene: () => drawing.scene,
    update(alignment) {
      if (alignment && alignment !== drawn) drawing.scene = new Scene(alignment);
      drawn = alignment ?? drawn;
      observeArticles();
      forget();
    },
    setLit(beadId) {
      if (beadId === drawing.lit) return;
      drawing.setLit(beadId);
      frame.ask();
    },
    setRelinkable(relinkable) {
      if (relinkable === drawing.relinkable) return;
      drawing.relinkable = relinkable;
      frame.ask();
    },
    setLink(link) {
      drawing.hold(link, null);
      frame.ask();
    },
    setThread(thread) {
      drawing.thread = thread;
      frame.ask();
    },
    setChosen(beadIds) {
      drawing.chosen = beadIds;
      frame.ask();
    },
    destroy() {
      listening.abort();
      stopRelink();
      stopRubber();
      sizes.disconnect();
      frame.cancel();
      drawing.destroy();
    },
  };
}

/** Runs `work` in the next frame, once, however often it is asked for. */
function onceAFrame(work: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let asked: number | null = null;
  return {
    ask() {
      asked ??= requestAnimationFrame(() => {
        asked = null;
        work();
      });
    },
    cancel() {
      if (asked !== null) cancelAnimationFrame(asked);
    },
  };
}

/** The sentence under a point, or the one whose part of the inner edge is nearest in height. */
function segmentAt(measure: PaneMeasure, { scroller, article }: GutterPane, x: number, y: number): string | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('.seg');
  if (under && article()?.contains(under)) return under.dataset.id ?? null;
  const { top, bottom } = scroller.getBoundingClientRect();
  let nearest: { readonly id: string; readonly distance: number } | null = null;
  for (const { id, span } of measure.between(top, bottom)) {
    if (!span) continue;
    const distance = Math.max(span.top - y, y - span.bottom, 0);
    if (!nearest || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}

/** True for a press on a ribbon or between ribbons, but not on a handle or on what else stands in the gutter. */
function beginsBand({ target, clientX, clientY }: MouseEvent, drawing: GutterDrawing): boolean {
  if (!(target instanceof Element) || target.closest('button, .handle')) return false;
  const { left, right, top, bottom } = drawing.element.getBoundingClientRect();
  return clientX > left && clientX < right && clientY > top && clientY < bottom;
}

function listenForPointer(root: SVGElement, options: GutterOptions, onHovered: (bead: string | null) => void): void {
  let hovered: string | null = null;
  const hover = (bead: string | null): void => {
    if (bead === hovered) return;
    hovered = bead;
    onHovered(bead);
    options.onHover(bead);
  };
  const beadAt = (event: Event): string | null => {
    const ribbon = event.target instanceof Element ? event.target.closest<SVGElement>('[data-bead]') : null;
    return ribbon?.dataset.bead ?? null;
  };
  // While something is dragged, nothing is lit anew.
  root.addEventListener('pointerover', (event) => event.buttons === 0 && hover(beadAt(event)));
  root.addEventListener('pointerleave', () => hover(null));
  root.addEventListener('click', (event) => {
    const bead = beadAt(event);
    const how = event.ctrlKey || event.metaKey ? 'too' : event.shiftKey ? 'range' : 'alone';
    if (bead !== null) options.onPick(bead, how);
  });
}
