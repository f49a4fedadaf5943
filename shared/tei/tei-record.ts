// What goes into a TEI file and comes back out of it: one record with everything decided about it, as a value.
import type { Node } from 'prosemirror-model';
import type { RecordMetadata } from '../document/metadata.ts';
import type { Side } from '../document/schema.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import type { Witness } from '../witness/witness.ts';

/** A person who decided things. `id` is what the marks of the record say in `by`; `name` is for readers. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

/** One entry of the record's own log, oldest first. */
export interface RevisionEntry {
  /** ISO 8601 in UTC; '' when not known. */
  readonly when: string;
  /** An editor's id; '' for the program. */
  readonly who: string;
  readonly text: string;
}

/** The program that writes the file. `version` is digits and dots: "0.1.0". */
export interface WritingApplication {
  readonly name: string;
  readonly version: string;
}

export interface TeiRecord {
  /** A valid id (see `isId`). */
  readonly id: string;
  readonly metadata: RecordMetadata;
  /** A whole record of the schema. */
  readonly doc: Node;
  readonly witness: Witness;
  /** The authority records to list: those the record refers to, or all of the project. Written in the order given. */
  readonly authority: readonly AuthorityRecord[];
  /** Whoever is named in the record but not here is added under their own id. */
  readonly editors: readonly Editor[];
  readonly changes: readonly RevisionEntry[];
  readonly application: WritingApplication;
}

/**
 * How corrections are written: both readings as `choice` of `sic` and `corr`; both as `app` of `lem` and `rdg`; or the
 * corrected text alone.
 */
export type CorrectionForm = 'choice' | 'app' | 'silent';

/** How the two texts stand in the file: as two texts of a group, or as two divisions of one text. */
export type Arrangement = 'group' | 'divisions';

/** What to put into the file. Whatever is left out cannot be read back from it. */
export interface TeiOptions {
  /** At least one. */
  readonly sides: readonly Side[];
  /** Beads, as pointers from sentence to sentence and as a list of links. */
  readonly links: boolean;
  readonly corrections: CorrectionForm;
  /** Who decided, when and how surely: @resp, @change, @cert. */
  readonly certainty: boolean;
  /** Mentions of persons, places, institutions, dates, roles… */
  readonly names: boolean;
  /** The lists of persons, places… that mentions point to. */
  readonly lists: boolean;
  /** Stamps, handwriting, signatures, letterheads, page numbers: every zone but noise. */
  readonly zones: boolean;
  /** Zones of noise. */
  readonly debris: boolean;
  /** The imported files, whole, and which of their characters stand where. */
  readonly source: boolean;
  /** Links that nobody has confirmed, and names that only the machine has tagged. */
  readonly proposals: boolean;
  readonly arrangement: Arrangement;
}

/** Everything: a file written so is read back without loss. */
export const WHOLE_TEI: TeiOptions = {
  sides: ['original', 'translation'],
  links: true,
  corrections: 'choice',
  certainty: true,
  names: true,
  lists: true,
  zones: true,
  debris: true,
  source: true,
  proposals: true,
  arrangement: 'group',
};

/** What the export dialog proposes: everything but the debris of the OCR, which stays in the imported file's copy. */
export const PUBLISHED_TEI: TeiOptions = { ...WHOLE_TEI, debris: false };
