// Changes that reach beyond the open record: when two authority records become one, the mentions of the project's other
// records must follow; a name is tagged wherever it stands. Each such record is locked, changed, saved and let go again.
import { Transform } from 'prosemirror-transform';
import type { EntityId, MentionId, RecordId } from '../../shared/document/ids.ts';
import { changeMention, readMentions } from '../../shared/document/mentions.ts';
import { readDocument } from '../db/record-document.ts';
import { type LockHost, lockRecord } from '../db/record-lock.ts';
import { openRecord } from '../db/record-store.ts';
import { startWriting } from '../db/record-writer.ts';
import type { ActionNote, SverkaDatabase } from '../db/schema.ts';

/** A change of the mentions of a record's document. */
export type MentionChange = (tr: Transform) => void;

/** The mentions of one record that were pointed elsewhere, so that it can be taken back. */
export interface Relinked {
  readonly recordId: RecordId;
  readonly mentions: readonly MentionId[];
}

export interface ClosedRecords {
  readonly db: SverkaDatabase;
  /** Records to look at; the open one is not among them. */
  readonly records: readonly RecordId[];
  /** Names the window that writes. */
  readonly writer: string;
  /** The browser's locks; given in tests. */
  readonly locks?: LockHost;
}

/** What came of it: the mentions that follow, and the records that could not be changed (open elsewhere, or damaged). */
export interface Relinking {
  readonly done: readonly Relinked[];
  readonly left: readonly RecordId[];
}

/** Points every mention of `from` at `into`, or (null) at none, in all the records given. */
export async function relinkIn(closed: ClosedRecords, from: EntityId, into: EntityId | null): Promise<Relinking> {
  const done: Relinked[] = [];
  const left: RecordId[] = [];
  for (const recordId of closed.records) {
    const mentions = await mentionsOf(closed.db, recordId, from);
    if (mentions.length === 0) continue;
    const changed = await pointAt(closed, { recordId, mentions }, into);
    if (changed) done.push({ recordId, mentions });
    else left.push(recordId);
  }
  return { done, left };
}

async function mentionsOf(db: SverkaDatabase, recordId: RecordId, entity: EntityId): Promise<readonly MentionId[]> {
  const doc = await readDocument(db, recordId);
  return doc ? readMentions(doc).flatMap(({ id, attrs }) => (attrs.entity === entity ? [id] : [])) : [];
}

/** Points mentions, as many as are still there, at a record of the authority. */
export const pointing =
  (mentions: readonly MentionId[], entity: EntityId | null): MentionChange =>
  (tr) => {
    for (const id of mentions) changeMention(tr, id, { entity });
  };

/** Points these mentions at a record of the authority. False where another window holds the record or it cannot be saved. */
export const pointAt = (
  closed: Pick<ClosedRecords, 'db' | 'writer' | 'locks'>,
  { recordId, mentions }: Relinked,
  entity: EntityId | null,
): Promise<boolean> => changeClosed(closed, recordId, pointing(mentions, entity));

/** Changes the mentions of a record that is not open. False where another window holds it or it cannot be saved. */
export async function changeClosed(
  { db, writer, locks }: Pick<ClosedRecords, 'db' | 'writer' | 'locks'>,
  recordId: RecordId,
  change: MentionChange,
  action: ActionNote = { kind: 'relink', detail: '' },
): Promise<boolean> {
  const lock = await (locks ? lockRecord(recordId, locks) : lockRecord(recordId));
  try {
    if (lock.getState() !== 'owner') return false;
    const opened = await openRecord(db, recordId);
    if (!opened.ok) return false;
    const writing = await startWriting(db, opened.value, { writer });
    if (!writing.ok) return false;
    const tr = new Transform(opened.value.doc);
    change(tr);
    const { selection } = opened.value;
    if (tr.docChanged) writing.value.append({ steps: tr.steps, doc: tr.doc, selection, action });
    return await writing.value.close();
  } finally {
    lock.release();
  }
}
