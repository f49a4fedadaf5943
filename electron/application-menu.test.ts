import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applicationMenu } from '../shared/ipc/menu.ts';
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

const submenu = (item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : [];
const allItems = (): MenuItemConstructorOptions[] => program.seen.menu.flatMap(submenu);
const itemOf = (id: string): MenuItemConstructorOptions => {
  const item = allItems().find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const choose = (item: MenuItemConstructorOptions | undefined): void =>
  item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);

test('a chosen item sends its command to the page', async () => {
  const chosen: string[] = [];
  program.api.onCommand((command) => chosen.push(command));
  choose(itemOf('edit.undo'));
  choose(itemOf('palette.open'));
  await until(() => chosen.length === 2);
  expect(chosen).toEqual(['edit.undo', 'palette.open']);
});

test('keys are shown and not taken: the page listens for them itself', () => {
  const withKeys = allItems().filter((item) => item.accelerator !== undefined);
  expect(withKeys.length).toBeGreaterThan(10);
  expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true);
});

test('no two commands share an id or a key', () => {
  const commands = applicationMenu.flatMap(({ items }) => items.filter((item) => item.kind === 'command'));
  const keys = commands.flatMap(({ key }) => (key === null ? [] : [key]));
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what needs a record can be chosen only while one is open', async () => {
  expect([itemOf('mode.correct').enabled, itemOf('file.import').enabled]).toEqual([false, true]);
  await program.api.describeWindow({ title: 'Pyongyang 1956', edited: false, recordOpen: true });
  expect(itemOf('mode.correct').enabled).toBe(true);
});

test('the menu speaks the language chosen in the page, also after a restart', async () => {
  expect(program.seen.menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
  await program.api.chooseAppearance({ theme: 'dark', language: 'ru' });
  expect(program.seen.menu.map(({ label }) => label)).toEqual(['Файл', 'Правка', 'Вид', 'Справка']);
  expect(program.nativeTheme.themeSource).toBe('dark');
  program.window.close();
  await until(() => program.app.ended);
  program = await machine.start();
  expect(program.seen.menu[0]?.label).toBe('Файл');
  expect(program.nativeTheme.themeSource).toBe('dark');
});

test('before any choice the menu speaks the system’s language, and English where it is none of ours', async () => {
  for (const [locale, label] of [
    ['ru', 'Файл'],
    ['ru-RU', 'Файл'],
    ['ko', 'File'],
  ] as const) {
    await program.end();
    program = await machine.start({ locale });
    expect(program.seen.menu[0]?.label).toBe(label);
  }
});

test('recent files stand in the menu and open from there', async () => {
  const recent = () => submenu(submenu(program.seen.menu[0]).find(({ label }) => label === 'Recent'));
  expect(recent()).toEqual([{ label: 'Nothing yet', enabled: false }]);
  await writeFile(join(machine.documents, 'Kim & Pak.txt'), 'text');
  program.dialogs.chooses(join(machine.documents, 'Kim & Pak.txt'));
  await program.api.openFiles('import');
  expect(recent().map(({ label }) => label)).toEqual(['Kim && Pak.txt']);
  const arrived: unknown[] = [];
  program.api.onFileArrived((file) => arrived.push(file));
  choose(recent()[0]);
  await until(() => arrived.length === 1);
  expect(arrived[0]).toMatchObject({ kind: 'opened', file: { name: 'Kim & Pak.txt' } });
});

test('on macOS the program’s own menu stands first', async () => {
  await program.end();
  program = await machine.start({ platform: 'darwin' });
  expect(program.seen.menu[0]).toEqual({ role: 'appMenu' });
});
