// The page's side of the desktop, against the real main process and preload on the stand-in for Electron.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installDesktop, type RunningProgram, type TestMachine, until } from '../../electron/testing/run-desktop.ts';
import { desktopShell } from './desktop-shell.ts';
import type { Shell } from './shell.ts';

let machine: TestMachine;
let program: RunningProgram;
let shell: Shell;

async function start(...words: readonly string[]): Promise<void> {
  program = await machine.start({ words });
  shell = desktopShell(program.api);
}

beforeEach(async () => {
  machine = await installDesktop();
  await writeFile(join(machine.documents, 'minutes.txt'), 'text');
  await start();
});
afterEach(async () => {
  await program.end();
  await machine.remove();
});

test('a file named at the start comes to the first listener', async () => {
  await program.end();
  await start('minutes.txt');
  const arrived: string[] = [];
  shell.onFileArrived((file) => arrived.push(file.kind === 'opened' ? file.file.name : file.why));
  await until(() => arrived.length === 1);
  expect(arrived).toEqual(['minutes.txt']);
});

test('the window closes once the page has everything on disk', async () => {
  let flushed = false;
  shell.onFileArrived(() => {});
  shell.onClose(
    async () => {
      flushed = true;
      return true;
    },
    () => true,
  );
  await shell.recentFiles();
  program.window.close();
  await until(() => program.app.ended);
  expect(flushed).toBe(true);
});

test('a page that fails while it saves is not closed unasked', async () => {
  shell.onFileArrived(() => {});
  shell.onClose(
    () => Promise.reject(new Error('disk full')),
    () => true,
  );
  await shell.recentFiles();
  program.dialogs.presses(0);
  program.window.close();
  await until(() => program.dialogs.shown.length === 1);
  expect(program.app.windows).toHaveLength(1);
});

test('a backup that is kept is listed with its title and read back', async () => {
  const bytes = new TextEncoder().encode('zip');
  expect(await shell.keepBackup({ project: 'p1', title: 'Pyongyang 1956', bytes })).toBe(true);
  const [kept] = await shell.backups();
  expect(kept?.title).toBe('Pyongyang 1956');
  expect(await shell.readBackup({ project: 'p1', at: kept?.at ?? 0 })).toEqual(bytes);
});

test('a file is saved where the user says, and again in its place', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  program.dialogs.names(join(machine.documents, 'record.xml'));
  const saved = await shell.saveFileAs({ kind: 'tei', suggestedName: 'record.xml', bytes: bytes('<old/>') });
  if (saved.kind !== 'saved' || saved.handle === null) throw new Error('not saved');
  expect(await shell.saveFile(saved.handle, bytes('<new/>'))).toMatchObject({ kind: 'saved', name: 'record.xml' });
});
