// What the exchange formats are written from: a record without what only TEI carries.
import type { TeiRecord } from '../tei/tei-record.ts';

/** A record with its witness and the authority records its mentions point to. `id` is a valid id. */
export type ExchangeRecord = Pick<TeiRecord, 'id' | 'metadata' | 'doc' | 'witness' | 'authority'>;
