import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../shared/ipc/files.ts';
import { filesInArguments } from './arriving-files.ts';
import { installDesktop, type RunningProgram, type TestMachine, until } from './testing/run-desktop.ts';

let machine: TestMachine;
const running: RunningProgram[] = [];

beforeEach(async () => {
  machine = await installDesktop();
  await writeFile(join(machine.documents, 'pyongyang.sverka'), 'zip');
  await writeFile(join(machine.documents, 'minutes.txt'), 'text');
});
afterEach(async () => {
  for (const program of running.splice(0)) await program.end();
  await machine.remove();
});

async function start(...words: readonly string[]): Promise<RunningProgram> {
  const program = await machine.start({ words });
  running.push(program);
  return program;
}

const names = (arrived: readonly Reading[]): readonly string[] =>
  arrived.map((reading) => (reading.kind === 'opened' ? reading.file.name : `${reading.name}: ${reading.why}`));

/** Listens as the page does; files that waited come first. */
async function listening(program: RunningProgram): Promise<Reading[]> {
  const arrived: Reading[] = [];
  program.api.onFileArrived((file) => arrived.push(file));
  arrived.push(...(await program.api.pageReady()));
  return arrived;
}

test('only words with our endings are files, found from the folder of the call', () => {
  const words = [
    '/opt/sverka',
    '--no-sandbox',
    '.',
    'a.SVERKA',
    '/x/b.txt',
    '--file=c.txt',
    'https://example.org/',
    'd.exe',
  ];
  expect(filesInArguments(words, '/home/user')).toEqual(['/home/user/a.SVERKA', '/x/b.txt']);
});

test('files of the command line wait until the page listens', async () => {
  const program = await start('pyongyang.sverka', join(machine.documents, 'minutes.txt'));
  await new Promise((next) => setTimeout(next, 30));
  const arrived = await listening(program);
  await until(() => arrived.length === 2);
  expect(names(arrived)).toEqual(['pyongyang.sverka', 'minutes.txt']);
});

test('a file that is not there arrives as a refusal the page can show', async () => {
  const program = await start('none.txt');
  const arrived = await listening(program);
  await until(() => arrived.length === 1);
  expect(names(arrived)).toEqual(['none.txt: gone']);
});

test('a second start hands its files to the first, brings it forward and ends', async () => {
  const first = await start();
  const arrived = await listening(first);
  first.window.minimized = true;
  const second = await start('minutes.txt');
  await until(() => arrived.length === 1);
  expect(names(arrived)).toEqual(['minutes.txt']);
  expect(second.app.ended).toBe(true);
  expect(second.app.windows).toEqual([]);
  expect([first.window.minimized, first.window.shown, first.window.focused]).toEqual([false, true, 1]);
});

test('once the first has ended, the next start is the first', async () => {
  const first = await start();
  first.window.close();
  await until(() => first.app.ended);
  expect((await start()).app.windows).toHaveLength(1);
});

test('a file opened by the system (macOS) arrives, before the page listens and after', async () => {
  const program = await start();
  const event = { defaultPrevented: false, preventDefault: () => {} };
  program.app.emit('open-file', event, join(machine.documents, 'pyongyang.sverka'));
  await new Promise((next) => setTimeout(next, 30));
  const arrived = await listening(program);
  program.app.emit('open-file', event, join(machine.documents, 'minutes.txt'));
  await until(() => arrived.length === 2);
  expect(names(arrived)).toEqual(['pyongyang.sverka', 'minutes.txt']);
});

test('while the page loads anew, files wait again', async () => {
  const program = await start();
  await listening(program);
  await program.contents.loadURL('app://sverka/index.html');
  program.app.emit('open-file', { preventDefault: () => {} }, join(machine.documents, 'minutes.txt'));
  await new Promise((next) => setTimeout(next, 30));
  expect(names(await listening(program))).toEqual(['minutes.txt']);
});
