// What can be done to the authority records of a project, as values with an inverse, so that the project can undo it.
import { type EntityId, entityId } from '../document/ids.ts';
import type { AuthorityRecord, NameVariant } from './authority.ts';

export type AuthorityChange =
  | { readonly kind: 'create'; readonly record: AuthorityRecord }
  | { readonly kind: 'rename'; readonly entity: EntityId; readonly lang: string; readonly name: string }
  | { readonly kind: 'edit'; readonly entity: EntityId; readonly fields: AuthorityFields }
  /** Adds a form found in a text to a record: what linking a mention does to the record. */
  | { readonly kind: 'link'; readonly entity: EntityId; readonly variant: NameVariant }
  /** `from` goes into `into`, with all its forms; mentions of `from` have to be pointed to `into` by the project. */
  | { readonly kind: 'merge'; readonly into: EntityId; readonly from: EntityId }
  /** Some forms of a record become a record of their own. */
  | { readonly kind: 'split'; readonly entity: EntityId; readonly record: AuthorityRecord }
  | { readonly kind: 'remove'; readonly entity: EntityId }
  /** An imported list: each record goes into one that is there, or (`into` null) becomes one under an id not yet taken. */
  | { readonly kind: 'take in'; readonly records: readonly TakenRecord[] }
  /** Puts records back as they were, at their places. The inverse of any change; not made by hand. */
  | { readonly kind: 'restore'; readonly remove: readonly EntityId[]; readonly put: readonly PlacedRecord[] };

export type AuthorityFields = Partial<
  Pick<AuthorityRecord, 'kind' | 'dates' | 'description' | 'identifiers' | 'note' | 'variants'>
>;

export interface TakenRecord {
  readonly record: AuthorityRecord;
  readonly into: EntityId | null;
}

export interface PlacedRecord {
  readonly at: number;
  readonly record: AuthorityRecord;
}

export interface AuthorityOutcome {
  readonly records: readonly AuthorityRecord[];
  /** Applied to `records` it gives back what was. */
  readonly inverse: AuthorityChange;
}

function indexOf(records: readonly AuthorityRecord[], entity: EntityId): number {
  const at = records.findIndex(({ id }) => id === entity);
  if (at < 0) throw new RangeError(`There is no authority record “${entity}”.`);
  return at;
}

function find(records: readonly AuthorityRecord[], entity: EntityId): PlacedRecord & { at: number } {
  const at = indexOf(records, entity);
  const record = records[at];
  if (!record) throw new RangeError(`There is no authority record “${entity}”.`);
  return { at, record };
}

/** Throws `RangeError` for a record that is not there, or one made twice. */
export function applyAuthorityChange(records: readonly AuthorityRecord[], change: AuthorityChange): AuthorityOutcome {
  switch (change.kind) {
    case 'create':
      return create(records, change.record);
    case 'remove': {
      const { at, record } = find(records, change.entity);
      return { records: records.toSpliced(at, 1), inverse: { kind: 'restore', remove: [], put: [{ at, record }] } };
    }
    case 'rename':
      return replace(records, change.entity, (record) => renamed(record, change.lang, change.name));
    case 'edit':
      return replace(records, change.entity, (record) => ({ ...record, ...change.fields }));
    case 'link':
      return replace(records, change.entity, (record) => withVariants(record, [change.variant]));
    case 'merge':
      return merge(records, change.into, change.from);
    case 'split':
      return split(records, change.entity, change.record);
    case 'take in':
      return takeIn(records, change.records);
    case 'restore':
      return restore(records, change.remove, change.put);
    default:
      return change satisfies never;
  }
}

function create(records: readonly AuthorityRecord[], record: AuthorityRecord): AuthorityOutcome {
  if (records.some(({ id }) => id === record.id))
    throw new RangeError(`There is an authority record “${record.id}” already.`);
  return { records: [...records, record], inverse: { kind: 'restore', remove: [record.id], put: [] } };
}

function replace(
  records: readonly AuthorityRecord[],
  entity: EntityId,
  edit: (record: AuthorityRecord) => AuthorityRecord,
): AuthorityOutcome {
  const { at, record } = find(records, entity);
  const inverse: AuthorityChange = { kind: 'restore', remove: [entity], put: [{ at, record }] };
  return { records: records.with(at, edit(record)), inverse };
}

const hasForm = ({ preferred, variants }: AuthorityRecord, { text, lang }: NameVariant): boolean =>
  preferred[lang] === text || variants.some((variant) => variant.text === text && variant.lang === lang);

/** The record with those forms it has not yet. */
export function withVariants(record: AuthorityRecord, forms: readonly NameVariant[]): AuthorityRecord {
  const variants = [...record.variants];
  for (const form of forms) if (!hasForm({ ...record, variants }, form)) variants.push(form);
  return { ...record, variants };
}

/** The old preferred form stays as a variant. */
function renamed(record: AuthorityRecord, lang: string, name: string): AuthorityRecord {
  const old = record.preferred[lang];
  const variants = record.variants.filter((variant) => variant.text !== name || variant.lang !== lang);
  const next = { ...record, preferred: { ...record.preferred, [lang]: name }, variants };
  return old === undefined || old === name ? next : withVariants(next, [{ text: old, lang, source: '' }]);
}

function merge(records: readonly AuthorityRecord[], into: EntityId, from: EntityId): AuthorityOutcome {
  if (into === from) throw new RangeError('A record cannot be merged with itself.');
  const [kept, gone] = [find(records, into), find(records, from)];
  const merged = union(kept.record, gone.record);
  const put = [kept, gone].sort((a, b) => a.at - b.at);
  return {
    records: records.with(kept.at, merged).toSpliced(gone.at, 1),
    inverse: { kind: 'restore', remove: [into], put },
  };
}

/** Everything of both; where they differ in one field, the first's, the second's note kept below. */
function union(kept: AuthorityRecord, gone: AuthorityRecord): AuthorityRecord {
  const forms = [
    ...Object.entries(gone.preferred).map(([lang, text]) => ({ text, lang, source: '' })),
    ...gone.variants,
  ];
  const base = { ...kept, preferred: { ...gone.preferred, ...kept.preferred } };
  return {
    ...withVariants(base, forms),
    dates: kept.dates || gone.dates,
    description: kept.description || gone.description,
    note: [kept.note, gone.note].filter(Boolean).join('\n'),
    identifiers: [
      ...kept.identifiers,
      ...gone.identifiers.filter(
        ({ scheme, value }) => !kept.identifiers.some((has) => has.scheme === scheme && has.value === value),
      ),
    ],
  };
}

/** The project's own fields stay; what the list adds to them is added. */
function takeIn(records: readonly AuthorityRecord[], taken: readonly TakenRecord[]): AuthorityOutcome {
  let now = [...records];
  const touched = new Map<EntityId, PlacedRecord>();
  const added: EntityId[] = [];
  for (const { record, into } of taken) {
    if (into === null) {
      const id = freeId(record.id, now);
      now.push({ ...record, id });
      added.push(id);
    } else {
      const { at, record: own } = find(now, into);
      if (!added.includes(into) && !touched.has(into)) touched.set(into, { at, record: own });
      now = now.with(at, union(own, record));
    }
  }
  const inverse: AuthorityChange = {
    kind: 'restore',
    remove: [...touched.keys(), ...added],
    put: [...touched.values()],
  };
  return { records: now, inverse };
}

/** The id wished for, or the first with a number behind it that no record has. */
function freeId(wish: EntityId, records: readonly AuthorityRecord[]): EntityId {
  const taken = new Set(records.map(({ id }) => id));
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = entityId(`${wish}-${count}`);
  return id;
}

function split(records: readonly AuthorityRecord[], entity: EntityId, record: AuthorityRecord): AuthorityOutcome {
  if (records.some(({ id }) => id === record.id))
    throw new RangeError(`There is an authority record “${record.id}” already.`);
  const { at, record: whole } = find(records, entity);
  const variants = whole.variants.filter((variant) => !hasForm(record, variant));
  return {
    records: records.with(at, { ...whole, variants }).toSpliced(at + 1, 0, record),
    inverse: { kind: 'restore', remove: [entity, record.id], put: [{ at, record: whole }] },
  };
}

function restore(
  records: readonly AuthorityRecord[],
  remove: readonly EntityId[],
  put: readonly PlacedRecord[],
): AuthorityOutcome {
  const removed = remove.map((entity) => find(records, entity)).sort((a, b) => a.at - b.at);
  const left = records.filter(({ id }) => !remove.includes(id));
  const restored = [...put]
    .sort((a, b) => a.at - b.at)
    .reduce((list, { at, record }) => list.toSpliced(at, 0, record), left);
  return { records: restored, inverse: { kind: 'restore', remove: put.map(({ record }) => record.id), put: removed } };
}
