// How the database gets from one shipped schema to the next. Upgrades are named functions; each says what old rows
// could look like and is tested from the old version, with bad rows, to the new.
import type { Dexie, Transaction } from 'dexie';

/** One shipped schema. `stores` is Dexie's notation; a version names only the tables it changes (null drops one). */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites the rows of the version before. It may await only the transaction's own tables. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** Tells Dexie every version. Throws `RangeError` when the versions do not ascend: an older one was edited or lost. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  let last = 0;
  for (const { version, stores, upgrade } of versions) {
    if (version <= last) throw new RangeError(`Schema version ${version} follows ${last}; versions must ascend.`);
    last = version;
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
}
