import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openRecord, snapshotsOf } from './record-store.ts';
import { type RecordWriter, type SavingState, startWriting, type WriterOptions } from './record-writer.ts';
import type { SverkaDatabase } from './schema.ts';
import { fillableDisk, freshIndexedDb, opened } from './testing/fresh-database.ts';
import { openedRecord, sampleRecord, typed } from './testing/sample-record.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function writing(db: SverkaDatabase, options: Partial<WriterOptions> = {}) {
  const { recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  const outcome = await startWriting(db, record, { writer: 'first window', ...options });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { recordId, doc: record.doc, writer: outcome.value };
}

function appendAll(writer: RecordWriter, changes: ReturnType<typeof typed>): void {
  for (const change of changes) writer.append(change);
}

test('a change is on disk within half a second, where another window can read it', async () => {
  const indexedDb = freshIndexedDb();
  const { recordId, doc, writer } = await writing(await opened(indexedDb));
  const elsewhere = await opened(indexedDb);
  appendAll(writer, typed(doc, ['а', 'б']));
  expect(writer.getState()).toEqual({ kind: 'saving' });
  await pause(500);
  expect(writer.getState().kind).toBe('saved');
  expect((await openedRecord(elsewhere, recordId)).doc.textContent.slice(0, 2)).toBe('ба');
});

test('the first change of a burst starts the clock: typing on does not put saving off', async () => {
  const db = await opened();
  const { doc, writer } = await writing(db);
  for (const change of typed(
    doc,
    Array.from({ length: 10 }, () => 'о'),
  )) {
    writer.append(change);
    await pause(50);
  }
  expect(await db.log.count()).toBeGreaterThanOrEqual(5);
  await writer.close();
});

test('commits ask Chromium to wait for the disk', async () => {
  const db = await opened();
  expect(db._options.chromeTransactionDurability).toBe('strict');
});

test('a full disk is shown, nothing is lost, and saving goes on when there is room', async () => {
  const db = await opened();
  const disk = await fillableDisk(db, 'log');
  const { recordId, doc, writer } = await writing(db);
  const seen: SavingState['kind'][] = [];
  writer.subscribe(() => seen.push(writer.getState().kind));
  disk.full = true;
  const [first, ...rest] = typed(doc, ['а', 'б', 'в']);
  if (first) writer.append(first);
  expect(await writer.flush()).toBe(false);
  appendAll(writer, rest);
  expect(writer.getState()).toMatchObject({ kind: 'failed', problem: { kind: 'quota' }, unsaved: 3 });
  disk.full = false;
  await vi.waitFor(() => expect(writer.getState().kind).toBe('saved'), { timeout: 3000 });
  expect(disk.refused).toBe(1);
  expect(seen).toContain('failed');
  expect((await openedRecord(db, recordId)).doc.textContent.slice(0, 3)).toBe('вба');
});

test('a batch is written whole or not at all', async () => {
  const db = await opened();
  const disk = await fillableDisk(db, 'records');
  const { doc, writer } = await writing(db);
  disk.full = true;
  appendAll(writer, typed(doc, ['а', 'б']));
  expect(await writer.flush()).toBe(false);
  expect(await db.log.count()).toBe(0);
  disk.full = false;
  expect(await writer.flush()).toBe(true);
  expect(await db.log.count()).toBe(2);
});

test('a window that is no longer the owner is refused, and keeps its changes in memory', async () => {
  const indexedDb = freshIndexedDb();
  const db = await opened(indexedDb);
  const { recordId, doc, writer } = await writing(db);
  const elsewhere = await opened(indexedDb);
  const second = await startWriting(elsewhere, await openedRecord(elsewhere, recordId), { writer: 'second window' });
  appendAll(writer, typed(doc, ['а']));
  expect(await writer.flush()).toBe(false);
  expect(writer.getState()).toMatchObject({
    kind: 'failed',
    problem: { kind: 'not-owner' },
    unsaved: 1,
    retryAt: null,
  });
  expect(await db.log.count()).toBe(0);
  expect(second.ok).toBe(true);
});

test('a record that was changed since it was opened must be opened again before writing', async () => {
  const db = await opened();
  const { recordId, doc, writer } = await writing(db);
  const early = await openedRecord(db, recordId);
  appendAll(writer, typed(doc, ['а']));
  await writer.flush();
  const late = await startWriting(db, early, { writer: 'second window' });
  expect(!late.ok && late.problem.kind).toBe('changed-elsewhere');
  appendAll(writer, typed((await openedRecord(db, recordId)).doc, ['б']));
  expect(await writer.flush()).toBe(true);
});

test('snapshots are written now and then, and the log is pruned only behind two of them', async () => {
  const db = await opened();
  const { recordId, doc, writer } = await writing(db, {
    snapshotEvery: 10,
    historyKept: 3,
    quietMs: 0,
    whenIdle: (work) => work(),
  });
  const newestSnapshot = async () => (await snapshotsOf(db, recordId).last())?.upTo;
  for (const change of typed(
    doc,
    Array.from({ length: 35 }, () => 'о'),
  )) {
    writer.append(change);
    await writer.flush();
    if (writer.lastSeq % 10 === 0) await vi.waitFor(async () => expect(await newestSnapshot()).toBe(writer.lastSeq));
  }
  await writer.close();
  const kept = (await snapshotsOf(db, recordId).toArray()).map(({ upTo }) => upTo);
  expect(kept).toEqual([30, 35]);
  const log = (await db.log.toArray()).map(({ seq }) => seq);
  expect(log).toEqual([28, 29, 30, 31, 32, 33, 34, 35]);
  const outcome = await openRecord(db, recordId);
  expect(outcome.ok && outcome.issues).toEqual([]);
  expect(outcome.ok && outcome.value.doc.textContent.startsWith('о'.repeat(35))).toBe(true);
});

test('closing writes a last snapshot, and nothing when nothing was changed', async () => {
  const db = await opened();
  const { recordId, doc, writer } = await writing(db);
  await writer.close();
  expect(await snapshotsOf(db, recordId).count()).toBe(1);
  expect(() => appendAll(writer, typed(doc, ['а']))).toThrow(RangeError);
});

test('law: whatever is typed, and wherever it is cut off, what was flushed is what opens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[а-я ]{1,5}$/), { maxLength: 12 }),
      fc.nat(12),
      async (texts, cut) => {
        const db = await opened();
        const { recordId, doc, writer } = await writing(db, {
          snapshotEvery: 4,
          quietMs: 0,
          whenIdle: (work) => work(),
        });
        const changes = typed(doc, texts);
        const flushed = changes.slice(0, cut);
        for (const change of flushed) {
          writer.append(change);
          await writer.flush();
        }
        appendAll(writer, changes.slice(cut));
        const record = await openedRecord(db, recordId);
        expect(record.doc.eq(flushed.at(-1)?.doc ?? doc)).toBe(true);
        await writer.close();
        expect((await openedRecord(db, recordId)).doc.eq(changes.at(-1)?.doc ?? doc)).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
