// Every write to a record's log and snapshots. Each one first makes sure, inside its own transaction, that the writer
// still owns the record: two windows never write into one log, even where Web Locks are missing or were stolen.
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';
import type { OpenedRecord } from './record-store.ts';
import { logOf, snapshotsOf } from './record-store.ts';
import type { LogRow, SverkaDatabase, Timestamp } from './schema.ts';
import { StorageRefusal } from './storage-problem.ts';

/** A record as one window writes it. */
export interface Desk {
  readonly db: SverkaDatabase;
  readonly recordId: RecordId;
  /** Names the window or tab; different for each. */
  readonly writer: string;
}

/** A log row before the database numbers it and it is tied to the row before. */
export type NewLogRow = Omit<LogRow, 'seq' | 'after' | 'recordId' | 'writer'>;

/** Log rows kept behind the snapshots so that the history panel reaches back: some hours of work. */
export const HISTORY_KEPT = 2000;

async function refuseOthers({ db, recordId, writer }: Desk): Promise<void> {
  const owner = await db.owners.get(recordId);
  if (owner?.writer !== writer) throw new StorageRefusal('not-owner');
}

/**
 * Makes this writer the owner, provided the log still ends where `opened` ended. Damage found on opening is repaired
 * first: unread rows are set aside and a fresh snapshot is written. Gives the `seq` the next row follows.
 * Throws `StorageRefusal` (`changed-elsewhere`) or the database's own error.
 */
export async function takeOwnership(desk: Desk, opened: OpenedRecord, at: Timestamp): Promise<number> {
  const { db, recordId, writer } = desk;
  const end = opened.unread.at(-1)?.seq ?? opened.lastSeq;
  return db.transaction('rw', db.owners, db.log, db.snapshots, db.salvage, async () => {
    const lastRow = await logOf(db, recordId).last();
    const lastSnapshot = await snapshotsOf(db, recordId).last();
    if (Math.max(lastRow?.seq ?? 0, opened.rebuilt ? 0 : (lastSnapshot?.upTo ?? 0)) > end)
      throw new StorageRefusal('changed-elsewhere');
    await db.owners.put({ recordId, writer, since: at });
    if (opened.unread.length > 0) {
      await db.salvage.add({ recordId, at, rows: opened.unread });
      await db.log.bulkDelete(opened.unread.map(({ seq }) => seq));
    }
    if (opened.unread.length > 0 || opened.rebuilt)
      await db.snapshots.add({ recordId, upTo: end, at, doc: opened.doc.toJSON() });
    return end;
  });
}

/** Appends rows behind row `after`, all or none. Gives the `seq` of the last. Throws when refused or not written. */
export async function appendRows(desk: Desk, after: number, rows: readonly NewLogRow[]): Promise<number> {
  const { db, recordId, writer } = desk;
  return db.transaction('rw', db.owners, db.log, db.records, async () => {
    await refuseOthers(desk);
    let last = after;
    for (const row of rows) last = await db.log.add({ ...row, recordId, writer, after: last });
    const at = rows.at(-1)?.at;
    if (at !== undefined) await db.records.update(recordId, { updatedAt: at });
    return last;
  });
}

/** Writes the document as it stands after row `upTo`. Throws when refused or not written. */
export async function writeSnapshot(desk: Desk, upTo: number, doc: Node, at: Timestamp): Promise<void> {
  const { db, recordId } = desk;
  const json: unknown = doc.toJSON();
  await db.transaction('rw', db.owners, db.snapshots, async () => {
    await refuseOthers(desk);
    await db.snapshots.add({ recordId, upTo, at, doc: json });
  });
}

/**
 * Drops what lies behind two good snapshots: `keep` is the `upTo` of the older of the two. Its own row, everything
 * later, and the newest `historyKept` log rows behind it stay.
 */
export async function prune(desk: Desk, keep: number, historyKept = HISTORY_KEPT): Promise<void> {
  const { db, recordId } = desk;
  await db.transaction('rw', db.owners, db.log, db.snapshots, async () => {
    await refuseOthers(desk);
    await snapshotsOf(db, recordId)
      .filter(({ upTo }) => upTo < keep)
      .delete();
    const behind = await db.log
      .where('[recordId+seq]')
      .between([recordId, 0], [recordId, keep], false, true)
      .primaryKeys();
    await db.log.bulkDelete(behind.slice(0, Math.max(0, behind.length - historyKept)));
  });
}
