import { expect, test, vi } from 'vitest';
import { followLog, recordHistory } from './record-follow.ts';
import { replay } from './record-store.ts';
import { startWriting } from './record-writer.ts';
import type { LogRow } from './schema.ts';
import { opened } from './testing/fresh-database.ts';
import { openedRecord, sampleRecord, typed } from './testing/sample-record.ts';

test('a window that reads gets each row once, and arrives at the same text', async () => {
  const db = await opened();
  const { recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  const writer = await startWriting(db, record, { writer: 'first window' });
  if (!writer.ok) throw new Error(writer.problem.message);
  const got: LogRow[] = [];
  const stop = followLog(db, recordId, record.lastSeq, (rows) => got.push(...rows));
  for (const change of typed(record.doc, ['а', 'б', 'в'])) {
    writer.value.append(change);
    await writer.value.flush();
  }
  await vi.waitFor(() => expect(got).toHaveLength(3));
  expect(replay(record.doc, record.lastSeq, got).doc.textContent.slice(0, 3)).toBe('вба');
  stop();
  const history = await recordHistory(db, recordId);
  expect(history.map(({ action }) => action.detail)).toEqual(['в', 'б', 'а']);
});
