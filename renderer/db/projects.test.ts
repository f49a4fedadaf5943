import { expect, test } from 'vitest';
import { NO_METADATA } from '../../shared/document/metadata.ts';
import { changeNameDecisions, readNameDecisions } from './name-decisions.ts';
import { dismissSuspect, listDismissed } from './project-knowledge.ts';
import {
  addRecord,
  deleteProject,
  deleteRecord,
  listProjects,
  listRecords,
  orderRecords,
  renameProject,
  renameRecord,
  restoreProject,
  restoreRecord,
  takePlaceOf,
} from './projects.ts';
import { purgeDeleted } from './purge-deleted.ts';
import { opened } from './testing/fresh-database.ts';
import { openedRecord, sampleDoc, sampleMaker, sampleRecord, sampleWitness } from './testing/sample-record.ts';

const AT = '1956-09-04T08:00:00.000Z';

test('projects are listed by name, and take a new name', async () => {
  const db = await opened();
  const { projectId } = await sampleRecord(db);
  await renameProject(db, projectId, 'Пхеньян 1956', AT);
  expect(await listProjects(db)).toMatchObject([{ id: projectId, name: 'Пхеньян 1956', updatedAt: AT }]);
});

test('records stand in the order they came, or are put into', async () => {
  const db = await opened();
  const maker = sampleMaker();
  const { projectId, recordId } = await sampleRecord(db, maker);
  const letter = { doc: sampleDoc(), witness: sampleWitness, metadata: { ...NO_METADATA, title: 'Ri Sang-jo' } };
  const second = await addRecord(db, projectId, letter, maker);
  expect((await listRecords(db, projectId)).map(({ id }) => id)).toEqual([recordId, second]);
  await orderRecords(db, [second, recordId]);
  await renameRecord(db, second, 'Ri Sang-jo to N. S. Khrushchev', AT);
  expect((await listRecords(db, projectId)).map(({ metadata }) => metadata.title)).toEqual([
    'Ri Sang-jo to N. S. Khrushchev',
    'Memorandum on Soviet Koreans',
  ]);
});

test('deleting a record takes it off the list, and undo brings it back whole', async () => {
  const db = await opened();
  const { projectId, recordId } = await sampleRecord(db);
  await deleteRecord(db, recordId, AT);
  expect(await listRecords(db, projectId)).toEqual([]);
  await restoreRecord(db, recordId);
  expect((await listRecords(db, projectId)).map(({ id }) => id)).toEqual([recordId]);
  expect((await openedRecord(db, recordId)).doc.eq(sampleDoc())).toBe(true);
});

test('a deleted project can be brought back, with its records', async () => {
  const db = await opened();
  const { projectId } = await sampleRecord(db);
  await deleteProject(db, projectId, AT);
  expect(await listProjects(db)).toEqual([]);
  await restoreProject(db, projectId);
  expect(await listRecords(db, projectId)).toHaveLength(1);
});

test('only what was deleted long ago is purged, and then in every table', async () => {
  const db = await opened();
  const { projectId, recordId } = await sampleRecord(db);
  await deleteProject(db, projectId, AT);
  await purgeDeleted(db, '1956-09-04T00:00:00.000Z');
  expect(await db.records.get(recordId)).toBeDefined();
  await purgeDeleted(db, '1956-10-04T00:00:00.000Z');
  for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});

test('a witness cannot be written twice', async () => {
  const db = await opened();
  const { recordId } = await sampleRecord(db);
  const other = { files: [], sides: { original: [], translation: [] } };
  await expect(db.witnesses.put({ recordId, witness: other })).rejects.toThrow('written once');
  await expect(db.witnesses.update(recordId, { witness: other })).rejects.toThrow('written once');
  expect((await db.witnesses.get(recordId))?.witness).toEqual(sampleWitness);
});

test('a record that takes the place of another keeps its place and what was decided about it', async () => {
  const db = await opened();
  const maker = sampleMaker();
  const { projectId, recordId } = await sampleRecord(db, maker);
  const letter = { doc: sampleDoc(), witness: sampleWitness, metadata: { ...NO_METADATA, title: 'Ri Sang-jo' } };
  await addRecord(db, projectId, letter, maker);
  await dismissSuspect(db, { recordId, segmentId: null, text: 'совпосу' }, AT);
  await changeNameDecisions(db, recordId, (kept) => ({ ...kept, refused: ['person Надеюсь'] }));
  const fresh = await addRecord(db, projectId, letter, maker);
  await takePlaceOf(db, fresh, recordId, AT);
  expect((await listRecords(db, projectId))[0]?.id).toBe(fresh);
  expect(await listDismissed(db, fresh)).toMatchObject([{ segmentId: null, text: 'совпосу', at: AT }]);
  expect((await readNameDecisions(db, fresh)).refused).toEqual(['person Надеюсь']);
  expect(await listDismissed(db, recordId)).toHaveLength(1);
});
