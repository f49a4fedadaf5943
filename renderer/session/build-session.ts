// From a record that was read to a session at work: its editor, the machine that reads along, and all that follows the
// text; and how each of them ends.
import type { Transaction } from 'prosemirror-state';
import type { Problem } from '../../shared/document/problem.ts';
import { saveProgress } from '../db/projects.ts';
import type { OpenedRecord } from '../db/record-store.ts';
import type { RecordWriter, SavingState } from '../db/record-writer.ts';
import type { ActionNote } from '../db/schema.ts';
import { saveView } from '../db/settings.ts';
import { refuseNames } from '../editor/plugins/proposals.ts';
import { stepName } from '../editor/plugins/undo-steps.ts';
import { createRecordEditor, type RecordEditor } from '../editor/record-editor.ts';
import { words } from '../wording/wording.ts';
import { followOffers } from './alike-offer.ts';
import { type Cell, cell, readable } from './cell.ts';
import { followMentions, type MentionFacts } from './counterparts.ts';
import { createSession } from './create-session.ts';
import { followCursorCorrection } from './cursor-correction.ts';
import { followDerived } from './derived.ts';
import { editorWords } from './editor-words.ts';
import { followEvidence } from './evidence-shown.ts';
import { type Memory, showDismissed } from './learning.ts';
import { followOtherWindow } from './other-window.ts';
import { problemWords } from './problem-words.ts';
import { refreshRecords } from './project-records.ts';
import { readAlong } from './reading-along.ts';
import type { Judgement, RecordSession } from './record-session.ts';
import { recordViewOf } from './record-view.ts';
import { remark } from './repairing.ts';
import { signatureOf } from './settings.ts';
import { stageOf } from './stage.ts';
import { keepTaught, type Taught } from './taught.ts';
import { textHost } from './text-host.ts';
import { followWords } from './word-light.ts';
import { sayTrouble, stateOf, type Workbench } from './workbench.ts';

/** A record that was read, with what the session needs of the world. */
export interface SessionGround {
  readonly opened: OpenedRecord;
  readonly memory: Memory;
  /** Proposals a person said are no names, as `nameOf` names them. */
  readonly refused: readonly string[];
  /** Null where the record is only read. */
  readonly writer: RecordWriter | null;
  /** Why there is no writer although this window holds the record; null where there is one, or another window writes. */
  readonly refusal: Problem | null;
  /** Lets the record go, once everything has ended. */
  readonly release: () => void;
  /** Called where the record, which another window writes, must be read anew to be shown as it is. */
  readonly reopen: () => void;
}

/** Puts a session to work. */
export function buildSession(workbench: Workbench, ground: SessionGround): RecordSession {
  const { opened, memory, writer } = ground;
  const { recordId, witness } = opened;
  const hosts = { original: textHost(), translation: textHost() };
  const detail = { text: '' };
  const taught = keepTaught(memory, () => showDismissed(editor, memory));
  const editor = editorOf(workbench, ground, hosts, detail, taught);
  showDismissed(editor, memory);
  editor.dispatch(refuseNames(editor.state.tr, ground.refused).setMeta('addToHistory', false));
  const { engines } = workbench;
  const metadata = cell(opened.metadata);
  const judgement = cell<Judgement>({ kind: 'waiting' });
  const mentionFacts = cell<MentionFacts | null>(null);
  const anchor = () => metadata.state.date.when || null;
  const authority = () => stateOf(workbench).authority;
  const oldSpelling = () => stateOf(workbench).settings.oldSpelling;
  const knowledge = () => ({ ...memory.knowledge, authority: authority(), oldSpelling: oldSpelling() });
  let progressKept = '';
  const derived = followDerived(editor, ({ progress }) => {
    if (!writer || JSON.stringify(progress) === progressKept) return;
    progressKept = JSON.stringify(progress);
    void saveProgress(workbench.db, recordId, progress).then(() => refreshRecords(workbench));
  });
  const reading = readAlong({ editor, engines, judgement, knowledge, anchor });
  const stop = [
    reading.stop,
    followOldSpelling(workbench, reading.readAgain),
    followAuthority(workbench, reading.readSoon),
    followMentions({ editor, engines, facts: mentionFacts, authority, anchor }),
    followEvidence(editor),
    followWords({ editor, hosts, engines }),
  ];
  const session = createSession(
    {
      ...{ recordId, witness, metadata, editor, hosts, derived, judgement, mentionFacts, memory, taught, detail },
      readNames: reading.readNames,
      readAgain: reading.readAgain,
      saving: savingOf(ground),
      readOnly: writer === null,
    },
    {
      mountStage: stageOf(workbench),
      close: () => end(workbench, session, ground, stop),
      flush: () => writer?.flush() ?? Promise.resolve(true),
    },
  );
  stop.push(followView(workbench, session), followOffers(workbench, session));
  stop.push(followCursorCorrection(editor, session.cursorCorrection));
  if (!writer && !ground.refusal)
    stop.push(followOtherWindow({ db: workbench.db, opened, editor, onLost: ground.reopen }));
  return session;
}

function editorOf(
  workbench: Workbench,
  { opened, writer }: SessionGround,
  hosts: RecordSession['hosts'],
  detail: RecordSession['detail'],
  taught: Taught,
): RecordEditor {
  return createRecordEditor({
    doc: opened.doc,
    witness: opened.witness,
    selection: opened.selection,
    readOnly: writer === null,
    hosts,
    words: editorWords(),
    lockHeld: () => remark(workbench, words('repair.refused.locked')),
    labels: { original: words('pane.label_original'), translation: words('pane.label_translation') },
    author: () => signatureOf(stateOf(workbench).settings),
    now: workbench.now,
    newId: workbench.newId,
    onTransaction: (tr, state) => {
      if (!tr.docChanged || !writer) return;
      taught.follow(tr, state);
      const selection: unknown = state.selection.toJSON();
      writer.append({ steps: tr.steps, doc: tr.doc, selection, action: actionOf(tr, detail.text) });
    },
  });
}

/** What a transaction did, for the history. */
function actionOf(tr: Transaction, detail: string): ActionNote {
  const history = tr.getMeta('history$') as { readonly redo: boolean } | undefined;
  if (history) return { kind: history.redo ? 'redo' : 'undo', detail: '' };
  return { kind: stepName(tr) ?? 'type', detail };
}

/** Calls back when the scholar says that the originals are in the old spelling, or are not. */
function followOldSpelling({ store }: Workbench, changed: () => void): () => void {
  let was = store.getState().settings.oldSpelling;
  return store.subscribe(({ settings: { oldSpelling } }) => {
    if (oldSpelling === was) return;
    was = oldSpelling;
    changed();
  });
}

/** Calls back when the names of the project have changed: what is known is not doubted, and offered for what is. */
function followAuthority({ store }: Workbench, changed: () => void): () => void {
  let was = store.getState().authority;
  return store.subscribe(({ authority }) => {
    if (authority === was) return;
    was = authority;
    changed();
  });
}

function savingOf({ writer, refusal }: SessionGround): Pick<Cell<SavingState>, 'state' | 'subscribe'> {
  if (writer) return readable(writer);
  // Nothing is saved from a window that only reads.
  return cell<SavingState>(
    refusal ? { kind: 'failed', problem: refusal, unsaved: 0, retryAt: null } : { kind: 'saved', at: null },
  );
}

/** Ends everything, whatever of it fails: the last changes are on disk, and the record is free for another window. */
async function end(
  workbench: Workbench,
  session: RecordSession,
  { writer, release }: SessionGround,
  stop: readonly (() => void)[],
): Promise<void> {
  const shown = stateOf(workbench).session === session;
  const placeKept = shown ? keepView(workbench, session) : Promise.resolve();
  for (const one of stop) one();
  session.derived.settle();
  session.derived.stop();
  try {
    await placeKept;
    const unsaved = writer && !(await writer.close()) && writer.getState();
    if (unsaved && unsaved.kind === 'failed')
      sayTrouble(workbench, words('status.failed', { why: problemWords(unsaved.problem) }));
  } finally {
    session.editor.destroy();
    release();
  }
}

/** Keeps where the window stands in the record, so that it opens there again. What stands there is read at once. */
export async function keepView(workbench: Workbench, session: RecordSession): Promise<void> {
  const view = recordViewOf(workbench, session);
  try {
    await saveView(workbench.db, workbench.windowId, session.recordId, view, workbench.now());
  } catch (error) {
    // The record then opens at its beginning: no reason to stop anybody's work.
    console.warn('The place in the record could not be kept:', error);
  }
}

/** Longest a change of place waits before it is kept, in milliseconds. */
const VIEW_LAG_MS = 400;

/** Keeps the place whenever it changed: cursor, scroll, mode. A crash or reload then opens where the scholar was. */
function followView(workbench: Workbench, session: RecordSession): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const keep = () => {
    timer ??= setTimeout(() => {
      timer = null;
      // The state belongs to this record only while it is the one shown.
      if (stateOf(workbench).session === session) void keepView(workbench, session);
    }, VIEW_LAG_MS);
  };
  const { editor, scroll, queue } = session;
  const stop = [editor, scroll, queue, workbench.store].map((source) => source.subscribe(keep));
  return () => {
    for (const ended of stop) ended();
    if (timer !== null) clearTimeout(timer);
  };
}
