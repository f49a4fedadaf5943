// The names of the project as rows of a table: counted over all records, sorted and filtered as the scholar asks.

import { readMentions } from '../../shared/document/mentions.ts';
import { languageOf, type MentionKind } from '../../shared/document/schema.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import type { MentioningRecord } from '../../shared/entities/concordance.ts';
import { formsOf } from '../../shared/entities/link.ts';

export interface NameRow {
  readonly record: AuthorityRecord;
  readonly inRussian: number;
  readonly inEnglish: number;
  /** Records of the project that name it. */
  readonly records: number;
}

export const NAME_ORDERS = ['name', 'english', 'kind', 'dates', 'russian', 'translated', 'records'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

/** One row for each authority record, with its mentions counted. */
export function nameRows(
  authority: readonly AuthorityRecord[],
  records: readonly MentioningRecord[],
): readonly NameRow[] {
  const counts = new Map<string, { ru: number; en: number; records: number }>();
  for (const { doc } of records) {
    const here = new Set<string>();
    for (const { attrs, side } of readMentions(doc)) {
      if (attrs.entity === null) continue;
      const count = counts.get(attrs.entity) ?? { ru: 0, en: 0, records: 0 };
      count[languageOf(side)] += 1;
      if (!here.has(attrs.entity)) count.records += 1;
      here.add(attrs.entity);
      counts.set(attrs.entity, count);
    }
  }
  return authority.map((record) => {
    const { ru, en, records: named } = counts.get(record.id) ?? { ru: 0, en: 0, records: 0 };
    return { record, inRussian: ru, inEnglish: en, records: named };
  });
}

/** The rows of these kinds (all where none is named) that have every word sought in any of their forms. */
export function filterNames(
  rows: readonly NameRow[],
  sought: string,
  kinds: ReadonlySet<MentionKind>,
): readonly NameRow[] {
  const wanted = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ record }) => {
    if (kinds.size > 0 && !kinds.has(record.kind)) return false;
    const text = [...formsOf(record).map((form) => form.text), record.description, record.note, record.dates]
      .join(' ')
      .toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Sorted; of equal rows by name. Numbers begin with the greatest, words with the first, `reversed` the other way. */
export function sortNames(rows: readonly NameRow[], order: NameOrder, reversed: boolean): readonly NameRow[] {
  const compare = (a: NameRow, b: NameRow): number => comparison(order, a, b) || byName(a, b);
  return [...rows].sort((a, b) => (reversed ? compare(b, a) : compare(a, b)));
}

const byName = (a: NameRow, b: NameRow): number =>
  preferredName(a.record, 'ru').localeCompare(preferredName(b.record, 'ru'), 'ru');

function comparison(order: NameOrder, a: NameRow, b: NameRow): number {
  switch (order) {
    case 'name':
      return byName(a, b);
    case 'english':
      return preferredName(a.record, 'en').localeCompare(preferredName(b.record, 'en'), 'en');
    case 'kind':
      return a.record.kind.localeCompare(b.record.kind);
    case 'dates':
      return (
        Number(a.record.dates === '') - Number(b.record.dates === '') || a.record.dates.localeCompare(b.record.dates)
      );
    case 'russian':
      return b.inRussian - a.inRussian;
    case 'translated':
      return b.inEnglish - a.inEnglish;
    case 'records':
      return b.records - a.records;
    default:
      return order satisfies never;
  }
}
