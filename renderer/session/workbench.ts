// The workbench of one window: its state, and the shell, database and engines it works with. Everything that happens is
// a function over it, in the files beside this one; panels and commands call the same ones.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { IdSource } from '../../shared/document/ids.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import type { Shell } from '../shell/shell.ts';
import { confirmedReader, type ReadConfirmed } from './confirmed-beads.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { Engines } from './engines/engines.ts';
import { inTurn, type Turn } from './in-turn.ts';
import { noSteps, type StepList } from './project-step.ts';
import { INITIAL_STATE, type Message, type WorkbenchState } from './workbench-state.ts';

export interface Workbench {
  readonly store: StoreApi<WorkbenchState>;
  readonly shell: Shell;
  readonly db: SverkaDatabase;
  readonly engines: Engines;
  readonly newId: IdSource;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** Names this window among others on the same database. */
  readonly windowId: string;
  readonly mac: boolean;
  /** Opening and closing records, one after another. */
  readonly recordTurn: Turn;
  /** Opening and making projects, one after another; may wait for the records' turn, never the other way. */
  readonly projectTurn: Turn;
  /** Keeping changes of the authority, and reading it anew, one after another. */
  readonly authorityTurn: Turn;
  /** Documents of the project's other records, as last read. */
  readonly documents: DocumentShelf;
  /** What the project's confirmed links can teach the aligner. */
  readonly readConfirmed: ReadConfirmed;
  /** Decisions about the whole project that can be taken back. */
  readonly steps: StepList;
}

/** A workbench with nothing open yet. */
export function createWorkbench(
  parts: Omit<
    Workbench,
    'store' | 'recordTurn' | 'projectTurn' | 'authorityTurn' | 'documents' | 'readConfirmed' | 'steps'
  >,
): Workbench {
  const store = createStore<WorkbenchState>(() => INITIAL_STATE);
  return {
    ...parts,
    store,
    recordTurn: inTurn(),
    projectTurn: inTurn(),
    authorityTurn: inTurn(),
    documents: new Map(),
    readConfirmed: confirmedReader(parts.db),
    steps: noSteps(),
  };
}

/** The state now. */
export const stateOf = (workbench: Workbench): WorkbenchState => workbench.store.getState();

/** Replaces the given parts of the state. */
export const update = (workbench: Workbench, change: Partial<WorkbenchState>): void => workbench.store.setState(change);

/** Says one line to the scholar; `null` takes it away. */
export const say = (workbench: Workbench, message: Message | null): void => update(workbench, { message });

/** Says what went wrong. */
export const sayTrouble = (workbench: Workbench, text: string): void =>
  say(workbench, { text, trouble: true, action: null });

/** The error's own words, for a message. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
