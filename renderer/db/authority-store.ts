// The authority records of a project, with a log of their own: each change is kept with the change that takes it back.
// What a change is, is for `shared/entities` to say; here it is kept as it comes.
import { Dexie } from 'dexie';
import type { EntityId, ProjectId } from '../../shared/document/ids.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { ActionNote, AuthorityLogRow, SverkaDatabase, Timestamp } from './schema.ts';

/** A change already applied by the domain: what it was, how to take it back, and the records it leaves behind. */
export interface AuthorityEdit<Change> {
  readonly change: Change;
  readonly inverse: Change;
  readonly action: ActionNote;
  /** Records as they are after the change. */
  readonly put: readonly AuthorityRecord[];
  /** Records the change removed. */
  readonly remove: readonly EntityId[];
}

/** All authority records of a project. Works inside Dexie's `liveQuery`, so that every window stays up to date. */
export async function listAuthority(db: SverkaDatabase, projectId: ProjectId): Promise<readonly AuthorityRecord[]> {
  const rows = await db.authority.where('projectId').equals(projectId).toArray();
  return rows.map(({ record }) => record);
}

/** Adds the records that the project does not have yet, by their ids, and gives the ids of those added. */
export async function addMissingAuthority(
  db: SverkaDatabase,
  projectId: ProjectId,
  records: readonly AuthorityRecord[],
): Promise<readonly EntityId[]> {
  return db.transaction('rw', db.authority, async () => {
    const known = new Set((await listAuthority(db, projectId)).map(({ id }) => id));
    const missing = records.filter(({ id }) => !known.has(id));
    await db.authority.bulkPut(missing.map((record) => ({ projectId, id: record.id, record })));
    return missing.map(({ id }) => id);
  });
}

/** Takes records that were just added out again: the undo of `addMissingAuthority`. */
export async function removeAuthority(
  db: SverkaDatabase,
  projectId: ProjectId,
  ids: readonly EntityId[],
): Promise<void> {
  await db.authority.bulkDelete(ids.map((id): [ProjectId, EntityId] => [projectId, id]));
}

/** Saves a change and its log row, both or neither, and gives the row's `seq`. Rejects when the store fails. */
export async function saveAuthorityEdit<Change>(
  db: SverkaDatabase,
  projectId: ProjectId,
  { change, inverse, action, put, remove }: AuthorityEdit<Change>,
  { writer, at }: { readonly writer: string; readonly at: Timestamp },
): Promise<number> {
  return db.transaction('rw', db.authority, db.authorityLog, async () => {
    await db.authority.bulkDelete(remove.map((id): [ProjectId, EntityId] => [projectId, id]));
    await db.authority.bulkPut(put.map((record) => ({ projectId, id: record.id, record })));
    return db.authorityLog.add({ projectId, writer, at, action, change, inverse });
  });
}

/** The newest changes of a project's authority records, newest first, at most `limit`. */
export async function authorityHistory(
  db: SverkaDatabase,
  projectId: ProjectId,
  limit = 500,
): Promise<readonly AuthorityLogRow[]> {
  return db.authorityLog
    .where('[projectId+seq]')
    .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}

/** The newest change of a project's authority records, and who made it; null where none was made. For `liveQuery`. */
export async function newestAuthorityChange(
  db: SverkaDatabase,
  projectId: ProjectId,
): Promise<Pick<AuthorityLogRow, 'seq' | 'writer'> | null> {
  const [newest] = await authorityHistory(db, projectId, 1);
  return newest ? { seq: newest.seq, writer: newest.writer } : null;
}
