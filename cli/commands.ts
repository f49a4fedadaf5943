// Every command of the command line, in the order of the help.
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { match } from './match.ts';
import { processDocuments } from './process.ts';
import { tag } from './tag.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [tag, match, processDocuments, convert, validate];
