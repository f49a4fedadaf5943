// Writes a file whole or not at all: to a new file beside it, through to the disk, then renamed over the old one. However
// the program ends, the old file or the new one is there, never half of one.
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Ends the names of files being written; one that is left over came from a crash. */
export const UNFINISHED = '.sverka-unfinished';

/** Puts `bytes` at `path`. Rejects with the system's error where it cannot, and then leaves what was there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realTarget(path);
  const folder = dirname(target);
  const unfinished = join(folder, `.${randomBytes(8).toString('hex')}${UNFINISHED}`);
  const mode = await stat(target).then(
    (facts) => facts.mode,
    () => 0o666,
  );
  try {
    const file = await open(unfinished, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Through a link, the file it leads to is replaced and not the link. */
async function realTarget(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** The rename itself must reach the disk too. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
