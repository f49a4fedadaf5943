// Documents of records that are not open, kept while they are looked through again and again.
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';

/** Documents read from the disk, each with the time of the change it was read after. */
export type DocumentShelf = Map<RecordId, { readonly updatedAt: string; readonly doc: Node }>;
