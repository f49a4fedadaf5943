// What the shell itself remembers between starts: the window's place, the appearance chosen in the page, the files opened
// last. One small JSON file in the user's data folder; a damaged one counts as none.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { appearance } from '../shared/ipc/contract.ts';
import { fileHandle } from '../shared/ipc/files.ts';
import { writeWhole } from './whole-file.ts';

const windowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
/** Where the window stood, in screen points; `maximized` beside the size it has when it is not. */
export type WindowPlace = z.infer<typeof windowPlace>;

const rememberedFile = z.object({ handle: fileHandle, path: z.string().min(1), at: z.iso.datetime() });
/** A file opened or saved before. `at` is ISO 8601. */
export type RememberedFile = z.infer<typeof rememberedFile>;

const contents = z.object({
  window: windowPlace.nullable().catch(null),
  appearance: appearance.nullable().catch(null),
  /** Newest first. */
  recent: z.array(rememberedFile).catch([]),
});
type Contents = z.infer<typeof contents>;

const NONE: Contents = { window: null, appearance: null, recent: [] };

export interface Settings {
  read(): Readonly<Contents>;
  /** Changes some of them; on disk a moment later, in the order of the calls. */
  change(part: Partial<Contents>): void;
  /** Resolves once every change so far is on disk, or could not be put there. */
  written(): Promise<void>;
}

/** Opens the settings file at `path`. A change that cannot be written is kept for this run only. */
export function openSettings(path: string): Settings {
  let current = readSettings(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    read: () => current,
    change(part) {
      current = { ...current, ...part };
      const bytes = new TextEncoder().encode(`${JSON.stringify(current, null, 2)}\n`);
      writing = writing
        .then(() => writeWhole(path, bytes))
        .catch((error: unknown) => console.error('The settings could not be written:', error));
    },
    written: () => writing,
  };
}

function readSettings(path: string): Contents {
  try {
    return contents.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return NONE;
  }
}
