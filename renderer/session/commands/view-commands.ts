// Modes, views, sidebars, sizes: how the record is shown.
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
import { stateOf } from '../workbench.ts';
import { MODES, TABS } from '../workbench-state.ts';
import type { Command } from './command.ts';
import { capital, command, withRecord } from './plain-command.ts';

/** In the order of the keyboard map. */
export const VIEW_COMMANDS: readonly Command[] = [
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
