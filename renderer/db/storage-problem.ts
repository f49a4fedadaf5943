// What went wrong with the disk, in words a scholar can act on.
import type { Problem } from '../../shared/document/problem.ts';

/** Kinds of trouble that storage reports. The message says what to do; the kind is for translation and tests. */
export type StorageProblemKind =
  | 'quota'
  | 'newer-database'
  | 'database-closed'
  | 'not-owner'
  | 'changed-elsewhere'
  | 'damaged-log'
  | 'damaged-snapshot'
  | 'lost-witness'
  | 'unreadable-record'
  | 'no-such-record'
  | 'not-opened'
  | 'storage';

const MESSAGES: Readonly<Record<StorageProblemKind, string>> = {
  quota: 'The disk or the space given to Sverka is full. Free some space; the changes are kept and saving is retried.',
  'newer-database':
    'The stored projects were written by a newer Sverka. Open them with that version or update this one.',
  'database-closed':
    'The store was closed by another window of Sverka. Reload this window; export first if it cannot save.',
  'not-owner': 'Another window has taken over this record. Copy what is not saved here, then reload this window.',
  'changed-elsewhere': 'Another window has changed this record since it was opened here. Open it again to go on.',
  'damaged-log':
    'The last changes of this record could not all be read back. What could be read is shown, the rest is set aside.',
  'damaged-snapshot':
    'The newest saved state of this record is damaged. It was rebuilt from an older one and the log of changes.',
  'lost-witness':
    'What the file first said is lost for this record. The text stands, but older corrections can no longer be told.',
  'unreadable-record': 'No saved state of this record can be read. Open it from a backup file.',
  'no-such-record': 'This record is not in the store. It may have been deleted in another window.',
  'not-opened': 'The store could not be opened.',
  storage: 'The store could not be written or read. The changes are kept here and saving is retried.',
};

/** A problem of the given kind; `detail` is added to the message where it helps, e.g. the browser's own words. */
export function problemOf(kind: StorageProblemKind, detail = ''): Problem {
  return { file: '', line: null, kind, message: detail ? `${MESSAGES[kind]} (${detail})` : MESSAGES[kind] };
}

/** Thrown inside a database transaction to undo it; never leaves `renderer/db`. */
export class StorageRefusal extends Error {
  readonly kind: StorageProblemKind;
  constructor(kind: StorageProblemKind) {
    super(MESSAGES[kind]);
    this.kind = kind;
    this.name = 'StorageRefusal';
  }
}

const NAMED_KINDS: Readonly<Record<string, StorageProblemKind>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-database',
  DatabaseClosedError: 'database-closed',
};

/** Reads an error of Dexie or IndexedDB. Dexie hides the cause in `inner`, so the chain is searched. */
export function storageProblem(error: unknown): Problem {
  for (let cause: unknown = error, depth = 0; cause instanceof Object && depth < 5; depth++) {
    if (cause instanceof StorageRefusal) return problemOf(cause.kind);
    const name = 'name' in cause ? String(cause.name) : '';
    const kind = NAMED_KINDS[name];
    if (kind) return problemOf(kind);
    cause = 'inner' in cause ? cause.inner : 'cause' in cause ? cause.cause : null;
  }
  return problemOf('storage', error instanceof Error ? error.message : String(error));
}

/** True where trying again later may help. */
export function canRetry({ kind }: Problem): boolean {
  return kind === 'quota' || kind === 'storage';
}
