// Reading a record back: the newest good snapshot plus the log after it. Damage stops the replay, is reported, and
// never costs a row: what can be had is shown, the rest stays where it is until a writer sets it aside.
import { Dexie } from 'dexie';
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import type { Outcome, Problem } from '../../shared/document/problem.ts';
import { readSide } from '../../shared/document/reading-order.ts';
import { recordFromJson, type Side } from '../../shared/document/schema.ts';
import { stepFromJson } from '../../shared/document/segment-step.ts';
import type { Witness, WitnessBlock } from '../../shared/witness/witness.ts';
import type { LogRow, SnapshotRow, SverkaDatabase, Timestamp } from './schema.ts';
import { problemOf, storageProblem } from './storage-problem.ts';

export interface OpenedRecord {
  readonly recordId: RecordId;
  readonly doc: Node;
  readonly witness: Witness;
  readonly metadata: RecordMetadata;
  /** The selection after the last change, as JSON; null when there was none. */
  readonly selection: unknown;
  /** When that change was made; null when there was none. */
  readonly changedAt: Timestamp | null;
  /** `seq` of the last log row that `doc` contains (or the snapshot's `upTo`); 0 for a record as imported. */
  readonly lastSeq: number;
  /** `upTo` of the snapshot that was read. */
  readonly snapshotUpTo: number;
  /** Log rows after `lastSeq` that could not be replayed; empty for a sound record. */
  readonly unread: readonly LogRow[];
  /** True when a newer snapshot was damaged and passed over. */
  readonly rebuilt: boolean;
}

/** Reads a record. `issues` says what was damaged. Not ok when it does not exist or no snapshot can be read. */
export async function openRecord(db: SverkaDatabase, recordId: RecordId): Promise<Outcome<OpenedRecord>> {
  try {
    const stored = await readRows(db, recordId);
    if (!stored.record) return { ok: false, problem: problemOf('no-such-record') };
    const base = newestReadable(stored.snapshots);
    if (!base) return { ok: false, problem: problemOf('unreadable-record') };
    const replayed = replay(base.doc, base.upTo, stored.log);
    const issues: Problem[] = [];
    if (base.damaged) issues.push(problemOf('damaged-snapshot'));
    if (replayed.unread.length > 0) issues.push(problemOf('damaged-log', `${replayed.unread.length} set aside`));
    if (!stored.witness) issues.push(problemOf('lost-witness'));
    const value: OpenedRecord = {
      recordId,
      doc: replayed.doc,
      witness: stored.witness?.witness ?? witnessAsItStands(replayed.doc),
      metadata: stored.record.metadata,
      selection: replayed.selection,
      changedAt: replayed.changedAt,
      lastSeq: replayed.lastSeq,
      snapshotUpTo: base.upTo,
      unread: replayed.unread,
      rebuilt: base.damaged,
    };
    return { ok: true, value, issues };
  } catch (error) {
    return { ok: false, problem: storageProblem(error) };
  }
}

/** One consistent view of all rows of a record. The snapshots come newest first. */
async function readRows(db: SverkaDatabase, recordId: RecordId) {
  return db.transaction('r', db.records, db.witnesses, db.snapshots, db.log, async () => {
    const record = await db.records.get(recordId);
    const witness = await db.witnesses.get(recordId);
    const snapshots = await snapshotsOf(db, recordId).reverse().toArray();
    const log = await logOf(db, recordId, snapshots.at(-1)?.upTo).toArray();
    return { record, witness, snapshots, log };
  });
}

/** A record's snapshots, oldest first. */
export const snapshotsOf = (db: SverkaDatabase, recordId: RecordId) =>
  db.snapshots.where('[recordId+upTo]').between([recordId, Dexie.minKey], [recordId, Dexie.maxKey]);

/** A record's log rows with `seq` above `after`, in order. */
export const logOf = (db: SverkaDatabase, recordId: RecordId, after = 0) =>
  db.log.where('[recordId+seq]').between([recordId, after], [recordId, Dexie.maxKey], false, true);

interface Base {
  readonly doc: Node;
  readonly upTo: number;
  /** True when a newer snapshot had to be passed over. */
  readonly damaged: boolean;
}

function newestReadable(newestFirst: readonly SnapshotRow[]): Base | null {
  let damaged = false;
  for (const { doc, upTo } of newestFirst) {
    try {
      return { doc: recordFromJson(doc), upTo, damaged };
    } catch {
      damaged = true;
    }
  }
  return null;
}

export interface Replay {
  readonly doc: Node;
  readonly lastSeq: number;
  readonly selection: unknown;
  /** When the last row that applies was written; null when none does. */
  readonly changedAt: Timestamp | null;
  /** The rows from the first that did not apply, to the end. */
  readonly unread: readonly LogRow[];
}

/**
 * Applies the rows after `upTo` to `doc`, in order. Rows up to `upTo` are skipped; the first row that is missing its
 * predecessor, whose steps are not steps or do not apply, or that leads to another size than noted, ends the replay.
 */
export function replay(doc: Node, upTo: number, log: readonly LogRow[]): Replay {
  const rows = log.filter((row) => row.seq > upTo);
  let state: Omit<Replay, 'unread'> = { doc, lastSeq: upTo, selection: null, changedAt: null };
  for (const [index, row] of rows.entries()) {
    const after = row.after === state.lastSeq ? applyRow(state.doc, row) : null;
    if (!after) return { ...state, unread: rows.slice(index) };
    state = { doc: after, lastSeq: row.seq, selection: row.selection ?? null, changedAt: row.at };
  }
  return { ...state, unread: [] };
}

/** The document after a row; null when the row is damaged. */
function applyRow(doc: Node, row: LogRow): Node | null {
  try {
    let after = doc;
    for (const json of row.steps) {
      const result = stepFromJson(json).apply(after);
      if (!result.doc) return null;
      after = result.doc;
    }
    return after.nodeSize === row.size ? after : null;
  } catch {
    return null;
  }
}

/** Stands in for a lost witness: the text as it is now, so that nothing counts as corrected. */
function witnessAsItStands(doc: Node): Witness {
  const blocks = (side: Side): WitnessBlock[] =>
    readSide(doc, side).blocks.map(({ block }) => ({ text: block.text, spans: [] }));
  return { files: [], sides: { original: blocks('original'), translation: blocks('translation') } };
}
