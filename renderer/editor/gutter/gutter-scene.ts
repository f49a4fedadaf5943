// Which ribbons are to be seen, and between which spans: the alignment brought together with what the panes measure.
import { otherSide, SIDES, type Side } from '../../../shared/document/schema.ts';
import { type Alignment, beadsInStep, type GutterBead, type Ranks, ranksOf, runsOf } from './bead-order.ts';
import type { Span } from './line-edges.ts';
import type { PaneMeasure, StandingSentence } from './pane-measure.ts';

/** One run of a bead's sentences, at its edge. */
export interface RibbonEnd extends Span {
  /** Height of the first line, in px. */
  readonly lineHeight: number;
}

/** A bead that is to be drawn; heights are px of the viewport. */
export interface Ribbon {
  readonly bead: GutterBead;
  /** Most beads have one end a side; one whose sentences are no neighbours has several; a stub has none on one side. */
  readonly ends: Readonly<Record<Side, readonly RibbonEnd[]>>;
  /** True for a bead that goes against the order of the others, or fans out between them. */
  readonly crosses: boolean;
}

export type Measures = Readonly<Record<Side, PaneMeasure>>;

/** The beads and how they are ordered; made anew whenever they change, never while scrolling. */
export class Scene {
  readonly ranks: Readonly<Record<Side, Ranks>>;
  readonly #beadOf = new Map<string, GutterBead>();
  readonly #beads = new Map<string, GutterBead>();
  /** The beads that keep step, in order; the ids of the same. */
  readonly #chain: readonly GutterBead[];
  readonly #inStep: ReadonlySet<string>;

  constructor({ beads, order }: Alignment) {
    this.ranks = { original: ranksOf(order.original), translation: ranksOf(order.translation) };
    this.#chain = beadsInStep(beads, this.ranks);
    this.#inStep = new Set(this.#chain.map(({ id }) => id));
    for (const bead of beads) {
      this.#beads.set(bead.id, bead);
      for (const side of SIDES) for (const id of bead[side]) this.#beadOf.set(id, bead);
    }
  }

  bead(id: string): GutterBead | null {
    return this.#beads.get(id) ?? null;
  }

  /** The bead of a segment; null for one that has none, such as noise. */
  beadOf(segment: string): GutterBead | null {
    return this.#beadOf.get(segment) ?? null;
  }

  /**
   * The beads that keep step around a segment of a side: the last that begins at or before it, with `reach` more on
   * either hand, in order. Empty for a record without two-sided beads.
   */
  around(side: Side, segment: string, reach: number): readonly GutterBead[] {
    const rank = this.ranks[side].get(segment) ?? 0;
    let low = 0;
    let high = this.#chain.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranks[side].get(this.#chain[middle]?.[side][0] ?? '') ?? 0) <= rank) low = middle + 1;
      else high = middle;
    }
    return this.#chain.slice(Math.max(0, low - 1 - reach), low + reach);
  }

  /** The ribbons with an end between two heights of the viewport, those that cross last. */
  ribbons(measures: Measures, top: number, bottom: number): Ribbon[] {
    const standing = new Map<string, StandingSentence>();
    const wanted = new Set<GutterBead>();
    for (const side of SIDES) {
      for (const sentence of measures[side].between(top, bottom)) {
        standing.set(sentence.id, sentence);
        const bead = this.beadOf(sentence.id);
        if (bead && sentence.span && sentence.span.bottom > top && sentence.span.top < bottom) wanted.add(bead);
      }
    }
    const ribbons = [...wanted].map((bead) => this.ribbon(bead, measures, standing));
    return ribbons.sort((a, b) => Number(a.crosses) - Number(b.crosses));
  }

  /** One bead's ribbon, wherever it stands. `known` saves asking for sentences that were just measured. */
  ribbon(bead: GutterBead, measures: Measures, known?: ReadonlyMap<string, StandingSentence>): Ribbon {
    const ends = (side: Side): RibbonEnd[] =>
      runsOf(bead[side], this.ranks[side]).flatMap((run) =>
        endOf(run, (id) => known?.get(id) ?? measures[side].sentence(id)),
      );
    const placed = { original: ends('original'), translation: ends('translation') };
    const twoSided = bead.original.length > 0 && bead.translation.length > 0;
    const fans = placed.original.length > 1 || placed.translation.length > 1;
    return { bead, ends: placed, crosses: twoSided && (fans || !this.#inStep.has(bead.id)) };
  }
}

/** From the first to the last sentence of a run that has any letters; none when all are empty. */
function endOf(run: readonly string[], find: (id: string) => StandingSentence | null): RibbonEnd[] {
  let first: StandingSentence | null = null;
  let last: Span | null = null;
  for (const id of run) {
    const sentence = find(id);
    if (!sentence?.span) continue;
    first ??= sentence;
    last = sentence.span;
  }
  if (!first?.span || !last) return [];
  return [{ top: first.span.top, bottom: Math.max(last.bottom, first.span.bottom), lineHeight: first.lineHeight }];
}

/** An end at the original's edge and the one it is joined to at the translation's. */
export type JoinedEnds = readonly [RibbonEnd, RibbonEnd];

/**
 * The pairs of ends a ribbon joins. One end opposite several fans out; several opposite several go rank by rank, and
 * the last takes what is left over.
 */
export function joinedEnds({ ends }: Pick<Ribbon, 'ends'>): readonly JoinedEnds[] {
  const longer: Side = ends.original.length >= ends.translation.length ? 'original' : 'translation';
  const shorter = otherSide(longer);
  return ends[longer].flatMap((end, index) => {
    const opposite = ends[shorter][Math.min(index, ends[shorter].length - 1)];
    if (!opposite) return [];
    return [longer === 'original' ? ([end, opposite] as const) : ([opposite, end] as const)];
  });
}
