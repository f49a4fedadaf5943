// Reviewing links by keyboard: the least certain first, one after another; what is decided, marked or passed over does not
// come again, and the status line tells how far one is.
import type { RecordBead } from '../../shared/document/beads.ts';
import { segmentAttrs } from '../../shared/document/segments.ts';
import { confirm, confirmAndGoOn } from '../editor/commands/alignment.ts';
import { goToSegment } from '../editor/commands/movement.ts';
import { targets } from '../editor/commands/targets.ts';
import { words } from '../wording/wording.ts';
import { isDebris } from './derived.ts';
import {
  inReview,
  type LinkReview,
  type LinkReviewProgress,
  NEW_LINK_REVIEW,
  nextInReview,
  onceMore,
  openBeads,
  previousInReview,
  progressOf,
} from './link-queue.ts';
import type { RecordSession } from './record-session.ts';
import { markOrUnmark, remark, repair } from './repairing.ts';
import { rowInHand } from './table-moves.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

/** The beads of the record as it is now that nobody has confirmed, least certain first. */
function openNow({ editor, desk }: RecordSession): readonly RecordBead[] {
  const { doc } = editor.state;
  const rows = desk.allRows(doc);
  return openBeads(
    rows.map(({ bead }) => bead),
    (bead) => isDebris(doc, bead),
  );
}

/** How far the review of links has come; null while there is none. */
export function linkProgress(session: RecordSession): LinkReviewProgress | null {
  const held = session.desk.review.state;
  return held?.active ? progressOf(held.review, openNow(session)) : null;
}

export const isReviewingLinks = (workbench: Workbench): boolean =>
  stateOf(workbench).session?.desk.review.state?.active === true;

/** Goes on to the next link, beginning the review if there is none. What is in review and still open is passed over. */
export function nextLink(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const held = session.desk.review.state;
  const open = openNow(session);
  // Taken up again where it was left: the link that was in review comes first.
  const left = held && !held.active ? inReview(held.review) : null;
  if (held && left !== null && open.some((bead) => hasSentence(bead, left))) {
    stand(session, held.review);
    return;
  }
  const begun = held
    ? inReview(held.review) === null && !held.active
      ? onceMore(held.review)
      : held.review
    : NEW_LINK_REVIEW;
  const review = nextInReview(begun, open);
  if (inReview(review) !== null) {
    stand(session, review);
    return;
  }
  const { all } = progressOf(review, open);
  session.desk.review.set({ review, active: false });
  const skipped = open.length;
  if (all === 0) remark(workbench, words('linkReview.none'));
  else if (skipped === 0) remark(workbench, words('linkReview.done', { count: all }));
  else remark(workbench, words('linkReview.doneButSkipped', { count: skipped }));
}

/** Goes back to the link before. */
export function previousLink(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const held = session?.desk.review.state;
  if (session && held) stand(session, previousInReview(held.review));
}

const hasSentence = ({ original, translation }: RecordBead, id: string): boolean =>
  [...original, ...translation].some((segment) => segment.id === id);

function stand(session: RecordSession, review: LinkReview): void {
  session.desk.review.set({ review, active: true });
  const at = inReview(review);
  if (at === null) return;
  session.run(goToSegment(at));
  session.holdReadingHeight();
}

/** Ends the review for now; it is taken up where it was left. False when there was none. */
export function leaveLinks(workbench: Workbench): boolean {
  const { session } = stateOf(workbench);
  const held = session?.desk.review.state;
  if (!session || !held?.active) return false;
  session.desk.review.set({ ...held, active: false });
  return true;
}

/** Confirms what is in hand and goes on: in the review to its next link, in the table to the next row, else down the text. */
export function confirmHere(workbench: Workbench): void {
  const { session, view } = stateOf(workbench);
  if (!session) return;
  if (isReviewingLinks(workbench)) {
    repair(workbench, confirm());
    nextLink(workbench);
    return;
  }
  if (view === 'table') confirmRow(workbench, session);
  else if (!session.run(confirmAndGoOn)) remark(workbench, words('repair.said.allConfirmed'));
}

/** Confirms the rows in hand and stands in the next one below that nobody has confirmed. */
function confirmRow(workbench: Workbench, session: RecordSession): void {
  const { rows } = session.desk.rows(session.editor.state.doc);
  const at = rowInHand(session);
  const chosen = new Set<string>(targets(session.editor.state).map(({ id }) => id));
  const next = rows
    .slice(at + 1)
    .find(({ anchor, bead, debris }) => bead.status === 'auto' && !debris && !chosen.has(anchor));
  const done = session.run(confirm());
  if (next) session.run(goToSegment(next.anchor));
  else if (!done) remark(workbench, words('repair.said.allConfirmed'));
}

/** Marks what is in hand for later, or takes the mark away. In the review a mark leads on to the next link. */
export function markHere(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  markOrUnmark(workbench);
  const marked = session && targets(session.editor.state).some(({ node }) => segmentAttrs(node).flagged);
  if (!marked || !isReviewingLinks(workbench)) return;
  const said = stateOf(workbench).remark;
  nextLink(workbench);
  if (isReviewingLinks(workbench)) update(workbench, { remark: said });
}
