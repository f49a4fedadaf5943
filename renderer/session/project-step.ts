// One decision that reaches further than the text of the open record: authority records change, and mentions with them,
// in the open record and in others. It is one step: done at once, and taken back by Ctrl Z as long as nothing came after.
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { RecordId } from '../../shared/document/ids.ts';
import type { AuthorityChange } from '../../shared/entities/authority-change.ts';
import type { ClosedRecords, MentionChange } from './closed-records.ts';
import type { RecordSession } from './record-session.ts';

/** A decision before it is carried out. */
export interface ProjectStep {
  /** What was done, for the histories: the name it was done to, mostly. */
  readonly detail: string;
  readonly authority: readonly AuthorityChange[];
  /** What it does to the open record; null for nothing. */
  readonly here: Command | null;
  /** Takes it back in the open record where the text was changed since, so that Ctrl Z of the text cannot. */
  readonly hereBack?: MentionChange;
  /** What it does to records that are not open. */
  readonly elsewhere?: (closed: Pick<ClosedRecords, 'db' | 'writer' | 'locks'>) => Promise<Elsewhere>;
  /** What it does beside texts and authority: to what a person said of the machine's proposals. */
  readonly beside?: { carryOut(): void; takeBack(): void };
}

/** What came of it in the records that are not open. */
export interface Elsewhere {
  /** Each record that was changed, with what takes that back. */
  readonly done: readonly { readonly recordId: RecordId; readonly back: MentionChange }[];
  /** Records that could not be changed: another window holds them, or they are damaged. */
  readonly left: readonly RecordId[];
}

/** A step that was done. */
export interface DoneStep {
  readonly step: ProjectStep;
  readonly session: RecordSession | null;
  /** The open record before and after. */
  readonly before: Node | null;
  readonly after: Node | null;
  /** Whether the open record's own history has an event of it. */
  readonly inText: boolean;
  /** How many events that history can take back afterwards. */
  readonly depth: number;
  readonly inverse: readonly AuthorityChange[];
  readonly elsewhere: Promise<Elsewhere>;
}

/** The steps of this window beyond the texts, the newest last. */
export interface StepList {
  done: readonly DoneStep[];
  undone: readonly DoneStep[];
}

/** No steps. */
export const noSteps = (): StepList => ({ done: [], undone: [] });
