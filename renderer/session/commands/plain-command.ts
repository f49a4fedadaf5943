// Most commands reach everywhere and always apply: this spells out only what differs.
import { stateOf, update, type Workbench } from '../workbench.ts';
import type { Dialog } from '../workbench-state.ts';
import type { Command, CommandGroup, KeyReach } from './command.ts';

const always = (): boolean => true;
/** Applies while a record is open. */
export const withRecord = (workbench: Workbench): boolean => stateOf(workbench).session !== null;
/** The word with a capital: command titles are keyed that way. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What differs from one plain command to the next; `key` is the title's key under `command.` among the words. */
export interface Short {
  readonly id: string;
  readonly key: string;
  readonly group: CommandGroup;
  readonly keys?: readonly string[];
  readonly reach?: KeyReach;
  readonly applies?: Command['applies'];
  readonly inPalette?: boolean;
  readonly run: Command['run'];
}

/** A command from what differs. */
export const command = ({
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

/** Opens a dialog. */
export const showDialog = (dialog: Dialog) => (workbench: Workbench) => update(workbench, { dialog });
