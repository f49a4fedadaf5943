// Deciding readings: from suspect to suspect, each decided by one key.
import type { Command as EditorCommand } from 'prosemirror-state';
import { wordsBetween } from '../../../shared/document/mentions.ts';
import type { GapAttrs } from '../../../shared/document/schema.ts';
import type { SeriesDecision } from '../../../shared/ocr/series.ts';
import {
  acceptSuggestion,
  confirmReadings,
  markDoubtful,
  markIllegible,
  markRight,
  revertDifferences,
  writeOwnReading,
} from '../../editor/commands/readings.ts';
import { type MachineReading, machineReadingAt, machineReadings } from '../../editor/machine-readings.ts';
import { differenceAt } from '../../editor/plugins/provenance.ts';
import { currentSuspect, suspectsOf } from '../../editor/plugins/suspects.ts';
import type { Lesson } from '../learning.ts';
import type { RecordSession } from '../record-session.ts';
import { kindsOf, QUEUE_ORDERS, SUSPECT_KINDS } from '../suspect-queue.ts';
import { stateOf, update, type Workbench } from '../workbench.ts';
import type { Dialog } from '../workbench-state.ts';
import type { Command } from './command.ts';

/** A command of the Correct mode; `inPopup` is the key of its short title in the popup, where it stands there. */
export interface CorrectCommand extends Command {
  readonly inPopup?: string;
}

/** Takes the nth reading (from 0) for the suspect in hand and goes on; false where there is none. */
export function takeReading(session: RecordSession, n: number): boolean {
  const suspect = currentSuspect(session.editor.state);
  const meant = suspect?.value.suggestions[n]?.text;
  if (!suspect || meant === undefined) return false;
  return decide(session, acceptSuggestion(n, session.nextSuspect(1)), readingOf(suspect.value.text, meant), meant);
}

/** Takes a reading of the scholar's own for the suspect in hand and goes on. */
export function takeOwnReading(session: RecordSession, text: string): void {
  const suspect = currentSuspect(session.editor.state);
  session.asking.set('nothing');
  if (!suspect || text.trim() === '' || text === suspect.value.text) return;
  decide(session, writeOwnReading(text, session.nextSuspect(1)), readingOf(suspect.value.text, text), text);
}

/** Puts a gap of the given extent in place of the suspect in hand and goes on. */
export function markGap(session: RecordSession, extent?: Pick<GapAttrs, 'quantity' | 'unit'>): void {
  session.asking.set('nothing');
  decide(session, markIllegible(extent, undefined, session.nextSuspect(1)), null);
}

const sayDoubtful = (session: RecordSession): void =>
  void decide(session, markDoubtful(undefined, session.nextSuspect(1)), null);

const readingOf = (read: string, meant: string): Lesson => ({ kind: 'reading', read, meant, times: 1 });

/** A correction of the machine's is in hand where the cursor stands in it and no suspect is. */
const reviewInHand = ({ editor, deciding }: RecordSession): MachineReading | null =>
  deciding.state && !currentSuspect(editor.state)
    ? machineReadingAt(editor.state.doc, editor.state.selection.from)
    : null;

/** Decides on the machine's correction in hand and goes on to the next; false where there is none. */
function decideReview(session: RecordSession, commandFor: (review: MachineReading) => EditorCommand | null): boolean {
  const review = reviewInHand(session);
  const command = review && commandFor(review);
  if (!review || !command) return false;
  const { state } = session.editor;
  const later = machineReadings(state.doc).filter(({ from }) => from > review.from).length;
  if (!session.run(command, wordsBetween(state.doc, review.from, review.to))) return false;
  const left = machineReadings(session.editor.state.doc);
  const next = left[left.length - later] ?? left[0];
  if (next) session.goToReview(next);
  else session.stepSuspect(1);
  return true;
}

const confirmReview = (session: RecordSession): boolean => decideReview(session, (review) => confirmReadings([review]));

const revertReview = (session: RecordSession): boolean =>
  decideReview(session, ({ from }) => {
    const difference = differenceAt(session.editor.state, from);
    return difference && revertDifferences([difference]);
  });

function sayRight(session: RecordSession): void {
  if (confirmReview(session)) return;
  const word = currentSuspect(session.editor.state)?.value.text;
  if (word !== undefined) decide(session, markRight(undefined, session.nextSuspect(1, word)), { kind: 'right', word });
}

/** Carries a decision out, teaches what it teaches, and keeps the next suspect at the height of the last. */
function decide(session: RecordSession, command: EditorCommand, lesson: Lesson | null, detail?: string): boolean {
  const word = currentSuspect(session.editor.state)?.value.text ?? '';
  const done = session.run(command, detail ?? word);
  if (done && lesson) session.teach(lesson);
  if (done && lesson?.kind === 'reading') session.lastReading.set({ read: lesson.read, meant: lesson.meant });
  session.holdReadingHeight();
  return done;
}

const sessionOf = (workbench: Workbench): RecordSession | null => stateOf(workbench).session;
const inHand = (workbench: Workbench): boolean => {
  const session = sessionOf(workbench);
  if (!session || session.readOnly) return false;
  return currentSuspect(session.editor.state) !== null || reviewInHand(session) !== null;
};
const anyLeft = (workbench: Workbench): boolean => {
  const session = sessionOf(workbench);
  if (!session) return false;
  const { state } = session.editor;
  return suspectsOf(state).length > 0 || machineReadings(state.doc).length > 0;
};

const decision = (
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

/** The suspect the cursor stands on comes first: the popup shows it already, the keys go to it now. */
function takeUp(session: RecordSession): boolean {
  const suspect = currentSuspect(session.editor.state);
  if (!suspect || session.deciding.state) return false;
  session.takeSuspect(suspect);
  return true;
}

/** The machine has not read the record yet: there may be suspects in a moment. */
const stillReading = (workbench: Workbench): boolean => sessionOf(workbench)?.judgement.state.kind === 'waiting';

const step = (id: string, key: string, keys: string, direction: 1 | -1, inPopup?: string): CorrectCommand => ({
  id: `correct.${id}`,
  title: { key: `command.${key}` },
  group: 'correct',
  keys: [keys],
  reach: 'typing',
  modes: ['correct'],
  applies: (workbench) => anyLeft(workbench) || stillReading(workbench),
  run: (workbench) => {
    const session = sessionOf(workbench);
    if (!session || takeUp(session) || session.stepSuspect(direction)) return;
    session.stepWhenRead(direction);
  },
  ...(inPopup ? { inPopup } : {}),
});

const nextOrder = ({ queue }: RecordSession): void => {
  const { order } = queue.state;
  queue.set({ ...queue.state, order: following(QUEUE_ORDERS, order) });
};

/** Through the kinds there are, then all of them. */
function nextKind({ queue, editor }: RecordSession): void {
  const counts = kindsOf(suspectsOf(editor.state));
  const kinds = SUSPECT_KINDS.filter((kind) => counts.has(kind));
  queue.set({ ...queue.state, kind: following(['all', ...kinds], queue.state.kind) });
}

const following = <Name>(names: readonly Name[], name: Name): Name =>
  names[(names.indexOf(name) + 1) % names.length] as Name;

/** A way to show the queue otherwise; the suspect in hand stays in hand. */
const arrange = (id: string, key: string, keys: string, change: (session: RecordSession) => void): CorrectCommand => ({
  id: `correct.${id}`,
  title: { key: `command.${key}` },
  group: 'correct',
  keys: [keys],
  reach: 'text',
  modes: ['correct'],
  applies: anyLeft,
  run: (workbench) => {
    const session = sessionOf(workbench);
    if (session) change(session);
  },
});

/** What the threshold of sure corrections stands at first. */
const SURE_FIRST = 0.9;

const sheet = (id: string, key: string, keys: string, dialog: Dialog): CorrectCommand => ({
  id: `correct.${id}`,
  title: { key: `command.${key}` },
  group: 'correct',
  keys: [keys],
  reach: 'typing',
  applies: (workbench) => sessionOf(workbench)?.readOnly === false,
  run: (workbench) => update(workbench, { dialog }),
});

const series = (id: string, key: string, keys: string, offerOf: (session: RecordSession) => SeriesDecision | null) =>
  ({
    id: `correct.${id}`,
    title: { key: `command.${key}` },
    group: 'correct',
    keys: [keys],
    reach: 'text',
    modes: ['correct'],
    applies: (workbench) => {
      const session = sessionOf(workbench);
      return session !== null && !session.readOnly && offerOf(session) !== null;
    },
    run: (workbench) => {
      const session = sessionOf(workbench);
      const offer = session && offerOf(session);
      if (!offer) return;
      const { read, meant } = offer;
      update(workbench, { dialog: { kind: 'series', series: { kind: 'alike', read, meant } } });
    },
  }) satisfies CorrectCommand;

/** In the order of the keyboard map and of the popup. */
export const CORRECT_COMMANDS: readonly CorrectCommand[] = [
  decision(
    'take-first',
    'takeFirst',
    'Enter',
    (session) => void (confirmReview(session) || takeReading(session, 0)),
    'popup.first',
  ),
  decision('type', 'typeReading', 'E', (session) => session.asking.set('reading'), 'popup.type'),
  decision('right', 'isRight', 'R', sayRight, 'popup.right'),
  decision('doubtful', 'doubtful', 'D', sayDoubtful, 'popup.doubtful'),
  decision('illegible', 'illegible', 'G', (session) => markGap(session), 'popup.illegible'),
  decision('gap', 'gapExtent', 'Shift-G', (session) => session.asking.set('extent'), 'popup.extent'),
  decision('revert', 'revertReview', 'Backspace', (session) => void revertReview(session)),
  step('next', 'suspectNext', 'Tab', 1, 'popup.next'),
  step('previous', 'suspectPrevious', 'Shift-Tab', -1),
  ...[1, 2, 3, 4, 5].map(
    (n): CorrectCommand => ({
      ...decision(`take-${n}`, 'takeReading', String(n), (session) => takeReading(session, n - 1)),
      title: { key: 'command.takeReading', fill: { n } },
    }),
  ),
  series('series', 'series', 'S', ({ offers }) => offers.inHand.state ?? offers.looking.inHand.state),
  series(
    'series-decided',
    'seriesDecided',
    'Shift-S',
    ({ offers }) => offers.decided.state ?? offers.looking.decided.state,
  ),
  arrange('order', 'suspectOrder', 'O', nextOrder),
  arrange('kind', 'suspectKind', 'K', nextKind),
  sheet('sure', 'correctSure', 'Alt-Enter', { kind: 'series', series: { kind: 'sure', min: SURE_FIRST } }),
  sheet('rules', 'rules', 'Alt-R', { kind: 'rules' }),
  sheet('statistics', 'statistics', 'Alt-Q', { kind: 'statistics' }),
  sheet('learned', 'learned', 'Alt-W', { kind: 'learned' }),
  decision('close', 'closePopup', 'Escape', (session) => session.leaveSuspect()),
];
