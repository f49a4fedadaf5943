// Opening a record: its lock, its text, its writer, and the machine that reads along; and closing it again.

import type { Transaction } from 'prosemirror-state';
import type { RecordId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import { deleteRecord, restoreRecord, saveMetadata, saveProgress } from '../db/projects.ts';
import { lockRecord, type RecordLock } from '../db/record-lock.ts';
import { type OpenedRecord, openRecord } from '../db/record-store.ts';
import { type RecordWriter, type SavingState, startWriting } from '../db/record-writer.ts';
import type { ActionNote } from '../db/schema.ts';
import { readView, saveView } from '../db/settings.ts';
import { stepName } from '../editor/plugins/undo-steps.ts';
import { createRecordEditor } from '../editor/record-editor.ts';
import { words } from '../wording/wording.ts';
import { cell, readable } from './cell.ts';
import { followMentions, type MentionFacts } from './counterparts.ts';
import { followDerived } from './derived.ts';
import { editorWords } from './editor-words.ts';
import { followEvidence } from './evidence-shown.ts';
import { openMemory, showDismissed } from './learning.ts';
import { refreshRecords } from './project-records.ts';
import { readAlong } from './reading-along.ts';
import { createSession, type Judgement, type RecordSession } from './record-session.ts';
import { parseRecordView, recordViewOf } from './record-view.ts';
import { stageOf } from './stage.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** Closes the open record, if there is one: everything is on disk afterwards. */
export async function closeRecord(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  update(workbench, { session: null, hint: null, entity: null });
  await session.close();
}

/** Opens a record in place of the one that is open. */
export async function openRecordById(workbench: Workbench, id: RecordId): Promise<void> {
  const { session, opening } = stateOf(workbench);
  if (session?.recordId === id || opening === id) return;
  update(workbench, { opening: id });
  try {
    await closeRecord(workbench);
    const opened = await openSession(workbench, id);
    // Another record was chosen while this one was read.
    if (stateOf(workbench).opening !== id) return await opened?.close();
    if (!opened) return;
    const view = parseRecordView(await readView(workbench.db, workbench.windowId, id));
    opened.setMode(view.mode);
    update(workbench, { session: opened, mode: view.mode, view: 'text', entity: null });
    requestAnimationFrame(() => {
      opened.showView(view);
      opened.focus();
    });
    if (opened.readOnly) sayTrouble(workbench, words('message.lockTaken'));
  } catch (error) {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    if (stateOf(workbench).opening === id) update(workbench, { opening: null });
  }
}

async function openSession(workbench: Workbench, id: RecordId): Promise<RecordSession | null> {
  const lock = await lockRecord(id);
  const outcome = await openRecord(workbench.db, id);
  if (!outcome.ok) {
    lock.release();
    sayTrouble(workbench, outcome.problem.message);
    return null;
  }
  if (outcome.issues.length > 0) sayTrouble(workbench, words('message.damaged'));
  const writer = lock.getState() === 'owner' ? await writerFor(workbench, outcome.value) : null;
  return buildSession(workbench, outcome.value, lock, writer);
}

async function writerFor(workbench: Workbench, opened: OpenedRecord): Promise<RecordWriter | null> {
  const started = await startWriting(workbench.db, opened, { writer: workbench.windowId });
  if (started.ok) return started.value;
  sayTrouble(workbench, started.problem.message);
  return null;
}

/** Nothing is saved from a window that only reads. */
const NEVER_SAVED: SavingState = { kind: 'saved', at: null };

async function buildSession(
  workbench: Workbench,
  opened: OpenedRecord,
  lock: RecordLock,
  writer: RecordWriter | null,
): Promise<RecordSession> {
  const { recordId, metadata, witness } = opened;
  const { project } = stateOf(workbench);
  if (!project) throw new RangeError('A record was opened without its project.');
  const hosts = { original: document.createElement('div'), translation: document.createElement('div') };
  const detail = { text: '' };
  const editor = createRecordEditor({
    doc: opened.doc,
    witness,
    selection: opened.selection,
    readOnly: writer === null,
    hosts,
    words: editorWords(),
    labels: { original: words('pane.label_original'), translation: words('pane.label_translation') },
    author: () => stateOf(workbench).settings.author,
    now: workbench.now,
    newId: workbench.newId,
    onTransaction: (tr, state) => {
      if (!tr.docChanged || !writer) return;
      const selection: unknown = state.selection.toJSON();
      writer.append({ steps: tr.steps, doc: tr.doc, selection, action: actionOf(tr, detail.text) });
    },
  });
  const judgement = cell<Judgement>({ kind: 'waiting' });
  const mentionFacts = cell<MentionFacts | null>(null);
  const memory = await openMemory({ db: workbench.db, projectId: project.id, recordId, now: workbench.now });
  showDismissed(editor, memory);
  const anchor = metadata.date.when || null;
  const authority = () => stateOf(workbench).authority;
  const knowledge = () => ({ ...memory.knowledge, authority: authority() });
  const derived = followDerived(editor, ({ progress }) => {
    if (writer) void saveProgress(workbench.db, recordId, progress).then(() => refreshRecords(workbench));
  });
  const along = readAlong({ editor, engines: workbench.engines, judgement, knowledge, anchor });
  const stopMentions = followMentions({ editor, engines: workbench.engines, facts: mentionFacts, authority, anchor });
  const stopEvidence = followEvidence(editor);
  const saving = writer ? readable(writer) : cell(NEVER_SAVED);
  const session = createSession(
    {
      recordId,
      metadata,
      witness,
      editor,
      hosts,
      derived,
      saving,
      lock: readable(lock),
      judgement,
      mentionFacts,
      memory,
      detail,
      along,
    },
    {
      mountStage: stageOf(workbench),
      close: async () => {
        await keepView(workbench, session);
        along.stop();
        stopMentions();
        stopEvidence();
        stopViews();
        derived.stop();
        await writer?.close();
        editor.destroy();
        lock.release();
      },
      flush: () => writer?.flush() ?? Promise.resolve(true),
    },
  );
  const stopViews = followView(workbench, session);
  lock.subscribe(() => {
    if (lock.getState() === 'free') offerTakeOver(workbench, recordId);
  });
  return session;
}

/** What a transaction did, for the history. */
function actionOf(tr: Transaction, detail: string): ActionNote {
  const history = tr.getMeta('history$') as { readonly redo: boolean } | undefined;
  if (history) return { kind: history.redo ? 'redo' : 'undo', detail: '' };
  return { kind: stepName(tr) ?? 'type', detail };
}

/** Keeps where the window stands in the record, so that it opens there again. */
export const keepView = async (workbench: Workbench, session: RecordSession): Promise<void> =>
  saveView(workbench.db, workbench.windowId, session.recordId, recordViewOf(workbench, session), workbench.now());

/** Longest a change of place waits before it is kept, in milliseconds. */
const VIEW_LAG_MS = 400;

/** Keeps the place whenever it changed: cursor, scroll, mode. A crash or reload then opens where the scholar was. */
function followView(workbench: Workbench, session: RecordSession): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const keep = () => {
    timer ??= setTimeout(() => {
      timer = null;
      // The state belongs to this record only while it is the one shown.
      if (stateOf(workbench).session?.recordId === session.recordId) void keepView(workbench, session);
    }, VIEW_LAG_MS);
  };
  const { editor, scroll } = session;
  const stop = [editor.subscribe(keep), scroll.subscribe(keep), workbench.store.subscribe(keep)];
  return () => {
    for (const end of stop) end();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The other window has closed the record: read it again, this time to write. */
function offerTakeOver(workbench: Workbench, id: RecordId): void {
  say(workbench, { text: words('message.lockFree'), trouble: false, action: null });
  void closeRecord(workbench).then(() => openRecordById(workbench, id));
}

/** Keeps another description of the open record. */
export async function keepDescription(workbench: Workbench, metadata: RecordMetadata): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session || session.readOnly) return;
  await saveMetadata(workbench.db, session.recordId, metadata, workbench.now());
  update(workbench, { session: { ...session, metadata } });
  await refreshRecords(workbench);
}

/** Takes the open record out of the project; it can be taken back at once. */
export async function removeOpenRecord(workbench: Workbench): Promise<void> {
  const { session, records } = stateOf(workbench);
  if (!session) return;
  const { recordId, metadata } = session;
  await closeRecord(workbench);
  await deleteRecord(workbench.db, recordId, workbench.now());
  await refreshRecords(workbench);
  say(workbench, {
    text: words('message.removedRecord', { title: metadata.title }),
    trouble: false,
    action: {
      label: words('message.undo'),
      run: () => {
        void restoreRecord(workbench.db, recordId)
          .then(() => refreshRecords(workbench))
          .then(() => openRecordById(workbench, recordId));
      },
    },
  });
  const next = records.find(({ id }) => id !== recordId);
  if (next) await openRecordById(workbench, next.id);
}
