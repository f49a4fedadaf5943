// Every command there is: the keyboard, the palette, the keyboard map and the application menu all read this list.
import { ALIGN_COMMANDS } from './align-commands.ts';
import type { Command } from './command.ts';
import { CORRECT_COMMANDS } from './correct-commands.ts';
import { GENERAL_COMMANDS } from './general-commands.ts';
import { LINK_COMMANDS } from './link-commands.ts';
import { NAMES_COMMANDS } from './names-commands.ts';
import { REVIEW_COMMANDS } from './review-commands.ts';
import { TAG_COMMANDS } from './tag-commands.ts';

/** Where one key means two things, the mode's own meaning comes first. */
export const ALL_COMMANDS: readonly Command[] = [
  ...CORRECT_COMMANDS,
  ...NAMES_COMMANDS,
  ...REVIEW_COMMANDS,
  ...TAG_COMMANDS,
  ...ALIGN_COMMANDS,
  ...LINK_COMMANDS,
  ...GENERAL_COMMANDS,
];
