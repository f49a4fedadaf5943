// What the main process does for each call of the contract. The page has been checked and the argument parsed before any
// of this runs (electron/typed-ipc.ts).
import { app, type BrowserWindow, nativeTheme, shell } from 'electron';
import type { Appearance, WindowFacts } from '../shared/ipc/contract.ts';
import type { Opening, Reading, Saving } from '../shared/ipc/files.ts';
import type { Backups } from './backups.ts';
import { chooseFiles, chooseTarget } from './file-dialogs.ts';
import type { KnownFiles } from './known-files.ts';
import type { Answers } from './typed-ipc.ts';
import type { ShellWording } from './wording.ts';

/** What the answers work on and tell. */
export interface Desk {
  readonly window: BrowserWindow;
  readonly files: KnownFiles;
  readonly backups: Backups;
  readonly words: () => ShellWording;
  /** The page listens; resolves to the files that have waited. */
  readonly pageListens: () => readonly Reading[];
  readonly pageFlushed: (saved: boolean) => void;
  readonly described: (facts: WindowFacts) => void;
  readonly appearanceChosen: (choice: Appearance) => void;
}

/** One answer for every call. */
export function answersAt(desk: Desk): Answers {
  const { window, files, backups, words } = desk;
  return {
    openFiles: async (purpose) => {
      const paths = await chooseFiles(window, purpose, words());
      return paths === null ? { kind: 'cancelled' } : readAll(files, paths);
    },
    saveFileAs: async ({ kind, suggestedName, bytes }) => {
      const path = await chooseTarget(window, kind, suggestedName, words());
      return path === null ? { kind: 'cancelled' } : files.write(path, bytes);
    },
    saveFile: ({ handle, bytes }) => files.writeKnown(handle, bytes),
    revealFile: (handle) => {
      const path = files.pathOf(handle);
      if (path === null) return false;
      shell.showItemInFolder(path);
      return true;
    },
    recentFiles: () => [...files.recent()],
    openRecent: (handle) => files.readKnown(handle),
    forgetRecent: () => {
      files.forgetRecent();
      app.clearRecentDocuments();
    },
    keepBackup: ({ project, title, bytes }) =>
      backups.keep(project, title, bytes).then(
        (at) => ({ kind: 'kept', at }) as const,
        () => ({ kind: 'failed' }) as const,
      ),
    backups: async () => [...(await backups.list())],
    readBackup: (name) => backups.read(name),
    printToPdf: ({ suggestedName }) => print(desk, suggestedName),
    pageReady: () => [...desk.pageListens()],
    pageFlushed: (saved) => desk.pageFlushed(saved),
    describeWindow: (facts) => {
      window.setTitle(facts.title === '' ? 'Sverka' : `${facts.title} · Sverka`);
      window.setDocumentEdited(facts.edited);
      desk.described(facts);
    },
    chooseAppearance: (choice) => {
      nativeTheme.themeSource = choice.theme;
      desk.appearanceChosen(choice);
    },
    openLink: (link) =>
      shell.openExternal(link).then(
        () => true,
        () => false,
      ),
  };
}

async function readAll(files: KnownFiles, paths: readonly string[]): Promise<Opening> {
  const opened = [];
  for (const path of paths) {
    const reading = await files.read(path);
    if (reading.kind === 'refused') return reading;
    opened.push(reading.file);
  }
  return { kind: 'opened', files: opened };
}

/** The page as its print style shows it, on A4, with the page's own margins. */
async function print({ window, files, words }: Desk, suggestedName: string): Promise<Saving> {
  const path = await chooseTarget(window, 'pdf', suggestedName, words());
  if (path === null) return { kind: 'cancelled' };
  const bytes = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  return files.write(path, new Uint8Array(bytes));
}
