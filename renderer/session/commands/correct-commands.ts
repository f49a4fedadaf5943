// Deciding readings: from suspect to suspect, each decided by one key.
import type { Command as EditorCommand } from 'prosemirror-state';
import { acceptSuggestion, markDoubtful, markIllegible, markRight } from '../../editor/commands/readings.ts';
import { currentSuspect, goToSuspect, suspectsOf } from '../../editor/plugins/suspects.ts';
import { forgetSuspect, learnReading } from '../learning.ts';
import type { RecordSession } from '../record-session.ts';
import { stateOf, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';

/** A command of the Correct mode; `inPopup` is the key of its short title in the popup, where it stands there. */
export interface CorrectCommand extends Command {
  readonly inPopup?: string;
}

/** Takes the nth reading (from 0) for the suspect in hand and goes on; false where there is none. */
export function takeReading(session: RecordSession, n: number): boolean {
  const suspect = currentSuspect(session.editor.state);
  const meant = suspect?.value.suggestions[n]?.text;
  if (!suspect || meant === undefined || !session.run(acceptSuggestion(n), meant)) return false;
  void learnReading(session, suspect.value.text, meant);
  session.holdReadingHeight();
  return true;
}

/** Takes a reading of the scholar's own for the suspect in hand. */
export function takeOwnReading(session: RecordSession, text: string): void {
  const suspect = currentSuspect(session.editor.state);
  session.stopOwnReading();
  if (!suspect) return;
  if (text.trim() === '' || text === suspect.value.text) return;
  session.replaceSuspect(suspect, text);
  void learnReading(session, suspect.value.text, text);
  session.run(goToSuspect(1));
  session.holdReadingHeight();
}

function sayRight(session: RecordSession): void {
  const suspect = currentSuspect(session.editor.state);
  if (suspect && session.run(markRight(), suspect.value.text)) void forgetSuspect(session, suspect.value.text);
  session.holdReadingHeight();
}

function decideAndHold(session: RecordSession, command: EditorCommand): void {
  const suspect = currentSuspect(session.editor.state);
  session.run(command, suspect?.value.text ?? '');
  session.holdReadingHeight();
}

const sessionOf = (workbench: Workbench): RecordSession | null => stateOf(workbench).session;
const inHand = (workbench: Workbench): boolean => {
  const session = sessionOf(workbench);
  return session !== null && !session.readOnly && currentSuspect(session.editor.state) !== null;
};
const anyLeft = (workbench: Workbench): boolean => {
  const session = sessionOf(workbench);
  return session !== null && suspectsOf(session.editor.state).length > 0;
};

const decide = (
  id: string,
  key: string,
  letter: string,
  run: (session: RecordSession) => void,
  inPopup?: string,
): CorrectCommand => ({
  id: `correct.${id}`,
  title: { key: `command.${key}` },
  group: 'correct',
  keys: [letter],
  reach: 'text',
  modes: ['correct'],
  applies: inHand,
  inPalette: false,
  run: (workbench) => {
    const session = sessionOf(workbench);
    if (session) run(session);
  },
  ...(inPopup ? { inPopup } : {}),
});

const step = (id: string, key: string, keys: string, direction: 1 | -1, inPopup?: string): CorrectCommand => ({
  id: `correct.${id}`,
  title: { key: `command.${key}` },
  group: 'correct',
  keys: [keys],
  reach: 'typing',
  modes: ['correct'],
  applies: anyLeft,
  run: (workbench) => {
    const session = sessionOf(workbench);
    session?.deciding.set(true);
    session?.run(goToSuspect(direction));
    session?.holdReadingHeight();
  },
  ...(inPopup ? { inPopup } : {}),
});

/** In the order of the keyboard map and of the popup. */
export const CORRECT_COMMANDS: readonly CorrectCommand[] = [
  decide('take-first', 'takeFirst', 'Enter', (session) => takeReading(session, 0), 'popup.first'),
  decide('type', 'typeReading', 'E', (session) => session.startOwnReading(), 'popup.type'),
  decide('right', 'isRight', 'R', sayRight, 'popup.right'),
  decide('doubtful', 'doubtful', 'D', (session) => decideAndHold(session, markDoubtful()), 'popup.doubtful'),
  decide('illegible', 'illegible', 'G', (session) => decideAndHold(session, markIllegible()), 'popup.illegible'),
  step('next', 'suspectNext', 'Tab', 1, 'popup.next'),
  step('previous', 'suspectPrevious', 'Shift-Tab', -1),
  ...[1, 2, 3, 4, 5].map(
    (n): CorrectCommand => ({
      ...decide(`take-${n}`, 'takeReading', String(n), (session) => takeReading(session, n - 1)),
      title: { key: 'command.takeReading', fill: { n } },
    }),
  ),
  decide('close', 'closePopup', 'Escape', (session) => session.leaveSuspect()),
];
