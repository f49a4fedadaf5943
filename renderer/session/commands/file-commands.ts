// Texts in, files out, and the projects they belong to.
import { words } from '../../wording/wording.ts';
import { chooseTeiToCheck } from '../checking-tei.ts';
import { exportPlainText } from '../exporting.ts';
import { chooseFiles, openPaste } from '../importing.ts';
import { removeOpenRecord } from '../open-record.ts';
import { makeProject, openProjectFile, openSampleProject, saveProjectCopy } from '../projects.ts';
import type { Command } from './command.ts';
import { command, showDialog, withRecord } from './plain-command.ts';

/** In the order of the keyboard map. */
export const FILE_COMMANDS: readonly Command[] = [
  command({ id: 'file.import', key: 'importFiles', group: 'file', keys: ['Mod-I'], run: (w) => void chooseFiles(w) }),
  command({ id: 'file.paste', key: 'paste', group: 'file', run: openPaste }),
  command({
    id: 'file.open-project',
    key: 'openProject',
    group: 'file',
    keys: ['Mod-O'],
    run: (w) => void openProjectFile(w),
  }),
  command({
    id: 'file.save-project-as',
    key: 'saveProject',
    group: 'file',
    keys: ['Mod-Shift-S'],
    run: (w) => void saveProjectCopy(w),
  }),
  command({
    id: 'file.export',
    key: 'exportTei',
    group: 'file',
    keys: ['Mod-E'],
    applies: withRecord,
    run: showDialog({ kind: 'export' }),
  }),
  command({
    id: 'file.export-original',
    key: 'exportOriginal',
    group: 'file',
    applies: withRecord,
    run: (w) => void exportPlainText(w, 'original'),
  }),
  command({
    id: 'file.export-translation',
    key: 'exportTranslation',
    group: 'file',
    applies: withRecord,
    run: (w) => void exportPlainText(w, 'translation'),
  }),
  command({ id: 'file.check-tei', key: 'checkTei', group: 'file', run: (w) => void chooseTeiToCheck(w) }),
  command({
    id: 'file.print',
    key: 'print',
    group: 'file',
    keys: ['Mod-P'],
    applies: withRecord,
    run: (w) => void w.shell.printToPdf('sverka.pdf'),
  }),
  command({
    id: 'file.new-project',
    key: 'newProject',
    group: 'file',
    run: (w) => void makeProject(w, words('left.untitled')),
  }),
  command({ id: 'file.projects', key: 'projects', group: 'file', run: showDialog({ kind: 'projects' }) }),
  command({
    id: 'file.rename-project',
    key: 'renameProject',
    group: 'file',
    run: showDialog({ kind: 'rename-project' }),
  }),
  command({
    id: 'file.backups',
    key: 'backups',
    group: 'file',
    applies: (w) => w.shell.can.backups,
    run: showDialog({ kind: 'backups' }),
  }),
  command({
    id: 'file.describe',
    key: 'describe',
    group: 'file',
    applies: withRecord,
    run: showDialog({ kind: 'describe-record' }),
  }),
  command({
    id: 'file.remove-record',
    key: 'removeRecord',
    group: 'file',
    applies: withRecord,
    run: (w) => void removeOpenRecord(w),
  }),
  command({ id: 'file.sample', key: 'sample', group: 'file', run: (w) => void openSampleProject(w) }),
];
