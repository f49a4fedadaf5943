// The tour's steps: trying one goes to its mode and shows the next.
import { changeMode, changeSettings } from './layout.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

export const TOUR_STEPS = ['read', 'correct', 'tag', 'export'] as const;

/** Tries a step (0..3): its mode comes forward, and the tour waits with the next. The last one opens the export. */
export function goToTourStep(workbench: Workbench, step: number): void {
  const name = TOUR_STEPS[step];
  if (name === undefined) throw new RangeError(`The tour has no step ${step}.`);
  if (name === 'export') {
    closeTour(workbench);
    update(workbench, { dialog: { kind: 'export' } });
    return;
  }
  changeMode(workbench, name);
  update(workbench, { tour: step + 1 });
}

/** Closes the tour; it is not shown again unless asked for. */
export function closeTour(workbench: Workbench): void {
  update(workbench, { tour: null });
  changeSettings(workbench, { tour: false });
  stateOf(workbench).session?.focus();
}

/** Shows the tour from its first step. */
export const startTour = (workbench: Workbench): void => update(workbench, { tour: 0 });
