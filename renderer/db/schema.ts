// What lies in the database: the rows of every table, and the schema of each version that was ever shipped.
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { EntityId, ProjectId, RecordId, SegmentId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { SubstitutionRule } from '../../shared/ocr/rules.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import type { SchemaVersion } from './migrations.ts';

/** An ISO 8601 time in UTC, as `Date.toISOString` gives it: such strings sort by time. */
export type Timestamp = string;

export interface ProjectRow {
  readonly id: ProjectId;
  readonly name: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Null while the project stands in the list; else when it was deleted. */
  readonly deletedAt: Timestamp | null;
}

/** How far a record has come: counts for the list of records, so that it need not open each one. */
export interface RecordProgress {
  /** Sentences of the original, and of those, how many stand in a bead and how many in a confirmed one. */
  readonly sentences: number;
  readonly aligned: number;
  readonly confirmed: number;
  /** Suspects still open, corrections made. */
  readonly suspects: number;
  readonly corrections: number;
  /** Mentions on both sides, and of those, how many point to an authority record. */
  readonly mentions: number;
  readonly linked: number;
}

export interface RecordRow {
  readonly id: RecordId;
  readonly projectId: ProjectId;
  /** Place in the project's list; ascending, gaps allowed. */
  readonly order: number;
  readonly metadata: RecordMetadata;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
  /** Null until the record was opened once. */
  readonly progress: RecordProgress | null;
}

/** Written once, when the record is imported. The database refuses to update it. */
export interface WitnessRow {
  readonly recordId: RecordId;
  readonly witness: Witness;
}

/** What a scholar did, in a form that every interface language can word. */
export interface ActionNote {
  /** Key of the action: "type", "split", "link", "tag"… */
  readonly kind: string;
  /** What it was done to, e.g. the new reading; '' for nothing to say. */
  readonly detail: string;
}

/** One transaction of the record's document. */
export interface LogRow {
  /** Ascending over all records; given by the database. */
  readonly seq: number;
  readonly recordId: RecordId;
  /** The writer (window or tab) that did it. */
  readonly writer: string;
  /** `seq` of the record's row before this one, or `upTo` of the snapshot it was written after; 0 at the very start. */
  readonly after: number;
  readonly at: Timestamp;
  readonly action: ActionNote;
  /** ProseMirror steps as JSON, in order. */
  readonly steps: readonly unknown[];
  /** The selection afterwards, as JSON; null when unknown. */
  readonly selection: unknown;
  /** `nodeSize` of the document afterwards: a replay that arrives at another size has gone wrong. */
  readonly size: number;
}

/** The whole document as it stood after the log's row `upTo` (0: as imported). */
export interface SnapshotRow {
  readonly id: number;
  readonly recordId: RecordId;
  readonly upTo: number;
  readonly at: Timestamp;
  /** The record's document as ProseMirror JSON. */
  readonly doc: unknown;
}

/** Log rows that could not be replayed, set aside so that nothing is thrown away. */
export interface SalvageRow {
  readonly id: number;
  readonly recordId: RecordId;
  readonly at: Timestamp;
  readonly rows: readonly LogRow[];
}

/** Who may write a record. A writer that is no longer named here is refused: a second guard behind the Web Lock. */
export interface OwnerRow {
  readonly recordId: RecordId;
  readonly writer: string;
  readonly since: Timestamp;
}

export interface AuthorityRow {
  readonly projectId: ProjectId;
  readonly id: EntityId;
  readonly record: AuthorityRecord;
}

/** One change of the authority records, with the change that takes it back. */
export interface AuthorityLogRow {
  readonly seq: number;
  readonly projectId: ProjectId;
  readonly writer: string;
  readonly at: Timestamp;
  readonly action: ActionNote;
  readonly change: unknown;
  readonly inverse: unknown;
}

/** A word the project's scholars declared right. */
export interface LexiconRow {
  readonly projectId: ProjectId;
  /** As written; case counts. */
  readonly word: string;
  readonly lang: string;
  readonly addedAt: Timestamp;
}

/** A confusion seen in corrections: `read` stood in the OCR where `meant` was right. */
export interface LearnedRow {
  readonly projectId: ProjectId;
  readonly read: string;
  readonly meant: string;
  readonly times: number;
}

/** "This is right": a suspect that is not to be raised again. */
export interface DismissedRow {
  readonly id: number;
  readonly recordId: RecordId;
  /** Null: wherever the text stands in this record. */
  readonly segmentId: SegmentId | null;
  readonly text: string;
  readonly at: Timestamp;
}

/** A substitution the project keeps. */
export interface RuleRow {
  readonly projectId: ProjectId;
  readonly id: string;
  /** Place in the project's list; ascending, gaps allowed. */
  readonly order: number;
  readonly rule: SubstitutionRule;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** Where a window stood in a record. */
export interface ViewRow {
  readonly windowId: string;
  readonly recordId: RecordId;
  readonly at: Timestamp;
  /** Cursor, scroll, mode, open panels: the session's own shape, as JSON. */
  readonly state: unknown;
}

/** Version 1, shipped and frozen: never edit it; add a version in `VERSIONS`. */
export const VERSION_1: SchemaVersion = {
  version: 1,
  stores: {
    projects: 'id',
    records: 'id, projectId',
    witnesses: 'recordId',
    log: '++seq, [recordId+seq]',
    snapshots: '++id, [recordId+upTo]',
    salvage: '++id, recordId',
    owners: 'recordId',
    authority: '[projectId+id], projectId',
    authorityLog: '++seq, [projectId+seq]',
    lexicon: '[projectId+lang+word], projectId',
    learned: '[projectId+read+meant], projectId',
    dismissed: '++id, recordId',
    settings: 'key',
    views: '[windowId+recordId], [recordId+at]',
  },
};

/** Version 2, frozen: the projects' substitution rules get a table. */
export const VERSION_2: SchemaVersion = { version: 2, stores: { rules: '[projectId+id], projectId' } };

/** Every shipped version, oldest first. */
export const VERSIONS: readonly SchemaVersion[] = [VERSION_1, VERSION_2];

/** The database's name in IndexedDB. */
export const DATABASE_NAME = 'sverka';

/** The database, typed. Open it with `openDatabase`. */
export class SverkaDatabase extends Dexie {
  declare readonly projects: Table<ProjectRow, ProjectId>;
  declare readonly records: Table<RecordRow, RecordId>;
  declare readonly witnesses: Table<WitnessRow, RecordId>;
  declare readonly log: Table<LogRow, number, Omit<LogRow, 'seq'>>;
  declare readonly snapshots: Table<SnapshotRow, number, Omit<SnapshotRow, 'id'>>;
  declare readonly salvage: Table<SalvageRow, number, Omit<SalvageRow, 'id'>>;
  declare readonly owners: Table<OwnerRow, RecordId>;
  declare readonly authority: Table<AuthorityRow, [ProjectId, EntityId]>;
  declare readonly authorityLog: Table<AuthorityLogRow, number, Omit<AuthorityLogRow, 'seq'>>;
  declare readonly lexicon: Table<LexiconRow, [ProjectId, string, string]>;
  declare readonly learned: Table<LearnedRow, [ProjectId, string, string]>;
  declare readonly dismissed: Table<DismissedRow, number, Omit<DismissedRow, 'id'>>;
  declare readonly rules: Table<RuleRow, [ProjectId, string]>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly views: Table<ViewRow, [string, RecordId]>;

  /** Commits wait for the disk (Chromium's `strict`), so that "saved" means saved. */
  constructor(name: string, options: DexieOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options });
  }
}
