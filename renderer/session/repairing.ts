// Repairs of the alignment as the window carries them out: what does not apply says why in the status line, and what
// cannot be seen on the page is told there.
import type { EditorState } from 'prosemirror-state';
import { segmentAttrs } from '../../shared/document/segments.ts';
import { toggleFlag, toggleLock } from '../editor/commands/alignment.ts';
import type { Operation } from '../editor/commands/operation.ts';
import { targets } from '../editor/commands/targets.ts';
import { chosenSegments, setChosen } from '../editor/plugins/chosen.ts';
import { words } from '../wording/wording.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

/** Says a few words in the status line; they stay until the next key or press of the mouse. */
export const remark = (workbench: Workbench, text: string | null): void => update(workbench, { remark: text });

/** Takes the words away. */
export function dropRemark(workbench: Workbench): void {
  if (stateOf(workbench).remark !== null) remark(workbench, null);
}

/** How many letters of a sentence stand for it in the history. */
const DETAIL_LETTERS = 40;

/** The first words of what a repair acts on. */
const detailOf = (state: EditorState): string => targets(state)[0]?.node.textContent.slice(0, DETAIL_LETTERS) ?? '';

/** Carries a repair out; one that does not apply says why. False when it did not. */
export function repair(workbench: Workbench, operation: Operation, detail?: string): boolean {
  const { session } = stateOf(workbench);
  if (!session) return false;
  const { state } = session.editor;
  if (session.run(operation, detail ?? detailOf(state))) return true;
  const refusal = operation.refusal(state);
  if (refusal) remark(workbench, words(`repair.refused.${refusal}`));
  return false;
}

/** Locks or unlocks what is in hand, and says which. */
export function lockOrUnlock(workbench: Workbench): void {
  if (!repair(workbench, toggleLock())) return;
  remark(workbench, words(`repair.said.${each(workbench, 'locked') ? 'locked' : 'unlocked'}`));
}

/** Marks what is in hand for later, or takes the mark away, and says which. */
export function markOrUnmark(workbench: Workbench): void {
  if (!repair(workbench, toggleFlag())) return;
  remark(workbench, words(`repair.said.${each(workbench, 'flagged') ? 'flagged' : 'unflagged'}`));
}

/** Opens the menu of repairs at the sentence in hand, for those who work by key. */
export function openMenu(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const { head } = session.editor.state.selection;
  const here = session.anchorOf({ from: head, to: head + 1 }) ?? session.anchorOf({ from: head - 1, to: head });
  if (here) session.repairMenu.set({ x: here.left, y: here.bottom });
}

/** Begins to type a note of the first sentence in hand: why it has no counterpart, or what else there is to say. */
export function beginNote(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const here = session && targets(session.editor.state)[0];
  if (here) session.noting.set(here.id);
}

/** True where what is in hand now has an attribute. */
function each(workbench: Workbench, name: 'locked' | 'flagged'): boolean {
  const { session } = stateOf(workbench);
  return session !== null && targets(session.editor.state).some(({ node }) => segmentAttrs(node)[name]);
}

/** Lets go what was chosen in the gutter. False when nothing was. */
export function leaveChoice(workbench: Workbench): boolean {
  const { session } = stateOf(workbench);
  if (!session || chosenSegments(session.editor.state).length === 0) return false;
  session.editor.dispatch(setChosen(session.editor.state.tr, []));
  return true;
}
