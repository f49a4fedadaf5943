import { expect, test } from 'vitest';
import { NO_METADATA } from '../../shared/document/metadata.ts';
import { type ReadingAttrs, schema } from '../../shared/document/schema.ts';
import { addRecord } from '../db/projects.ts';
import { lockRecord } from '../db/record-lock.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import { opened } from '../db/testing/fresh-database.ts';
import { memoryLocks } from '../db/testing/memory-locks.ts';
import { openedRecord, sampleMaker, sampleRecord } from '../db/testing/sample-record.ts';
import { tagged, witnessOfRecord } from '../editor/testing/tagged-record.ts';
import { changeOthers } from './carrying-out-series.ts';
import { changeClosed } from './closed-records.ts';
import type { Hit } from './series.ts';

const TEXT = ['b1:На {m1 втим} НПСС. |b2:И втим, втим.'];
const READING = { status: 'corrected', by: 'A. Reader', at: '1956-09-03T12:00:00Z', how: 'series', note: '' } as const;

async function closedRecord(db: SverkaDatabase) {
  const maker = sampleMaker();
  const { projectId } = await sampleRecord(db, maker);
  const { doc } = tagged(TEXT, ['b1:On.', 'b2:And.']);
  const recordId = await addRecord(db, projectId, { doc, witness: witnessOfRecord(doc), metadata: NO_METADATA }, maker);
  return { recordId, doc };
}

const text = async (db: SverkaDatabase, id: Parameters<typeof openedRecord>[1]) =>
  (await openedRecord(db, id)).doc.child(0).textContent;

/** Every place of a word as a hit. */
function hitsOf({ recordId, doc }: Awaited<ReturnType<typeof closedRecord>>, was: string, reads: string): Hit[] {
  const hits: Hit[] = [];
  doc.child(0).descendants((node, pos) => {
    for (const { index } of (node.text ?? '').matchAll(new RegExp(was, 'g'))) {
      const from = pos + 1 + index;
      const place = { recordId, from, to: from + was.length, was, reads };
      hits.push({ ...place, key: `${from}`, cert: 0.9, before: '', after: '', note: null, likely: true });
    }
    return true;
  });
  return hits;
}

test('a series corrects a closed record as one step, with its provenance, and is taken back whatever came after', async () => {
  const db = await opened();
  const record = await closedRecord(db);
  const { recordId } = record;
  const closed = { db, writer: 'w1', locks: memoryLocks() };
  const hits = hitsOf(record, 'втим', 'этим');
  expect(hits).toHaveLength(3);
  const { done, left } = await changeOthers(closed, new Map([[recordId, hits]]), READING);
  expect([done.length, left]).toEqual([1, []]);
  expect(await text(db, recordId)).toBe('На этим НПСС. И этим, этим.');
  const marks: ReadingAttrs[] = [];
  (await openedRecord(db, recordId)).doc.descendants((node) => {
    const mark = schema.marks.reading.isInSet(node.marks);
    if (mark) marks.push(mark.attrs as ReadingAttrs);
    return true;
  });
  expect(marks).toEqual([1, 2, 3].map(() => ({ ...READING, cert: 0.9 })));
  expect(await changeClosed(closed, recordId, (tr) => void tr.insert(3, schema.text('Давно ')))).toBe(true);
  expect(await text(db, recordId)).toContain('Давно На этим');
  for (const { back } of done) expect(await changeClosed(closed, recordId, back)).toBe(true);
  expect(await text(db, recordId)).toBe('Давно На втим НПСС. И втим, втим.');
});

test('a place that reads otherwise by now is left as it is', async () => {
  const db = await opened();
  const record = await closedRecord(db);
  const closed = { db, writer: 'w1', locks: memoryLocks() };
  const hits = hitsOf(record, 'НПСС', 'КПСС').map((hit) => ({ ...hit, was: 'ЧПСС' }));
  await changeOthers(closed, new Map([[record.recordId, hits]]), READING);
  expect(await text(db, record.recordId)).toBe('На втим НПСС. И втим, втим.');
});

test('a record that another window holds is left, and named', async () => {
  const db = await opened();
  const record = await closedRecord(db);
  const locks = memoryLocks();
  await lockRecord(record.recordId, locks);
  const closed = { db, writer: 'w1', locks };
  const hits = hitsOf(record, 'НПСС', 'КПСС');
  expect(await changeOthers(closed, new Map([[record.recordId, hits]]), READING)).toEqual({
    done: [],
    left: [record.recordId],
  });
});
