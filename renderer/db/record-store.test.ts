import { expect, test } from 'vitest';
import { openRecord, snapshotsOf } from './record-store.ts';
import { startWriting } from './record-writer.ts';
import type { SverkaDatabase } from './schema.ts';
import { opened } from './testing/fresh-database.ts';
import { openedRecord, sampleDoc, sampleRecord, typed } from './testing/sample-record.ts';

/** A record with three insertions in its log, on disk. */
async function written(db: SverkaDatabase, texts = ['а', 'б', 'в']) {
  const { recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  const writer = await startWriting(db, record, { writer: 'first window' });
  if (!writer.ok) throw new Error(writer.problem.message);
  const changes = typed(record.doc, texts);
  for (const change of changes) writer.value.append(change);
  await writer.value.flush();
  return { recordId, changes, writer: writer.value };
}

test('a record opens as it was imported, with its witness and metadata', async () => {
  const db = await opened();
  const { recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  expect(record.doc.eq(sampleDoc())).toBe(true);
  expect(record.metadata.title).toBe('Memorandum on Soviet Koreans');
  expect(record.witness.sides.original[0]?.text).toMatch(/^В связи с просьбой/);
  expect(record).toMatchObject({ lastSeq: 0, selection: null, changedAt: null, unread: [], rebuilt: false });
});

test('the log is replayed onto the snapshot, and the selection comes back', async () => {
  const db = await opened();
  const { recordId, changes } = await written(db);
  const record = await openedRecord(db, recordId);
  expect(record.doc.eq(changes[2]?.doc ?? sampleDoc())).toBe(true);
  expect(record.doc.textContent).toMatch(/^вбаВ связи/);
  expect(record.selection).toEqual(changes[2]?.selection);
  expect(record.changedAt).not.toBeNull();
});

test('a step that does not apply ends the replay there and is reported, and its rows stay', async () => {
  const db = await opened();
  const { recordId, changes } = await written(db);
  const rows = await db.log.toArray();
  const steps = [{ stepType: 'replace', from: 9000, to: 9001 }];
  await db.log.update(rows[1]?.seq ?? 0, { steps });
  const outcome = await openRecord(db, recordId);
  expect(outcome.ok && outcome.value.doc.eq(changes[0]?.doc ?? sampleDoc())).toBe(true);
  expect(outcome.ok && outcome.issues.map(({ kind }) => kind)).toEqual(['damaged-log']);
  expect(await db.log.count()).toBe(3);
});

test.each([
  ['steps that are no list', { steps: 'torn' }],
  ['a step of an unknown kind', { steps: [{ stepType: 'fold' }] }],
  ['a size that the steps do not lead to', { size: 7 }],
])('a damaged tail (%s) costs only the tail', async (_, damage) => {
  const db = await opened();
  const { recordId, changes } = await written(db);
  const last = await db.log.toCollection().last();
  await db.log.update(last?.seq ?? 0, damage);
  const record = await openedRecord(db, recordId);
  expect(record.doc.eq(changes[1]?.doc ?? sampleDoc())).toBe(true);
  expect(record.unread).toHaveLength(1);
});

test('a row missing in the middle is noticed, though the rest would apply', async () => {
  const db = await opened();
  const { recordId, changes } = await written(db);
  const [, second] = await db.log.toArray();
  await db.log.delete(second?.seq ?? 0);
  const record = await openedRecord(db, recordId);
  expect(record.doc.eq(changes[0]?.doc ?? sampleDoc())).toBe(true);
  expect(record.unread).toHaveLength(1);
});

test('whoever writes after damage sets the unread rows aside, and the record is sound again', async () => {
  const db = await opened();
  const { recordId } = await written(db);
  const last = await db.log.toCollection().last();
  await db.log.update(last?.seq ?? 0, { size: 7 });
  const record = await openedRecord(db, recordId);
  const writer = await startWriting(db, record, { writer: 'second window' });
  const [change] = typed(record.doc, ['г']);
  if (writer.ok && change) writer.value.append(change);
  expect(writer.ok && (await writer.value.flush())).toBe(true);
  const again = await openRecord(db, recordId);
  expect(again.ok && again.issues).toEqual([]);
  expect(again.ok && again.value.doc.textContent.slice(0, 4)).toBe('гбаВ');
  expect(await db.salvage.toArray()).toMatchObject([{ recordId, rows: [{ action: { detail: 'в' } }] }]);
});

test('a damaged snapshot is rebuilt from the one before it and the log', async () => {
  const db = await opened();
  const { recordId, changes, writer } = await written(db);
  await writer.close();
  const newest = await snapshotsOf(db, recordId).last();
  await db.snapshots.update(newest?.id ?? 0, { doc: { type: 'record', content: [] } });
  const outcome = await openRecord(db, recordId);
  expect(outcome.ok && outcome.value.doc.eq(changes[2]?.doc ?? sampleDoc())).toBe(true);
  expect(outcome.ok && outcome.issues.map(({ kind }) => kind)).toEqual(['damaged-snapshot']);
  if (outcome.ok) await startWriting(db, outcome.value, { writer: 'second window' });
  const again = await openRecord(db, recordId);
  expect(again.ok && again.issues).toEqual([]);
});

test('without any readable snapshot the record is refused with advice, and nothing is deleted', async () => {
  const db = await opened();
  const { recordId } = await written(db);
  await db.snapshots.toCollection().modify({ doc: null });
  const outcome = await openRecord(db, recordId);
  expect(!outcome.ok && outcome.problem.kind).toBe('unreadable-record');
  expect(await db.log.count()).toBe(3);
});

test('a lost witness is said, and the text stands in for it', async () => {
  const db = await opened();
  const { recordId } = await written(db);
  await db.witnesses.clear();
  const outcome = await openRecord(db, recordId);
  expect(outcome.ok && outcome.issues.map(({ kind }) => kind)).toEqual(['lost-witness']);
  expect(outcome.ok && outcome.value.witness.sides.original[0]?.text).toMatch(/^вбаВ связи/);
});

test('a record that is not there is a problem, not an exception', async () => {
  const db = await opened();
  const { recordId } = await sampleRecord(db);
  await db.records.clear();
  expect(await openRecord(db, recordId)).toMatchObject({ ok: false, problem: { kind: 'no-such-record' } });
});
