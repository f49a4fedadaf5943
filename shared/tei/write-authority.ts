// The lists of persons, places, institutions… that the mentions point to.
import { MENTION_KINDS } from '../document/schema.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import { intervalOf } from './dates.ts';
import { AUTHORITY_FORM, ID_PREFIX } from './vocabulary.ts';
import { element, elementOfLines, emptyTag, teiText } from './xml-writing.ts';

/** One list for each kind there is, in the order of the kinds; records in the order given. */
export function writeAuthority(records: readonly AuthorityRecord[]): readonly string[] {
  return MENTION_KINDS.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind);
    const form = AUTHORITY_FORM[kind];
    return own.length === 0 ? [] : [elementOfLines(form.list, { type: form.type }, own.map(writeRecord))];
  });
}

function writeRecord(record: AuthorityRecord): string {
  const form = AUTHORITY_FORM[record.kind];
  const preferred = Object.entries(record.preferred)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([lang, text]) => element(form.name, { type: 'preferred', 'xml:lang': lang }, teiText(text)));
  const variants = record.variants.map(({ text, lang, source }) =>
    element(form.name, { type: 'variant', 'xml:lang': lang, n: source === '' ? null : source }, teiText(text)),
  );
  const numbers = record.identifiers.map(({ scheme, value }) => element('idno', { type: scheme }, teiText(value)));
  const notes = [
    ['description', record.description],
    ['note', record.note],
  ] as const;
  return elementOfLines(form.item, { 'xml:id': ID_PREFIX.entity + record.id }, [
    ...preferred,
    ...variants,
    ...numbers,
    ...lifeOf(record),
    ...notes.flatMap(([type, text]) => (text === '' ? [] : [element('note', { type }, teiText(text))])),
  ]);
}

/** Birth and death of a person where the dates are an interval; for anything else the dates as they are. */
function lifeOf({ kind, dates }: AuthorityRecord): readonly string[] {
  if (dates === '') return [];
  const life = kind === 'person' ? intervalOf(dates) : null;
  if (life) return [emptyTag('birth', { when: life.from }), emptyTag('death', { when: life.to })];
  return [element('note', { type: 'dates' }, teiText(dates))];
}
