// How far the review of links has come, for whoever shows it.

import type { LinkReviewProgress } from '../session/link-queue.ts';
import { linkProgress } from '../session/link-review.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useDerived } from './workbench-context.tsx';

/** Null while no review goes on. It lags a moment behind the text, as all counts do. */
export function useLinkProgress(session: RecordSession): LinkReviewProgress | null {
  useDerived(session.derived, (state) => state);
  useDerived(session.desk.review, (held) => held);
  return linkProgress(session);
}
