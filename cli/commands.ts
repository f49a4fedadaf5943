// Every command of the command line, in the order of the help.
import type { Command } from './command.ts';
import { match } from './match.ts';
import { tag } from './tag.ts';

export const COMMANDS: readonly Command[] = [tag, match];
