// An empty database in memory for each test, and a second connection to the same one, as another window has it.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type OpenOptions, openDatabase } from '../open-database.ts';
import type { SverkaDatabase } from '../schema.ts';

export type IndexedDb = NonNullable<OpenOptions['indexedDb']>;

// Where there is no IndexedDB by default, as in Node, `liveQuery` stays silent whatever database it is asked about.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

/** A new, empty IndexedDB. */
export const freshIndexedDb = (): IndexedDb => ({ factory: new IDBFactory(), keyRange: IDBKeyRange });

/** Opens the database, failing the test when it cannot be. Call again with the same `indexedDb` for another window. */
export async function opened(indexedDb: IndexedDb = freshIndexedDb()): Promise<SverkaDatabase> {
  const outcome = await openDatabase({ indexedDb });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

/** A disk that can be filled: while `full`, every write to the named table fails as Chromium's does. */
export async function fillableDisk(db: SverkaDatabase, tableName: string): Promise<{ full: boolean; refused: number }> {
  const disk = { full: false, refused: 0 };
  db.close();
  db.use({
    stack: 'dbcore',
    name: 'fillable disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== tableName) return table;
        return {
          ...table,
          mutate: (request) => {
            if (!disk.full || request.type === 'delete') return table.mutate(request);
            disk.refused += 1;
            return Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
          },
        };
      },
    }),
  });
  await db.open();
  return disk;
}
