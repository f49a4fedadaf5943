// What went wrong with the disk, in words a scholar can act on.
import type { Problem } from '../../shared/document/problem.ts';
import { storageWords } from '../wording/en/storage.ts';

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

/** A problem of the given kind; `detail` is added to the message where it helps, e.g. the browser's own words. */
export function problemOf(kind: StorageProblemKind, detail = ''): Problem {
  return {
    file: '',
    line: null,
    kind,
    message: detail ? `${storageWords.storage[kind]} (${detail})` : storageWords.storage[kind],
  };
}

/** Thrown inside a database transaction to undo it; never leaves `renderer/db`. */
export class StorageRefusal extends Error {
  readonly kind: StorageProblemKind;
  constructor(kind: StorageProblemKind) {
    super(storageWords.storage[kind]);
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
