// What the scholars of a project have confirmed teaches the aligner: the texts of all confirmed links, read anew only
// for the records that have changed since.
import type { Node } from 'prosemirror-model';
import type { ConfirmedText } from '../../shared/alignment/learned-lexicon.ts';
import { isLinked, readBeads } from '../../shared/document/beads.ts';
import type { ProjectId, RecordId } from '../../shared/document/ids.ts';
import type { PlacedSegment } from '../../shared/document/segments.ts';
import { listRecords } from '../db/projects.ts';
import { openRecord } from '../db/record-store.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import type { ConfirmedBeads } from './engines/engine-jobs.ts';

/** Gives the confirmed beads of a project's records as they are stored now; damaged records teach nothing. */
export type ReadConfirmed = (project: ProjectId | null) => Promise<ConfirmedBeads>;

/** A reader that remembers what it has read of each record until the record is written again. */
export function confirmedReader(db: SverkaDatabase): ReadConfirmed {
  const known = new Map<RecordId, { readonly updatedAt: string; readonly texts: readonly ConfirmedText[] }>();
  return async (project) => {
    if (project === null) return NOTHING_CONFIRMED;
    const texts: ConfirmedText[] = [];
    const versions: string[] = [];
    for (const { id, updatedAt } of await listRecords(db, project)) {
      let record = known.get(id);
      if (record?.updatedAt !== updatedAt) {
        const opened = await openRecord(db, id);
        record = { updatedAt, texts: opened.ok ? confirmedTexts(opened.value.doc) : [] };
        known.set(id, record);
      }
      texts.push(...record.texts);
      versions.push(`${id} ${updatedAt}`);
    }
    return { version: versions.join('\n'), texts };
  };
}

const NOTHING_CONFIRMED: ConfirmedBeads = { version: '', texts: [] };

/** The texts of a record's confirmed links. */
export function confirmedTexts(doc: Node): readonly ConfirmedText[] {
  const text = (segments: readonly PlacedSegment[]) =>
    segments.map(({ node }) => node.textBetween(0, node.content.size, '', ' ')).join(' ');
  return readBeads(doc)
    .filter((bead) => bead.status === 'confirmed' && isLinked(bead))
    .map((bead) => ({ original: text(bead.original), translation: text(bead.translation) }));
}
