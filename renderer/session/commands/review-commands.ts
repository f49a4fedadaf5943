// The review of proposed names by keyboard: a group in hand, its places under the arrow keys, one key for each decision.
import { proposalsOf } from '../../editor/plugins/proposals.ts';
import { TAG_KINDS } from '../naming.ts';
import {
  acceptGroup,
  goByGroup,
  goByPlace,
  inHandOf,
  leaveReview,
  moveEdge,
  refuseGroup,
  reviewAs,
  startReview,
  tickPlace,
} from '../reviewing.ts';
import { stateOf, update, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';

const reviewing = (workbench: Workbench): boolean => inHandOf(workbench) !== null;
/** Also while the machine is still reading: there may be names in a moment. */
const anyProposed = (workbench: Workbench): boolean => {
  const { session, review } = stateOf(workbench);
  if (session?.readOnly !== false || review?.active) return false;
  return proposalsOf(session.editor.state).length > 0 || session.judgement.state.kind === 'waiting';
};

const review = (
  id: string,
  key: string,
  keys: readonly string[],
  run: Command['run'],
  more: Partial<Command> = {},
): Command => ({
  id: `review.${id}`,
  title: { key: `command.${key}` },
  group: 'tag',
  keys,
  reach: 'text',
  modes: ['tag'],
  applies: reviewing,
  during: 'review',
  run,
  ...more,
});

const { during: _during, ...START } = review('start', 'reviewStart', ['Tab'], startReview, { applies: anyProposed });

/** In the order of the keyboard map. They come before those of tagging: while a group is in hand its keys are theirs. */
export const REVIEW_COMMANDS: readonly Command[] = [
  START,
  review('accept', 'reviewAccept', ['Enter'], acceptGroup),
  review('refuse', 'reviewRefuse', ['N'], refuseGroup),
  review('next', 'reviewNext', ['Tab'], (w) => goByGroup(w, 1)),
  review('previous', 'reviewPrevious', ['Shift-Tab'], (w) => goByGroup(w, -1)),
  review('place-next', 'reviewPlaceNext', ['Down'], (w) => goByPlace(w, 1), { inPalette: false }),
  review('place-previous', 'reviewPlacePrevious', ['Up'], (w) => goByPlace(w, -1), { inPalette: false }),
  review('tick', 'reviewTick', ['Space'], (w) => tickPlace(w), { inPalette: false }),
  review('end-out', 'reviewEndOut', ['Shift-Right', 'Right'], (w) => moveEdge(w, 'end', 1), { inPalette: false }),
  review('end-in', 'reviewEndIn', ['Shift-Left', 'Left'], (w) => moveEdge(w, 'end', -1), { inPalette: false }),
  review('start-in', 'reviewStartIn', ['Alt-Right'], (w) => moveEdge(w, 'start', 1), { inPalette: false }),
  review('start-out', 'reviewStartOut', ['Alt-Left'], (w) => moveEdge(w, 'start', -1), { inPalette: false }),
  review('link', 'reviewLink', ['L'], (w) =>
    update(w, { dialog: { kind: 'choose-entity', purpose: 'review', subject: '' } }),
  ),
  review('leave', 'reviewLeave', ['Escape'], leaveReview),
  ...TAG_KINDS.map((kind, index) =>
    review(kind, 'reviewAs', [String(index + 1)], (w) => reviewAs(w, kind), {
      title: { key: `command.tagAs.${kind}` },
      inPalette: false,
    }),
  ),
];
