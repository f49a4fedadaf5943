// Settings of this user, and where each window stood in each record.
import { Dexie } from 'dexie';
import type { RecordId } from '../../shared/document/ids.ts';
import type { SverkaDatabase, Timestamp, ViewRow } from './schema.ts';

/** A setting, as `parse` reads it; `parse` gets undefined when it was never set, and decides what then holds. */
export async function readSetting<Value>(
  db: SverkaDatabase,
  key: string,
  parse: (raw: unknown) => Value,
): Promise<Value> {
  return parse((await db.settings.get(key))?.value);
}

export async function saveSetting(db: SverkaDatabase, key: string, value: unknown): Promise<void> {
  await db.settings.put({ key, value });
}

/** Where a window stood in a record, as it was given to `saveView`, and when. */
export type KeptView = Pick<ViewRow, 'state' | 'at'>;

/** Where this window last stood in the record; else where the latest other window stood; null when none ever did. */
export async function readView(db: SverkaDatabase, windowId: string, recordId: RecordId): Promise<KeptView | null> {
  const own = await db.views.get([windowId, recordId]);
  if (own) return own;
  const latest = await db.views
    .where('[recordId+at]')
    .between([recordId, Dexie.minKey], [recordId, Dexie.maxKey])
    .last();
  return latest ?? null;
}

/** Of these records the one that was last looked at, in this window rather than in another; null when none ever was. */
export async function lastViewed(
  db: SverkaDatabase,
  windowId: string,
  records: readonly RecordId[],
): Promise<RecordId | null> {
  const views = await db.views
    .where('[recordId+at]')
    .between([Dexie.minKey, Dexie.minKey], [Dexie.maxKey, Dexie.maxKey])
    .filter(({ recordId }) => records.includes(recordId))
    .toArray();
  const own = views.filter((view) => view.windowId === windowId);
  const latest = (own.length > 0 ? own : views).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return latest?.recordId ?? null;
}

/** Keeps cursor, scroll, mode, open panels, as JSON. Call it after a pause, not on every movement. */
export async function saveView(
  db: SverkaDatabase,
  windowId: string,
  recordId: RecordId,
  state: unknown,
  at: Timestamp,
): Promise<void> {
  await db.views.put({ windowId, recordId, at, state });
}
