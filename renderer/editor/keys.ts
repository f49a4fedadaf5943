// The editor's own keys: moving, typing and cutting sentences. Keys are taken by their place on the keyboard, so they
// work with the Russian layout on. Keys of panels and popups are the host's, which is asked first.
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import * as alignment from './commands/alignment.ts';
import * as repair from './commands/bead-repair.ts';
import * as movement from './commands/movement.ts';
import * as segments from './commands/segments.ts';
import * as tagging from './commands/tagging.ts';
import { type Mode, modeOf } from './plugins/modes.ts';
import { goToSuspect } from './plugins/suspects.ts';

/** One key of a mode. */
export interface KeyBinding {
  /** `KeyboardEvent.code` after "Mod-", "Alt-", "Shift-" in this order: "Alt-ArrowDown". Mod is Ctrl, or Cmd on a Mac. */
  readonly keys: string;
  readonly modes: readonly Mode[];
  readonly command: Command;
}

const ALL: readonly Mode[] = ['read', 'correct', 'tag', 'align'];
const LOOKING: readonly Mode[] = ['read', 'tag', 'align'];
const CORRECT: readonly Mode[] = ['correct'];
const TAG: readonly Mode[] = ['tag'];
const ALIGN: readonly Mode[] = ['align'];

/**
 * Every key the editor itself answers to; the first that applies is carried out. In the workbench renderer/app/keyboard.ts
 * hears keys before the editor and carries out the commands of session/commands, so that there only these are reached: in
 * Correct those of typing, paragraphs and F6, in Tag the word keys and N on a proposal, everywhere Mod-A. The others make
 * the editor whole where it stands alone, as on the harness page, and mean the same as the workbench's.
 */
export const EDITOR_KEYS: readonly KeyBinding[] = [
  { keys: 'Mod-KeyZ', modes: ALL, command: undo },
  { keys: 'Mod-Shift-KeyZ', modes: ALL, command: redo },
  { keys: 'Mod-KeyY', modes: ALL, command: redo },
  { keys: 'Mod-KeyA', modes: ALL, command: movement.selectSide },
  { keys: 'F6', modes: ALL, command: movement.goToOtherSide },
  { keys: 'Mod-ArrowLeft', modes: LOOKING, command: movement.goToOtherSide },
  { keys: 'Mod-ArrowRight', modes: LOOKING, command: movement.goToOtherSide },
  { keys: 'ArrowDown', modes: LOOKING, command: movement.goBySegment(1) },
  { keys: 'ArrowUp', modes: LOOKING, command: movement.goBySegment(-1) },
  { keys: 'Alt-ArrowDown', modes: ['read', 'correct', 'tag'], command: movement.goByParagraph(1) },
  { keys: 'Alt-ArrowUp', modes: ['read', 'correct', 'tag'], command: movement.goByParagraph(-1) },
  { keys: 'Enter', modes: CORRECT, command: segments.enter },
  { keys: 'Mod-Enter', modes: CORRECT, command: segments.splitParagraph },
  { keys: 'Shift-Enter', modes: CORRECT, command: segments.insertLineBreak },
  { keys: 'Backspace', modes: CORRECT, command: segments.deleteSelection },
  { keys: 'Backspace', modes: CORRECT, command: segments.joinBackward },
  { keys: 'Delete', modes: CORRECT, command: segments.deleteSelection },
  { keys: 'Delete', modes: CORRECT, command: segments.joinForward },
  { keys: 'Tab', modes: CORRECT, command: goToSuspect(1) },
  { keys: 'Shift-Tab', modes: CORRECT, command: goToSuspect(-1) },
  { keys: 'ArrowRight', modes: TAG, command: movement.selectWord(1) },
  { keys: 'ArrowLeft', modes: TAG, command: movement.selectWord(-1) },
  { keys: 'Shift-ArrowRight', modes: TAG, command: movement.widenSelection('word', 1) },
  { keys: 'Shift-ArrowLeft', modes: TAG, command: movement.widenSelection('word', -1) },
  { keys: 'Alt-Shift-ArrowRight', modes: TAG, command: movement.widenSelection('letter', 1) },
  { keys: 'Alt-Shift-ArrowLeft', modes: TAG, command: movement.widenSelection('letter', -1) },
  { keys: 'Digit1', modes: TAG, command: tagging.addMention('person') },
  { keys: 'Digit2', modes: TAG, command: tagging.addMention('place') },
  { keys: 'Digit3', modes: TAG, command: tagging.addMention('organisation') },
  { keys: 'Digit4', modes: TAG, command: tagging.addMention('date') },
  { keys: 'Digit5', modes: TAG, command: tagging.addMention('role') },
  { keys: 'KeyN', modes: TAG, command: tagging.refuse() },
  { keys: 'Backspace', modes: TAG, command: tagging.removeMention() },
  { keys: 'Space', modes: ALIGN, command: alignment.confirmAndGoOn },
  { keys: 'KeyL', modes: ALIGN, command: alignment.linkSelected },
  { keys: 'KeyU', modes: ALIGN, command: alignment.unlink() },
  { keys: 'KeyM', modes: ALIGN, command: segments.mergeWithNext },
  { keys: 'KeyS', modes: ALIGN, command: segments.splitSegment },
  { keys: 'Alt-ArrowDown', modes: ALIGN, command: repair.moveFarEnd(1) },
  { keys: 'Alt-ArrowUp', modes: ALIGN, command: repair.moveFarEnd(-1) },
];

/** What of a key event says which key it is. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The code of a key; the number pad's Enter and digits count as the main ones. */
export const mainKey = (code: string): string =>
  code.replace(/^Numpad(?=\d$)/, 'Digit').replace(/^NumpadEnter$/, 'Enter');

/** The key as `KeyBinding.keys` spells it. */
export function keysOf(press: KeyPress, mac: boolean): string {
  const mod = mac ? press.metaKey : press.ctrlKey;
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', mainKey(press.code)]
    .filter(Boolean)
    .join('-');
}

/** Carries out the first command bound to a key that applies here. False when none does. */
export function runKey(
  keys: string,
  state: EditorState,
  dispatch: (tr: EditorState['tr']) => void,
  bindings: readonly KeyBinding[] = EDITOR_KEYS,
): boolean {
  const mode = modeOf(state);
  return bindings.some(
    (binding) => binding.keys === keys && binding.modes.includes(mode) && binding.command(state, dispatch),
  );
}
