// The projects on this machine: opening, making, naming, and carrying them as files.

import type { ProjectId } from '../../shared/document/ids.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { type AuthorityChange, applyAuthorityChange } from '../../shared/entities/authority-change.ts';
import { listAuthority, saveAuthorityEdit } from '../db/authority-store.ts';
import { exportProject, importProject } from '../db/project-bundle.ts';
import {
  addRecord,
  createProject,
  deleteProject,
  listProjects,
  listRecords,
  renameProject,
  restoreProject,
} from '../db/projects.ts';
import type { ProjectRow } from '../db/schema.ts';
import { lastViewed, readSetting, saveSetting } from '../db/settings.ts';
import { words } from '../wording/wording.ts';
import type { NamedBytes } from './engines/engine-jobs.ts';
import { fileNameOf, saveBytes } from './exporting.ts';
import { closeRecord, openRecordById } from './open-record.ts';
import { problemWords } from './problem-words.ts';
import { makerOf } from './project-records.ts';
import { SAMPLE_FILES, SAMPLE_NAMES } from './sample.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

const LAST_PROJECT = 'last project';

/** Opens a project and the record that was looked at last, or else the one that was changed last. */
export const openProject = (workbench: Workbench, id: ProjectId): Promise<void> =>
  workbench.projectTurn(() => openInTurn(workbench, id));

async function openInTurn(workbench: Workbench, id: ProjectId): Promise<void> {
  await closeRecord(workbench);
  const projects = await listProjects(workbench.db);
  const project = projects.find((row) => row.id === id) ?? null;
  const records = project ? await listRecords(workbench.db, id) : [];
  const authority = project ? await listAuthority(workbench.db, id) : [];
  update(workbench, { projects, project, records, authority, entity: null });
  if (!project) return;
  await saveSetting(workbench.db, LAST_PROJECT, id);
  const last = await lastViewed(
    workbench.db,
    workbench.windowId,
    records.map((record) => record.id),
  );
  const [changed] = [...records].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.order - b.order);
  const wanted = last ?? changed?.id;
  if (wanted) await openRecordById(workbench, wanted);
}

/** Opens what was open last; at the very first start, the sample project. */
export async function openLastProject(workbench: Workbench): Promise<void> {
  const projects = await listProjects(workbench.db);
  update(workbench, { projects });
  const last = await readSetting(workbench.db, LAST_PROJECT, (raw) => (typeof raw === 'string' ? raw : null));
  const found = projects.find(({ id }) => id === last) ?? projects[0];
  if (found) await openProject(workbench, found.id);
  else if (last === null) await openSampleProject(workbench);
}

/** The open project's id; makes a project first where none is open. */
export async function ensureProject(workbench: Workbench): Promise<ProjectId> {
  const { project } = stateOf(workbench);
  if (project) return project.id;
  const id = await createProject(workbench.db, words('left.untitled'), makerOf(workbench));
  await openProject(workbench, id);
  return id;
}

/** Makes an empty project and opens it. */
export async function makeProject(workbench: Workbench, name: string): Promise<void> {
  const id = await createProject(workbench.db, name, makerOf(workbench));
  await openProject(workbench, id);
}

export async function renameOpenProject(workbench: Workbench, name: string): Promise<void> {
  const { project } = stateOf(workbench);
  if (!project) return;
  await renameProject(workbench.db, project.id, name, workbench.now());
  const projects = await listProjects(workbench.db);
  update(workbench, { projects, project: projects.find(({ id }) => id === project.id) ?? project });
}

/** Takes a project off the list; it can be taken back at once. */
export async function removeProject(workbench: Workbench, project: ProjectRow): Promise<void> {
  await deleteProject(workbench.db, project.id, workbench.now());
  update(workbench, { projects: await listProjects(workbench.db) });
  const restore = async () => {
    await restoreProject(workbench.db, project.id);
    update(workbench, { projects: await listProjects(workbench.db) });
  };
  say(workbench, {
    text: words('message.removedRecord', { title: project.name }),
    trouble: false,
    action: { label: words('message.undo'), run: () => void restore() },
  });
}

/** The sample project: opened where it is, made anew from the two records shipped with the program where it is not. */
export const openSampleProject = (workbench: Workbench): Promise<void> =>
  workbench.projectTurn(() => openSampleInTurn(workbench));

async function openSampleInTurn(workbench: Workbench): Promise<void> {
  const name = words('project.sample');
  const known = (await listProjects(workbench.db)).find((project) => project.name === name);
  if (known) return openInTurn(workbench, known.id);
  update(workbench, { activity: { label: words('import.building'), progress: null, cancel: null } });
  try {
    const id = await createProject(workbench.db, name, makerOf(workbench));
    for (const { name: file, url } of SAMPLE_FILES) await addSample(workbench, id, file, url);
    await addSampleNames(workbench, id);
    await openInTurn(workbench, id);
    if (stateOf(workbench).settings.tour) update(workbench, { tour: 0 });
  } catch (error) {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    update(workbench, { activity: null });
  }
}

async function addSample(workbench: Workbench, project: ProjectId, name: string, url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const plan = await workbench.engines.readPlan([{ name, bytes: new Uint8Array(await response.arrayBuffer()) }]);
  if (!plan.ok) throw new Error(plan.problem.message);
  const built = await workbench.engines.buildRecord(plan.value, await workbench.readConfirmed(project));
  const record = { doc: recordFromJson(built.doc), witness: built.witness, metadata: built.metadata };
  await addRecord(workbench.db, project, record, makerOf(workbench));
}

/** The starter list of names. Its reader is fetched only here: the start of the page does not wait for it. */
async function addSampleNames(workbench: Workbench, project: ProjectId): Promise<void> {
  const { name, url } = SAMPLE_NAMES;
  const [response, { readAuthorityCsv }] = await Promise.all([
    fetch(url),
    import('../../shared/exchange/authority-csv.ts'),
  ]);
  const read = readAuthorityCsv(await response.text(), name);
  if (!response.ok || !read.ok) throw new Error(read.ok ? `${name}: ${response.status}` : read.problem.message);
  const change: AuthorityChange = {
    kind: 'take in',
    records: read.value.map((record) => ({ record, into: null })),
  };
  const { records, inverse } = applyAuthorityChange([], change);
  await saveAuthorityEdit(
    workbench.db,
    project,
    { change, inverse, action: { kind: change.kind, detail: name }, put: records, remove: [] },
    { writer: workbench.windowId, at: workbench.now() },
  );
}

/** Lets the scholar choose a project file and opens it as a project of its own. */
export async function openProjectFile(workbench: Workbench): Promise<void> {
  const opening = await workbench.shell.openFiles('project');
  if (opening.kind === 'refused')
    return sayTrouble(workbench, words(`message.openFailed.${opening.why}`, { name: opening.name }));
  const [file] = opening.kind === 'opened' ? opening.files : [];
  if (file) await openBundle(workbench, file);
}

/** Reads a project file; nothing is stored unless all of it is sound. */
export async function openBundle(workbench: Workbench, { name, bytes }: NamedBytes): Promise<void> {
  // Checking and packing files is not needed to begin with, and is fetched late.
  const { readBundle } = await import('../../shared/exchange/read-bundle.ts');
  const read = readBundle(bytes, name);
  if (!read.ok) return sayTrouble(workbench, `${name}: ${read.problem.message}`);
  const added = await importProject(workbench.db, read.value, makerOf(workbench));
  if (!added.ok) return sayTrouble(workbench, problemWords(added.problem));
  await openProject(workbench, added.value);
}

/** Saves the whole project as one file. */
export async function saveProjectCopy(workbench: Workbench): Promise<void> {
  const { project, session } = stateOf(workbench);
  if (!project) return;
  await session?.flush();
  const bundle = await exportProject(workbench.db, project.id);
  if (!bundle.ok) return sayTrouble(workbench, problemWords(bundle.problem));
  const { writeBundle } = await import('../../shared/exchange/write-bundle.ts');
  const bytes = new Uint8Array(writeBundle(bundle.value));
  await saveBytes(workbench, 'project', fileNameOf(project.name, 'sverka'), bytes);
}
