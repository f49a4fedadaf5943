// Records that come whole, with everything decided about them.
import type { RecordMetadata } from '../document/metadata.ts';
import type { Outcome } from '../document/problem.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import type { Witness } from '../witness/witness.ts';
import type { ProjectBundle } from './project-bundle.ts';
import { readBundle } from './read-bundle.ts';

/** A record as it came. `doc` is ProseMirror JSON, checked by the schema; `id` is '' where the file gives none. */
export interface IncomingRecord {
  readonly id: string;
  readonly metadata: RecordMetadata;
  readonly doc: unknown;
  readonly witness: Witness;
}

export interface IncomingRecords extends Pick<ProjectBundle, 'lexicon' | 'learned'> {
  /** The project's name; '' for a TEI file. */
  readonly name: string;
  readonly records: readonly IncomingRecord[];
  readonly authority: readonly AuthorityRecord[];
}

/** Reads the records of a project's file; refusals are those of `readBundle`. */
export function readIncoming(name: string, bytes: Uint8Array): Outcome<IncomingRecords> {
  const bundle = readBundle(bytes, name);
  if (!bundle.ok) return bundle;
  const { records, authority, lexicon, learned } = bundle.value;
  return { ok: true, value: { name: bundle.value.name, records, authority, lexicon, learned }, issues: bundle.issues };
}
