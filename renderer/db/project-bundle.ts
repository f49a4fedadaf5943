// A whole project as one value, out of the database and into it: what a `.sverka` file, a backup and a move to another
// machine are made of. Undo history stays behind; everything a scholar decided comes along.
import { type IdSource, type ProjectId, projectId, recordId } from '../../shared/document/ids.ts';
import type { Outcome, Problem } from '../../shared/document/problem.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { isUndecided } from '../../shared/exchange/name-decisions.ts';
import type { BundledRecord, ProjectBundle } from '../../shared/exchange/project-bundle.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import { listAuthority } from './authority-store.ts';
import { changeNameDecisions, readNameDecisions } from './name-decisions.ts';
import { listDismissed, listLearned, listRules, listWords } from './project-knowledge.ts';
import { listRecords, type Maker } from './projects.ts';
import { openRecord } from './record-store.ts';
import type { RecordRow, SverkaDatabase, Timestamp } from './schema.ts';
import { problemOf, storageProblem } from './storage-problem.ts';

/** Gathers a project. A record that cannot be read is left out and named in `issues`; so is any that was damaged. */
export async function exportProject(db: SverkaDatabase, id: ProjectId): Promise<Outcome<ProjectBundle>> {
  try {
    const project = await db.projects.get(id);
    if (!project) return { ok: false, problem: problemOf('no-such-record') };
    const issues: Problem[] = [];
    const records: BundledRecord[] = [];
    for (const row of await listRecords(db, id)) {
      const opened = await openRecord(db, row.id);
      const found = opened.ok ? opened.issues : [opened.problem];
      issues.push(...found.map((issue) => ({ ...issue, file: row.metadata.title })));
      if (opened.ok) records.push(await bundled(db, row, opened.value.doc.toJSON(), opened.value.witness));
    }
    const lexicon = (await listWords(db, id)).map(({ word, lang, addedAt }) => ({ word, lang, addedAt }));
    const learned = (await listLearned(db, id)).map(({ read, meant, times }) => ({ read, meant, times }));
    const { name, createdAt, updatedAt } = project;
    const authority = await listAuthority(db, id);
    const rules = await listRules(db, id);
    return { ok: true, value: { id, name, createdAt, updatedAt, records, authority, lexicon, learned, rules }, issues };
  } catch (error) {
    return { ok: false, problem: storageProblem(error) };
  }
}

async function bundled(db: SverkaDatabase, row: RecordRow, doc: unknown, witness: Witness): Promise<BundledRecord> {
  const { id, metadata, createdAt, updatedAt, progress } = row;
  const dismissed = await listDismissed(db, id);
  const names = await readNameDecisions(db, id);
  return {
    ...{ id, metadata, createdAt, updatedAt, progress, doc, witness },
    dismissed: dismissed.map(({ segmentId, text, at }) => ({ segmentId, text, at })),
    ...(isUndecided(names) ? {} : { names }),
  };
}

/**
 * Adds a bundle as a project of its own, all or nothing. Project and records keep their ids unless those are taken
 * here, so that a bundle may be brought in twice. A record whose document does not fit the schema is refused, with the whole bundle.
 */
export async function importProject(
  db: SverkaDatabase,
  bundle: ProjectBundle,
  { now, newId }: Maker,
): Promise<Outcome<ProjectId>> {
  const broken = bundle.records.find(({ doc }) => !isRecord(doc));
  if (broken) return { ok: false, problem: { ...problemOf('unreadable-record'), file: broken.metadata.title } };
  try {
    const value = await db.transaction('rw', db.tables, () => writeBundle(db, bundle, now().toISOString(), newId));
    return { ok: true, value, issues: [] };
  } catch (error) {
    return { ok: false, problem: storageProblem(error) };
  }
}

function isRecord(doc: unknown): boolean {
  try {
    recordFromJson(doc);
    return true;
  } catch {
    return false;
  }
}

async function writeBundle(
  db: SverkaDatabase,
  bundle: ProjectBundle,
  at: Timestamp,
  newId: IdSource,
): Promise<ProjectId> {
  const id = (await db.projects.get(bundle.id)) ? projectId(`p${newId()}`) : bundle.id;
  const { name, createdAt, updatedAt } = bundle;
  await db.projects.add({ id, name, createdAt, updatedAt, deletedAt: null });
  await db.authority.bulkAdd(bundle.authority.map((record) => ({ projectId: id, id: record.id, record })));
  await db.lexicon.bulkAdd(bundle.lexicon.map((row) => ({ ...row, projectId: id })));
  await db.learned.bulkAdd(bundle.learned.map((row) => ({ ...row, projectId: id })));
  await db.rules.bulkAdd(bundle.rules.map((rule, order) => ({ projectId: id, id: rule.id, order, rule })));
  for (const [index, record] of bundle.records.entries()) {
    const fresh = (await db.records.get(record.id)) ? recordId(`r${newId()}`) : record.id;
    const { metadata, progress } = record;
    const times = { createdAt: record.createdAt, updatedAt: record.updatedAt, deletedAt: null };
    await db.records.add({ id: fresh, projectId: id, order: index + 1, metadata, progress, ...times });
    await db.witnesses.add({ recordId: fresh, witness: record.witness });
    await db.snapshots.add({ recordId: fresh, upTo: 0, at, doc: record.doc });
    await db.dismissed.bulkAdd(record.dismissed.map((row) => ({ ...row, recordId: fresh })));
    const { names } = record;
    if (names) await changeNameDecisions(db, fresh, () => names);
  }
  return id;
}
