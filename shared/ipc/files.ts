// Files as the page may know them: a name, bytes and an opaque handle. A path never crosses to the page, and the page
// never gives one; what is on disk is the shell's affair.
import { z } from 'zod';
import { READ_LIMIT_BYTES, SAVE_KINDS } from './file-kinds.ts';

/**
 * Stands for a file the user has chosen; only the shell knows which. Worthless to anyone else.
 * A handle outlives the session only in the list of recent files.
 */
export const fileHandle = z
  .string()
  .regex(/^f-[0-9a-f]{32}$/)
  .brand<'FileHandle'>();
export type FileHandle = z.infer<typeof fileHandle>;

/** A file's own name without folders, as a dialog may suggest it. */
export const fileName = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^/\\\0-\x1f:*?"<>|]+$/)
  .refine((name) => !/^\.+$/.test(name) && !/[. ]$/.test(name));

export const fileBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= READ_LIMIT_BYTES, 'more than may cross at once');

/**
 * What is to be opened: texts to import (several at once), a project of Sverka, a list of names, a table (one), an alignment
 * (several), or TEI to be checked, with a schema if one likes (several).
 */
export const openPurpose = z.enum(['import', 'project', 'names', 'table', 'alignment', 'check']);
export type OpenPurpose = z.infer<typeof openPurpose>;

/** What is to be saved. */
export const saveKind = z.enum(SAVE_KINDS);

export const openedFile = z.strictObject({ handle: fileHandle, name: z.string(), bytes: fileBytes });
export type OpenedFile = z.infer<typeof openedFile>;

/** Why a file was not read: over the limit, no longer there, or the system refused. */
export const openFailure = z.enum(['too-large', 'gone', 'unreadable']);
export type OpenFailure = z.infer<typeof openFailure>;

const refused = z.strictObject({ kind: z.literal('refused'), name: z.string(), why: openFailure });

/** One file asked for by its handle. */
export const reading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), file: openedFile }),
  refused,
]);
export type Reading = z.infer<typeof reading>;

/** What came of an open dialog. Nothing is opened where one of several files is refused. */
export const opening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), files: z.array(openedFile).min(1) }),
  z.strictObject({ kind: z.literal('cancelled') }),
  refused,
]);
export type Opening = z.infer<typeof opening>;

/** Why a file was not written. In every case what was on disk before is still there, whole. */
export const saveFailure = z.enum(['no-space', 'not-allowed', 'gone', 'failed']);
export type SaveFailure = z.infer<typeof saveFailure>;

/** What came of saving. `handle` is null where the shell could only hand the file over (a download). */
export const saving = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), handle: fileHandle.nullable(), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), name: z.string(), why: saveFailure }),
]);
export type Saving = z.infer<typeof saving>;

/** A file opened or saved before. `at` is ISO 8601. */
export const recentFile = z.strictObject({ handle: fileHandle, name: z.string(), at: z.iso.datetime() });
export type RecentFile = z.infer<typeof recentFile>;
