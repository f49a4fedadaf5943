import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('слово\n');

test('a file is written into folders that are made for it, and nothing else is left', async () => {
  const path = join(folder, 'a', 'b', 'report.jsonl');
  await writeWhole(path, bytes);
  await writeWhole(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('слово\n');
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['report.jsonl']);
});

test('where it cannot be written the error names the place asked for', async () => {
  mkdirSync(join(folder, 'is-a-folder'));
  writeFileSync(join(folder, 'is-a-file'), '');
  for (const [name, code] of [
    ['is-a-folder', 'EISDIR'],
    ['is-a-file/report', 'EEXIST'],
  ] as const) {
    const path = join(folder, name);
    await expect(writeWhole(path, bytes)).rejects.toMatchObject({ code, path });
  }
  expect(readdirSync(folder).sort()).toEqual(['is-a-file', 'is-a-folder']);
});

test.runIf(existsSync('/proc/self'))('a system that refuses folders is no reason to try for ever', async () => {
  await expect(writeWhole('/proc/no-such-folder/report', bytes)).rejects.toMatchObject({
    path: '/proc/no-such-folder/report',
  });
});

test.runIf(process.platform !== 'win32')('a pipe is written to and stays one', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const [heard] = await Promise.all([readFile(path, 'utf8'), writeWhole(path, bytes)]);
  expect(heard).toBe('слово\n');
  expect(lstatSync(path).isFIFO()).toBe(true);
});
