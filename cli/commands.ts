// Every command of the command line, in the order of the help.
import { align } from './align.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { correct } from './correct.ts';
import { match } from './match.ts';
import { processDocuments } from './process.ts';
import { segment } from './segment.ts';
import { suspects } from './suspects.ts';
import { tag } from './tag.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [
  segment,
  align,
  suspects,
  correct,
  tag,
  match,
  processDocuments,
  convert,
  validate,
];
