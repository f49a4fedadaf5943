import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNFINISHED, writeWhole } from './whole-file.ts';

let folder: string;
let target: string;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-whole-'));
  target = join(folder, 'протокол.sverka');
});
afterEach(() => rm(folder, { recursive: true }));

test('a new file appears with its bytes and nothing beside it', async () => {
  await writeWhole(target, bytes('новое'));
  expect(await readFile(target, 'utf8')).toBe('новое');
  expect(await readdir(folder)).toEqual(['протокол.sverka']);
});

test('an old file is replaced and keeps its rights', async () => {
  await writeFile(target, 'старое');
  await chmod(target, 0o640);
  await writeWhole(target, bytes('новое'));
  expect(await readFile(target, 'utf8')).toBe('новое');
  expect((await stat(target)).mode & 0o777).toBe(0o640);
});

test('through a link the file behind it is written and the link stays', async () => {
  const link = join(folder, 'link.sverka');
  await writeFile(target, 'старое');
  await symlink(target, link);
  await writeWhole(link, bytes('новое'));
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(target, 'utf8')).toBe('новое');
});

test('where the place is gone, the error is the system’s and nothing is left behind', async () => {
  await expect(writeWhole(join(folder, 'none', 'a.sverka'), bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(folder)).toEqual([]);
});

test('where the name is a folder, it stays and nothing is left behind', async () => {
  await expect(writeWhole(folder, bytes('x'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('a program killed between writing and renaming leaves the old file whole', async () => {
  await writeFile(target, 'старое');
  // A process of its own, which dies by SIGKILL at the very moment it would rename.
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    fs.promises.rename = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { writeWhole } = await import(${JSON.stringify(new URL('./whole-file.ts', import.meta.url).href)});
    await writeWhole(process.argv[1], new TextEncoder().encode('новое'));
  `;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, target], {
    encoding: 'utf8',
  });
  expect(run.signal, run.stderr).toBe('SIGKILL');
  expect(await readFile(target, 'utf8')).toBe('старое');
  const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
  expect(left).toHaveLength(1);
  expect(await readFile(join(folder, left[0] ?? ''), 'utf8')).toBe('новое');
});
