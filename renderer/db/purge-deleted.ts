// The one place where rows of a deleted project or record go for good. Called at the start of the app, with a time
// far enough back that nobody expects an undo.
import type { ProjectId, RecordId } from '../../shared/document/ids.ts';
import { purgeNameDecisions } from './name-decisions.ts';
import { logOf, snapshotsOf } from './record-store.ts';
import type { SverkaDatabase, Timestamp } from './schema.ts';

/** Removes projects and records that were deleted before `before`, with everything that belongs to them. */
export async function purgeDeleted(db: SverkaDatabase, before: Timestamp): Promise<void> {
  const gone = ({ deletedAt }: { readonly deletedAt: Timestamp | null }): boolean =>
    deletedAt !== null && deletedAt < before;
  await db.transaction('rw', db.tables, async () => {
    const projects = new Set(await db.projects.filter(gone).primaryKeys());
    const records = await db.records.filter((row) => gone(row) || projects.has(row.projectId)).primaryKeys();
    for (const id of records) await purgeRecord(db, id);
    for (const id of projects) await purgeProject(db, id);
  });
}

async function purgeRecord(db: SverkaDatabase, id: RecordId): Promise<void> {
  await logOf(db, id).delete();
  await snapshotsOf(db, id).delete();
  await db.salvage.where('recordId').equals(id).delete();
  await db.dismissed.where('recordId').equals(id).delete();
  await purgeNameDecisions(db, id);
  await db.views.filter((view) => view.recordId === id).delete();
  await db.owners.delete(id);
  await db.witnesses.delete(id);
  await db.records.delete(id);
}

async function purgeProject(db: SverkaDatabase, id: ProjectId): Promise<void> {
  await db.authority.where('projectId').equals(id).delete();
  await db.authorityLog.filter((row) => row.projectId === id).delete();
  await db.lexicon.where('projectId').equals(id).delete();
  await db.learned.where('projectId').equals(id).delete();
  await db.rules.where('projectId').equals(id).delete();
  await db.projects.delete(id);
}
