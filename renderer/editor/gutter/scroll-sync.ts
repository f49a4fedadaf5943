// Scrolling in step: as one pane is scrolled, the sentence at the reading line stays level with its counterpart in the
// other. Only beads that keep step lead; a crossing one would turn the way back.
import { otherSide, SIDES, type Side } from '../../../shared/document/schema.ts';
import type { Measures, Scene } from './gutter-scene.ts';
import type { GutterPane, PaneMeasure } from './pane-measure.ts';
import { carryOver, type LevelPoint, levelPath, readingHeight, scrollTopFor } from './scroll-map.ts';

export interface ScrollSyncOptions {
  readonly panes: Readonly<Record<Side, GutterPane>>;
  readonly measures: Measures;
  readonly scene: () => Scene;
  /** True where the user asked for reduced motion: then nothing glides. */
  readonly reducedMotion?: () => boolean;
}

export interface ScrollSync {
  /** On from the start. Switched on again, the pane that was scrolled last leads at once. */
  setEnabled(enabled: boolean): void;
  /** Brings the other pane level with this one, e.g. after a command moved the cursor; it glides unless motion is reduced. */
  level(leader: Side): void;
  destroy(): void;
}

/** A scroll event this near to the position we set is our own doing. Browsers round positions to device pixels. */
const OWN_PX = 1.5;

/** What we did to a pane ourselves, so that its scroll events are not taken for the user's. */
type OwnDoing = { readonly kind: 'set'; readonly at: number } | { readonly kind: 'gliding' };

/** Keeps two panes level. */
export function createScrollSync(options: ScrollSyncOptions): ScrollSync {
  const { panes } = options;
  const reduced = options.reducedMotion ?? (() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const own: Record<Side, OwnDoing | null> = { original: null, translation: null };
  const listening = new AbortController();
  let enabled = true;
  let leader: Side = 'original';

  const follow = (side: Side, glide: boolean): void => {
    leader = side;
    if (!enabled) return;
    const follower = otherSide(side);
    const { scroller } = panes[follower];
    const top = levelPosition(side, options);
    if (Math.abs(scroller.scrollTop - top) < 0.5) return;
    scroller.scrollTo({ top, behavior: glide ? 'smooth' : 'instant' });
    own[follower] = glide ? { kind: 'gliding' } : { kind: 'set', at: scroller.scrollTop };
  };

  const scrolled = (side: Side): void => {
    const mine = own[side];
    if (mine?.kind === 'gliding') return;
    own[side] = null;
    if (mine && Math.abs(panes[side].scroller.scrollTop - mine.at) <= OWN_PX) return;
    follow(side, false);
  };

  for (const side of SIDES) {
    const { scroller } = panes[side];
    const listen = { passive: true, signal: listening.signal };
    const stopGliding = (): void => {
      if (own[side]?.kind === 'gliding') own[side] = null;
    };
    scroller.addEventListener('scroll', () => scrolled(side), listen);
    for (const kind of ['scrollend', 'wheel', 'pointerdown', 'keydown', 'touchstart'])
      scroller.addEventListener(kind, stopGliding, listen);
  }

  return {
    setEnabled(on) {
      if (on === enabled) return;
      enabled = on;
      if (on) follow(leader, false);
    },
    level: (side) => follow(side, !reduced()),
    destroy: () => listening.abort(),
  };
}

/** Where the other pane must be scrolled so that it is level with `side` at the reading line. */
function levelPosition(side: Side, { panes, measures, scene }: ScrollSyncOptions): number {
  const from = panes[side].scroller;
  const to = panes[otherSide(side)].scroller;
  const height = readingHeight(from);
  const origins = { [side]: originOf(from), [otherSide(side)]: originOf(to) } as Record<Side, number>;
  const points = beadPoints(side, measures, scene(), height + origins[side]).map((point) => ({
    from: point.from - origins[side],
    to: point.to - origins[otherSide(side)],
  }));
  const ends: [LevelPoint, LevelPoint] = [
    { from: 0, to: 0 },
    { from: from.scrollHeight, to: to.scrollHeight },
  ];
  return scrollTopFor(carryOver(levelPath([ends[0], ...points, ends[1]]), height), to);
}

/** The viewport height of a pane's content start. */
const originOf = (scroller: HTMLElement): number => scroller.getBoundingClientRect().top - scroller.scrollTop;

/** Beads looked at on either hand of the one at the reading line: enough to reach past one that is not drawn. */
const REACH = 3;

/** Tops and bottoms of the beads around a height of the viewport, in order. */
function beadPoints(side: Side, measures: Measures, scene: Scene, y: number): LevelPoint[] {
  const sentence = sentenceAt(measures[side], y);
  if (sentence === null) return [];
  return scene.around(side, sentence, REACH).flatMap((bead) => {
    const { ends } = scene.ribbon(bead, measures);
    const from = ends[side][0];
    const to = ends[otherSide(side)][0];
    if (!from || !to) return [];
    return [
      { from: from.top, to: to.top },
      { from: from.bottom, to: to.bottom },
    ];
  });
}

/** The last sentence whose edge begins at or above a height; between blocks, the first of the block below. */
function sentenceAt(measure: PaneMeasure, y: number): string | null {
  let found: string | null = null;
  for (const { id, span } of measure.blockAt(y)) {
    if (span && (found === null || span.top <= y)) found = id;
  }
  return found;
}
