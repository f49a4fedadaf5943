// Opening, saving, remembering and backing up files through the real bridge, on real files.
import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileHandle } from '../shared/ipc/files.ts';
import { installDesktop, type RunningProgram, type TestMachine, until } from './testing/run-desktop.ts';

let machine: TestMachine;
let program: RunningProgram;
const bytes = (text: string) => new TextEncoder().encode(text);
const document = (name: string): string => join(machine.documents, name);

beforeEach(async () => {
  machine = await installDesktop();
  program = await machine.start();
});
afterEach(async () => {
  await program.end();
  await machine.remove();
});

/** Opens one file through the dialog and gives its handle. */
async function opened(name: string, text: string): Promise<FileHandle> {
  await writeFile(document(name), text);
  program.dialogs.chooses(document(name));
  const opening = await program.api.openFiles('import');
  const handle = opening.kind === 'opened' ? opening.files[0]?.handle : undefined;
  if (handle === undefined) throw new Error(`not opened: ${JSON.stringify(opening)}`);
  return handle;
}

test('what the dialog gave comes as names and bytes, without a path', async () => {
  await writeFile(document('протокол.txt'), 'Пхеньян');
  await writeFile(document('minutes.txt'), 'Pyongyang');
  program.dialogs.chooses(document('протокол.txt'), document('minutes.txt'));
  const opening = await program.api.openFiles('import');
  expect(opening).toMatchObject({
    kind: 'opened',
    files: [
      { name: 'протокол.txt', bytes: bytes('Пхеньян') },
      { name: 'minutes.txt', bytes: bytes('Pyongyang') },
    ],
  });
  expect(JSON.stringify(opening)).not.toContain(machine.documents);
});

test('a cancelled dialog opens and writes nothing', async () => {
  program.dialogs.chooses();
  expect(await program.api.openFiles('project')).toEqual({ kind: 'cancelled' });
  program.dialogs.names('');
  const file = { kind: 'tei', suggestedName: 'a.xml', bytes: bytes('<TEI/>') } as const;
  expect(await program.api.saveFileAs(file)).toEqual({ kind: 'cancelled' });
  expect(await readdir(machine.documents)).toEqual([]);
});

test('a file over the limit is refused by its size, before it is read', async () => {
  await writeFile(document('huge.txt'), '');
  // A hole: the size without the bytes.
  await truncate(document('huge.txt'), 600 * 1024 * 1024);
  program.dialogs.chooses(document('huge.txt'));
  expect(await program.api.openFiles('import')).toEqual({ kind: 'refused', name: 'huge.txt', why: 'too-large' });
});

test('a folder in the place of a file is refused, and so is one that has gone', async () => {
  await mkdir(document('folder.txt'));
  program.dialogs.chooses(document('folder.txt'));
  expect(await program.api.openFiles('import')).toMatchObject({ kind: 'refused', why: 'unreadable' });
  program.dialogs.chooses(document('none.txt'));
  expect(await program.api.openFiles('import')).toMatchObject({ kind: 'refused', why: 'gone' });
});

test('a new file gets the ending of its kind where the user gave none', async () => {
  program.dialogs.names(document('record'));
  const file = { kind: 'tei', suggestedName: 'record.xml', bytes: bytes('<TEI/>') } as const;
  expect(await program.api.saveFileAs(file)).toMatchObject({ kind: 'saved', name: 'record.xml' });
  expect(await readFile(document('record.xml'), 'utf8')).toBe('<TEI/>');
});

test('a known file is written over by its handle, and no other file is touched', async () => {
  const handle = await opened('a.txt', 'old');
  await writeFile(document('b.txt'), 'other');
  expect(await program.api.saveFile({ handle, bytes: bytes('new') })).toEqual({ kind: 'saved', handle, name: 'a.txt' });
  expect(await readFile(document('a.txt'), 'utf8')).toBe('new');
  expect(await readFile(document('b.txt'), 'utf8')).toBe('other');
});

test('of two savings at once the later one stays, though the earlier takes longer', async () => {
  const handle = await opened('a.txt', 'old');
  const long = program.api.saveFile({ handle, bytes: new Uint8Array(60_000_000) });
  const short = program.api.saveFile({ handle, bytes: bytes('short') });
  await Promise.all([long, short]);
  expect(await readFile(document('a.txt'), 'utf8')).toBe('short');
  expect(await readdir(machine.documents)).toEqual(['a.txt']);
});

test('a handle that was never given out leads nowhere', async () => {
  const handle = `f-${'0'.repeat(32)}` as FileHandle;
  expect(await program.api.saveFile({ handle, bytes: bytes('x') })).toMatchObject({ kind: 'failed', why: 'gone' });
  expect(await program.api.openRecent(handle)).toMatchObject({ kind: 'refused', why: 'gone' });
  expect(await program.api.revealFile(handle)).toBe(false);
});

test('a folder that has gone is told as such', async () => {
  await mkdir(document('sub'));
  program.dialogs.names(document('sub/a.txt'));
  const saved = await program.api.saveFileAs({ kind: 'text', suggestedName: 'a.txt', bytes: bytes('x') });
  if (saved.kind !== 'saved' || saved.handle === null) throw new Error('not saved');
  await rm(document('sub'), { recursive: true });
  expect(await program.api.saveFile({ handle: saved.handle, bytes: bytes('y') })).toMatchObject({ why: 'gone' });
});

test('a folder that may not be written to leaves the old file', async () => {
  if (process.getuid?.() === 0) {
    console.info('Not run as root, who may write everywhere: a folder that may not be written to.');
    return;
  }
  const handle = await opened('a.txt', 'old');
  await chmod(machine.documents, 0o555);
  expect(await program.api.saveFile({ handle, bytes: bytes('x') })).toMatchObject({ why: 'not-allowed' });
  await chmod(machine.documents, 0o755);
  expect(await readFile(document('a.txt'), 'utf8')).toBe('old');
});

test('a file is shown in the file manager by its handle', async () => {
  const handle = await opened('a.txt', 'x');
  expect(await program.api.revealFile(handle)).toBe(true);
  expect(program.seen.revealed).toEqual([document('a.txt')]);
});

test('files opened last are remembered over a restart, newest first, and can be opened again', async () => {
  await opened('a.txt', 'A');
  await opened('b.txt', 'B');
  await opened('a.txt', 'A again');
  program.window.close();
  await until(() => program.app.ended);
  program = await machine.start();
  const recent = await program.api.recentFiles();
  expect(recent.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  const again = await program.api.openRecent(recent[0]?.handle ?? ('' as FileHandle));
  expect(again).toMatchObject({ kind: 'opened', file: { name: 'a.txt', bytes: bytes('A again') } });
});

test('the list of recent files can be forgotten', async () => {
  await opened('a.txt', 'A');
  await program.api.forgetRecent();
  expect(await program.api.recentFiles()).toEqual([]);
});

test('damaged settings count as none', async () => {
  await program.end();
  await writeFile(join(machine.userData, 'settings.json'), '{"window": "here", "recent": [{"path": 7}], "appe');
  program = await machine.start();
  expect(await program.api.recentFiles()).toEqual([]);
});

test('a backup is kept in the user’s data folder, listed and read back', async () => {
  const kept = await program.api.keepBackup({ project: 'p1', title: 'Pyongyang 1956', bytes: bytes('zip') });
  expect(kept.kind).toBe('kept');
  const [backup] = await program.api.backups();
  expect(backup).toMatchObject({ project: 'p1', title: 'Pyongyang 1956', size: 3 });
  expect(await readdir(join(machine.userData, 'backups', 'project-p1'))).toContain(`${backup?.at}.sverka`);
  expect(await program.api.readBackup({ project: 'p1', at: backup?.at ?? 0 })).toEqual(bytes('zip'));
  expect(await program.api.readBackup({ project: 'p1', at: 1 })).toBeNull();
});

test('a backup that cannot be written says so and keeps the program going', async () => {
  await writeFile(join(machine.userData, 'backups'), 'a file where the folder should be');
  expect(await program.api.keepBackup({ project: 'p1', title: '', bytes: bytes('zip') })).toEqual({ kind: 'failed' });
});

test('the page is printed to the file the user names', async () => {
  program.dialogs.names(document('record'));
  expect(await program.api.printToPdf({ suggestedName: 'record.pdf' })).toMatchObject({ name: 'record.pdf' });
  expect(await readFile(document('record.pdf'), 'utf8')).toMatch(/^%PDF/);
});

test('through a link in the user’s folder the file behind it is saved', async () => {
  await writeFile(document('real.txt'), 'old');
  await symlink(document('real.txt'), document('link.txt'));
  program.dialogs.chooses(document('link.txt'));
  const opening = await program.api.openFiles('import');
  if (opening.kind !== 'opened' || opening.files[0] === undefined) throw new Error('not opened');
  await program.api.saveFile({ handle: opening.files[0].handle, bytes: bytes('new') });
  expect(await readFile(document('real.txt'), 'utf8')).toBe('new');
});
