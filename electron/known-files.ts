// The files the user has chosen, each under a handle that the page may name. The only place where a handle becomes a path;
// a handle nobody gave out leads nowhere.
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { READ_LIMIT_BYTES } from '../shared/ipc/file-kinds.ts';
import { type FileHandle, fileHandle, type Reading, type RecentFile, type Saving } from '../shared/ipc/files.ts';
import type { Settings } from './settings.ts';
import { writeWhole } from './whole-file.ts';

/** As many files are remembered as one takes in at a glance. */
const RECENT_KEPT = 10;

export interface KnownFiles {
  /** Reads the file at a path that came from the user (dialog, command line, system), and knows it from now on. */
  read(path: string): Promise<Reading>;
  /** Writes the file at a path that came from the user, and knows it from now on. */
  write(path: string, bytes: Uint8Array): Promise<Saving>;
  readKnown(handle: FileHandle): Promise<Reading>;
  writeKnown(handle: FileHandle, bytes: Uint8Array): Promise<Saving>;
  /** Null for a handle that was never given out. */
  pathOf(handle: FileHandle): string | null;
  /** Newest first. */
  recent(): readonly RecentFile[];
  forgetRecent(): void;
}

/** Starts with the files remembered in `settings`. `now` gives milliseconds since 1970. */
export function knownFiles(settings: Settings, now: () => number, changed: () => void): KnownFiles {
  const paths = new Map<FileHandle, string>(settings.read().recent.map(({ handle, path }) => [handle, path]));
  const writing = new Map<string, Promise<unknown>>();

  const handleOf = (path: string): FileHandle => {
    for (const [handle, known] of paths) if (known === path) return handle;
    const handle = fileHandle.parse(`f-${randomBytes(16).toString('hex')}`);
    paths.set(handle, path);
    return handle;
  };

  const remember = (path: string): FileHandle => {
    const handle = handleOf(path);
    const others = settings.read().recent.filter((file) => file.path !== path);
    const recent = [{ handle, path, at: new Date(now()).toISOString() }, ...others].slice(0, RECENT_KEPT);
    settings.change({ recent });
    changed();
    return handle;
  };

  const read = async (path: string): Promise<Reading> => {
    const result = await readWithin(path, READ_LIMIT_BYTES);
    const name = basename(path);
    if (typeof result === 'string') return { kind: 'refused', name, why: result };
    return { kind: 'opened', file: { handle: remember(path), name, bytes: result } };
  };

  /** Two savings of one file go one after the other, so that the later one stays. */
  const write = async (path: string, bytes: Uint8Array): Promise<Saving> => {
    const name = basename(path);
    const before = writing.get(path) ?? Promise.resolve();
    const mine = before.catch(() => {}).then(() => writeWhole(path, bytes));
    writing.set(path, mine);
    try {
      await mine;
      return { kind: 'saved', handle: remember(path), name };
    } catch (error) {
      return { kind: 'failed', name, why: saveFailure(error) };
    } finally {
      if (writing.get(path) === mine) writing.delete(path);
    }
  };

  return {
    read,
    write,
    readKnown: async (handle) => {
      const path = paths.get(handle);
      return path === undefined ? { kind: 'refused', name: '', why: 'gone' } : read(path);
    },
    writeKnown: async (handle, bytes) => {
      const path = paths.get(handle);
      return path === undefined ? { kind: 'failed', name: '', why: 'gone' } : write(path, bytes);
    },
    pathOf: (handle) => paths.get(handle) ?? null,
    recent: () => settings.read().recent.map(({ handle, path, at }) => ({ handle, name: basename(path), at })),
    forgetRecent: () => {
      settings.change({ recent: [] });
      changed();
    },
  };
}

/** The file's bytes, or why they cannot be had. Only an ordinary file is read: a pipe or device could be endless. */
async function readWithin(
  path: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'gone' | 'unreadable'> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return 'unreadable';
    if (facts.size > limit) return 'too-large';
    return new Uint8Array(await readFile(path));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

function saveFailure(error: unknown): Extract<Saving, { kind: 'failed' }>['why'] {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-space';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return 'not-allowed';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'gone';
    default:
      return 'failed';
  }
}

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
