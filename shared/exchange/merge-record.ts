// Two copies of one record, worked on apart: what differs, and a copy that takes some of it over.
import { Fragment, type Node } from 'prosemirror-model';
import type { RecordMetadata } from '../document/metadata.ts';
import { SIDES, type Side, schema } from '../document/schema.ts';
import { runningText } from './running-text.ts';

/** A record as far as copies of it can differ. */
export interface RecordCopy {
  readonly doc: Node;
  readonly metadata: RecordMetadata;
}

/**
 * One thing that can be taken over by itself. `wording`: the words of a sentence; `marks`: names and decisions on them;
 * `links`: what the sentence is linked to; `cut`: a block, or a whole side, was cut into other sentences; `description`: a
 * field of the metadata.
 */
export interface RecordDifference {
  /** Names it within the list: a segment's, block's or side's id, or the name of a field. */
  readonly id: string;
  readonly kind: 'wording' | 'marks' | 'links' | 'cut' | 'description';
  /** Null for the description. */
  readonly side: Side | null;
  readonly mine: string;
  readonly theirs: string;
}

/** What differs, in reading order; null where the two are no copies of one record: they share no sentence's id. */
export function recordDifferences(mine: RecordCopy, theirs: RecordCopy): readonly RecordDifference[] | null {
  const ids = idsOfSegments(mine.doc);
  if (![...idsOfSegments(theirs.doc)].some((id) => ids.has(id))) return null;
  const fields = [...new Set([...Object.keys(mine.metadata), ...Object.keys(theirs.metadata)])];
  return [
    ...fields.flatMap((field) => fieldDifference(field as keyof RecordMetadata, mine.metadata, theirs.metadata)),
    ...SIDES.flatMap((side, at) => sideDifferences(side, mine.doc.child(at), theirs.doc.child(at))),
  ];
}

function idsOfSegments(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type === schema.nodes.segment) ids.add(String(node.attrs.id));
    return node.type !== schema.nodes.segment;
  });
  return ids;
}

function fieldDifference(
  field: keyof RecordMetadata,
  mine: RecordMetadata,
  theirs: RecordMetadata,
): readonly RecordDifference[] {
  const [own, other] = [mine, theirs].map((metadata) => fieldText(metadata[field]));
  if (own === other || own === undefined || other === undefined) return [];
  return [{ id: field, kind: 'description', side: null, mine: own, theirs: other }];
}

/** A field that a record does not have is an empty one. */
const fieldText = (value: RecordMetadata[keyof RecordMetadata] = ''): string =>
  typeof value === 'string' ? value : Object.values(value).join(' ').trim();

function sideDifferences(side: Side, mine: Node, theirs: Node): readonly RecordDifference[] {
  if (mine.eq(theirs)) return [];
  if (!haveSameIds(mine, theirs))
    return [{ id: side, kind: 'cut', side, mine: excerpt(mine), theirs: excerpt(theirs) }];
  return mine.children.flatMap((block, index) => blockDifferences(side, block, theirs.child(index)));
}

function blockDifferences(side: Side, mine: Node, theirs: Node): readonly RecordDifference[] {
  if (mine.eq(theirs)) return [];
  if (!mine.sameMarkup(theirs) || !haveSameIds(mine, theirs))
    return [{ id: String(mine.attrs.id), kind: 'cut', side, mine: excerpt(mine), theirs: excerpt(theirs) }];
  return mine.children.flatMap((segment, index): RecordDifference[] => {
    const other = theirs.child(index);
    if (segment.eq(other)) return [];
    const kind =
      segment.textContent !== other.textContent ? 'wording' : segment.content.eq(other.content) ? 'links' : 'marks';
    return [{ id: String(segment.attrs.id), kind, side, mine: runningText(segment), theirs: runningText(other) }];
  });
}

const haveSameIds = (one: Node, other: Node): boolean =>
  one.childCount === other.childCount &&
  one.children.every((child, index) => child.attrs.id === other.child(index).attrs.id);

/** The words of a side or a block, for a list. */
const excerpt = (node: Node): string => {
  const words = node.textContent.replace(/\s+/g, ' ').trim();
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
};

/** My copy with the differences of these ids taken over. A link whose other end was not taken over is given up. */
export function takeDifferences(mine: RecordCopy, theirs: RecordCopy, taken: ReadonlySet<string>): RecordCopy {
  const metadata = mergedMetadata(mine.metadata, theirs.metadata, taken);
  const sides = SIDES.map((side, at) => mergedSide(side, mine.doc.child(at), theirs.doc.child(at), taken));
  return { doc: withoutHalfLinks(mine.doc.copy(Fragment.from(sides))), metadata };
}

function mergedMetadata(mine: RecordMetadata, theirs: RecordMetadata, taken: ReadonlySet<string>): RecordMetadata {
  const kept = Object.entries(mine).filter(([field]) => !taken.has(field));
  const others = Object.entries(theirs).filter(([field]) => taken.has(field));
  return Object.fromEntries([...kept, ...others]) as unknown as RecordMetadata;
}

function mergedSide(side: Side, mine: Node, theirs: Node, taken: ReadonlySet<string>): Node {
  if (taken.has(side)) return theirs;
  if (!haveSameIds(mine, theirs)) return mine;
  const blocks = mine.children.map((block, index) => {
    const other = theirs.child(index);
    if (taken.has(String(block.attrs.id))) return other;
    if (!block.sameMarkup(other) || !haveSameIds(block, other)) return block;
    const segments = block.children.map((segment, at) =>
      taken.has(String(segment.attrs.id)) ? other.child(at) : segment,
    );
    return block.copy(Fragment.from(segments));
  });
  return mine.copy(Fragment.from(blocks));
}

function withoutHalfLinks(doc: Node): Node {
  const sides = new Map<string, Set<number>>();
  for (const [at, side] of doc.children.entries())
    for (const block of side.children)
      for (const { attrs } of block.children)
        if (attrs.bead) sides.set(String(attrs.bead), (sides.get(String(attrs.bead)) ?? new Set()).add(at));
  const map = (node: Node): Node => {
    if (node.type !== schema.nodes.segment) return node.copy(Fragment.from(node.children.map(map)));
    if (!node.attrs.bead || sides.get(String(node.attrs.bead))?.size === SIDES.length) return node;
    return node.type.create({ ...node.attrs, bead: null, status: 'auto', score: null }, node.content, node.marks);
  };
  return map(doc);
}
