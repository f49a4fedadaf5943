import { expect, test } from 'vitest';
import { recordId } from '../../shared/document/ids.ts';
import { lastViewed, readSetting, readView, saveSetting, saveView } from './settings.ts';
import { opened } from './testing/fresh-database.ts';

const RECORD = recordId('r1');
const zoom = (raw: unknown): number => (typeof raw === 'number' ? raw : 100);

test('a setting never set, or of another shape, reads as its parser decides', async () => {
  const db = await opened();
  expect(await readSetting(db, 'zoom', zoom)).toBe(100);
  await saveSetting(db, 'zoom', 120);
  expect(await readSetting(db, 'zoom', zoom)).toBe(120);
  await saveSetting(db, 'zoom', 'large');
  expect(await readSetting(db, 'zoom', zoom)).toBe(100);
});

test('each window keeps its own place; a new one begins where the latest stood', async () => {
  const db = await opened();
  expect(await readView(db, 'a', RECORD)).toBeNull();
  await saveView(db, 'a', RECORD, { mode: 'read' }, '1956-09-04T08:00:00.000Z');
  await saveView(db, 'b', RECORD, { mode: 'align' }, '1956-09-04T09:00:00.000Z');
  expect(await readView(db, 'a', RECORD)).toMatchObject({ state: { mode: 'read' }, at: '1956-09-04T08:00:00.000Z' });
  expect(await readView(db, 'c', RECORD)).toMatchObject({ state: { mode: 'align' } });
});

test('the record that this window looked at last is told, else the one another did', async () => {
  const db = await opened();
  const other = recordId('r2');
  expect(await lastViewed(db, 'a', [RECORD, other])).toBeNull();
  await saveView(db, 'a', RECORD, {}, '1956-09-04T08:00:00.000Z');
  await saveView(db, 'b', other, {}, '1956-09-04T09:00:00.000Z');
  expect(await lastViewed(db, 'a', [RECORD, other])).toBe(RECORD);
  expect(await lastViewed(db, 'c', [RECORD, other])).toBe(other);
  expect(await lastViewed(db, 'a', [other])).toBe(other);
});
