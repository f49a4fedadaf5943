// The system's own open and save dialogs, with our kinds of file as filters.
import { extname } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { ENDINGS, IMPORT_ENDINGS, type SaveKind } from '../shared/ipc/file-kinds.ts';
import type { OpenPurpose } from '../shared/ipc/files.ts';
import type { ShellWording } from './wording.ts';

/** The paths the user chose; null where the dialog was cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  purpose: OpenPurpose,
  words: ShellWording,
): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: purpose === 'project' ? words.openProject : words.openImport,
    properties: purpose === 'project' ? ['openFile'] : ['openFile', 'multiSelections'],
    filters:
      purpose === 'project'
        ? [{ name: words.kinds.project, extensions: [...ENDINGS.project] }]
        : [
            { name: words.texts, extensions: [...IMPORT_ENDINGS] },
            { name: words.allFiles, extensions: ['*'] },
          ],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
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
