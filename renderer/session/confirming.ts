// Confirming many links at once by the machine's certainty, which is calibrated: of links near 0.9 about nine in ten are
// right, so that the number of wrong ones can be told beforehand.
import { isLinked } from '../../shared/document/beads.ts';
import { confirmThese } from '../editor/commands/taking.ts';
import { words } from '../wording/wording.ts';
import type { BeadRow } from './bead-rows.ts';
import { remark, repair } from './repairing.ts';
import type { Workbench } from './workbench.ts';

export interface SureRows {
  /** Unconfirmed links at least so certain, least certain first. */
  readonly chosen: readonly BeadRow[];
  /** How many of them are wrong, by the certainty of each. */
  readonly wrong: number;
}

/** The links that a threshold (0..1) would confirm. Sentences without counterpart and links without certainty are left. */
export function sureAbove(rows: readonly BeadRow[], threshold: number): SureRows {
  const chosen = rows
    .filter(({ bead }) => bead.status === 'auto' && isLinked(bead) && bead.score !== null && bead.score >= threshold)
    .toSorted((one, other) => (one.bead.score ?? 0) - (other.bead.score ?? 0));
  return { chosen, wrong: chosen.reduce((sum, { bead }) => sum + 1 - (bead.score ?? 1), 0) };
}

/** Confirms these links, as one step, and says how many. */
export function confirmRows(workbench: Workbench, rows: readonly BeadRow[]): void {
  const done = repair(workbench, confirmThese(rows.map(({ anchor }) => anchor)), String(rows.length));
  if (done) remark(workbench, words('confirmAbove.done', { count: rows.length }));
}
