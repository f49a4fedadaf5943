// What the workbench asks of whatever it runs in. There are two shells, the desktop (Electron) and the browser; the rest
// of the page knows only this interface.
import type { Appearance, Backup, BackupName, WindowFacts } from '../../shared/ipc/contract.ts';
import type { SaveKind } from '../../shared/ipc/file-kinds.ts';
import type { FileHandle, Opening, OpenPurpose, Reading, RecentFile, Saving } from '../../shared/ipc/files.ts';
import type { MenuCommand } from '../../shared/ipc/menu.ts';

/** A file to be saved: what it is, the name the dialog suggests, and its bytes. */
export interface FileToSave {
  readonly kind: SaveKind;
  readonly suggestedName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A project's copy for the rolling backup. `bytes` is a whole .sverka file. */
export interface BackupToKeep {
  readonly project: string;
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Stops what it was given for (listening, mostly); calling it twice does no harm. */
export type Stop = () => void;

/** What a shell can do beyond the plain need; panels leave out what is not there. */
export interface ShellAbilities {
  /** Rolling backups outside the database. */
  readonly backups: boolean;
  /** Showing a file in the system's file manager. */
  readonly reveal: boolean;
  /** Files opened before can be opened again without a dialog. */
  readonly recentFiles: boolean;
  /** A file once saved can be saved again without a dialog. */
  readonly saveInPlace: boolean;
  /** An application menu outside the page. */
  readonly menu: boolean;
}

export interface Shell {
  readonly kind: 'desktop' | 'browser';
  readonly can: ShellAbilities;

  /** Lets the user choose files and reads them. */
  openFiles(purpose: OpenPurpose): Promise<Opening>;
  /** Lets the user name the file (where the shell can ask) and writes it. */
  saveFileAs(file: FileToSave): Promise<Saving>;
  /** Writes over a file saved or opened before, whole or not at all. */
  saveFile(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<Saving>;
  /** False where the file is gone or the shell cannot show it. */
  revealFile(handle: FileHandle): Promise<boolean>;
  /** Newest first; empty where the shell keeps none. */
  recentFiles(): Promise<readonly RecentFile[]>;
  openRecent(handle: FileHandle): Promise<Reading>;
  forgetRecent(): Promise<void>;

  /** True once the copy is on disk; false where it could not be kept. */
  keepBackup(copy: BackupToKeep): Promise<boolean>;
  /** Newest first. */
  backups(): Promise<readonly Backup[]>;
  /** Null where it is gone. */
  readBackup(name: BackupName): Promise<Uint8Array | null>;

  /** The desktop writes a PDF; the browser shows its own print dialog and answers "cancelled", as it is not told. */
  printToPdf(suggestedName: string): Promise<Saving>;
  describeWindow(facts: WindowFacts): void;
  chooseAppearance(choice: Appearance): void;
  /** Opens an https address outside the workbench. */
  openLink(address: string): Promise<boolean>;
  /**
   * Asks that the database not be cleared when disk space runs low. False where the browser may still clear it; the
   * workbench then says so.
   */
  keepStorage(): Promise<boolean>;

  /** Commands chosen from the application menu. */
  onCommand(listener: (command: MenuCommand) => void): Stop;
  /**
   * Files that come from outside: double-click, command line, a second start. Those that came before anyone listened
   * are handed to the first listener.
   */
  onFileArrived(listener: (arrived: Reading) => void): Stop;
  /**
   * `flush` is called before the window closes; it puts everything on disk and resolves to false where it cannot.
   * `pending` tells at once, without waiting, whether anything is not on disk: a browser cannot wait.
   */
  onClose(flush: () => Promise<boolean>, pending: () => boolean): Stop;
}
