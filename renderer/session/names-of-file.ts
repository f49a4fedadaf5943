// The authority records that come with a record from a file, beside those of the project: what has the same id and kind
// is the same, whatever else meets an id that is taken gets another.
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { type EntityId, entityId, type IdSource } from '../../shared/document/ids.ts';
import { schema } from '../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { TakenRecord } from '../../shared/entities/authority-change.ts';

export interface NamesTakenIn {
  /** For the change "take in". */
  readonly records: readonly TakenRecord[];
  /** New ids of those whose own were taken. */
  readonly renamed: ReadonlyMap<EntityId, EntityId>;
}

/** Decides for each record of a file whether the project has it already. */
export function namesToTakeIn(
  listed: readonly AuthorityRecord[],
  known: readonly AuthorityRecord[],
  newId: IdSource,
): NamesTakenIn {
  const kinds = new Map(known.map(({ id, kind }) => [id, kind]));
  const renamed = new Map<EntityId, EntityId>();
  const records = listed.map((record): TakenRecord => {
    const kind = kinds.get(record.id);
    if (kind === undefined) return { record, into: null };
    if (kind === record.kind) return { record, into: record.id };
    const id = entityId(`e${newId()}`);
    renamed.set(record.id, id);
    return { record: { ...record, id }, into: null };
  });
  return { records, renamed };
}

/** A record whose mentions point to the new ids. */
export function withEntities(doc: Node, renamed: ReadonlyMap<EntityId, EntityId>): Node {
  if (renamed.size === 0) return doc;
  const change = new Transform(doc);
  doc.descendants((node, pos) => {
    for (const mark of node.marks) {
      const entity = mark.type === schema.marks.mention ? renamed.get(mark.attrs.entity as EntityId) : undefined;
      if (entity === undefined) continue;
      change.removeMark(pos, pos + node.nodeSize, mark);
      change.addMark(pos, pos + node.nodeSize, schema.marks.mention.create({ ...mark.attrs, entity }));
    }
  });
  return change.doc;
}
