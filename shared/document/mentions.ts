// Mentions: the stretches of text that name somebody or something. They are marks, may nest and overlap, and the pieces
// of one mention share an id.
import type { Mark, Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { EntityId, MentionId } from './ids.ts';
import { sideAt } from './reading-order.ts';
import { type MentionAttrs, type Side, schema } from './schema.ts';

/** A range of document positions. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlacedMention {
  readonly id: MentionId;
  readonly side: Side;
  readonly attrs: MentionAttrs;
  /** Its pieces in reading order; more than one where it is discontinuous or runs over segments. */
  readonly spans: readonly Span[];
  /** Its words; pieces are joined by a space, line breaks read as their source. */
  readonly text: string;
}

/** All that a mention says of itself, when it is made. */
export type NewMention = MentionAttrs & { readonly id: MentionId };

const isMention = (mark: Mark): boolean => mark.type === schema.marks.mention;

/** A mention's attributes, typed. */
export const mentionAttrs = (mark: Mark): MentionAttrs => mark.attrs as MentionAttrs;

/** Every mention of a record, in the order of their beginnings; of equal beginnings the longer first. */
export const readMentions = (doc: Node): readonly PlacedMention[] => gather(doc, null);

/** The mentions with these ids, or (null) all. */
function gather(doc: Node, wanted: ReadonlySet<unknown> | null): readonly PlacedMention[] {
  const found = new Map<string, { mark: Mark; spans: { from: number; to: number }[] }>();
  doc.descendants((node, pos) => {
    if (!node.isInline) return true;
    for (const mark of node.marks) {
      if (!isMention(mark) || (wanted && !wanted.has(mark.attrs.id))) continue;
      const id = String(mark.attrs.id);
      const known = found.get(id) ?? { mark, spans: [] };
      const last = known.spans.at(-1);
      if (last?.to === pos) last.to = pos + node.nodeSize;
      else known.spans.push({ from: pos, to: pos + node.nodeSize });
      found.set(id, known);
    }
    return false;
  });
  return [...found.values()].map(({ mark, spans }) => placed(doc, mark, spans)).sort(inOrder);
}

function placed(doc: Node, mark: Mark, spans: readonly Span[]): PlacedMention {
  const attrs = mentionAttrs(mark);
  const words = spans.map(({ from, to }) => wordsBetween(doc, from, to));
  return { id: attrs.id as MentionId, side: sideAt(doc, spans[0]?.from ?? 0), attrs, spans, text: words.join(' ') };
}

/** The plain text of a range; atoms read as in `leafText`, segments follow one another with nothing between. */
export const wordsBetween = (doc: Node, from: number, to: number): string =>
  doc.textBetween(from, to, '', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '');

const start = ({ spans }: PlacedMention): number => spans[0]?.from ?? 0;
const end = ({ spans }: PlacedMention): number => spans.at(-1)?.to ?? 0;
const inOrder = (a: PlacedMention, b: PlacedMention): number => start(a) - start(b) || end(b) - end(a);

/** The mentions that cover a position, innermost first. At a mention's edge it counts as covered. */
export function mentionsAt(doc: Node, pos: number): readonly PlacedMention[] {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.inlineContent) return [];
  const ids = new Set(
    [$pos.nodeBefore, $pos.nodeAfter].flatMap(
      (node) => node?.marks.filter(isMention).map((mark) => mark.attrs.id) ?? [],
    ),
  );
  const length = (mention: PlacedMention): number => end(mention) - start(mention);
  if (ids.size === 0) return [];
  return [...gather(doc, ids)].sort((a, b) => length(a) - length(b));
}

/** The mention with this id; null when the record has none. */
export const findMention = (doc: Node, id: string): PlacedMention | null => gather(doc, new Set([id]))[0] ?? null;

/** Lays a mention on a range. Adds no step where the range holds no words. */
export function addMention(tr: Transform, from: number, to: number, mention: NewMention): Transform {
  return tr.addMark(from, to, schema.marks.mention.create({ ...mention }));
}

/** Removes a mention; its words stay. */
export function removeMention(tr: Transform, id: MentionId): Transform {
  const mention = findMention(tr.doc, id);
  for (const { from, to } of mention?.spans ?? []) removeFrom(tr, from, to, id);
  return tr;
}

function removeFrom(tr: Transform, from: number, to: number, id: string): void {
  replaceMark(tr, from, to, id, null);
}

/** Changes what a mention says: its kind, its authority record, its normal form… Its place stays. */
export function changeMention(tr: Transform, id: MentionId, changes: Partial<Omit<MentionAttrs, 'id'>>): Transform {
  const mention = findMention(tr.doc, id);
  if (!mention || Object.entries(changes).every(([name, value]) => mention.attrs[name as keyof MentionAttrs] === value))
    return tr;
  for (const { from, to } of mention.spans)
    replaceMark(tr, from, to, id, schema.marks.mention.create({ ...mention.attrs, ...changes }));
  return tr;
}

/**
 * Swaps a mention's mark for another, or (null) takes it away, run by run. Mentions that lie on a run after it are lifted
 * off first and laid back, for undoing a removal lays a mark on last: only so do all come back in their order.
 */
function replaceMark(tr: Transform, from: number, to: number, id: string, mark: Mark | null): void {
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return true;
    const mentions = node.marks.filter(isMention);
    const at = mentions.findIndex((one) => one.attrs.id === id);
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
    const lifted = at < 0 ? [] : mentions.slice(at);
    for (const one of [...lifted].reverse()) tr.removeMark(start, end, one);
    for (const one of mark ? [mark, ...lifted.slice(1)] : lifted.slice(1)) if (at >= 0) tr.addMark(start, end, one);
    return false;
  });
}

/** Gives a mention another place; `from` and `to` lie on its own side. It never becomes empty. */
export function resizeMention(tr: Transform, id: MentionId, from: number, to: number): Transform {
  const mention = findMention(tr.doc, id);
  if (!mention || wordsBetween(tr.doc, from, to) === '') return tr;
  for (const span of mention.spans) removeFrom(tr, span.from, span.to, id);
  return tr.addMark(from, to, schema.marks.mention.create({ ...mention.attrs }));
}

/**
 * Adds a further stretch to a mention, which need not touch it; it lies on the mention's own side. Adds no step where the
 * range holds no words, is part of the mention already, or lies on the other side.
 */
export function extendMention(tr: Transform, id: MentionId, from: number, to: number): Transform {
  const mention = findMention(tr.doc, id);
  if (!mention || wordsBetween(tr.doc, from, to) === '' || sideAt(tr.doc, from) !== mention.side) return tr;
  if (sideAt(tr.doc, to) !== mention.side) return tr;
  return tr.addMark(from, to, schema.marks.mention.create({ ...mention.attrs }));
}

/** Points every mention of one authority record at another, or at none: after two records were merged, or one deleted. */
export function relinkEntity(tr: Transform, from: EntityId, to: EntityId | null): Transform {
  for (const { id, attrs } of readMentions(tr.doc)) if (attrs.entity === from) changeMention(tr, id, { entity: to });
  return tr;
}
