import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installDesktop, type RunningProgram, type TestMachine, until } from './testing/run-desktop.ts';

let machine: TestMachine;
let program: RunningProgram;

beforeEach(async () => {
  machine = await installDesktop();
  program = await machine.start();
});
afterEach(async () => {
  await program.end();
  await machine.remove();
});

/** The page says that it listens, and answers each flush as given. Returns how often it was asked. */
async function pageAnswers(answer: () => Promise<boolean>): Promise<{ asked: number }> {
  const count = { asked: 0 };
  program.api.onFlush(() => {
    count.asked += 1;
    void answer().then((saved) => program.api.pageFlushed(saved));
  });
  await program.api.pageReady();
  return count;
}

test('a window whose page does not listen yet closes at once', () => {
  program.window.close();
  expect(program.app.windows).toEqual([]);
});

test('the window waits until the page has everything on disk, then closes and the program ends', async () => {
  let done = (): void => {};
  const saving = new Promise<boolean>((saved) => {
    done = () => saved(true);
  });
  const page = await pageAnswers(() => saving);
  program.window.close();
  await until(() => page.asked === 1);
  expect(program.app.windows).toHaveLength(1);
  done();
  await until(() => program.app.ended);
  expect(program.dialogs.shown).toEqual([]);
});

test('quitting asks the page too, and then ends', async () => {
  const page = await pageAnswers(async () => true);
  program.app.quit();
  await until(() => program.app.ended);
  expect(page.asked).toBe(1);
});

test('a page that could not save is not closed over the user’s head', async () => {
  await pageAnswers(async () => false);
  program.dialogs.presses(0);
  program.window.close();
  await until(() => program.dialogs.shown.length === 1);
  expect(program.dialogs.shown[0]?.options).toMatchObject({ buttons: ['Stay', 'Close anyway'], cancelId: 0 });
  expect(program.app.windows).toHaveLength(1);
});

test('the user may stay, and close anyway the next time', async () => {
  await pageAnswers(async () => false);
  program.dialogs.presses(0);
  program.window.close();
  await until(() => program.dialogs.shown.length === 1);
  await new Promise((next) => setTimeout(next, 10));
  program.dialogs.presses(1);
  program.window.close();
  await until(() => program.app.ended);
});

test('two clicks on the close button ask once', async () => {
  const page = await pageAnswers(async () => true);
  program.window.close();
  program.window.close();
  await until(() => program.app.ended);
  expect(page.asked).toBe(1);
});

test('an answer nobody asked for closes nothing', async () => {
  await program.api.pageReady();
  await program.api.pageFlushed(true);
  expect(program.app.windows).toHaveLength(1);
});

test('a page that has died is not waited for', async () => {
  await pageAnswers(() => new Promise(() => {}));
  program.dialogs.presses(1);
  program.contents.crash();
  await until(() => program.app.ended);
  expect(program.dialogs.shown[0]?.options).toMatchObject({ message: 'The workbench has stopped.' });
});

test('after a crash the page can be loaded again', async () => {
  await program.api.pageReady();
  program.dialogs.presses(0);
  program.contents.crash();
  await until(() => program.contents.page !== null);
  expect(await program.api.recentFiles()).toEqual([]);
});

test('a page that loads anew is not asked before it listens again', async () => {
  await pageAnswers(() => new Promise(() => {}));
  await program.contents.loadURL('app://sverka/index.html');
  program.window.close();
  await until(() => program.app.ended);
});

test('the place of the window is on disk before the program ends, and is taken again', async () => {
  program.window.moveTo({ x: 40, y: 50, width: 1100, height: 700 });
  program.window.maximize();
  program.window.close();
  await until(() => program.app.ended);
  const settings: unknown = JSON.parse(await readFile(join(machine.userData, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ window: { x: 40, y: 50, width: 1100, height: 700, maximized: true } });
  program = await machine.start();
  expect(program.window.options).toMatchObject({ x: 40, y: 50, width: 1100, height: 700 });
  expect(program.window.maximized).toBe(true);
});

test('the window shows the page’s title and whether something is unsaved', async () => {
  await program.api.describeWindow({ title: 'Pyongyang 1956', edited: true, recordOpen: true });
  expect([program.window.title, program.window.edited]).toEqual(['Pyongyang 1956 · Sverka', true]);
  await program.api.describeWindow({ title: '', edited: false, recordOpen: false });
  expect([program.window.title, program.window.edited]).toEqual(['Sverka', false]);
});
