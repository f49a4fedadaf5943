// Which keys of Align are worth showing for what is in hand: the handful that apply. All others stand in the keyboard map.
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';

export interface LinkInHand {
  /** The bead of the sentence in hand; null where one stands in none. */
  readonly bead: RecordBead | null;
  /** A link is being made: its other end is looked for. */
  readonly linking: boolean;
  /** Sentences are chosen in the gutter or the table: what is done is done to all of them. */
  readonly choosing: boolean;
}

/** The names of commands of Align, the most needed first; six at most. Empty where nothing is in hand. */
export function keysFor({ bead, linking, choosing }: LinkInHand): readonly string[] {
  if (linking) return ['finish-link'];
  if (choosing) return ['confirm', 'merge-beads', 'unlink', 'realign-selection', 'flag', 'lock'];
  if (!bead) return [];
  if (bead.locked) return ['lock', 'flag', 'note'];
  if (!isLinked(bead))
    return bead.status === 'confirmed' ? ['link', 'note', 'flag'] : ['confirm', 'link', 'note', 'flag'];
  const first = bead.status === 'confirmed' ? 'lock' : 'confirm';
  const { original, translation } = bead;
  if (original.length > 1 && translation.length > 1) return [first, 'split-bead', 'pop', 'link', 'unlink', 'flag'];
  if (original.length > 1 || translation.length > 1) return [first, 'pop', 'move-up', 'move-down', 'unlink', 'flag'];
  return [first, 'link', 'unlink', 'move-up', 'move-down', 'merge-beads'];
}
