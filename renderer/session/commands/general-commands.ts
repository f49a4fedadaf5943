// What can be done anywhere: finding, taking back, moving about, help. Ids are those of the application menu.
import { goByParagraph, goBySegment, goToOtherSide } from '../../editor/commands/movement.ts';
import { doAgain, takeBack } from '../taking-steps.ts';
import { startTour } from '../tour.ts';
import { stateOf } from '../workbench.ts';
import type { Command } from './command.ts';
import { FILE_COMMANDS } from './file-commands.ts';
import { command, showDialog, withRecord } from './plain-command.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

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
    run: takeBack,
  }),
  command({
    id: 'edit.redo',
    key: 'redo',
    group: 'everywhere',
    keys: ['Mod-Shift-Z', 'Mod-Y'],
    reach: 'typing',
    applies: withRecord,
    run: doAgain,
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
  ...(by === 'sentence' && { views: ['text'] as const }),
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
