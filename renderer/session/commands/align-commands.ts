// Repairing the alignment by key. In Align:
//   a letter alone acts on sentences and links, the same letter with Shift on beads:
//     M merge, S split; Shift M, Shift S merge and split beads; Backspace merges backwards, Shift Backspace beads
//     L link, U unlink, P out of its bead, W exchange with the next, Alt Up and Down to the bead before or after
//     Space confirm, K lock, X mark for later, Shift X the next so marked, N note (why there is no counterpart)
//     A realign from here, Shift A what is selected
//   with Ctrl on paragraphs: Enter splits, Backspace merges
//   Shift Up and Down select sentences; all act on all that is selected, or chosen in the gutter
import { goToFlagged, unlink } from '../../editor/commands/alignment.ts';
import { mergeBeads, moveFarEnd, pop, splitBead, swap } from '../../editor/commands/bead-repair.ts';
import { selectBySentence } from '../../editor/commands/movement.ts';
import type { Operation } from '../../editor/commands/operation.ts';
import {
  mergeParagraph,
  mergeWithNext,
  mergeWithPrevious,
  paragraphHere,
  splitSegment,
} from '../../editor/commands/segments.ts';
import { words } from '../../wording/wording.ts';
import { finishLink, realignFromHere, realignSelection, startLink } from '../aligning.ts';
import { confirmHere, markHere } from '../link-review.ts';
import { beginNote, lockOrUnlock, openMenu, remark, repair } from '../repairing.ts';
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

/** Carries a repair out, or says why it does not apply. */
const by = (operation: Operation) => (workbench: Workbench) => void repair(workbench, operation);

/** Goes to the next link marked for later, or says that there is none. */
function goToNextFlagged(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (session && !session.run(goToFlagged)) remark(workbench, words('repair.said.noneFlagged'));
}

/** In the order of the keyboard map. */
export const ALIGN_COMMANDS: readonly Command[] = [
  align('confirm', 'confirm', ['Space'], confirmHere),
  align('link', 'link', ['L'], startLink),
  {
    ...align('finish-link', 'finishLink', ['Enter'], finishLink),
    applies: (workbench) => writable(workbench) && stateOf(workbench).session?.linking.state != null,
    inPalette: false,
  },
  align('unlink', 'unlink', ['U'], by(unlink())),
  align('move-up', 'moveUp', ['Alt-Up'], by(moveFarEnd(-1))),
  align('move-down', 'moveDown', ['Alt-Down'], by(moveFarEnd(1))),
  align('pop', 'pop', ['P'], by(pop())),
  align('swap', 'swap', ['W'], by(swap())),
  align('merge-beads', 'mergeBeads', ['Shift-M'], by(mergeBeads(1))),
  align('merge-beads-back', 'mergeBeadsBack', ['Shift-Backspace'], by(mergeBeads(-1))),
  align('split-bead', 'splitBead', ['Shift-S'], by(splitBead())),
  align('merge', 'merge', ['M'], by(mergeWithNext)),
  align('merge-back', 'mergeBack', ['Backspace'], by(mergeWithPrevious)),
  align('split', 'split', ['S'], by(splitSegment)),
  align('split-paragraph', 'splitParagraph', ['Mod-Enter'], by(paragraphHere)),
  align('merge-paragraph', 'mergeParagraph', ['Mod-Backspace'], by(mergeParagraph(-1))),
  align('merge-paragraph-next', 'mergeParagraphNext', ['Mod-Delete'], by(mergeParagraph(1))),
  align('lock', 'lock', ['K'], lockOrUnlock),
  align('flag', 'flag', ['X'], markHere),
  align('note', 'note', ['N'], beginNote),
  align('next-flagged', 'nextFlagged', ['Shift-X'], goToNextFlagged),
  align('realign', 'realign', ['A'], (workbench) => void realignFromHere(workbench)),
  align('realign-selection', 'realignSelection', ['Shift-A'], (workbench) => void realignSelection(workbench)),
  {
    ...align('select-next', 'selectNext', ['Shift-Down'], (w) => void stateOf(w).session?.run(selectBySentence(1))),
    ...{ inPalette: false, views: ['text'] },
  },
  {
    ...align(
      'select-previous',
      'selectPrevious',
      ['Shift-Up'],
      (w) => void stateOf(w).session?.run(selectBySentence(-1)),
    ),
    ...{ inPalette: false, views: ['text'] },
  },
  {
    ...align('menu', 'repairMenu', ['Shift-F10', 'ContextMenu'], openMenu),
    inPalette: false,
  },
];

const commandsOf = (...ids: readonly string[]): readonly Command[] =>
  ids.flatMap((id) => ALIGN_COMMANDS.find((command) => command.id === `align.${id}`) ?? []);

/** The menu of repairs, in its groups. */
export const REPAIR_MENU: readonly (readonly Command[])[] = [
  commandsOf('confirm', 'lock', 'flag', 'note'),
  commandsOf('link', 'unlink', 'pop', 'swap', 'move-up', 'move-down'),
  commandsOf('merge-beads', 'split-bead'),
  commandsOf('merge', 'merge-back', 'split'),
  commandsOf('split-paragraph', 'merge-paragraph', 'merge-paragraph-next'),
  commandsOf('realign', 'realign-selection'),
];
