// Writing out what was decided: TEI, checked before it is offered, and the plain text of either side.
import { proxy } from 'comlink';
import type { RecordId } from '../../shared/document/ids.ts';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { languageOf, type Side } from '../../shared/document/schema.ts';
import type { SaveKind } from '../../shared/ipc/file-kinds.ts';
import type { TeiOptions } from '../../shared/tei/tei-record.ts';
import type { OpenedRecord } from '../db/record-store.ts';
import { words } from '../wording/wording.ts';
import type { TeiJob, WrittenTei } from './engines/engine-jobs.ts';
import { revisionsOf } from './revision-log.ts';
import { signatureOf } from './settings.ts';
import { say, sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/**
 * Writes the open record as TEI and checks it; `progress` is told how far it is, 0..1. Rejects with the engine's own words
 * when it fails.
 */
export async function writeOpenRecord(
  workbench: Workbench,
  options: TeiOptions,
  progress: (done: number) => void,
): Promise<WrittenTei> {
  return workbench.engines.writeTei(await openTeiJob(workbench), options, proxy(progress));
}

/** What is written of the open record, once all of its log is kept. Rejects with `RangeError` where none is open. */
export async function openTeiJob(workbench: Workbench): Promise<TeiJob> {
  const { session } = stateOf(workbench);
  if (!session) throw new RangeError('There is no open record to export.');
  await session.flush();
  const { recordId, metadata, witness, editor } = session;
  return teiJob(workbench, recordId, { metadata: metadata.state, witness, doc: editor.state.doc });
}

/** What is written of a record. */
export async function teiJob(
  workbench: Workbench,
  id: RecordId,
  record: Pick<OpenedRecord, 'metadata' | 'witness' | 'doc'>,
): Promise<TeiJob> {
  const { authority, settings } = stateOf(workbench);
  const { metadata, witness, doc } = record;
  const author = signatureOf(settings);
  const row = await workbench.db.records.get(id);
  const changes = row ? await revisionsOf(workbench, row, author) : [];
  return { id, metadata, witness, doc: doc.toJSON() as unknown, authority, author, changes };
}

/** Saves the plain text of a side as it stands, paragraphs apart by an empty line. */
export async function exportPlainText(workbench: Workbench, side: Side): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  const reading = readSide(session.editor.state.doc, side);
  const text = `${reading.blocks.map(({ block }) => flatText({ ...reading, blocks: [{ block, start: 0, offset: 0 }] }).trim()).join('\n\n')}\n`;
  const name = fileNameOf(`${session.metadata.state.title} ${languageOf(side)}`, 'txt');
  await saveText(workbench, 'text', name, text);
}

/** Hands a text to the shell to be saved; false when the scholar thought better of it or it failed (which is said). */
export async function saveText(workbench: Workbench, kind: SaveKind, name: string, text: string): Promise<boolean> {
  return saveBytes(workbench, kind, name, new TextEncoder().encode(text));
}

/** As `saveText`, for bytes. */
export async function saveBytes(
  workbench: Workbench,
  kind: SaveKind,
  suggestedName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const saving = await workbench.shell.saveFileAs({ kind, suggestedName, bytes });
    if (saving.kind === 'saved') {
      const { handle } = saving;
      const action =
        handle && workbench.shell.can.reveal
          ? { label: words('message.show'), run: () => void workbench.shell.revealFile(handle) }
          : null;
      say(workbench, { text: words('message.saved', { name: saving.name }), trouble: false, action });
    }
    if (saving.kind === 'failed')
      sayTrouble(workbench, words(`message.saveFailed.${saving.why}`, { name: saving.name }));
    return saving.kind === 'saved';
  } catch (error) {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
    return false;
  }
}

/** Longest name a file is given, without its ending: some systems stop at 255 bytes, and Cyrillic takes two each. */
const LONGEST_NAME = 80;

/** A file name any system takes, from a title: "letter-from-ri-sang-jo.xml". */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return `${plain || 'record'}.${ending}`;
}
