// A record without what only the machine says: links that nobody has confirmed, names that nobody has looked at.
import { Fragment, type Node } from 'prosemirror-model';
import { readMentions } from '../document/mentions.ts';
import { type MentionAttrs, type SegmentAttrs, schema } from '../document/schema.ts';
import type { TeiRecord } from './tei-record.ts';

/** Mentions by nobody that have a certainty are the machine's; those of an imported edition have none. */
const isProposed = ({ by, cert }: MentionAttrs): boolean => by === '' && cert !== null;

/** The record as people have decided it. Names to which only the machine pointed are taken off the list as well. */
export function withoutProposals(record: TeiRecord): TeiRecord {
  const doc = bare(record.doc);
  const named = (node: Node) => new Set(readMentions(node).map(({ attrs }) => attrs.entity));
  const [before, after] = [named(record.doc), named(doc)];
  return { ...record, doc, authority: record.authority.filter(({ id }) => after.has(id) || !before.has(id)) };
}

function bare(node: Node): Node {
  if (node.isInline)
    return node.mark(
      node.marks.filter(({ type, attrs }) => type !== schema.marks.mention || !isProposed(attrs as MentionAttrs)),
    );
  const content = Fragment.fromArray(node.children.map(bare));
  if (node.type !== schema.nodes.segment) return node.copy(content);
  const attrs = node.attrs as SegmentAttrs;
  if (attrs.bead === null || attrs.status !== 'auto') return node.copy(content);
  return node.type.create({ ...attrs, bead: null, score: null }, content, node.marks);
}
