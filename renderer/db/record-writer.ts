// Saves a record while it is being edited: gathers transactions for a moment, appends them to the log, tells how saving
// goes, tries again when it fails, and writes a snapshot now and then. Nothing leaves memory before it is on disk.
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Outcome, Problem } from '../../shared/document/problem.ts';
import {
  appendRows,
  type Desk,
  HISTORY_KEPT,
  type NewLogRow,
  prune,
  takeOwnership,
  writeSnapshot,
} from './record-log.ts';
import type { OpenedRecord } from './record-store.ts';
import type { ActionNote, SverkaDatabase, Timestamp } from './schema.ts';
import { canRetry, storageProblem } from './storage-problem.ts';

/** One transaction, to be saved. */
export interface RecordChange {
  readonly steps: readonly Step[];
  /** The document after the steps. */
  readonly doc: Node;
  /** The selection after them, as JSON; null when unknown. */
  readonly selection: unknown;
  readonly action: ActionNote;
}

/** For the status line. `saving`: changes wait or are on their way. `retryAt` null: trying again cannot help. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: Timestamp | null }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly unsaved: number;
      readonly retryAt: Timestamp | null;
    };

export interface WriterOptions {
  /** Names this window or tab; different for each. */
  readonly writer: string;
  readonly now?: () => Date;
  /** Runs work that may take a few dozen milliseconds. */
  readonly whenIdle?: (work: () => void) => void;
  readonly snapshotEvery?: number;
  /** How long nothing must have changed before a snapshot is written on the way, in ms. */
  readonly quietMs?: number;
  readonly historyKept?: number;
}

/** From a change to the start of its write. With the write itself it stays well under half a second. */
const GATHER_MS = 150;
/** First pause before trying again, doubled up to the longest. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** Replaying 200 rows takes some ten milliseconds; writing a snapshot of a long record takes about as long. */
const SNAPSHOT_EVERY = 200;
/** A pause in typing: the snapshot of 2,000 paragraphs takes 80 ms, too long between two keys. */
const QUIET_MS = 2000;

const idle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => work(), { timeout: 5000 });
  else setTimeout(work, 0);
};

/**
 * Takes a record over for writing; the caller holds its lock. Not ok, with nothing changed, when somebody wrote since
 * it was opened (`changed-elsewhere`: open it again) or the store fails.
 */
export async function startWriting(
  db: SverkaDatabase,
  opened: OpenedRecord,
  options: WriterOptions,
): Promise<Outcome<RecordWriter>> {
  const desk: Desk = { db, recordId: opened.recordId, writer: options.writer };
  try {
    const now = options.now ?? (() => new Date());
    const lastSeq = await takeOwnership(desk, opened, now().toISOString());
    return { ok: true, value: new RecordWriter(desk, opened, lastSeq, options), issues: [] };
  } catch (error) {
    return { ok: false, problem: storageProblem(error) };
  }
}

/** Made by `startWriting`. */
export class RecordWriter {
  readonly #desk: Desk;
  readonly #options: Required<WriterOptions>;
  readonly #listeners = new Set<() => void>();
  #state: SavingState = { kind: 'saved', at: null };
  #waiting: { readonly row: NewLogRow; readonly doc: Node }[] = [];
  #savedDoc: Node;
  #lastSeq: number;
  #rowsSinceSnapshot: number;
  /** `upTo` of snapshots known to be good: read on opening, or written here. Ascending. */
  #good: number[];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #flushing: Promise<boolean> | null = null;
  #quiet: ReturnType<typeof setTimeout> | null = null;
  #retryMs = RETRY_MS;
  #closed = false;

  constructor(desk: Desk, opened: OpenedRecord, lastSeq: number, options: WriterOptions) {
    this.#desk = desk;
    this.#options = {
      now: () => new Date(),
      whenIdle: idle,
      snapshotEvery: SNAPSHOT_EVERY,
      quietMs: QUIET_MS,
      historyKept: HISTORY_KEPT,
      ...options,
    };
    const repaired = opened.rebuilt || opened.unread.length > 0;
    this.#savedDoc = opened.doc;
    this.#lastSeq = lastSeq;
    this.#good = repaired ? [opened.snapshotUpTo, lastSeq] : [opened.snapshotUpTo];
    this.#rowsSinceSnapshot = repaired || lastSeq === opened.snapshotUpTo ? 0 : 1;
  }

  /** `seq` of the last row on disk. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  getState = (): SavingState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes a change; it is on disk within half a second, or the state says why not. Throws `RangeError` once closed. */
  append({ steps, doc, selection, action }: RecordChange): void {
    if (this.#closed) throw new RangeError('This record was closed; it takes no more changes.');
    const at = this.#options.now().toISOString();
    const json = steps.map((step): unknown => step.toJSON());
    this.#waiting.push({ row: { at, action, steps: json, selection, size: doc.nodeSize }, doc });
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    if (this.#state.kind === 'failed') this.#setState({ ...this.#state, unsaved: this.#waiting.length });
    else this.#setState({ kind: 'saving' });
    if (this.#timer === null && !this.#flushing && this.#state.kind === 'saving') this.#flushIn(GATHER_MS);
  }

  /** Writes what waits, now. True when everything is on disk. */
  flush(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#flushing ??= this.#save().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  /** Writes a snapshot of what is on disk and prunes behind the one before. False when it could not be written. */
  async snapshot(): Promise<boolean> {
    const upTo = this.#lastSeq;
    const doc = this.#savedDoc;
    this.#rowsSinceSnapshot = 0;
    try {
      await writeSnapshot(this.#desk, upTo, doc, this.#options.now().toISOString());
      this.#good = [...this.#good.filter((good) => good < upTo), upTo].slice(-2);
      const [older] = this.#good;
      if (older !== undefined && this.#good.length === 2) await prune(this.#desk, older, this.#options.historyKept);
      return true;
    } catch (error) {
      // The log still holds everything: a missing snapshot only makes the next opening slower.
      console.warn('A snapshot could not be written:', error);
      return false;
    }
  }

  /** Flushes, writes a last snapshot, and takes no more changes. False when something could not be saved. */
  async close(): Promise<boolean> {
    this.#closed = true;
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    const saved = await this.flush();
    if (saved && this.#rowsSinceSnapshot > 0) await this.snapshot();
    if (this.#timer !== null && saved) clearTimeout(this.#timer);
    return saved;
  }

  async #save(): Promise<boolean> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice();
      try {
        this.#lastSeq = await appendRows(
          this.#desk,
          this.#lastSeq,
          batch.map(({ row }) => row),
        );
      } catch (error) {
        this.#failed(storageProblem(error));
        return false;
      }
      this.#waiting = this.#waiting.slice(batch.length);
      this.#savedDoc = batch.at(-1)?.doc ?? this.#savedDoc;
      this.#rowsSinceSnapshot += batch.length;
    }
    this.#retryMs = RETRY_MS;
    this.#setState({ kind: 'saved', at: this.#options.now().toISOString() });
    this.#snapshotWhenDue();
    return true;
  }

  #snapshotWhenDue(): void {
    if (this.#closed || this.#rowsSinceSnapshot < this.#options.snapshotEvery) return;
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#options.whenIdle(() => void this.#snapshotOnTheWay()), this.#options.quietMs);
  }

  async #snapshotOnTheWay(): Promise<void> {
    if (!this.#closed && this.#rowsSinceSnapshot > 0) await this.snapshot();
  }

  #failed(problem: Problem): void {
    const again = canRetry(problem) && !this.#closed;
    const retryAt = again ? new Date(this.#options.now().getTime() + this.#retryMs).toISOString() : null;
    this.#setState({ kind: 'failed', problem, unsaved: this.#waiting.length, retryAt });
    if (again) this.#flushIn(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }

  #flushIn(ms: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #setState(state: SavingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
