// Going through links and tables of links by key: the review, bulk confirmation, rows, and alignments from elsewhere.

import { nextLink, previousLink } from '../link-review.ts';
import { type Choosing, chooseAllRows, leapInTable, moveCursor, moveInTable, toggleRow } from '../table-moves.ts';
import { stateOf, update, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';

const withRecord = (workbench: Workbench): boolean => stateOf(workbench).session !== null;
const writable = (workbench: Workbench): boolean => stateOf(workbench).session?.readOnly === false;

const links = (id: string, key: string, keys: readonly string[], run: Command['run']): Command => ({
  id: `links.${id}`,
  title: { key: `command.${key}` },
  group: 'align',
  keys,
  reach: 'text',
  modes: ['align'],
  applies: withRecord,
  run,
});

// Readers of files are fetched when they are first asked for.
const importAlignment = async (workbench: Workbench) =>
  (await import('../alignment-import.ts')).chooseAlignment(workbench);

const compareAs = async (workbench: Workbench, how: 'compareWithMachine' | 'compareWithOpened') =>
  (await import('../comparing.ts'))[how](workbench);

/** A key that only means something in the table. */
const table = (id: string, keys: readonly string[], run: Command['run']): Command => ({
  ...links(`table-${id}`, `table.${id}`, keys, run),
  ...{ views: ['table'], inPalette: false },
});

const move = (direction: 1 | -1, choosing: Choosing) => (workbench: Workbench) =>
  moveInTable(workbench, direction, choosing);

/** Rows that PageUp and PageDown leap over. */
const PAGE = 8;

/** In the order of the keyboard map. */
export const LINK_COMMANDS: readonly Command[] = [
  links('review', 'reviewLinks', ['Tab'], nextLink),
  {
    ...links('review-back', 'reviewLinksBack', ['Shift-Tab'], previousLink),
    applies: (workbench) => stateOf(workbench).session?.desk.review.state != null,
    inPalette: false,
  },
  {
    ...links('confirm-above', 'confirmAbove', ['Shift-Space'], (w) => update(w, { dialog: { kind: 'confirm-above' } })),
    applies: writable,
  },
  { ...links('import', 'importAlignment', [], (w) => void importAlignment(w)), applies: writable },
  links('compare-machine', 'compareMachine', [], (w) => void compareAs(w, 'compareWithMachine')),
  links('compare-opened', 'compareOpened', [], (w) => void compareAs(w, 'compareWithOpened')),
  table('next', ['Down'], move(1, 'none')),
  table('previous', ['Up'], move(-1, 'none')),
  table('chooseNext', ['Shift-Down'], move(1, 'extend')),
  table('choosePrevious', ['Shift-Up'], move(-1, 'extend')),
  table('passNext', ['Mod-Down'], move(1, 'keep')),
  table('passPrevious', ['Mod-Up'], move(-1, 'keep')),
  table('toggle', ['Mod-Space'], toggleRow),
  table('chooseAll', ['Mod-A'], chooseAllRows),
  table('pageDown', ['PageDown'], (w) => leapInTable(w, PAGE)),
  table('pageUp', ['PageUp'], (w) => leapInTable(w, -PAGE)),
  table('first', ['Home'], (w) => leapInTable(w, Number.NEGATIVE_INFINITY)),
  table('last', ['End'], (w) => leapInTable(w, Number.POSITIVE_INFINITY)),
  table('cursorRight', ['Right'], (w) => moveCursor(w, 1)),
  table('cursorLeft', ['Left'], (w) => moveCursor(w, -1)),
];
