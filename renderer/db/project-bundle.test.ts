import { expect, test } from 'vitest';
import { entityId, segmentId } from '../../shared/document/ids.ts';
import { listAuthority, saveAuthorityEdit } from './authority-store.ts';
import { changeNameDecisions, readNameDecisions } from './name-decisions.ts';
import { exportProject, importProject } from './project-bundle.ts';
import { addWords, dismissSuspect, learn, listDismissed } from './project-knowledge.ts';
import { deleteRecord, listProjects, listRecords } from './projects.ts';
import { startWriting } from './record-writer.ts';
import { opened } from './testing/fresh-database.ts';
import { openedRecord, sampleMaker, sampleRecord, typed } from './testing/sample-record.ts';

const AT = '1956-09-04T08:00:00.000Z';
const KIM = {
  id: entityId('kim-il-sung'),
  kind: 'person' as const,
  preferred: { ru: 'Ким Ир Сен', en: 'Kim Il Sung' },
  variants: [],
  dates: '1912/1994',
  description: '',
  identifiers: [],
  note: '',
};

async function workedOn() {
  const db = await opened();
  const { projectId, recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  const writer = await startWriting(db, record, { writer: 'first window' });
  if (!writer.ok) throw new Error(writer.problem.message);
  for (const change of typed(record.doc, ['а', 'б'])) writer.value.append(change);
  await writer.value.flush();
  const make = { change: 'make', inverse: 'unmake', action: { kind: 'make', detail: 'Kim Il Sung' } };
  await saveAuthorityEdit(db, projectId, { ...make, put: [KIM], remove: [] }, { writer: 'first window', at: AT });
  await addWords(db, [{ projectId, lang: 'ru', word: 'совпосол', addedAt: AT }]);
  await learn(db, projectId, 'л', 'я');
  await dismissSuspect(db, { recordId, segmentId: segmentId('ru1s2'), text: 'совпосол' }, AT);
  await changeNameDecisions(db, recordId, (kept) => ({ ...kept, refused: ['person Надеюсь'] }));
  return { db, projectId, recordId };
}

test('a project exported and brought into an empty store is the same project', async () => {
  const { db, projectId, recordId } = await workedOn();
  const bundle = await exportProject(db, projectId);
  if (!bundle.ok) throw new Error(bundle.problem.message);
  const elsewhere = await opened();
  const travelled: typeof bundle.value = JSON.parse(JSON.stringify(bundle.value));
  expect(await importProject(elsewhere, travelled, sampleMaker())).toMatchObject({ ok: true, value: projectId });
  expect((await openedRecord(elsewhere, recordId)).doc.textContent).toMatch(/^баВ связи/);
  expect(await listAuthority(elsewhere, projectId)).toEqual([KIM]);
  expect(await listDismissed(elsewhere, recordId)).toMatchObject([{ text: 'совпосол', segmentId: 'ru1s2' }]);
  expect(await readNameDecisions(elsewhere, recordId)).toEqual({ refused: ['person Надеюсь'], settled: {} });
  expect(await exportProject(elsewhere, projectId)).toEqual(bundle);
});

test('brought in beside itself, it gets ids of its own', async () => {
  const { db, projectId, recordId } = await workedOn();
  const bundle = await exportProject(db, projectId);
  if (!bundle.ok) throw new Error(bundle.problem.message);
  const copy = await importProject(db, bundle.value, { ...sampleMaker(), newId: () => 'copy' });
  if (!copy.ok) throw new Error(copy.problem.message);
  expect(copy.value).not.toBe(projectId);
  expect(await listProjects(db)).toHaveLength(2);
  const [record] = await listRecords(db, copy.value);
  expect(record?.id).not.toBe(recordId);
  expect(record?.metadata.title).toBe('Memorandum on Soviet Koreans');
});

test('a bundle with a document that is no record is refused whole', async () => {
  const { db, projectId } = await workedOn();
  const bundle = await exportProject(db, projectId);
  if (!bundle.ok) throw new Error(bundle.problem.message);
  const [record] = bundle.value.records;
  const broken = { ...bundle.value, records: record ? [record, { ...record, doc: { type: 'page' } }] : [] };
  const elsewhere = await opened();
  const outcome = await importProject(elsewhere, broken, sampleMaker());
  expect(!outcome.ok && outcome.problem).toMatchObject({
    kind: 'unreadable-record',
    file: 'Memorandum on Soviet Koreans',
  });
  expect(await elsewhere.projects.count()).toBe(0);
});

test('deleted records stay at home, and unreadable ones are named', async () => {
  const { db, projectId, recordId } = await workedOn();
  await db.snapshots.clear();
  const bundle = await exportProject(db, projectId);
  expect(bundle.ok && bundle.issues).toMatchObject([
    { kind: 'unreadable-record', file: 'Memorandum on Soviet Koreans' },
  ]);
  await deleteRecord(db, recordId, AT);
  expect(await exportProject(db, projectId)).toMatchObject({ ok: true, issues: [], value: { records: [] } });
});
