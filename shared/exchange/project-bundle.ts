// A whole project as one value: what a `.sverka` file, a backup and a move to another machine are made of.
import type { ProjectId, RecordId, SegmentId } from '../document/ids.ts';
import type { RecordMetadata } from '../document/metadata.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import type { SubstitutionRule } from '../ocr/rules.ts';
import type { Witness } from '../witness/witness.ts';
import type { NameDecisions } from './name-decisions.ts';

/** Counts for the list of records, so that it need not open each one. */
export interface BundledProgress {
  readonly sentences: number;
  readonly aligned: number;
  readonly confirmed: number;
  readonly suspects: number;
  readonly corrections: number;
  readonly mentions: number;
  readonly linked: number;
}

/** "This is right": a suspect that is not to be raised again. */
export interface DismissedSuspect {
  /** Null: wherever the text stands in the record. */
  readonly segmentId: SegmentId | null;
  readonly text: string;
  /** ISO 8601 in UTC, as all times here. */
  readonly at: string;
}

export interface BundledRecord {
  readonly id: RecordId;
  readonly metadata: RecordMetadata;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Null until the record was opened once. */
  readonly progress: BundledProgress | null;
  /** The document as ProseMirror JSON; `recordFromJson` reads it. */
  readonly doc: unknown;
  readonly witness: Witness;
  readonly dismissed: readonly DismissedSuspect[];
  /** Left out where nothing was decided about its names. */
  readonly names?: NameDecisions;
}

export interface ProjectBundle {
  readonly id: ProjectId;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** In the project's order. */
  readonly records: readonly BundledRecord[];
  readonly authority: readonly AuthorityRecord[];
  /** Words the project's scholars declared right. */
  readonly lexicon: readonly { readonly word: string; readonly lang: string; readonly addedAt: string }[];
  /** Confusions seen in corrections: `read` stood in the OCR where `meant` was right. */
  readonly learned: readonly { readonly read: string; readonly meant: string; readonly times: number }[];
  /** Substitutions the project keeps, in its order. */
  readonly rules: readonly SubstitutionRule[];
}
