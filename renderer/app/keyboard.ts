// One listener for all keys of the workbench. It hears them before the text does; what is no command goes on to the
// text, the field or the browser.
import { leaveLink } from '../session/aligning.ts';
import { ALL_COMMANDS } from '../session/commands/all-commands.ts';
import { commandFor, type FocusPlace } from '../session/commands/command.ts';
import { leaveLinks } from '../session/link-review.ts';
import { dropRemark, leaveChoice } from '../session/repairing.ts';
import { stateOf, type Workbench } from '../session/workbench.ts';

/** Begins to listen; gives the way to stop. */
export function listenToKeys(workbench: Workbench): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys an input method has taken.
    if (event.isComposing) return;
    dropRemark(workbench);
    if (event.code === 'Escape' && (leaveLink(workbench) || leaveChoice(workbench) || leaveLinks(workbench)))
      return event.preventDefault();
    const command = commandFor(ALL_COMMANDS, event, placeOf(event.target), workbench);
    if (!command && !isBelowDialog(event, workbench)) return;
    event.preventDefault();
    event.stopPropagation();
    command?.run(workbench);
  };
  const onPress = () => dropRemark(workbench);
  addEventListener('keydown', onKeyDown, true);
  addEventListener('pointerdown', onPress, true);
  return () => {
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('pointerdown', onPress, true);
  };
}

/** A dialog that is still being fetched has not taken the focus yet: what is typed is meant for it, not for the text below. */
const isBelowDialog = ({ code, target }: KeyboardEvent, workbench: Workbench): boolean =>
  stateOf(workbench).dialog !== null &&
  code !== 'Escape' &&
  target instanceof Element &&
  target.closest('.pane, [data-popup]') !== null;

/** Where a key was pressed. */
function placeOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('input, textarea, select')) return 'field';
  if (target.closest('[data-own-keys]')) return 'list';
  if (target.closest('[data-popup], .queue')) return 'popup';
  if (target.closest('.pane')) return 'pane';
  // A button that was clicked keeps the focus, but the scholar's keys go on working for the text.
  return target.matches(':is(button, a, [role="row"]):focus-visible') ? 'control' : 'elsewhere';
}
