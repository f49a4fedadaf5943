// A window that only reads follows the one that writes: it gets the new log rows as they reach the disk.
import { liveQuery } from 'dexie';
import type { RecordId } from '../../shared/document/ids.ts';
import { logOf } from './record-store.ts';
import type { LogRow, SverkaDatabase } from './schema.ts';

/**
 * Calls `onRows` with the rows after `lastSeq`, then with each batch that follows, in order and once each, from this
 * window or any other. Apply them with `replay`; when that leaves rows unread, open the record anew. Gives a stop function.
 */
export function followLog(
  db: SverkaDatabase,
  recordId: RecordId,
  lastSeq: number,
  onRows: (rows: readonly LogRow[]) => void,
): () => void {
  let seen = lastSeq;
  const subscription = liveQuery(() => logOf(db, recordId, seen).toArray()).subscribe({
    next: (rows) => {
      const fresh = rows.filter(({ seq }) => seq > seen);
      seen = fresh.at(-1)?.seq ?? seen;
      if (fresh.length > 0) onRows(fresh);
    },
    error: (error: unknown) => console.error('Following a record failed:', error),
  });
  return () => subscription.unsubscribe();
}

/** The actions of a record, newest first, at most `limit`: what the history panel lists. */
export async function recordHistory(
  db: SverkaDatabase,
  recordId: RecordId,
  limit = 500,
): Promise<readonly Pick<LogRow, 'seq' | 'at' | 'action' | 'writer'>[]> {
  const rows = await logOf(db, recordId).reverse().limit(limit).toArray();
  return rows.map(({ seq, at, action, writer }) => ({ seq, at, action, writer }));
}
