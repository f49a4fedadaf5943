// The pages about the names of the whole project: opening, leaving, and going from a line of them to its place in a text.
import type { RecordId } from '../../shared/document/ids.ts';
import { openRecordById } from './open-record.ts';
import { stateOf, update, type Workbench } from './workbench.ts';
import type { NamesPage } from './workbench-state.ts';

/** Shows a page over the texts. */
export const showPage = (workbench: Workbench, page: NamesPage): void => update(workbench, { page });

/** Opens the page of one name. */
export const showEntity = (workbench: Workbench, entity: string): void =>
  showPage(workbench, { kind: 'entity', entity });

/** From the page of one name to the list of all; from there, or any other page, back to the texts. */
export function leavePage(workbench: Workbench): void {
  const { page, session } = stateOf(workbench);
  const next: NamesPage | null = page?.kind === 'entity' ? { kind: 'list' } : null;
  update(workbench, { page: next });
  if (session && next === null) requestAnimationFrame(() => session.focus());
}

/** A place in a record of the project. */
export interface ProjectPlace {
  readonly record: RecordId;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
}

/** Goes to a place, opening its record where another is open. */
export async function goToPlace(workbench: Workbench, { record, from, to }: ProjectPlace): Promise<void> {
  update(workbench, { page: null });
  await openRecordById(workbench, record);
  // A record that was just opened is first shown as it was left, a frame later.
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
  const { session } = stateOf(workbench);
  if (session?.recordId === record) session.goTo(from, to);
}
