// The document of a record alone, as it stands on disk: for looking through a whole project, where neither the witness
// nor the older snapshots are wanted.
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { logOf, openRecord, replay, snapshotsOf } from './record-store.ts';
import type { SverkaDatabase } from './schema.ts';

/** The record's document; null where it does not exist or cannot be read. Rejects when the store fails. */
export async function readDocument(db: SverkaDatabase, recordId: RecordId): Promise<Node | null> {
  const { newest, log } = await db.transaction('r', db.snapshots, db.log, async () => {
    const newest = await snapshotsOf(db, recordId).last();
    return { newest, log: newest ? await logOf(db, recordId, newest.upTo).toArray() : [] };
  });
  if (!newest) return null;
  try {
    return replay(recordFromJson(newest.doc), newest.upTo, log).doc;
  } catch {
    // The newest snapshot is damaged: an older one, and more of the log.
    const opened = await openRecord(db, recordId);
    return opened.ok ? opened.value.doc : null;
  }
}
