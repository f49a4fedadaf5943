// What was decided about the names of each record: proposals refused, disagreements settled.
import type { RecordId } from '../../shared/document/ids.ts';
import { type NameDecisions, parseNameDecisions } from '../../shared/exchange/name-decisions.ts';
import type { SverkaDatabase } from './schema.ts';
import { readSetting, saveSetting } from './settings.ts';

const keyOf = (record: RecordId): string => `names of ${record}`;

/** What was decided in a record; nothing where nothing was. */
export const readNameDecisions = (db: SverkaDatabase, record: RecordId): Promise<NameDecisions> =>
  readSetting(db, keyOf(record), parseNameDecisions);

/** Changes it, starting from what is kept now: another window may have added something. */
export async function changeNameDecisions(
  db: SverkaDatabase,
  record: RecordId,
  change: (kept: NameDecisions) => NameDecisions,
): Promise<void> {
  await db.transaction('rw', db.settings, async () =>
    saveSetting(db, keyOf(record), change(await readNameDecisions(db, record))),
  );
}

/** Removes it with its record. */
export async function purgeNameDecisions(db: SverkaDatabase, record: RecordId): Promise<void> {
  await db.settings.delete(keyOf(record));
}
