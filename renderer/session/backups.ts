// The desktop's rolling copies: each changed project is written out as a .sverka file now and then, beside the database.

import type { Backup } from '../../shared/ipc/contract.ts';
import type { Saving } from '../../shared/ipc/files.ts';
import { exportProject } from '../db/project-bundle.ts';
import { words } from '../wording/wording.ts';
import { openBundle } from './projects.ts';
import { sayTrouble, stateOf, type Workbench } from './workbench.ts';

/** A copy is written this long after the first change that is not in one yet, in milliseconds. */
const EVERY_MS = 5 * 60_000;

/** Begins to keep copies, where the shell can; gives the way to stop. */
export function keepBackups(workbench: Workbench): () => void {
  if (!workbench.shell.can.backups) return () => {};
  let kept = stateOf(workbench).records;
  const timer = setInterval(() => {
    const { records } = stateOf(workbench);
    if (records === kept) return;
    kept = records;
    void keepBackup(workbench).catch((error: unknown) => console.error('No backup could be kept:', error));
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** Writes a copy of the open project now. */
export async function keepBackup(workbench: Workbench): Promise<void> {
  const { project, session } = stateOf(workbench);
  if (!project || !workbench.shell.can.backups) return;
  await session?.flush();
  const bundle = await exportProject(workbench.db, project.id);
  if (!bundle.ok) return;
  const { writeBundle } = await import('../../shared/exchange/write-bundle.ts');
  const bytes = new Uint8Array(writeBundle(bundle.value));
  await workbench.shell.keepBackup({ project: project.id, title: project.name, bytes });
}

/** Opens a copy as a project of its own; what is there stays. */
export async function openBackup(workbench: Workbench, copy: Backup): Promise<void> {
  const bytes = await workbench.shell.readBackup({ project: copy.project, at: copy.at });
  if (bytes) await openBundle(workbench, { name: copy.title, bytes });
  else sayTrouble(workbench, words('message.unsupported', { name: copy.title }));
}

/** Puts a copy where the scholar chooses, untouched: for the day the store itself cannot be opened. */
export async function saveBackupElsewhere({ shell }: Workbench, copy: Backup): Promise<Saving | null> {
  const kept = await shell.readBackup({ project: copy.project, at: copy.at });
  const suggestedName = fileName(copy.title);
  return kept && shell.saveFileAs({ kind: 'project', suggestedName, bytes: new Uint8Array(kept) });
}

/** The suggested name of a project's file: what no system refuses in a name. */
const fileName = (title: string): string => `${title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'project'}.sverka`;
