// Where things stand, in the numbers a reader sees.
import { segmentAt } from '../../shared/document/segments.ts';
import type { RecordSession } from './record-session.ts';

/** Number of the sentence at a document position, as the gutter shows it; null between sentences. */
export function numberAt(session: RecordSession, pos: number): number | null {
  const { doc, numbers } = session.derived.state;
  if (pos > doc.content.size) return null;
  const segment = segmentAt(doc, pos);
  return segment ? (numbers.get(segment.id) ?? null) : null;
}
