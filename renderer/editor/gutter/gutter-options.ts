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

export interface GutterOptions {
  /** The positioned element that holds both panes; the gutter's drawing is added to it. */
  readonly stage: HTMLElement;
  readonly panes: Readonly<Record<Side, GutterPane>>;
  /** The pointer came onto a ribbon, or left. */
  readonly onHover: (beadId: string | null) => void;
  readonly onPick: (beadId: string) => void;
  /** An end of a ribbon was let go on another segment of the same side. */
  readonly onRelink: (beadId: string, side: Side, targetSegmentId: string) => void;
  /** How a certainty (0..1) is written on hover, e.g. "82 %". */
  readonly certainty?: (score: number) => string;
}
