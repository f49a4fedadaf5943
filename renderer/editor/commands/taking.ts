// Commands that bring in links from elsewhere: a file, another reading of a difference, all above a certainty.
import type { SegmentId } from '../../../shared/document/ids.ts';
import { confirmBeads } from '../../../shared/document/linking.ts';
import { type TakenBead, type TakenCut, takeBeads, takeCuts } from '../../../shared/document/take-alignment.ts';
import { handOf } from '../plugins/hand.ts';
import { type Operation, operation } from './operation.ts';

/** Writes beads from elsewhere, splitting sentences first where asked. What is locked stays; with `keepConfirmed`, what is confirmed too. */
export const takeAlignment = (
  beads: readonly TakenBead[],
  keepConfirmed: boolean,
  cuts: readonly TakenCut[] = [],
): Operation =>
  operation('takeAlignment', (tr, state) => {
    takeCuts(tr, cuts);
    takeBeads(tr, beads, keepConfirmed, handOf(state).newId);
    return null;
  });

/** Confirms the beads of these sentences, as one step. */
export const confirmThese = (ids: readonly SegmentId[]): Operation =>
  operation('confirmAbove', (tr) => {
    confirmBeads(tr, ids);
    return null;
  });
