// Opening a record in place of the one that is open, and what else happens to the open record as a whole: it is closed,
// described anew, taken out of the project, taken over from another window.
import type { RecordId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import { readNameDecisions } from '../db/name-decisions.ts';
import { deleteRecord, restoreRecord, saveMetadata } from '../db/projects.ts';
import { lockRecord, type RecordLock } from '../db/record-lock.ts';
import { openRecord } from '../db/record-store.ts';
import { startWriting } from '../db/record-writer.ts';
import type { Timestamp } from '../db/schema.ts';
import { type KeptView, readView } from '../db/settings.ts';
import { words } from '../wording/wording.ts';
import { buildSession } from './build-session.ts';
import { followMerges } from './following-merges.ts';
import { TAB_OF } from './layout.ts';
import { openMemory } from './learning.ts';
import { problemWords } from './problem-words.ts';
import { refreshRecords } from './project-records.ts';
import type { RecordSession } from './record-session.ts';
import { parseRecordView } from './record-view.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** Closes the open record, if there is one, and gives up the one being opened: everything is on disk afterwards. */
export async function closeRecord(workbench: Workbench): Promise<void> {
  update(workbench, { opening: null });
  await workbench.recordTurn(() => letGo(workbench));
}

async function letGo(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  // First told to close, while it is still on the page: it keeps how far it was scrolled.
  const closed = session.close();
  update(workbench, { session: null, hint: null, entity: null });
  await closed;
}

/** Opens a record in place of the one that is open. Of several asked for in a row the last one is shown. */
export async function openRecordById(workbench: Workbench, id: RecordId): Promise<void> {
  const { session, opening } = stateOf(workbench);
  if (id === (opening ?? session?.recordId)) return;
  update(workbench, { opening: id });
  await workbench.recordTurn(() => openInPlace(workbench, id));
}

async function openInPlace(workbench: Workbench, id: RecordId): Promise<void> {
  const wanted = () => stateOf(workbench).opening === id;
  try {
    if (!wanted() || stateOf(workbench).session?.recordId === id) return;
    await letGo(workbench);
    const opened = await openSession(workbench, id);
    const kept = opened && (await readView(workbench.db, workbench.windowId, id));
    if (opened && wanted()) show(workbench, opened, kept);
    else await opened?.session.close();
  } catch (error) {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    if (wanted()) update(workbench, { opening: null });
  }
}

interface Opened {
  readonly session: RecordSession;
  /** When the last change left the cursor where the session has it; null when no change that can be read did. */
  readonly cursorLeftAt: Timestamp | null;
}

/**
 * Shows the record as the window left it. Its place is kept a moment after each change; where it went down before that,
 * the cursor stays where the last change left it.
 */
function show(workbench: Workbench, { session, cursorLeftAt }: Opened, kept: KeptView | null): void {
  const stale = kept !== null && cursorLeftAt !== null && kept.at < cursorLeftAt;
  const view = parseRecordView(kept?.state);
  session.setMode(view.mode);
  const tab = TAB_OF[view.mode] ?? stateOf(workbench).tab;
  update(workbench, { session, mode: view.mode, tab, view: 'text', entity: null });
  requestAnimationFrame(() => {
    if (stateOf(workbench).session !== session) return;
    session.queue.set(view.queue);
    session.showView(view, stale ? 'where it is' : 'as kept');
    session.focus();
  });
}

/** Null where the record cannot be read, which is said. Whatever goes wrong, the record's lock is not kept. */
async function openSession(workbench: Workbench, id: RecordId): Promise<Opened | null> {
  const lock = await lockRecord(id);
  try {
    const opened = await sessionUnder(lock, workbench, id);
    if (!opened) lock.release();
    return opened;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function sessionUnder(lock: RecordLock, workbench: Workbench, id: RecordId): Promise<Opened | null> {
  const { project } = stateOf(workbench);
  if (!project) throw new RangeError('A record was opened without its project.');
  const { db, now, windowId } = workbench;
  const outcome = await openRecord(db, id);
  if (!outcome.ok) {
    sayTrouble(workbench, problemWords(outcome.problem));
    return null;
  }
  if (outcome.issues.length > 0) sayTrouble(workbench, words('message.damaged'));
  const memory = await openMemory({ db, projectId: project.id, recordId: id, now });
  const { refused } = await readNameDecisions(db, id);
  const owner = lock.getState() === 'owner';
  const started = owner ? await startWriting(db, outcome.value, { writer: windowId }) : null;
  const refusal = started && !started.ok ? started.problem : null;
  if (refusal) sayTrouble(workbench, problemWords(refusal));
  if (!owner) sayTrouble(workbench, words('message.lockTaken'));
  const writer = started?.ok ? started.value : null;
  const release = () => lock.release();
  const reopen = () => void openAnew(workbench, id);
  const session = buildSession(workbench, { opened: outcome.value, memory, refused, writer, refusal, release, reopen });
  followLock(workbench, lock, id);
  await followMerges(workbench, session);
  const { selection, changedAt } = outcome.value;
  return { session, cursorLeftAt: selection === null ? null : changedAt };
}

async function openAnew(workbench: Workbench, id: RecordId): Promise<void> {
  await closeRecord(workbench);
  await openRecordById(workbench, id);
}

/** Once the other window has closed the record, it is read again, this time to write. */
function followLock(workbench: Workbench, lock: RecordLock, id: RecordId): void {
  const heed = () => {
    if (lock.getState() !== 'free') return;
    const { session, opening } = stateOf(workbench);
    if (id !== (opening ?? session?.recordId)) return;
    say(workbench, { text: words('message.lockFree'), trouble: false, action: null });
    void openAnew(workbench, id);
  };
  lock.subscribe(heed);
  heed();
}

/** Keeps another description of the open record. */
export async function keepDescription(workbench: Workbench, metadata: RecordMetadata): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session || session.readOnly) return;
  await saveMetadata(workbench.db, session.recordId, metadata, workbench.now());
  session.metadata.set(metadata);
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
  const takeBack = async () => {
    await restoreRecord(workbench.db, recordId);
    await refreshRecords(workbench);
    await openRecordById(workbench, recordId);
  };
  say(workbench, {
    text: words('message.removedRecord', { title: metadata.state.title }),
    trouble: false,
    action: { label: words('message.undo'), run: () => void takeBack() },
  });
  const next = records.find(({ id }) => id !== recordId);
  if (next) await openRecordById(workbench, next.id);
}
