// Carrying out decisions about the whole project, and taking them back.
import { redoDepth, undoDepth } from 'prosemirror-history';
import type { AuthorityChange } from '../../shared/entities/authority-change.ts';
import { changeMentions } from '../editor/commands/tagging.ts';
import { changeAuthority } from './authority-changes.ts';
import { changeClosed } from './closed-records.ts';
import type { DoneStep, Elsewhere, ProjectStep } from './project-step.ts';
import type { RecordSession } from './record-session.ts';
import { sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/** So many steps are remembered. */
const DEPTH = 100;

/** Carries a decision out. Null where the open record is only read. Throws `RangeError` where its records are gone. */
export function takeStep(workbench: Workbench, step: ProjectStep): DoneStep | null {
  const { session } = stateOf(workbench);
  if (session?.readOnly && step.here) return null;
  const before = session?.editor.state.doc ?? null;
  const inverse = step.authority.flatMap((change) => changeAuthority(workbench, change, step.detail) ?? []);
  const inText = session !== null && step.here !== null && session.run(step.here, step.detail);
  step.beside?.carryOut();
  const done = { ...doneStep(workbench, step, inverse), before, inText };
  workbench.steps.done = [...workbench.steps.done, done].slice(-DEPTH);
  workbench.steps.undone = [];
  return done;
}

/** As it stands now that the authority and the open record are changed; the other records follow in their turn. */
function doneStep(
  workbench: Workbench,
  step: ProjectStep,
  inverse: readonly AuthorityChange[],
): Omit<DoneStep, 'before' | 'inText'> {
  const { session } = stateOf(workbench);
  const { elsewhere } = step;
  return {
    step,
    session,
    after: session?.editor.state.doc ?? null,
    depth: session ? undoDepth(session.editor.state) : 0,
    inverse: [...inverse].reverse(),
    elsewhere: elsewhere
      ? workbench.recordTurn(() => elsewhere({ db: workbench.db, writer: workbench.windowId }))
      : Promise.resolve({ done: [], left: [] }),
  };
}

/** Takes back what came last: the newest step of the project where nothing was done to the text since, else of the text. */
export function takeBack(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const last = workbench.steps.done.at(-1);
  if (last && isNewest(last, session)) void takeStepBack(workbench, last);
  else session?.takeBack();
}

function isNewest({ session, after, depth }: DoneStep, open: RecordSession | null): boolean {
  if (open !== session) return false;
  if (!open || !after) return true;
  return undoDepth(open.editor.state) === depth && open.editor.state.doc.eq(after);
}

/** Takes a step back, whatever was done since: what was written stays. */
export async function takeStepBack(workbench: Workbench, done: DoneStep): Promise<void> {
  const { steps } = workbench;
  const { session } = stateOf(workbench);
  if (!steps.done.includes(done)) return;
  const newest = isNewest(done, session);
  try {
    for (const change of done.inverse) changeAuthority(workbench, change, done.step.detail);
  } catch (error) {
    // A record it changed is gone itself by now.
    return sayTrouble(workbench, wordsOf(error));
  }
  steps.done = steps.done.filter((one) => one !== done);
  if (newest) steps.undone = [...steps.undone, done];
  done.step.beside?.takeBack();
  if (done.inText && newest) session?.takeBack();
  else if (done.inText && done.step.hereBack && session === done.session)
    session?.run(changeMentions(done.step.hereBack), done.step.detail);
  await pointBack(workbench, await done.elsewhere, done.step.detail);
}

/** One of the changed records may be the open one by now, and is changed there. */
async function pointBack(workbench: Workbench, { done }: Elsewhere, detail: string): Promise<void> {
  const closed = { db: workbench.db, writer: workbench.windowId };
  for (const { recordId, back } of done) {
    const { session } = stateOf(workbench);
    if (session?.recordId === recordId) session.run(changeMentions(back), detail);
    else await workbench.recordTurn(() => changeClosed(closed, recordId, back));
  }
}

/** Does again what was taken back last. */
export function doAgain(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const last = workbench.steps.undone.at(-1);
  if (!last || !canBeDoneAgain(last, session)) return void session?.doAgain();
  const { step } = last;
  try {
    const inverse = step.authority.flatMap((change) => changeAuthority(workbench, change, step.detail) ?? []);
    if (last.inText) session?.doAgain();
    step.beside?.carryOut();
    const again = { ...doneStep(workbench, step, inverse), before: last.before, inText: last.inText };
    workbench.steps.done = [...workbench.steps.done, again];
    workbench.steps.undone = workbench.steps.undone.filter((one) => one !== last);
  } catch (error) {
    sayTrouble(workbench, wordsOf(error));
  }
}

function canBeDoneAgain({ session, before, inText }: DoneStep, open: RecordSession | null): boolean {
  if (open !== session) return false;
  if (!open || !before) return true;
  return open.editor.state.doc.eq(before) && (!inText || redoDepth(open.editor.state) > 0);
}
