// Repairing the alignment by key.
import type { Command as EditorCommand } from 'prosemirror-state';
import { confirmAndGoOn, moveFarEnd, toggleFlag, unlink } from '../../editor/commands/alignment.ts';
import { mergeWithNext, splitSegment } from '../../editor/commands/segments.ts';
import { confirmSure, countSure, finishLink, realignFromHere, startLink } from '../aligning.ts';
import { stateOf, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';

const writable = (workbench: Workbench): boolean => stateOf(workbench).session?.readOnly === false;

const align = (id: string, key: string, keys: readonly string[], run: Command['run']): Command => ({
  id: `align.${id}`,
  title: { key: `command.${key}` },
  group: 'align',
  keys,
  reach: 'text',
  modes: ['align'],
  applies: writable,
  run,
});

/** Runs a command of the editor; what it needs to apply, it says itself. */
const edit = (command: EditorCommand) => (workbench: Workbench) => void stateOf(workbench).session?.run(command);

/** In the order of the keyboard map. */
export const ALIGN_COMMANDS: readonly Command[] = [
  align('confirm', 'confirm', ['Space'], edit(confirmAndGoOn)),
  align('link', 'link', ['L'], startLink),
  {
    ...align('finish-link', 'finishLink', ['Enter'], finishLink),
    applies: (workbench) => writable(workbench) && stateOf(workbench).session?.linking.state != null,
    inPalette: false,
  },
  align('unlink', 'unlink', ['U'], edit(unlink())),
  align('merge', 'merge', ['M'], edit(mergeWithNext)),
  align('split', 'split', ['S'], edit(splitSegment)),
  align('move-up', 'moveUp', ['Alt-Up'], edit(moveFarEnd(-1))),
  align('move-down', 'moveDown', ['Alt-Down'], edit(moveFarEnd(1))),
  align('realign', 'realign', ['A'], (workbench) => void realignFromHere(workbench)),
  align('flag', 'flag', ['X'], edit(toggleFlag())),
  {
    ...align('confirm-sure', 'confirmSure', ['Shift-Space'], confirmSure),
    applies: (workbench) => {
      const { session } = stateOf(workbench);
      return session !== null && writable(workbench) && countSure(session.derived.state.beads) > 0;
    },
  },
];
