// The browser shell: the same workbench in an ordinary browser. Files go through the File System Access API where the
// browser has it, else through a file input and downloads.

import {
  ALIGNMENT_ENDINGS,
  CHECKED_ENDINGS,
  ENDINGS,
  IMPORT_ENDINGS,
  LIST_ENDINGS,
  READ_LIMIT_BYTES,
  SEVERAL_AT_ONCE,
  TABLE_ENDINGS,
} from '../../shared/ipc/file-kinds.ts';
import type { FileHandle, Opening, OpenPurpose, Reading, Saving } from '../../shared/ipc/files.ts';
import { askForFiles, download, type PickerWindow, type PickType, type SavedHandle } from './browser-files.ts';
import type { FileToSave, Shell } from './shell.ts';

/** The shell for an ordinary browser window. */
export function browserShell(page: Window): Shell {
  const pickers: Window & PickerWindow = page;
  const saved = new Map<FileHandle, SavedHandle>();

  const remember = (file: SavedHandle): FileHandle => {
    const handle = newHandle(page);
    saved.set(handle, file);
    return handle;
  };

  return {
    kind: 'browser',
    can: {
      backups: false,
      reveal: false,
      recentFiles: false,
      saveInPlace: pickers.showSaveFilePicker !== undefined,
      menu: false,
    },
    openFiles: (purpose) => openFiles(page, pickers, purpose, remember),
    saveFileAs: (file) => saveFileAs(page, pickers, file, remember),
    saveFile: async (handle, bytes) => {
      const file = saved.get(handle);
      return file === undefined ? { kind: 'failed', name: '', why: 'gone' } : writeTo(file, bytes, handle);
    },
    revealFile: async () => false,
    recentFiles: async () => [],
    openRecent: async () => ({ kind: 'refused', name: '', why: 'gone' }),
    forgetRecent: async () => {},
    keepBackup: async () => false,
    backups: async () => [],
    readBackup: async () => null,
    printToPdf: async () => {
      page.print();
      return { kind: 'cancelled' };
    },
    describeWindow: ({ title }) => {
      page.document.title = title === '' ? 'Sverka' : `${title} · Sverka`;
    },
    chooseAppearance: () => {},
    openLink: async (address) => {
      if (!/^https:\/\//.test(address)) return false;
      page.open(address, '_blank', 'noopener,noreferrer');
      return true;
    },
    keepStorage: async () => (await page.navigator.storage?.persist?.()) ?? false,
    onCommand: () => () => {},
    onFileArrived: () => () => {},
    onClose: (flush, pending) => listenForClose(page, flush, pending),
  };
}

/** A handle nobody can guess, of the same form as the desktop's. */
function newHandle(page: Window): FileHandle {
  const random = page.crypto.getRandomValues(new Uint8Array(16));
  return `f-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` as FileHandle;
}

const acceptedTypes = (endings: readonly string[]): PickType[] => [
  { accept: { 'application/octet-stream': endings.map((ending) => `.${ending}` as const) } },
];

/** What the dialog offers, by what is to be opened. */
const OPENED_ENDINGS: Readonly<Record<OpenPurpose, readonly string[]>> = {
  import: IMPORT_ENDINGS,
  project: ENDINGS.project,
  names: LIST_ENDINGS,
  table: TABLE_ENDINGS,
  alignment: ALIGNMENT_ENDINGS,
  check: CHECKED_ENDINGS,
};

async function openFiles(
  page: Window,
  pickers: PickerWindow,
  purpose: OpenPurpose,
  remember: (file: SavedHandle) => FileHandle,
): Promise<Opening> {
  const endings = OPENED_ENDINGS[purpose];
  const multiple = SEVERAL_AT_ONCE.includes(purpose);
  if (pickers.showOpenFilePicker === undefined) {
    const chosen = await askForFiles(page.document, {
      accept: endings.map((ending) => `.${ending}`).join(','),
      multiple,
    });
    return readAll(chosen.map((file) => ({ file, handle: newHandle(page) })));
  }
  try {
    const chosen = await pickers.showOpenFilePicker({ multiple, types: acceptedTypes(endings) });
    return readAll(
      await Promise.all(chosen.map(async (from) => ({ file: await from.getFile(), handle: remember(from) }))),
    );
  } catch (error) {
    if (isAbort(error)) return { kind: 'cancelled' };
    throw error;
  }
}

async function readAll(chosen: readonly { file: File; handle: FileHandle }[]): Promise<Opening> {
  const files = [];
  for (const { file, handle } of chosen) {
    const read = await readChosen(file, handle);
    if (read.kind === 'refused') return read;
    files.push(read.file);
  }
  return files.length === 0 ? { kind: 'cancelled' } : { kind: 'opened', files };
}

async function readChosen(file: File, handle: FileHandle): Promise<Reading> {
  if (file.size > READ_LIMIT_BYTES) return { kind: 'refused', name: file.name, why: 'too-large' };
  try {
    return { kind: 'opened', file: { handle, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    return { kind: 'refused', name: file.name, why: 'unreadable' };
  }
}

async function saveFileAs(
  page: Window,
  pickers: PickerWindow,
  { kind, suggestedName, bytes }: FileToSave,
  remember: (file: SavedHandle) => FileHandle,
): Promise<Saving> {
  if (pickers.showSaveFilePicker === undefined) {
    download(page, suggestedName, bytes);
    return { kind: 'saved', handle: null, name: suggestedName };
  }
  try {
    const file = await pickers.showSaveFilePicker({ suggestedName, types: acceptedTypes(ENDINGS[kind]) });
    return await writeTo(file, bytes, remember(file));
  } catch (error) {
    if (isAbort(error)) return { kind: 'cancelled' };
    throw error;
  }
}

/** The browser writes to a copy and puts it in place when the stream is closed, so a failure leaves the old file. */
async function writeTo(file: SavedHandle, bytes: Uint8Array<ArrayBuffer>, handle: FileHandle): Promise<Saving> {
  try {
    const stream = await file.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort();
      throw error;
    }
    await stream.close();
    return { kind: 'saved', handle, name: file.name };
  } catch (error) {
    return { kind: 'failed', name: file.name, why: failure(error) };
  }
}

const errorName = (error: unknown): string => (error instanceof DOMException ? error.name : '');
const isAbort = (error: unknown): boolean => errorName(error) === 'AbortError';

function failure(error: unknown): Extract<Saving, { kind: 'failed' }>['why'] {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return 'no-space';
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return 'not-allowed';
    case 'NotFoundError':
      return 'gone';
    default:
      return 'failed';
  }
}

/** A browser does not wait for a page that closes: save as soon as it is hidden, and ask to stay if anything is pending. */
function listenForClose(page: Window, flush: () => Promise<boolean>, pending: () => boolean): () => void {
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    if (!pending()) return;
    void flush();
    event.preventDefault();
  };
  const hidden = (): void => {
    if (page.document.visibilityState === 'hidden') void flush();
  };
  page.addEventListener('beforeunload', beforeUnload);
  page.document.addEventListener('visibilitychange', hidden);
  return () => {
    page.removeEventListener('beforeunload', beforeUnload);
    page.document.removeEventListener('visibilitychange', hidden);
  };
}
