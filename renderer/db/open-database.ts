// Opening the database of this browser profile or desktop user: versions, guards, and what can go wrong.
import type { Outcome } from '../../shared/document/problem.ts';
import { declareVersions, type SchemaVersion } from './migrations.ts';
import { DATABASE_NAME, SverkaDatabase, VERSIONS } from './schema.ts';
import { problemOf, storageProblem } from './storage-problem.ts';

export interface OpenOptions {
  readonly name?: string;
  /** Another IndexedDB than the browser's, for tests. */
  readonly indexedDb?: { readonly factory: IDBFactory; readonly keyRange: typeof IDBKeyRange };
  readonly versions?: readonly SchemaVersion[];
}

/**
 * Opens the database, upgrading it where it is older. A failure (no space, damaged profile, written by a newer
 * Sverka) comes back as a problem to show; the caller may then offer a backup file.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Outcome<SverkaDatabase>> {
  const database = new SverkaDatabase(
    options.name ?? DATABASE_NAME,
    options.indexedDb ? { indexedDB: options.indexedDb.factory, IDBKeyRange: options.indexedDb.keyRange } : {},
  );
  const versions = options.versions ?? VERSIONS;
  declareVersions(database, versions);
  refuseWitnessUpdates(database);
  try {
    await database.open();
    if (isNewer(database, versions)) {
      database.close();
      return { ok: false, problem: problemOf('newer-database') };
    }
    return { ok: true, value: database, issues: [] };
  } catch (error) {
    const problem = storageProblem(error);
    // Nothing waits to be saved yet, so nothing is retried.
    return { ok: false, problem: problem.kind === 'storage' ? problemOf('not-opened', wordsOf(error)) : problem };
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

/** Dexie opens a store of a later version as it is; writing old rows into it would spoil it. */
function isNewer(database: SverkaDatabase, versions: readonly SchemaVersion[]): boolean {
  const known = Math.max(...versions.map(({ version }) => version));
  return database.backendDB().version > known * DEXIE_VERSION_UNIT;
}

/** Dexie stores its version 1 as IndexedDB's version 10. */
const DEXIE_VERSION_UNIT = 10;

/** The witness never changes: any update of it is a programmer's mistake and fails. */
function refuseWitnessUpdates(database: SverkaDatabase): void {
  database.table('witnesses').hook('updating', () => {
    throw new RangeError('A witness is written once and never updated.');
  });
}

/** Asks the browser not to evict the database. False when it says no: then backups matter all the more. */
export async function askToPersist(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  try {
    return (await storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
