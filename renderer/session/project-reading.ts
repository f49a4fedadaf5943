// All records of the project as texts: for concordances, counts and searches over the whole of it. The open record is read
// from its editor, the others from the disk, each once until it changes.
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';
import type { MentioningRecord } from '../../shared/entities/concordance.ts';
import { listRecords } from '../db/projects.ts';
import { readDocument } from '../db/record-document.ts';
import { stateOf, type Workbench } from './workbench.ts';

export interface ProjectReading {
  /** In the order of the project's list. */
  readonly records: readonly MentioningRecord[];
  /** Records that could not be read. */
  readonly unread: readonly RecordId[];
}

/** So many records are read before the page may draw again. */
const AT_ONCE = 20;

/** Reads every record. Rejects when the store fails, or with the signal's reason when it is given up. */
export async function readProject(
  workbench: Workbench,
  signal?: AbortSignal,
  progress: (share: number) => void = () => {},
): Promise<ProjectReading> {
  const { project } = stateOf(workbench);
  if (!project) return { records: [], unread: [] };
  const rows = await listRecords(workbench.db, project.id);
  const records: MentioningRecord[] = [];
  const unread: RecordId[] = [];
  for (const [at, { id, metadata, updatedAt }] of rows.entries()) {
    const doc = await documentOf(workbench, id, updatedAt);
    if (doc) records.push({ id, title: metadata.title, date: metadata.date.when, doc });
    else unread.push(id);
    if (at % AT_ONCE === AT_ONCE - 1) {
      progress((at + 1) / rows.length);
      await new Promise((drawn) => setTimeout(drawn, 0));
    }
    signal?.throwIfAborted();
  }
  return { records, unread };
}

async function documentOf(workbench: Workbench, id: RecordId, updatedAt: string): Promise<Node | null> {
  const { session } = stateOf(workbench);
  if (session?.recordId === id) return session.editor.state.doc;
  const known = workbench.documents.get(id);
  if (known?.updatedAt === updatedAt) return known.doc;
  const doc = await readDocument(workbench.db, id);
  if (doc) workbench.documents.set(id, { updatedAt, doc });
  return doc;
}
