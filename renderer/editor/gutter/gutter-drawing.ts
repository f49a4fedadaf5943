// Everything the gutter shows, brought up to date in one pass: first all reading of the page, then all writing.
import { SIDES } from '../../../shared/document/schema.ts';
import { crossFade, glide } from './gutter-motion.ts';
import type { GutterOptions, Thread } from './gutter-options.ts';
import { joinedEnds, type Measures, type Ribbon, Scene } from './gutter-scene.ts';
import { LitLines } from './lit-lines.ts';
import { DrawnHandles, DrawnLink, heldShape, type LinkInHand } from './relink-drag.ts';
import { DrawnLit, DrawnRibbon, decisionLine, labelPlace, litLabelPlace } from './ribbon-drawing.ts';
import { type Box, meets } from './ribbon-hits.ts';
import { type GutterEdges, threadLine } from './ribbons.ts';
import { Drawn, svg } from './svg.ts';

/** The gutter's own frame within the stage: everything drawn counts from its upper left corner. */
interface Frame {
  /** Viewport px. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly edges: GutterEdges;
}

export class GutterDrawing {
  readonly element: SVGSVGElement;
  readonly handles: SVGGElement;
  scene = new Scene({ beads: [], order: { original: [], translation: [] } });
  relinkable = false;
  hovered: string | null = null;
  thread: Thread | null = null;
  /** Beads chosen for the next command. */
  chosen: ReadonlySet<string> = new Set();
  /** A rectangle being drawn, in px of the viewport. */
  band: Box | null = null;
  readonly #options: GutterOptions;
  readonly #measures: Measures;
  readonly #litLines;
  readonly #plain = svg('g', 'ribbons');
  readonly #crossing = svg('g', 'ribbons crossing');
  readonly #drawn = new Map<string, DrawnRibbon>();
  readonly #litPart = new DrawnLit();
  readonly #handles = new DrawnHandles();
  readonly #link = new DrawnLink();
  readonly #thread = new Drawn('path', 'thread');
  readonly #band = new Drawn('rect', 'rubber-band');
  readonly #label = new Drawn('text', 'label');
  readonly #labelTick = new Drawn('path', 'label-tick');
  #lit: string | null = null;
  #held: { readonly link: LinkInHand; readonly y: number | null } | null = null;
  #linesStale = true;

  constructor(options: GutterOptions, measures: Measures) {
    this.#options = options;
    this.#measures = measures;
    this.element = svg('svg', 'gutter-layer', this.#plain, this.#litPart.element, this.#crossing);
    const above = [this.#link.element, this.#handles.element, this.#thread.element];
    this.element.append(...above, this.#label.element, this.#labelTick.element, this.#band.element);
    this.element.setAttribute('aria-hidden', 'true');
    this.handles = this.#handles.element;
    options.stage.append(this.element);
    const { original, translation } = options.panes;
    this.#litLines = {
      original: new LitLines(original.scroller, 'original'),
      translation: new LitLines(translation.scroller, 'translation'),
    };
  }

  get lit(): string | null {
    return this.#lit;
  }

  setLit(beadId: string | null): void {
    if (beadId === this.#lit) return;
    if (!this.#held) for (const element of this.#litElements()) crossFade(element);
    this.#lit = beadId;
    this.#linesStale = true;
  }

  #litElements(): SVGElement[] {
    return [this.#litPart.element, ...SIDES.map((side) => this.#litLines[side].element)];
  }

  /** Lines or blocks moved against the content: the ground behind the text must be drawn again too. */
  moved(): void {
    this.#linesStale = true;
  }

  /** A link in the making; `y` (viewport px) is where the pointer holds its end, null for the target's own height. */
  hold(link: LinkInHand | null, y: number | null): void {
    if (this.#held && !link) glide(this.element);
    this.#held = link ? { link, y } : null;
    this.#linesStale = true;
  }

  draw(): void {
    const frame = this.#frame();
    const ribbons = this.scene.ribbons(this.#measures, frame.top, frame.bottom).map((ribbon) => shifted(ribbon, frame));
    const litBead = this.#lit === null ? null : this.scene.bead(this.#lit);
    const lit = litBead ? shifted(this.scene.ribbon(litBead, this.#measures), frame) : null;
    const hovered = ribbons.find(({ bead }) => bead.id === this.hovered) ?? null;
    const heldBead = this.#held && this.scene.bead(this.#held.link.beadId);
    const taken = heldBead ? shifted(this.scene.ribbon(heldBead, this.#measures), frame) : null;
    const side = this.#held?.link.side ?? 'original';
    const held = taken && heldShape(taken, side, this.#heldHeight(frame), frame.edges);
    const thread = this.#threadPath(frame);
    if (this.#linesStale) this.#drawLines();
    this.#place(frame);
    this.#drawRibbons(ribbons, frame.edges);
    if (held) this.#litPart.draw([held.pair], held.edges, true);
    else this.#litPart.draw(lit ? joinedEnds(lit) : [], frame.edges, false);
    this.#handles.draw(this.relinkable ? lit : null, frame.edges);
    this.handles.classList.toggle('away', held !== null);
    this.#link.draw(taken, held, frame.edges);
    this.#thread.set('d', thread);
    this.#thread.set('class', `thread ${this.thread?.kind ?? ''}`.trimEnd());
    this.#drawLabel(hovered ?? lit, hovered !== null, frame);
    this.#drawBand(frame);
  }

  /** The beads in sight whose ribbons meet a box of the viewport. */
  beadsIn({ left, right, top, bottom }: Box): readonly string[] {
    const frame = this.#frame();
    const box = { left: left - frame.left, right: right - frame.left, top, bottom };
    const inSight = this.scene.ribbons(this.#measures, frame.top, frame.bottom);
    return inSight.filter((ribbon) => meets(ribbon, frame.edges, box)).map(({ bead }) => bead.id);
  }

  #drawBand({ left, top }: Frame): void {
    const { band } = this;
    this.#band.set('x', band ? String(band.left - left) : '');
    this.#band.set('y', band ? String(band.top - top) : '');
    this.#band.set('width', band ? String(band.right - band.left) : '');
    this.#band.set('height', band ? String(band.bottom - band.top) : '');
  }

  destroy(): void {
    this.element.remove();
    for (const side of SIDES) this.#litLines[side].destroy();
  }

  #frame(): Frame {
    const original = this.#options.panes.original.scroller.getBoundingClientRect();
    const translation = this.#options.panes.translation.scroller.getBoundingClientRect();
    return {
      top: Math.max(original.top, translation.top),
      bottom: Math.min(original.bottom, translation.bottom),
      left: original.right,
      edges: { left: 0, right: translation.left - original.right },
    };
  }

  #place({ top, bottom, left, edges }: Frame): void {
    const stage = this.#options.stage.getBoundingClientRect();
    const { style } = this.element;
    const wanted = { left: left - stage.left, top: top - stage.top, width: edges.right, height: bottom - top };
    for (const name of ['left', 'top', 'width', 'height'] as const) {
      const value = `${wanted[name]}px`;
      if (style[name] !== value) style[name] = value;
    }
  }

  #drawRibbons(ribbons: readonly Ribbon[], edges: GutterEdges): void {
    const seen = new Set(ribbons.map(({ bead }) => bead.id));
    for (const [id, drawn] of this.#drawn) {
      if (seen.has(id)) continue;
      drawn.element.remove();
      this.#drawn.delete(id);
    }
    for (const ribbon of ribbons) {
      const { id } = ribbon.bead;
      const drawn = this.#drawn.get(id) ?? new DrawnRibbon();
      this.#drawn.set(id, drawn);
      const layer = ribbon.crosses ? this.#crossing : this.#plain;
      if (drawn.element.parentNode !== layer) layer.append(drawn.element);
      const states = [id === this.#lit && 'is-lit', id === this.hovered && 'hovered', this.chosen.has(id) && 'chosen'];
      drawn.draw(ribbon, edges, states.filter(Boolean).join(' '));
    }
  }

  #drawLines(): void {
    this.#linesStale = false;
    const bead = this.#lit === null ? null : this.scene.bead(this.#lit);
    for (const side of SIDES) {
      const target = this.#held?.link.side === side ? this.#held.link.target : null;
      const ids = this.#held?.link.side === side ? (target === null ? [] : [target]) : (bead?.[side] ?? []);
      this.#litLines[side].element.classList.toggle('proposed', target !== null);
      this.#litLines[side].draw(ids.flatMap((id) => this.#measures[side].sentence(id) ?? []));
    }
  }

  /** The height at which a link is held, in px of the gutter. */
  #heldHeight({ top }: Frame): number {
    if (!this.#held) return 0;
    const { link, y } = this.#held;
    if (y !== null) return y - top;
    const span = link.target === null ? null : this.#measures[link.side].sentence(link.target)?.span;
    return span ? (span.top + span.bottom) / 2 - top : 0;
  }

  #threadPath({ top, edges }: Frame): string {
    if (!this.thread) return '';
    const [from, to] = [this.thread.original, this.thread.translation].map((element) => {
      const rect = element.getClientRects()[0];
      return rect ? (rect.top + rect.bottom) / 2 - top : null;
    });
    return from == null || to == null ? '' : threadLine(from, to, edges);
  }

  #drawLabel(ribbon: Ribbon | null, hovered: boolean, { edges, top, bottom }: Frame): void {
    const isLit = ribbon?.bead.id === this.#lit;
    const shown = this.#held ? null : ribbon;
    const place = shown && (isLit ? litLabelPlace(shown, edges, bottom - top) : labelPlace(shown, edges));
    const { label = '', score = null, status = 'auto', locked = false } = ribbon?.bead ?? {};
    const certainty = hovered && status === 'auto' && score !== null ? this.#certainty(score) : '';
    const ticked = place !== null && status === 'confirmed';
    this.#label.set('class', isLit ? 'label on-lit' : 'label');
    this.#label.text(place ? [label, certainty].filter(Boolean).join('  ') : '');
    this.#label.set('x', place ? String(ticked ? place.x - TICK_ROOM / 2 : place.x) : '');
    this.#label.set('y', place ? String(place.y + 4) : '');
    const beside = ticked ? { x: place.x + label.length * DIGIT_HALF + 2, y: place.y } : null;
    this.#labelTick.set('d', beside ? decisionLine({ status, locked }, beside) : '');
  }

  #certainty(score: number): string {
    return this.#options.certainty?.(score) ?? `${Math.round(score * 100)} %`;
  }
}

/** Room for the tick behind a label, and half a digit's width, at 11px. */
const TICK_ROOM = 10;
const DIGIT_HALF = 3;

/** A ribbon with heights counted from the gutter's top. */
function shifted(ribbon: Ribbon, { top }: Frame): Ribbon {
  const shift = (end: Ribbon['ends']['original'][number]) => ({ ...end, top: end.top - top, bottom: end.bottom - top });
  return {
    ...ribbon,
    ends: { original: ribbon.ends.original.map(shift), translation: ribbon.ends.translation.map(shift) },
  };
}
