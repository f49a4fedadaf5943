import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls, events, type WorkbenchApi } from '../shared/ipc/contract.ts';
import { installDesktop, type RunningProgram, type TestMachine } from './testing/run-desktop.ts';
import { invokeMain, type StandInFrame } from './testing/stand-in-page.ts';

let machine: TestMachine;
let program: RunningProgram;

beforeAll(async () => {
  machine = await installDesktop();
  program = await machine.start();
});
afterAll(async () => {
  await program.end();
  await machine.remove();
});

/** Past the bridge, as a page would that has broken out of it. */
const send = (channel: string, ...words: unknown[]): Promise<unknown> =>
  invokeMain(program.handlers, { sender: program.contents, senderFrame: program.contents.mainFrame }, channel, words);

test('the bridge offers one function for each call and event, and nothing else', () => {
  const expected = [...Object.keys(calls), 'onCommand', 'onFileArrived', 'onFlush'].sort();
  expect(Object.keys(program.api).sort()).toEqual(expected);
  expect(Object.keys(program.contents.page?.window ?? {})).toEqual(['sverka']);
  expect(Object.isFrozen(program.api)).toBe(true);
});

test('main answers exactly the channels of the contract', () => {
  expect([...program.handlers.keys()].sort()).toEqual(
    Object.values(calls)
      .map(({ channel }) => channel)
      .sort(),
  );
  expect(new Set(Object.values(events).map(({ channel }) => channel)).size).toBe(3);
});

test('a channel that is not in the contract has no answer', async () => {
  await expect(send('fs:read', '/etc/passwd')).rejects.toThrow("No handler registered for 'fs:read'");
});

const elsewhere: readonly (readonly [string, () => StandInFrame | null])[] = [
  ['a frame inside the page', () => ({ url: 'app://sverka/index.html', parent: program.contents.mainFrame })],
  ['a frame that is gone', () => null],
];

test.each(elsewhere)('a call from %s is refused', async (_what, frame) => {
  const from = { sender: program.contents, senderFrame: frame() };
  await expect(invokeMain(program.handlers, from, 'recent:list', [])).rejects.toThrow('not from the workbench');
});

test('a call from another window is refused', async () => {
  const from = { sender: {}, senderFrame: program.contents.mainFrame };
  await expect(invokeMain(program.handlers, from, 'recent:list', [])).rejects.toThrow('not from the workbench');
});

test.each([
  'https://example.org/',
  'file:///index.html',
  'app://sverka.example.org/',
  'app://evil@sverka/',
  'about:blank',
  '',
])('a call is refused while the window shows “%s”', async (address) => {
  const { mainFrame } = program.contents;
  const home = mainFrame.url;
  mainFrame.url = address;
  await expect(send('recent:list')).rejects.toThrow('not from the workbench');
  mainFrame.url = home;
  await expect(send('recent:list')).resolves.toEqual([]);
});

const bytes = new Uint8Array(1);
const handle = `f-${'0'.repeat(32)}`;

test.each<readonly [string, string, readonly unknown[]]>([
  ['no argument where one is needed', 'file:open', []],
  ['an argument where none is taken', 'recent:list', ['all']],
  ['two arguments', 'file:open', ['import', 'project']],
  ['an unknown purpose', 'file:open', ['anything']],
  ['a path in the place of a handle', 'file:reveal', ['/etc/passwd']],
  ['a path among the fields', 'file:save', [{ handle, bytes, path: '/etc/passwd' }]],
  ['a suggested name with a folder', 'file:save-as', [{ kind: 'text', suggestedName: '../a.txt', bytes }]],
  ['a suggested name with a backslash', 'file:save-as', [{ kind: 'text', suggestedName: '..\\a.txt', bytes }]],
  ['a suggested name with a null byte', 'file:save-as', [{ kind: 'text', suggestedName: 'a.txt\0.exe', bytes }]],
  ['a suggested name that is only dots', 'file:save-as', [{ kind: 'text', suggestedName: '..', bytes }]],
  ['an unknown kind of file', 'file:save-as', [{ kind: 'exe', suggestedName: 'a', bytes }]],
  ['text where bytes are meant', 'file:save', [{ handle, bytes: 'text' }]],
  ['a project id that climbs', 'backup:read', [{ project: '../..', at: 1 }]],
  ['a project id with a slash', 'backup:keep', [{ project: 'a/b', title: '', bytes }]],
  ['a time that is a path', 'backup:read', [{ project: 'p', at: '../1' }]],
  ['a broken time', 'backup:read', [{ project: 'p', at: 1.5 }]],
  ['an endless title', 'window:describe', [{ title: 'x'.repeat(1000), edited: false, recordOpen: false }]],
  ['an unknown theme', 'appearance:choose', [{ theme: 'pink', language: 'en' }]],
  ['a link without encryption', 'link:open', ['http://example.org/']],
  ['a file as a link', 'link:open', ['file:///etc/passwd']],
  ['a script as a link', 'link:open', ['javascript:alert(1)']],
  ['a link with a password', 'link:open', ['https://user:word@example.org/']],
  ['an object that pretends', 'link:open', [{ toString: 'https://example.org' }]],
])('%s is refused', async (_what, channel, words) => {
  await expect(send(channel, ...words)).rejects.toThrow(/refused/);
  expect(program.dialogs.shown).toEqual([]);
  expect(program.seen.links).toEqual([]);
});

test('a refusal names the place and never the value', async () => {
  const secret = 'тайный текст';
  const refusal = await send('file:save', { handle: secret, bytes }).catch((error: Error) => error.message);
  expect(refusal).toContain('handle');
  expect(refusal).not.toContain(secret);
});

test('functions do not cross the bridge', async () => {
  const reach = program.api.openFiles as unknown as (what: unknown) => Promise<unknown>;
  await expect(reach(() => 'import')).rejects.toThrow(/could not be cloned/);
});

test('an outside link opens in the user’s browser', async () => {
  expect(await program.api.openLink('https://digitalarchive.wilsoncenter.org/document/1')).toBe(true);
  expect(program.seen.links).toEqual(['https://digitalarchive.wilsoncenter.org/document/1']);
});

test('a listener hears the event’s payload, not Electron’s event, and can stop', async () => {
  const heard: unknown[][] = [];
  const api: WorkbenchApi = program.api;
  const stop = api.onCommand((...words) => heard.push(words));
  program.contents.send('menu:command', 'edit.undo');
  await Promise.resolve();
  stop();
  program.contents.send('menu:command', 'edit.redo');
  await Promise.resolve();
  expect(heard).toEqual([['edit.undo']]);
});
