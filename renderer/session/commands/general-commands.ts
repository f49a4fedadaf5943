// What can be done anywhere: files, views, moving about, taking back. Ids are those of the application menu.
import { goByParagraph, goBySegment, goToOtherSide } from '../../editor/commands/movement.ts';
import { words } from '../../wording/wording.ts';
import { exportPlainText } from '../exporting.ts';
import { chooseFiles, openPaste } from '../importing.ts';
import {
  changeMode,
  changeSettings,
  changeZoom,
  showTab,
  toggleFocusMode,
  toggleSidebar,
  toggleTable,
  toggleTheme,
} from '../layout.ts';
import { removeOpenRecord } from '../open-record.ts';
import { makeProject, openProjectFile, openSampleProject, saveProjectCopy } from '../projects.ts';
import { startTour } from '../tour.ts';
import { stateOf, update, type Workbench } from '../workbench.ts';
import { type Dialog, MODES, TABS } from '../workbench-state.ts';
import type { Command, CommandGroup, KeyReach } from './command.ts';

const always = () => true;
const withRecord = (workbench: Workbench) => stateOf(workbench).session !== null;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

interface Short {
  readonly id: string;
  readonly key: string;
  readonly group: CommandGroup;
  readonly keys?: readonly string[];
  readonly reach?: KeyReach;
  readonly applies?: Command['applies'];
  readonly inPalette?: boolean;
  readonly run: Command['run'];
}

/** A command from what differs: most reach everywhere and always apply. */
const command = ({
  id,
  key,
  group,
  keys = [],
  reach = 'always',
  applies = always,
  inPalette = true,
  run,
}: Short): Command => ({
  id,
  title: { key: `command.${key}` },
  group,
  keys,
  reach,
  applies,
  inPalette,
  run,
});

const showDialog = (dialog: Dialog) => (workbench: Workbench) => update(workbench, { dialog });

const FILE_COMMANDS: readonly Command[] = [
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

const VIEW_COMMANDS: readonly Command[] = [
  ...MODES.map((mode, index) =>
    command({
      id: `mode.${mode}`,
      key: `mode${capital(mode)}`,
      group: 'everywhere',
      keys: [`Mod-${index + 1}`],
      applies: withRecord,
      run: (w) => changeMode(w, mode),
    }),
  ),
  command({
    id: 'view.table',
    key: 'viewTable',
    group: 'view',
    keys: ['Mod-T', 'Alt-T'],
    applies: withRecord,
    run: toggleTable,
  }),
  command({
    id: 'view.left-panel',
    key: 'toggleLeft',
    group: 'view',
    keys: ['Mod-B'],
    run: (w) => toggleSidebar(w, 'left'),
  }),
  command({
    id: 'view.right-panel',
    key: 'toggleRight',
    group: 'view',
    keys: ['Mod-J'],
    run: (w) => toggleSidebar(w, 'right'),
  }),
  command({
    id: 'view.focus',
    key: 'focusMode',
    group: 'view',
    keys: ['Mod-Shift-F'],
    applies: withRecord,
    run: toggleFocusMode,
  }),
  command({
    id: 'view.level-scrolling',
    key: 'syncScroll',
    group: 'view',
    applies: withRecord,
    run: (w) => changeSettings(w, { syncScroll: !stateOf(w).settings.syncScroll }),
  }),
  command({
    id: 'view.zoom-in',
    key: 'zoomIn',
    group: 'view',
    keys: ['Mod-+', 'Mod-Shift-+'],
    applies: withRecord,
    run: (w) => changeZoom(w, 1),
  }),
  command({
    id: 'view.zoom-out',
    key: 'zoomOut',
    group: 'view',
    keys: ['Mod--'],
    applies: withRecord,
    run: (w) => changeZoom(w, -1),
  }),
  command({
    id: 'view.zoom-reset',
    key: 'zoomReset',
    group: 'view',
    keys: ['Mod-0'],
    applies: withRecord,
    run: (w) => changeZoom(w, 0),
  }),
  command({ id: 'view.theme', key: 'theme', group: 'view', run: toggleTheme }),
  command({
    id: 'view.language',
    key: 'locale',
    group: 'view',
    run: (w) => changeSettings(w, { locale: stateOf(w).settings.locale === 'en' ? 'ru' : 'en' }),
  }),
  ...TABS.map((tab) =>
    command({
      id: `tab.${tab}`,
      key: `tab${capital(tab)}`,
      group: 'view',
      applies: withRecord,
      run: (w) => showTab(w, tab),
    }),
  ),
];

const HELP_COMMANDS: readonly Command[] = [
  command({
    id: 'help.keys',
    key: 'keys',
    group: 'help',
    keys: ['Shift-/'],
    reach: 'text',
    run: showDialog({ kind: 'keys' }),
  }),
  command({
    id: 'help.settings',
    key: 'settings',
    group: 'help',
    keys: ['Mod-,'],
    run: showDialog({ kind: 'settings' }),
  }),
  command({ id: 'help.tour', key: 'tour', group: 'help', applies: withRecord, run: startTour }),
  command({ id: 'help.about', key: 'about', group: 'help', run: showDialog({ kind: 'about' }) }),
];

const EDIT_COMMANDS: readonly Command[] = [
  command({
    id: 'palette.open',
    key: 'palette',
    group: 'everywhere',
    keys: ['Mod-K'],
    inPalette: false,
    run: showDialog({ kind: 'palette' }),
  }),
  command({
    id: 'edit.undo',
    key: 'undo',
    group: 'everywhere',
    keys: ['Mod-Z'],
    reach: 'typing',
    applies: withRecord,
    run: (w) => void stateOf(w).session?.takeBack(),
  }),
  command({
    id: 'edit.redo',
    key: 'redo',
    group: 'everywhere',
    keys: ['Mod-Shift-Z', 'Mod-Y'],
    reach: 'typing',
    applies: withRecord,
    run: (w) => void stateOf(w).session?.doAgain(),
  }),
];

/** Steps from sentence to sentence, where letters are no letters. */
const MOVES: readonly Command[] = (
  [
    ['sentenceNext', 'Down', 'sentence', 1],
    ['sentencePrevious', 'Up', 'sentence', -1],
    ['paragraphNext', 'Alt-Down', 'paragraph', 1],
    ['paragraphPrevious', 'Alt-Up', 'paragraph', -1],
  ] as const
).map(([key, keys, by, direction]) => ({
  ...command({
    id: `move.${key}`,
    key,
    group: 'everywhere',
    keys: [keys],
    reach: 'text',
    applies: withRecord,
    inPalette: false,
    run: (w) => stateOf(w).session?.run(by === 'sentence' ? goBySegment(direction) : goByParagraph(direction)),
  }),
  ...(by === 'paragraph' ? { modes: ['read', 'tag'] as const } : { modes: ['read', 'tag', 'align'] as const }),
}));

const OTHER_PANE = command({
  id: 'move.other-pane',
  key: 'otherPane',
  group: 'everywhere',
  keys: ['Mod-Right', 'Mod-Left', 'F6'],
  reach: 'text',
  applies: withRecord,
  run: (w) => stateOf(w).session?.run(goToOtherSide),
});

/** In the order of the keyboard map. */
export const GENERAL_COMMANDS: readonly Command[] = [
  ...EDIT_COMMANDS,
  ...VIEW_COMMANDS,
  ...MOVES,
  OTHER_PANE,
  ...FILE_COMMANDS,
  ...HELP_COMMANDS,
];
