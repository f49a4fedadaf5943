import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { entityId, mentionId, type RecordId } from '../../shared/document/ids.ts';
import { addMention, readMentions } from '../../shared/document/mentions.ts';
import { NO_METADATA } from '../../shared/document/metadata.ts';
import { addRecord } from '../db/projects.ts';
import { lockRecord } from '../db/record-lock.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import { opened } from '../db/testing/fresh-database.ts';
import { memoryLocks } from '../db/testing/memory-locks.ts';
import { openedRecord, sampleDoc, sampleMaker, sampleRecord, sampleWitness } from '../db/testing/sample-record.ts';
import { pointAt, relinkIn } from './closed-records.ts';

const [ligai, ligaya] = [entityId('e1'), entityId('e2')];

/** A second record of the project, whose first words are a mention of `ligaya`. */
async function taggedRecord(db: SverkaDatabase): Promise<RecordId> {
  const maker = sampleMaker();
  const { projectId } = await sampleRecord(db, maker);
  const tr = new Transform(sampleDoc());
  const attrs = { kind: 'person', entity: ligaya, normal: '', cert: null, by: '', at: '' } as const;
  addMention(tr, 3, 6, { id: mentionId('m1'), ...attrs });
  return addRecord(db, projectId, { doc: tr.doc, witness: sampleWitness, metadata: NO_METADATA }, maker);
}

const entityIn = async (db: SverkaDatabase, recordId: RecordId): Promise<string | null | undefined> =>
  readMentions((await openedRecord(db, recordId)).doc)[0]?.attrs.entity;

test('when two authority records become one, the mentions of closed records follow, and can be taken back', async () => {
  const db = await opened();
  const recordId = await taggedRecord(db);
  const closed = { db, records: [recordId], writer: 'w1', locks: memoryLocks() };
  const { done, left } = await relinkIn(closed, ligaya, ligai);
  expect([done, left]).toEqual([[{ recordId, mentions: ['m1'] }], []]);
  expect(await entityIn(db, recordId)).toBe(ligai);
  for (const one of done) expect(await pointAt(closed, one, ligaya)).toBe(true);
  expect(await entityIn(db, recordId)).toBe(ligaya);
});

test('a record that another window holds is left as it is, and named', async () => {
  const db = await opened();
  const recordId = await taggedRecord(db);
  const locks = memoryLocks();
  const other = await lockRecord(recordId, locks);
  const { done, left } = await relinkIn({ db, records: [recordId], writer: 'w1', locks }, ligaya, ligai);
  expect([done, left]).toEqual([[], [recordId]]);
  expect(await entityIn(db, recordId)).toBe(ligaya);
  other.release();
});
