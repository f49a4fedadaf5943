// Every call between the page and the desktop's main process, with its channel, argument and result. Main parses both;
// the preload offers each call as one named function; nothing else crosses. To add a call, add it here, to `calls`, then
// follow the type errors: bridge (electron/preload.ts), answer (electron/answers.ts), both shells (renderer/shell).
import { z } from 'zod';
import {
  fileBytes,
  fileHandle,
  fileName,
  opening,
  openPurpose,
  reading,
  recentFile,
  saveKind,
  saving,
} from './files.ts';
import { menuCommand } from './menu.ts';

/** The page's origin in the desktop shell; IndexedDB belongs to it, so it must never change. */
export const APP_ORIGIN = 'app://sverka';

/** Languages of the interface. */
export const interfaceLanguage = z.enum(['en', 'ru']);
export type InterfaceLanguage = z.infer<typeof interfaceLanguage>;

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

/** Names one rolling backup: the project's id and the time it was written (milliseconds since 1970). */
export const backupName = z.strictObject({
  project: z.string().regex(/^[A-Za-z_][A-Za-z0-9._-]{0,99}$/),
  at: z.int().nonnegative(),
});
export type BackupName = z.infer<typeof backupName>;

/** A backup as listed, newest first. `title` is the project's title when it was written; `size` is in bytes. */
export const backup = backupName.extend({ title: z.string(), size: z.int().nonnegative() });
export type Backup = z.infer<typeof backup>;

/** What the window shows of the page. */
export const windowFacts = z.strictObject({
  /** Shown before the program's name; '' shows the name alone. */
  title: z.string().max(300),
  /** True while something is not yet on disk (a dot in the close button on macOS). */
  edited: z.boolean(),
  /** True while a record is open: commands that need one can then be chosen from the menu. */
  recordOpen: z.boolean(),
});
export type WindowFacts = z.infer<typeof windowFacts>;

/** The user's choice, made in the page and kept by the shell for its menu and dialogs. */
export const appearance = z.strictObject({ theme, language: interfaceLanguage });
export type Appearance = z.infer<typeof appearance>;

/** An address outside: only https, without a password in it. Opened in the user's own browser. */
export const outsideLink = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine((link) => !/^https:\/\/[^/]*@/i.test(link), 'no user name or password in a link');

const nothing = z.undefined();
/** The result of a call that has none. */
const done = z.void();

const call = <Channel extends string, Request extends z.ZodType, Result extends z.ZodType>(
  channel: Channel,
  request: Request,
  result: Result,
) => ({ channel, request, result }) as const;

/** Calls from the page; each has one answer. */
export const calls = {
  /** Shows the open dialog and reads what was chosen. */
  openFiles: call('file:open', openPurpose, opening),
  /** Shows the save dialog and writes there. */
  saveFileAs: call(
    'file:save-as',
    z.strictObject({ kind: saveKind, suggestedName: fileName, bytes: fileBytes }),
    saving,
  ),
  /** Writes over a file known by its handle, whole or not at all. */
  saveFile: call('file:save', z.strictObject({ handle: fileHandle, bytes: fileBytes }), saving),
  /** Shows a file in the system's file manager; false where it is gone. */
  revealFile: call('file:reveal', fileHandle, z.boolean()),
  recentFiles: call('recent:list', nothing, z.array(recentFile)),
  openRecent: call('recent:open', fileHandle, reading),
  forgetRecent: call('recent:forget', nothing, done),
  /** Keeps a copy of a project (.sverka bytes) in the rolling backup. */
  keepBackup: call(
    'backup:keep',
    z.strictObject({ ...backupName.omit({ at: true }).shape, title: z.string().max(300), bytes: fileBytes }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), at: z.int() }),
      z.strictObject({ kind: z.literal('failed') }),
    ]),
  ),
  backups: call('backup:list', nothing, z.array(backup)),
  /** The bytes of a backup; null where it is gone or cannot be read. */
  readBackup: call('backup:read', backupName, fileBytes.nullable()),
  /** Prints the page as it stands to a PDF the user names. */
  printToPdf: call('page:print', z.strictObject({ suggestedName: fileName }), saving),
  /** Says that the page listens now: files that arrived before are answered. */
  pageReady: call('page:ready', nothing, z.array(reading)),
  /** Answers `flush`: true once everything is on disk, false where it cannot be. */
  pageFlushed: call('page:flushed', z.boolean(), done),
  describeWindow: call('window:describe', windowFacts, done),
  chooseAppearance: call('appearance:choose', appearance, done),
  /** Opens an outside address in the user's browser; false where the system could not. */
  openLink: call('link:open', outsideLink, z.boolean()),
} as const;

const event = <Channel extends string, Payload extends z.ZodType>(channel: Channel, payload: Payload) =>
  ({ channel, payload }) as const;

/** What main tells the page unasked. */
export const events = {
  /** A command was chosen from the application menu. */
  command: event('menu:command', menuCommand),
  /** A file came from outside: double-click, command line, second start, recent files of the system. */
  fileArrived: event('file:arrived', reading),
  /** The window is about to close: put everything on disk, then call `pageFlushed`. */
  flush: event('page:flush', nothing),
} as const;

export type CallName = keyof typeof calls;
export type CallRequest<Name extends CallName> = z.input<(typeof calls)[Name]['request']>;
export type CallResult<Name extends CallName> = z.output<(typeof calls)[Name]['result']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]['payload']>;

/** What a call is given: a call without an argument takes none. */
export type CallArguments<Name extends CallName> =
  CallRequest<Name> extends undefined ? readonly [] : readonly [request: CallRequest<Name>];

/** The call behind each channel. */
export type CallOfChannel = { readonly [Name in CallName as (typeof calls)[Name]['channel']]: Name };
/** The event behind each channel. */
export type EventOfChannel = { readonly [Name in EventName as (typeof events)[Name]['channel']]: Name };

/** What the preload puts on the page's window as `sverka`: one function per call, one per event. */
export type WorkbenchApi = {
  readonly [Name in CallName]: (...request: CallArguments<Name>) => Promise<CallResult<Name>>;
} & {
  /** Each gives back a function that stops listening. */
  readonly onCommand: (listener: (command: EventPayload<'command'>) => void) => () => void;
  readonly onFileArrived: (listener: (arrived: EventPayload<'fileArrived'>) => void) => () => void;
  readonly onFlush: (listener: () => void) => () => void;
};
