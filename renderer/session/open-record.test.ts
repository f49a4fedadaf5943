// What opening a record leaves behind where it fails; a record that opens needs a page, and is tried in e2e/.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordId } from '../../shared/document/ids.ts';
import { createProject, listProjects } from '../db/projects.ts';
import { lockRecord } from '../db/record-lock.ts';
import { memoryLocks } from '../db/testing/memory-locks.ts';
import { closeRecord, openRecordById } from './open-record.ts';
import { makerOf } from './project-records.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

const gone = recordId('r.gone');
let workbench: Workbench;
beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: memoryLocks() });
  workbench = await standInWorkbench();
  await createProject(workbench.db, 'Pyongyang 1956', makerOf(workbench));
  update(workbench, { project: (await listProjects(workbench.db))[0] ?? null });
});
afterEach(() => void vi.unstubAllGlobals());

const isFree = async () => {
  const lock = await lockRecord(gone);
  const state = lock.getState();
  lock.release();
  return state === 'owner';
};

test('a record that cannot be read is said, and its lock is given back', async () => {
  await openRecordById(workbench, gone);
  const { session, opening, message } = stateOf(workbench);
  expect([session, opening, message?.trouble]).toEqual([null, null, true]);
  expect(await isFree()).toBe(true);
});

test('so it is where the store breaks while it is read', async () => {
  update(workbench, { project: null });
  await openRecordById(workbench, gone);
  expect(stateOf(workbench).message?.trouble).toBe(true);
  expect(await isFree()).toBe(true);
});

test('of several records asked for in a row only the last is tried', async () => {
  const tried: string[] = [];
  const locks = memoryLocks();
  const request: typeof locks.request = (name, options, callback) => {
    tried.push(name);
    return locks.request(name, options, callback);
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const [a, b] = [recordId('r.a'), recordId('r.b')];
  await Promise.all([a, b, a, b].map((id) => openRecordById(workbench, id)));
  expect(tried).toEqual(['record:r.b']);
});

test('closing gives up what is being opened', async () => {
  const opening = openRecordById(workbench, gone);
  await closeRecord(workbench);
  await opening;
  const { session, message } = stateOf(workbench);
  expect([session, stateOf(workbench).opening, message]).toEqual([null, null, null]);
});
