// What a gutter is given by whoever puts it up, and what it tells them.
import type { Side } from '../../../shared/document/schema.ts';
import type { GutterPane } from './pane-measure.ts';

/** A mention and its proposed counterpart, joined by a dashed thread in the colour of its kind. */
export interface Thread {
  readonly original: HTMLElement;
  readonly translation: HTMLElement;
  /** A mention kind, as a class: "person", "place"… */
  readonly kind: string;
}

/** What a click on a ribbon asks: it alone, it too or no longer (Ctrl), or all from the one in hand to it (Shift). */
export type Picking = 'alone' | 'too' | 'range';

export interface GutterOptions {
  /** The positioned element that holds both panes; the gutter's drawing is added to it. */
  readonly stage: HTMLElement;
  readonly panes: Readonly<Record<Side, GutterPane>>;
  /** The pointer came onto a ribbon, or left. */
  readonly onHover: (beadId: string | null) => void;
  readonly onPick: (beadId: string, how: Picking) => void;
  /**
   * A rectangle is drawn in the gutter; `extend`: what was chosen before stays. What it gives is told of the ribbons
   * touched, as often as they change, and of none where it is given up.
   */
  readonly onChoose: (extend: boolean) => (beadIds: readonly string[]) => void;
  /** The menu was asked for in the gutter, on a ribbon or, with null, between ribbons; at a place of the viewport. */
  readonly onMenu: (beadId: string | null, x: number, y: number) => void;
  /** An end of a ribbon was let go on another segment of the same side; `add`: to join the bead, not to replace. */
  readonly onRelink: (beadId: string, side: Side, targetSegmentId: string, add: boolean) => void;
  /** An end is being led over this segment (null: over none); at the end, whether let go or given up, `null` alone. */
  readonly onHold?: (held: { readonly target: string | null } | null) => void;
  /** How a certainty (0..1) is written on hover, e.g. "82 %". */
  readonly certainty?: (score: number) => string;
}
