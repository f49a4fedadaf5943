import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBackups, outworn } from './backups.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-backups-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the last five copies stay, and the last one of each day before', () => {
  const today = 20_000 * DAY;
  const yesterday = today - DAY;
  const copies = [
    ...[1, 2, 3, 4, 5, 6, 7].map((minute) => today + minute * MINUTE),
    ...[1, 2].map((minute) => yesterday + minute * MINUTE),
  ];
  expect(outworn(copies)).toEqual([today + 2 * MINUTE, today + MINUTE, yesterday + MINUTE]);
});

test('the newest copy is never thinned out, and so never are all', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100 * DAY), { minLength: 1 }), (times) => {
      const gone = outworn(times);
      expect(gone).not.toContain(Math.max(...times));
      expect(times.length - gone.length).toBeLessThanOrEqual(5 + 14);
    }),
  );
});

test('copies of several projects are listed newest first, with title and size', async () => {
  let now = 1_000;
  const backups = openBackups(folder, () => now);
  await backups.keep('pyongyang', 'Pyongyang 1956', new Uint8Array(3));
  now = 2_000;
  await backups.keep('budapest', 'Budapest 1956', new Uint8Array(5));
  expect(await backups.list()).toEqual([
    { project: 'budapest', at: 2_000, title: 'Budapest 1956', size: 5 },
    { project: 'pyongyang', at: 1_000, title: 'Pyongyang 1956', size: 3 },
  ]);
  expect(await backups.read({ project: 'pyongyang', at: 1_000 })).toEqual(new Uint8Array(3));
});

test('a copy that is gone reads as null, and an empty folder lists nothing', async () => {
  const backups = openBackups(join(folder, 'none yet'), () => 1);
  expect(await backups.list()).toEqual([]);
  expect(await backups.read({ project: 'p', at: 1 })).toBeNull();
});

test('what a crash left behind is cleared at the next copy, and strangers’ files are left alone', async () => {
  await mkdir(join(folder, 'project-p'));
  await writeFile(join(folder, 'project-p', '.0123.sverka-unfinished'), 'half');
  await writeFile(join(folder, 'project-p', 'notes.txt'), 'mine');
  await openBackups(folder, () => 7).keep('p', 'P', new Uint8Array(1));
  expect((await readdir(join(folder, 'project-p'))).sort()).toEqual(['7.sverka', 'notes.txt', 'title.txt']);
});

test('copies asked for at once are all kept', async () => {
  let now = 0;
  const backups = openBackups(folder, () => ++now);
  await Promise.all([1, 2, 3].map((size) => backups.keep('p', 'P', new Uint8Array(size))));
  expect((await backups.list()).map(({ size }) => size)).toEqual([3, 2, 1]);
});
