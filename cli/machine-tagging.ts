// What the machine finds in whole records, put into them in bulk because the command line was asked to: mentions with
// their certainty, and one authority record for all mentions of one thing.
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { type EntityId, entityId } from '../shared/document/ids.ts';
import { rangeInBlock } from '../shared/document/reading-order.ts';
import { type MentionAttrs, schema } from '../shared/document/schema.ts';
import type { AuthorityRecord } from '../shared/entities/authority.ts';
import type { EntityEngine } from '../shared/entities/engine.ts';
import { gather } from '../shared/entities/gather.ts';
import { proposeRecordMentions, type RecordMention } from '../shared/entities/record-mentions.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { rounded } from './rounded.ts';

/** A proposal where it stands, in one of the records. */
interface Found extends RecordMention {
  readonly record: number;
}

/** Tags the records and links their mentions, all as one project. The same records give the same ids. */
export function tagRecords(records: readonly TeiRecord[], engine: EntityEngine): readonly TeiRecord[] {
  const found: Found[] = [];
  const pairs: [number, number][] = [];
  for (const [index, { doc, metadata }] of records.entries()) {
    const own = proposeRecordMentions(doc, metadata.date.when || null, [], engine);
    for (const [one, other] of own.pairs) pairs.push([found.length + one, found.length + other]);
    for (const mention of own.mentions) found.push({ ...mention, record: index });
  }
  const { authority, entityOf } = link(found, pairs, engine);
  return records.map((record, index) => {
    const own = found.map((one, at) => ({ one, at })).filter(({ one }) => one.record === index);
    const named = new Set(own.map(({ at }) => entityOf.get(at)));
    const doc = lay(
      record.doc,
      own.filter(({ one }) => one.tagged === null).map(({ one, at }) => ({ ...one, entity: entityOf.get(at) ?? null })),
    );
    return { ...record, doc, authority: authority.filter(({ id }) => named.has(id)) };
  });
}

/** Lays mentions on a document, numbered in order. */
function lay(doc: Node, mentions: readonly (Found & { readonly entity: EntityId | null })[]): Node {
  const tr = new Transform(doc);
  mentions.forEach(({ placed, from, to, proposal: { kind, normal, score }, entity }, index) => {
    const range = rangeInBlock(placed, from, to);
    const attrs: MentionAttrs = {
      ...{ id: `m${index + 1}`, kind, entity, normal: kind === 'date' ? normal : '', cert: rounded(score) },
      ...{ by: '', at: '' },
    };
    tr.addMark(range.from, range.to, schema.marks.mention.create({ ...attrs }));
  });
  return tr.doc;
}

/** One authority record for each thing named. Dates name no thing, and of a role there may be many holders. */
function link(
  found: readonly Found[],
  pairs: readonly (readonly [number, number])[],
  engine: EntityEngine,
): { readonly authority: readonly AuthorityRecord[]; readonly entityOf: ReadonlyMap<number, EntityId> } {
  const linkable = found
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => one.proposal.kind !== 'date' && one.proposal.kind !== 'role');
  const place = new Map(linkable.map(({ at }, index) => [at, index]));
  const groups = gather(
    linkable.map(({ one: { proposal, lang, record } }) => ({
      text: proposal.text,
      normal: proposal.normal,
      kind: proposal.kind,
      lang,
      record,
    })),
    engine,
    pairs.flatMap(([one, other]): [number, number][] => {
      const [first, second] = [place.get(one), place.get(other)];
      return first === undefined || second === undefined ? [] : [[first, second]];
    }),
  );
  const ordered = groups
    .map((group) => group.flatMap((member) => linkable[member] ?? []).sort((one, other) => one.at - other.at))
    .sort((one, other) => (one[0]?.at ?? 0) - (other[0]?.at ?? 0));
  const taken = new Set<string>();
  const entityOf = new Map<number, EntityId>();
  const authority = ordered.flatMap((members) => {
    const entry = authorityOf(
      members.map(({ one }) => one),
      taken,
    );
    if (!entry) return [];
    for (const { at } of members) entityOf.set(at, entry.id);
    return [entry];
  });
  return { authority, entityOf };
}

function authorityOf(members: readonly Found[], taken: Set<string>): AuthorityRecord | null {
  const [first] = members;
  if (!first) return null;
  const names = (['ru', 'en'] as const).flatMap((lang) => {
    const name = commonest(members.filter((member) => member.lang === lang).map(({ proposal }) => proposal.normal));
    return name === null ? [] : [[lang, name] as const];
  });
  const preferred = Object.fromEntries(names);
  const known = new Set<string>(names.map(([, name]) => name));
  const variants = members.flatMap(({ proposal: { text }, lang }) => {
    const form = text.replace(/\s+/g, ' ');
    if (known.has(form)) return [];
    known.add(form);
    return [{ text: form, lang, source: '' }];
  });
  const id = freshId(preferred.en ?? '', first.proposal.kind, taken);
  return { id, kind: first.proposal.kind, preferred, variants, dates: '', description: '', identifiers: [], note: '' };
}

/** The most frequent of some texts, the earliest of equals; null of none. */
function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** An id that can be read: "kim-il-sung"; where there is no English name, "person-2". */
function freshId(name: string, kind: string, taken: Set<string>): EntityId {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const wish = slug === '' ? kind : slug;
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
  taken.add(id);
  return entityId(id);
}
