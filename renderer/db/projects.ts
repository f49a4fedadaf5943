// Projects and their records: made, listed, renamed, deleted and brought back. Deleting only marks; rows go for good
// when `purgeDeleted` is called with a time long past.
import type { Node } from 'prosemirror-model';
import { type IdSource, isId, type ProjectId, projectId, type RecordId, recordId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import { isUndecided } from '../../shared/exchange/name-decisions.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import { changeNameDecisions, readNameDecisions } from './name-decisions.ts';
import { listDismissed } from './project-knowledge.ts';
import type { ProjectRow, RecordProgress, RecordRow, SverkaDatabase, Timestamp } from './schema.ts';

/** A record as import hands it over. */
export interface NewRecord {
  readonly doc: Node;
  readonly witness: Witness;
  readonly metadata: RecordMetadata;
}

/** What the host supplies: a clock and randomness. */
export interface Maker {
  readonly now: () => Date;
  readonly newId: IdSource;
}

/** Makes an empty project and gives its id. Like every function here it rejects when the store fails. */
export async function createProject(db: SverkaDatabase, name: string, { now, newId }: Maker): Promise<ProjectId> {
  const id = projectId(`p${newId()}`);
  const at = now().toISOString();
  await db.projects.add({ id, name, createdAt: at, updatedAt: at, deletedAt: null });
  return id;
}

/** Projects that are not deleted, by name. Works inside Dexie's `liveQuery`. */
export async function listProjects(db: SverkaDatabase): Promise<readonly ProjectRow[]> {
  const rows = await db.projects.filter(({ deletedAt }) => deletedAt === null).toArray();
  return rows.sort((a, b) => a.name.localeCompare(b.name) || a.createdAt.localeCompare(b.createdAt));
}

export async function renameProject(db: SverkaDatabase, id: ProjectId, name: string, at: Timestamp): Promise<void> {
  await db.projects.update(id, { name, updatedAt: at });
}

/** Takes a project off the list. `restoreProject` is the undo. */
export async function deleteProject(db: SverkaDatabase, id: ProjectId, at: Timestamp): Promise<void> {
  await db.projects.update(id, { deletedAt: at });
}

export async function restoreProject(db: SverkaDatabase, id: ProjectId): Promise<void> {
  await db.projects.update(id, { deletedAt: null });
}

/**
 * Adds a record at the end of the project's list: its row, its witness and its first snapshot, all or none. It has the id
 * it came with, `wish`, where that is one and free, so that what a colleague sends back is known again.
 */
export async function addRecord(
  db: SverkaDatabase,
  project: ProjectId,
  { doc, witness, metadata }: NewRecord,
  { now, newId }: Maker,
  wish = '',
): Promise<RecordId> {
  const isFree = isId(wish) && (await db.records.get(recordId(wish))) === undefined;
  const id = recordId(isFree ? wish : `r${newId()}`);
  const at = now().toISOString();
  const json: unknown = doc.toJSON();
  await db.transaction('rw', db.projects, db.records, db.witnesses, db.snapshots, async () => {
    const siblings = await db.records.where('projectId').equals(project).toArray();
    const order = Math.max(0, ...siblings.map((sibling) => sibling.order)) + 1;
    const fresh = { id, projectId: project, order, metadata, createdAt: at, updatedAt: at };
    await db.records.add({ ...fresh, deletedAt: null, progress: null });
    await db.witnesses.add({ recordId: id, witness });
    await db.snapshots.add({ recordId: id, upTo: 0, at, doc: json });
    await db.projects.update(project, { updatedAt: at });
  });
  return id;
}

/**
 * Puts a record where another stands in the project's list, and that one off the list. What was decided about the old one's
 * suspects and names holds for the new one. Deleting the one and restoring the other is the undo.
 */
export async function takePlaceOf(db: SverkaDatabase, id: RecordId, old: RecordId, at: Timestamp): Promise<void> {
  await db.transaction('rw', db.records, db.dismissed, db.settings, async () => {
    const dismissed = await listDismissed(db, old);
    await db.dismissed.bulkAdd(dismissed.map(({ segmentId, text, at }) => ({ recordId: id, segmentId, text, at })));
    const names = await readNameDecisions(db, old);
    if (!isUndecided(names)) await changeNameDecisions(db, id, () => names);
    const row = await db.records.get(old);
    if (row) await db.records.update(id, { order: row.order });
    await db.records.update(old, { deletedAt: at });
  });
}

/** A project's records that are not deleted, in their order. Works inside Dexie's `liveQuery`. */
export async function listRecords(db: SverkaDatabase, project: ProjectId): Promise<readonly RecordRow[]> {
  const rows = await db.records.where('projectId').equals(project).sortBy('order');
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** Replaces the metadata (the title among them). */
export async function saveMetadata(
  db: SverkaDatabase,
  id: RecordId,
  metadata: RecordMetadata,
  at: Timestamp,
): Promise<void> {
  await db.records.update(id, { metadata, updatedAt: at });
}

/** Gives a record another title. */
export async function renameRecord(db: SverkaDatabase, id: RecordId, title: string, at: Timestamp): Promise<void> {
  await db.transaction('rw', db.records, async () => {
    const row = await db.records.get(id);
    if (row) await db.records.update(id, { metadata: { ...row.metadata, title }, updatedAt: at });
  });
}

/** Keeps the counts that the list of records shows. They do not count as a change of the record. */
export async function saveProgress(db: SverkaDatabase, id: RecordId, progress: RecordProgress): Promise<void> {
  await db.records.update(id, { progress });
}

/** Puts the records of a project into the order given. Records not named keep their number. */
export async function orderRecords(db: SverkaDatabase, ids: readonly RecordId[]): Promise<void> {
  await db.transaction('rw', db.records, async () => {
    for (const [index, id] of ids.entries()) await db.records.update(id, { order: index + 1 });
  });
}

/** Takes a record off the list. `restoreRecord` is the undo. */
export async function deleteRecord(db: SverkaDatabase, id: RecordId, at: Timestamp): Promise<void> {
  await db.records.update(id, { deletedAt: at });
}

export async function restoreRecord(db: SverkaDatabase, id: RecordId): Promise<void> {
  await db.records.update(id, { deletedAt: null });
}
