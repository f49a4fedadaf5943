// Bringing in records that come whole, out of a project's file or TEI: what is there already is found and compared first,
// and whatever is done can be taken back as one.
import type { Node } from 'prosemirror-model';
import type { EntityId, ProjectId, RecordId } from '../../shared/document/ids.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { withIdsOf } from '../../shared/exchange/copy-ids.ts';
import type { IncomingRecord, IncomingRecords } from '../../shared/exchange/incoming-records.ts';
import { recordDifferences, takeDifferences } from '../../shared/exchange/merge-record.ts';
import { addMissingAuthority, listAuthority, removeAuthority } from '../db/authority-store.ts';
import { addKnowledge } from '../db/project-knowledge.ts';
import { addRecord, createProject, deleteRecord, restoreRecord, takePlaceOf } from '../db/projects.ts';
import { openRecord } from '../db/record-store.ts';
import { words } from '../wording/wording.ts';
import { closeRecord, openRecordById } from './open-record.ts';
import { makerOf, refreshRecords } from './project-records.ts';
import { ensureProject, openProject } from './projects.ts';
import { say, stateOf, update, type Workbench } from './workbench.ts';
import type { FoundRecords, KnownRecord } from './workbench-state.ts';

/** What becomes of one incoming record. `merge` takes over the differences of these ids. */
export type IncomingChoice =
  | { readonly kind: 'add' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'merge'; readonly taken: ReadonlySet<string> }
  | { readonly kind: 'leave' };

/** The open project, or one of its own. */
export type ImportTarget = 'here' | 'new';

/** Finds which of the records are in the open project, by their ids or else their titles, and what differs. */
export async function compareWithProject(
  workbench: Workbench,
  incoming: IncomingRecords,
): Promise<FoundRecords['known']> {
  await stateOf(workbench).session?.flush();
  const known: (KnownRecord | null)[] = [];
  for (const record of incoming.records) known.push(await knownRecord(workbench, record));
  return known;
}

async function knownRecord(workbench: Workbench, incoming: IncomingRecord): Promise<KnownRecord | null> {
  const { records } = stateOf(workbench);
  const { title } = incoming.metadata;
  const row =
    records.find(({ id }) => id === incoming.id) ??
    records.find(({ metadata }) => title !== '' && metadata.title === title);
  if (!row) return null;
  const mine = await openRecord(workbench.db, row.id);
  if (!mine.ok) return null;
  const doc = recordFromJson(incoming.doc);
  const known = (copy: Node) => ({
    ...{ id: row.id, title: row.metadata.title, copy },
    differences: recordDifferences(mine.value, { doc: copy, metadata: incoming.metadata }),
  });
  const asItCame = known(doc);
  const matched = asItCame.differences === null ? withIdsOf(mine.value.doc, doc) : null;
  return matched ? known(matched) : asItCame;
}

/** What an import did, so that it can be taken back. */
interface Done {
  readonly project: ProjectId;
  readonly added: RecordId[];
  readonly replaced: RecordId[];
  entities: readonly EntityId[];
}

/** Carries the choices out, one for each record, opens the first record brought in, and offers to take it all back. */
export async function addFoundRecords(
  workbench: Workbench,
  { incoming, known }: FoundRecords,
  choices: readonly IncomingChoice[],
  target: ImportTarget,
): Promise<void> {
  await closeRecord(workbench);
  const project = target === 'here' ? await ensureProject(workbench) : await projectOf(workbench, incoming);
  const done: Done = { project, added: [], replaced: [], entities: [] };
  for (const [index, record] of incoming.records.entries()) {
    const choice: IncomingChoice = target === 'new' ? { kind: 'add' } : (choices[index] ?? { kind: 'add' });
    await bringIn(workbench, done, record, known[index] ?? null, choice);
  }
  done.entities = await addMissingAuthority(workbench.db, project, incoming.authority);
  await addKnowledge(workbench.db, project, incoming);
  update(workbench, { dialog: null });
  await showProject(workbench, done, done.added[0] ?? null);
  say(workbench, {
    text: words('import.added', { count: done.added.length }),
    trouble: false,
    action: { label: words('message.undo'), run: () => void takeBack(workbench, done) },
  });
}

const projectOf = (workbench: Workbench, { name }: IncomingRecords): Promise<ProjectId> =>
  createProject(workbench.db, name || words('left.untitled'), makerOf(workbench));

async function bringIn(
  workbench: Workbench,
  done: Done,
  record: IncomingRecord,
  known: KnownRecord | null,
  choice: IncomingChoice,
): Promise<void> {
  if (choice.kind === 'leave') return;
  const { metadata, witness } = record;
  const theirs = { doc: known?.copy ?? recordFromJson(record.doc), metadata, witness };
  const mine = known && choice.kind === 'merge' ? await openRecord(workbench.db, known.id) : null;
  const merged =
    mine?.ok && choice.kind === 'merge'
      ? { ...takeDifferences(mine.value, theirs, choice.taken), witness: mine.value.witness }
      : theirs;
  const id = await addRecord(workbench.db, done.project, merged, makerOf(workbench), record.id);
  done.added.push(id);
  if (!known || choice.kind === 'add') return;
  await takePlaceOf(workbench.db, id, known.id, workbench.now());
  done.replaced.push(known.id);
}

async function showProject(workbench: Workbench, { project }: Done, record: RecordId | null): Promise<void> {
  if (stateOf(workbench).project?.id !== project) await openProject(workbench, project);
  update(workbench, { authority: await listAuthority(workbench.db, project) });
  await refreshRecords(workbench);
  const next = record ?? stateOf(workbench).records[0]?.id ?? null;
  if (next) await openRecordById(workbench, next);
}

async function takeBack(workbench: Workbench, done: Done): Promise<void> {
  await closeRecord(workbench);
  for (const id of done.added) await deleteRecord(workbench.db, id, workbench.now());
  for (const id of done.replaced) await restoreRecord(workbench.db, id);
  await removeAuthority(workbench.db, done.project, done.entities);
  await showProject(workbench, done, done.replaced[0] ?? null);
}
