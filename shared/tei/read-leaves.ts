// The pieces a sentence is read into, before they become the nodes of a record.
import { Mark, type Node } from 'prosemirror-model';
import { countCharacters } from '../document/code-points.ts';
import { schema } from '../document/schema.ts';

/** A piece of text or an atom, as it was read. */
export interface ReadLeaf {
  /** Text where `node` is null. */
  readonly text: string;
  readonly node: Node | null;
  readonly marks: readonly Mark[];
  /** Characters of the `s` element's text before its start and its end: what string-range counts. */
  readonly start: number;
  readonly end: number;
  /** xml:id of an atom that has one. */
  readonly xmlId: string | null;
}

/** Leaves with a mark laid on the characters from `start` to `end`; atoms without text count only strictly inside. */
export function layOn(leaves: readonly ReadLeaf[], mark: Mark, start: number, end: number): readonly ReadLeaf[] {
  return leaves.flatMap((leaf) => {
    if (leaf.start === leaf.end) return start < leaf.start && leaf.end < end ? [marked(leaf, mark)] : [leaf];
    const [from, to] = [Math.max(start, leaf.start), Math.min(end, leaf.end)];
    if (from >= to) return [leaf];
    if (leaf.node) return [marked(leaf, mark)];
    return [cut(leaf, leaf.start, from), marked(cut(leaf, from, to), mark), cut(leaf, to, leaf.end)].filter(
      ({ text }) => text !== '',
    );
  });
}

/** Leaves with a mark laid on the atom of that xml:id. */
export const layOnAtom = (leaves: readonly ReadLeaf[], mark: Mark, xmlId: string): readonly ReadLeaf[] =>
  leaves.map((leaf) => (leaf.xmlId === xmlId ? marked(leaf, mark) : leaf));

const marked = (leaf: ReadLeaf, mark: Mark): ReadLeaf => ({ ...leaf, marks: [...leaf.marks, mark] });

function cut(leaf: ReadLeaf, start: number, end: number): ReadLeaf {
  const { toUnits } = countCharacters(leaf.text);
  return { ...leaf, start, end, text: leaf.text.slice(toUnits(start - leaf.start), toUnits(end - leaf.start)) };
}

/** The inline nodes that leaves are. Mentions on one text stand in the order of their ids, which means nothing. */
export function inlineNodes(leaves: readonly ReadLeaf[]): readonly Node[] {
  return leaves.map(({ node, text, marks }) => {
    const mentions = marks.filter(({ type }) => type === schema.marks.mention);
    const ordered = mentions.sort((one, other) => (String(one.attrs.id) < String(other.attrs.id) ? -1 : 1));
    const set = Mark.setFrom([...ordered, ...marks.filter((mark) => !mentions.includes(mark))]);
    return node ? node.mark(set) : schema.text(text, set);
  });
}
