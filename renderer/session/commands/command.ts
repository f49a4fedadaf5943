// What can be done, once: menu, key, button and palette all run the same command.
import { type KeyPress, mainKey } from '../../editor/keys.ts';
import { chord, matches } from '../chords.ts';
import { stateOf, type Workbench } from '../workbench.ts';
import type { Mode, View } from '../workbench-state.ts';

/** Sections of the keyboard map and the palette. */
export type CommandGroup = 'everywhere' | 'correct' | 'tag' | 'align' | 'file' | 'view' | 'help';

/**
 * Where a command's key counts. `always`: also while typing in a field. `text`: in the panes and panels, not in fields;
 * in Correct mode not while the text itself has the focus, where letters are letters. `typing`: in the panes even in
 * Correct mode (keys that are no letters: Tab, Enter with a modifier).
 */
export type KeyReach = 'always' | 'text' | 'typing';

export interface Command {
  /** Stable; the application menu and the tests use it. */
  readonly id: string;
  /** Key of its title among the words, with what fills it in. */
  readonly title: { readonly key: string; readonly fill?: Readonly<Record<string, string | number>> };
  readonly group: CommandGroup;
  /** As `chord` reads them; the first is the one shown. */
  readonly keys: readonly string[];
  readonly reach: KeyReach;
  /** Modes in which its key counts; all when left out. The palette always offers it. */
  readonly modes?: readonly Mode[];
  /** Views in which its key counts; both when left out. */
  readonly views?: readonly View[];
  /** False hides it from the palette (it needs the place one stands at to mean anything). */
  readonly inPalette?: boolean;
  /**
   * What it is for while it lasts: a page of names over the texts, the review of proposed names. Its keys then come before
   * those of other commands; over a page only these and those that reach everywhere count.
   */
  readonly during?: 'page' | 'review';
  /** Tells whether it applies now. */
  readonly applies: (workbench: Workbench) => boolean;
  /** Only called when it applies. */
  readonly run: (workbench: Workbench) => void;
}

/**
 * Where the focus is when a key is pressed. `control`: on a button or a row that was reached by keyboard; the keys that
 * press it or leave it are its own. `list`: in a list of a panel that has single keys of its own.
 */
export type FocusPlace = 'field' | 'list' | 'pane' | 'popup' | 'control' | 'elsewhere';

const CONTROL_KEYS: ReadonlySet<string> = new Set(['Enter', 'Space', 'Tab']);

/** The command a key means here and now; null when it means none. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  place: FocusPlace,
  workbench: Workbench,
): Command | null {
  const { mode, view, dialog, page } = stateOf(workbench);
  if ((place === 'control' || place === 'list') && CONTROL_KEYS.has(mainKey(press.code))) return null;
  for (const command of commands) {
    if (!reaches(command.reach, place, mode)) continue;
    if (command.modes && !command.modes.includes(mode)) continue;
    if (command.views && !command.views.includes(view)) continue;
    if (dialog && command.reach !== 'always') continue;
    if (page && command.reach === 'text' && command.during !== 'page') continue;
    if (!command.keys.some((keys) => matches(chord(keys), press, workbench.mac))) continue;
    if (command.applies(workbench)) return command;
  }
  return null;
}

function reaches(reach: KeyReach, place: FocusPlace, mode: Mode): boolean {
  if (reach === 'always') return true;
  if (place === 'field') return false;
  if (reach === 'typing') return true;
  if (place === 'list') return false;
  return !(place === 'pane' && mode === 'correct');
}

/** Runs a command if it applies; false when it does not. */
export function runCommand(command: Command, workbench: Workbench): boolean {
  if (!command.applies(workbench)) return false;
  command.run(workbench);
  return true;
}
