// A small record with sentences of the archive's memorandum, for the tests of storage.
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { countingIds, type ProjectId, type RecordId } from '../../../shared/document/ids.ts';
import { NO_METADATA } from '../../../shared/document/metadata.ts';
import { schema } from '../../../shared/document/schema.ts';
import { addRecord, createProject, type Maker } from '../projects.ts';
import { type OpenedRecord, openRecord } from '../record-store.ts';
import type { RecordChange } from '../record-writer.ts';
import type { SverkaDatabase } from '../schema.ts';

const RUSSIAN = ['В связи с просьбой т.Ким Ир Сена решить вопрос. ', 'Как сообщил совпосол в КНДР т.Иванов.'];
const ENGLISH = ['In connection with the request of Cde. Kim Il Sung. ', 'As Cde. Ivanov reported.'];

function paragraph(id: string, sentences: readonly string[]): Node {
  const segments = sentences.map((text, index) =>
    schema.nodes.segment.create({ id: `${id}s${index + 1}`, bead: `b${index + 1}` }, schema.text(text)),
  );
  return schema.nodes.paragraph.create({ id }, segments);
}

/** Two sentences a side, aligned one to one. */
export const sampleDoc = (): Node =>
  schema.nodes.record.create(null, [
    schema.nodes.original.create(null, paragraph('ru1', RUSSIAN)),
    schema.nodes.translation.create(null, paragraph('en1', ENGLISH)),
  ]);

export const sampleWitness = {
  files: [],
  sides: {
    original: [{ text: RUSSIAN.join(''), spans: [] }],
    translation: [{ text: ENGLISH.join(''), spans: [] }],
  },
};

/** A clock that stands still and ids that count up. */
export const sampleMaker = (): Maker => ({ now: () => new Date('1956-09-03T12:00:00Z'), newId: countingIds() });

/** A project with one record in it. */
export async function sampleRecord(
  db: SverkaDatabase,
  maker = sampleMaker(),
): Promise<{ projectId: ProjectId; recordId: RecordId }> {
  const projectId = await createProject(db, 'Pyongyang 1956', maker);
  const metadata = { ...NO_METADATA, title: 'Memorandum on Soviet Koreans' };
  const recordId = await addRecord(db, projectId, { doc: sampleDoc(), witness: sampleWitness, metadata }, maker);
  return { projectId, recordId };
}

/** Opens a record, failing the test when it cannot be. */
export async function openedRecord(db: SverkaDatabase, recordId: RecordId): Promise<OpenedRecord> {
  const outcome = await openRecord(db, recordId);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

/** Types each text at the start of the Russian side, one transaction each, as the editor would hand them over. */
export function typed(doc: Node, texts: readonly string[]): RecordChange[] {
  let state = EditorState.create({ doc });
  return texts.map((text) => {
    const tr = state.tr.insertText(text, 3);
    state = state.apply(tr);
    const steps: readonly Step[] = tr.steps;
    return { steps, doc: tr.doc, selection: tr.selection.toJSON(), action: { kind: 'type', detail: text } };
  });
}
