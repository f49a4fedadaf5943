// Writing a file so that it is there whole or not at all, in folders that are made for it.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes beside the file first, so that a crash never leaves half of it. What is no file but a device or a pipe is written
 * to, never replaced. Rejects with the system's own error, its `path` the one asked for.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const there = await stat(path).catch(() => null);
    if (there && !there.isFile()) return await writeFile(path, bytes);
    await makeFolder(dirname(path));
    await writeBeside(path, bytes);
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(aside, 'w');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes a folder and those it lies in. Node's own way of doing so never ends where a system such as /proc refuses. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Made by another program meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;
