// What a scholar should know of an export that is no fault of the file: shown beside “valid”.
import { readMentions } from '../document/mentions.ts';
import { refusedInRecord } from './refused-characters.ts';
import type { TeiOptions, TeiRecord } from './tei-record.ts';
import { characterId } from './xml-writing.ts';

export interface ExportRemark {
  /**
   * `unlinked`: mentions that point to no authority record. `unlisted`: mentions that point to one the file does not
   * list. `refused`: distinct characters XML does not admit; in words they are kept as `g`, in names of files and the
   * like they are replaced by their pictures.
   */
  readonly kind: 'unlinked' | 'unlisted' | 'refused';
  readonly count: number;
  /** In plain English. */
  readonly message: string;
}

/** The remarks on writing a record with these options; none with a count of 0. */
export function exportRemarks(record: TeiRecord, options: TeiOptions): readonly ExportRemark[] {
  const mentions = options.names ? readMentions(record.doc) : [];
  const listed = new Set<string>(options.lists ? record.authority.map(({ id }) => id) : []);
  const unlinked = mentions.filter(({ attrs }) => attrs.entity === null).length;
  const unlisted = mentions.filter(({ attrs }) => attrs.entity !== null && !listed.has(attrs.entity)).length;
  const refused = refusedInRecord(record).map((char) => characterId(char).replace('char.', 'U+'));
  const remarks: readonly ExportRemark[] = [
    { kind: 'unlinked', count: unlinked, message: `${mentionsHave(unlinked)} no entry to point to.` },
    { kind: 'unlisted', count: unlisted, message: `${mentionsHave(unlisted)} an entry that the file does not list.` },
    {
      kind: 'refused',
      count: refused.length,
      message: `XML does not admit ${refused.join(', ')}. A visible sign stands in the place of each.`,
    },
  ];
  return remarks.filter(({ count }) => count > 0);
}

const mentionsHave = (count: number): string => (count === 1 ? '1 mention has' : `${count} mentions have`);
