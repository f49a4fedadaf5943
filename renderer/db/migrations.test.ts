import type { Transaction } from 'dexie';
import { expect, test } from 'vitest';
import { projectId } from '../../shared/document/ids.ts';
import type { SchemaVersion } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { VERSION_1, VERSION_2, VERSIONS } from './schema.ts';
import { freshIndexedDb, opened } from './testing/fresh-database.ts';
import { openedRecord, sampleDoc, sampleRecord } from './testing/sample-record.ts';

test('version 1 is as it was shipped', () => {
  expect(VERSIONS[0]).toBe(VERSION_1);
  expect(VERSION_1).toEqual({
    version: 1,
    stores: {
      projects: 'id',
      records: 'id, projectId',
      witnesses: 'recordId',
      log: '++seq, [recordId+seq]',
      snapshots: '++id, [recordId+upTo]',
      salvage: '++id, recordId',
      owners: 'recordId',
      authority: '[projectId+id], projectId',
      authorityLog: '++seq, [projectId+seq]',
      lexicon: '[projectId+lang+word], projectId',
      learned: '[projectId+read+meant], projectId',
      dismissed: '++id, recordId',
      settings: 'key',
      views: '[windowId+recordId], [recordId+at]',
    },
  });
});

test('version 2 is as it was shipped', () => {
  expect(VERSIONS[1]).toBe(VERSION_2);
  expect(VERSION_2).toEqual({ version: 2, stores: { rules: '[projectId+id], projectId' } });
});

test('a store of version 1 opens with an empty table of rules and keeps what was learned', async () => {
  const indexedDb = freshIndexedDb();
  const old = await openDatabase({ indexedDb, versions: [VERSION_1] });
  if (!old.ok) throw new Error(old.problem.message);
  const word = { projectId: projectId('p1'), lang: 'ru', word: 'совпосол', addedAt: '1956-09-04T08:00:00.000Z' };
  await old.value.lexicon.bulkAdd([word, { ...word, word: 'Зай', addedAt: 7 as never }]);
  const { recordId } = await sampleRecord(old.value);
  old.value.close();
  const now = await opened(indexedDb);
  expect(await now.rules.count()).toBe(0);
  expect(await now.lexicon.count()).toBe(2);
  expect((await openedRecord(now, recordId)).doc.eq(sampleDoc())).toBe(true);
});

/** A version that might follow, for this test alone: records get an index by date. Old rows may lack metadata. */
function indexRecordsByDate(transaction: Transaction): PromiseLike<void> {
  return transaction
    .table('records')
    .toCollection()
    .modify((row: { metadata?: { date?: { when?: unknown } }; when?: string }) => {
      const when = row.metadata?.date?.when;
      row.when = typeof when === 'string' ? when : '';
    })
    .then(() => {});
}
const VERSION_3: SchemaVersion = {
  version: 3,
  stores: { records: 'id, projectId, when' },
  upgrade: indexRecordsByDate,
};

test('an old store with bad rows opens as the next version, and keeps every row', async () => {
  const indexedDb = freshIndexedDb();
  const old = await opened(indexedDb);
  const { recordId } = await sampleRecord(old);
  await old.table('records').bulkAdd([{ id: 'r-bare' }, { id: 'r-odd', projectId: 7, metadata: { date: 'May' } }]);
  old.close();
  const outcome = await openDatabase({ indexedDb, versions: [...VERSIONS, VERSION_3] });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(await outcome.value.table('records').orderBy('when').count()).toBe(3);
  expect((await openedRecord(outcome.value, recordId)).doc.eq(sampleDoc())).toBe(true);
});

test('an upgrade that fails leaves the old store untouched', async () => {
  const indexedDb = freshIndexedDb();
  const old = await opened(indexedDb);
  const { recordId } = await sampleRecord(old);
  old.close();
  const failing: SchemaVersion = {
    ...VERSION_3,
    upgrade: () => Promise.reject(new Error('The upgrade stumbled.')),
  };
  expect((await openDatabase({ indexedDb, versions: [...VERSIONS, failing] })).ok).toBe(false);
  expect((await openedRecord(await opened(indexedDb), recordId)).doc.eq(sampleDoc())).toBe(true);
});

test('a store written by a newer Sverka is refused, not spoilt', async () => {
  const indexedDb = freshIndexedDb();
  const newer = await openDatabase({ indexedDb, versions: [...VERSIONS, VERSION_3] });
  if (newer.ok) newer.value.close();
  const outcome = await openDatabase({ indexedDb });
  expect(!outcome.ok && outcome.problem.kind).toBe('newer-database');
});

test('versions that do not ascend are a mistake', async () => {
  await expect(openDatabase({ indexedDb: freshIndexedDb(), versions: [VERSION_1, VERSION_1] })).rejects.toThrow(
    'ascend',
  );
});
