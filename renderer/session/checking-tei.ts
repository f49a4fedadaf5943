// Checking TEI files of whatever origin: chosen, judged in the worker with progress, and told place by place. Nothing is changed.
import { proxy } from 'comlink';
import type { Problem } from '../../shared/document/problem.ts';
import { words } from '../wording/wording.ts';
import type { TeiVerdict } from './engines/engine-jobs.ts';
import { Cancelled } from './engines/engines.ts';
import { sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** How far a check has come. */
export type TeiCheckStage =
  | { readonly kind: 'checking'; readonly names: string; readonly done: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'checked'; readonly verdict: TeiVerdict; readonly issues: readonly Problem[] };

/** Lets the scholar choose TEI files, with a schema if they like, and shows what is wrong with them. */
export async function chooseTeiToCheck(workbench: Workbench): Promise<void> {
  const opening = await workbench.shell.openFiles('check');
  if (opening.kind === 'refused')
    return sayTrouble(workbench, words(`message.openFailed.${opening.why}`, { name: opening.name }));
  if (opening.kind !== 'opened') return;
  const names = opening.files.map(({ name }) => name).join(', ');
  const show = (stage: TeiCheckStage) => update(workbench, { dialog: { kind: 'check-tei', stage } });
  const isOpen = () => stateOf(workbench).dialog?.kind === 'check-tei';
  show({ kind: 'checking', names, done: 0 });
  const progress = (done: number) => isOpen() && show({ kind: 'checking', names, done });
  try {
    const outcome = await workbench.engines.checkTei(opening.files, proxy(progress));
    if (!isOpen()) return;
    if (outcome.ok) show({ kind: 'checked', verdict: outcome.value, issues: outcome.issues });
    else show({ kind: 'failed', problem: outcome.problem });
  } catch (error) {
    if (error instanceof Cancelled) return;
    update(workbench, { dialog: null });
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  }
}

/** Closes the dialog; a check under way is given up. */
export function leaveCheck(workbench: Workbench): void {
  const { dialog } = stateOf(workbench);
  if (dialog?.kind === 'check-tei' && dialog.stage.kind === 'checking') workbench.engines.cancel();
  update(workbench, { dialog: null });
}
