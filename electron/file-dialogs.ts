// The system's own open and save dialogs, with our kinds of file as filters.
import { extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import {
  ALIGNMENT_ENDINGS,
  CHECKED_ENDINGS,
  ENDINGS,
  IMPORT_ENDINGS,
  LIST_ENDINGS,
  type SaveKind,
  SEVERAL_AT_ONCE,
  TABLE_ENDINGS,
} from '../shared/ipc/file-kinds.ts';
import type { OpenPurpose } from '../shared/ipc/files.ts';
import type { ShellWording } from './wording.ts';

/** The paths the user chose; null where the dialog was cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: OpenPurpose,
  words: ShellWording,
): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: SEVERAL_AT_ONCE.includes(purpose) ? ['openFile', 'multiSelections'] : ['openFile'],
    ...openingOf(purpose, words),
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** What a dialog is called and offers, by what is to be opened. */
function openingOf(purpose: OpenPurpose, words: ShellWording): { title: string; filters: FileFilter[] } {
  const allFiles = { name: words.allFiles, extensions: ['*'] };
  switch (purpose) {
    case 'project':
      return { title: words.openProject, filters: [{ name: words.kinds.project, extensions: [...ENDINGS.project] }] };
    case 'names':
      return { title: words.openNames, filters: [{ name: words.lists, extensions: [...LIST_ENDINGS] }, allFiles] };
    case 'table':
      return {
        title: words.openTable,
        filters: [{ name: words.kinds.table, extensions: [...TABLE_ENDINGS] }, allFiles],
      };
    case 'import':
      return { title: words.openImport, filters: [{ name: words.texts, extensions: [...IMPORT_ENDINGS] }, allFiles] };
    case 'alignment':
      return {
        title: words.openAlignment,
        filters: [{ name: words.alignments, extensions: [...ALIGNMENT_ENDINGS] }, allFiles],
      };
    case 'check':
      return {
        title: words.openCheck,
        filters: [{ name: words.kinds.tei, extensions: [...CHECKED_ENDINGS] }, allFiles],
      };
    default:
      return purpose satisfies never;
  }
}

/** The path the user named, with the kind's ending where none was given; null where the dialog was cancelled. */
export async function chooseTarget(
  window: BrowserWindow,
  kind: SaveKind,
  suggestedName: string,
  words: ShellWording,
): Promise<string | null> {
  const filter: FileFilter = { name: words.kinds[kind], extensions: [...ENDINGS[kind]] };
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [filter],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return null;
  return extname(filePath) === '' ? `${filePath}.${ENDINGS[kind][0]}` : filePath;
}
