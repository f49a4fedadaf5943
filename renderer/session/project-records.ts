// The records of the open project, as the list shows them.
import type { Maker } from '../db/projects.ts';
import { listRecords } from '../db/projects.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

/** The clock and the ids of this window, as the database wants them. */
export const makerOf = ({ now, newId }: Workbench): Maker => ({ now: () => new Date(now()), newId });

/** Lists the open project's records anew. */
export async function refreshRecords(workbench: Workbench): Promise<void> {
  const { project } = stateOf(workbench);
  if (!project) return;
  const records = await listRecords(workbench.db, project.id);
  // Another project may have been opened meanwhile.
  if (stateOf(workbench).project?.id === project.id) update(workbench, { records });
}
