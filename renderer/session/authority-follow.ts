// The authority records as other windows change them: this window's list follows, so that nobody links to a record that is gone.
import { liveQuery } from 'dexie';
import type { ProjectId } from '../../shared/document/ids.ts';
import { listAuthority, newestAuthorityChange } from '../db/authority-store.ts';
import { words } from '../wording/wording.ts';
import { sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** Follows the authority of whichever project is open; gives the way to stop. */
export function followAuthority(workbench: Workbench): () => void {
  let followed: ProjectId | null = null;
  let stop = () => {};
  const heed = () => {
    const id = stateOf(workbench).project?.id ?? null;
    if (id === followed) return;
    followed = id;
    stop();
    stop = id === null ? () => {} : followProject(workbench, id);
  };
  heed();
  const unsubscribe = workbench.store.subscribe(heed);
  return () => {
    unsubscribe();
    stop();
  };
}

function followProject(workbench: Workbench, project: ProjectId): () => void {
  let first = true;
  const watched = liveQuery(() => newestAuthorityChange(workbench.db, project)).subscribe({
    next(change) {
      // What stood there at the beginning was read when the project was opened.
      const known = first || change === null || change.writer === workbench.windowId;
      first = false;
      if (!known) void readAnew(workbench, project);
    },
    error: (error: unknown) => sayTrouble(workbench, words('names.notFollowed', { why: wordsOf(error) })),
  });
  return () => watched.unsubscribe();
}

/** Waits for what this window is keeping; what it changes meanwhile is kept first, and then all is read again. */
async function readAnew(workbench: Workbench, project: ProjectId): Promise<void> {
  await workbench
    .authorityTurn(async () => {
      const before = stateOf(workbench).authority;
      const kept = await listAuthority(workbench.db, project);
      const { project: open, authority } = stateOf(workbench);
      if (open?.id !== project) return;
      if (authority !== before) return void readAnew(workbench, project);
      const fresh = new Map(kept.map((record) => [record.id, record]));
      const known = new Set(before.map(({ id }) => id));
      const staying = before.flatMap(({ id }) => fresh.get(id) ?? []);
      update(workbench, { authority: [...staying, ...kept.filter(({ id }) => !known.has(id))] });
    })
    .catch((error: unknown) => sayTrouble(workbench, words('names.notFollowed', { why: wordsOf(error) })));
}
