// A record that was made elsewhere from the same document, given the ids that the record here has: so two who began from one
// file, each for themselves, can take over each other's work sentence by sentence.
import { diffArrays } from 'diff';
import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

/** Of the sentences of the shorter text so many must have their counterpart, else the two are different documents. */
const LEAST_ALIKE = 0.5;

/** Two texts with more differences than this are not compared further: it would take long and say nothing. */
const MOST_EDITS = 4000;

/** Two things of one kind, mine first. */
type Pair = readonly [mine: Node, theirs: Node];

/**
 * `theirs` with the ids of the blocks, sentences and links that `mine` has in the same places; null where the two are not
 * the same document. Sentences are matched in order, by their words and, between those that are alike, by their number.
 */
export function withIdsOf(mine: Node, theirs: Node): Node | null {
  const ids = new Map<string, string>();
  const segments: Pair[] = [];
  for (const [at, side] of mine.children.entries()) {
    for (const [block, other] of pairs(side.children, theirs.child(at).children)) {
      ids.set(`b ${idOf(other)}`, idOf(block));
      segments.push(...pairs(block.children, other.children));
    }
  }
  const alike = segments.filter(([one, other]) => words(one) === words(other)).length;
  const least = Math.min(countSegments(mine), countSegments(theirs));
  if (least === 0 || alike < least * LEAST_ALIKE) return null;
  for (const [one, other] of segments) ids.set(`s ${idOf(other)}`, idOf(one));
  for (const [theirBead, myBead] of beadPairs(segments)) ids.set(`k ${theirBead}`, myBead);
  return renamed(theirs, ids);
}

const idOf = (node: Node): string => String(node.attrs.id);
const words = (node: Node): string => node.textContent.replace(/\s+/g, ' ').trim();

function countSegments(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type === schema.nodes.segment) count += 1;
    return node.type !== schema.nodes.segment;
  });
  return count;
}

/** What stands in the same place of two lists: the same words, and what lies between if it is as much on both sides. */
function pairs(mine: readonly Node[], theirs: readonly Node[]): readonly Pair[] {
  const found: Pair[] = [];
  let [at, other] = [0, 0];
  const gap: { mine: Node[]; theirs: Node[] } = { mine: [], theirs: [] };
  const close = (): void => {
    if (gap.mine.length === gap.theirs.length)
      gap.mine.forEach((node, index) => {
        const counterpart = gap.theirs[index];
        if (counterpart) found.push([node, counterpart]);
      });
    gap.mine = [];
    gap.theirs = [];
  };
  const changes = diffArrays(mine.map(words), theirs.map(words), { maxEditLength: MOST_EDITS }) ?? [];
  for (const { added, removed, value } of changes) {
    if (removed) gap.mine.push(...mine.slice(at, at + value.length));
    else if (added) gap.theirs.push(...theirs.slice(other, other + value.length));
    else {
      close();
      value.forEach((_, index) => {
        const [one, counterpart] = [mine[at + index], theirs[other + index]];
        if (one && counterpart) found.push([one, counterpart]);
      });
    }
    if (!added) at += value.length;
    if (!removed) other += value.length;
  }
  close();
  return found;
}

/** Links that join the same sentences: their bead and mine, each once. */
function beadPairs(segments: readonly Pair[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [one, other] of segments) {
    const [mine, theirs] = [one.attrs.bead as string | null, other.attrs.bead as string | null];
    if (mine === null || theirs === null || found.has(theirs) || taken.has(mine)) continue;
    found.set(theirs, mine);
    taken.add(mine);
  }
  return found;
}

function renamed(node: Node, ids: ReadonlyMap<string, string>): Node {
  if (node.isInline && node.type !== schema.nodes.segment) return node;
  if (node.type === schema.nodes.segment) {
    const bead = node.attrs.bead as string | null;
    const attrs = { ...node.attrs, id: ids.get(`s ${idOf(node)}`) ?? node.attrs.id };
    const other = bead === null ? null : (ids.get(`k ${bead}`) ?? bead);
    return node.type.create({ ...attrs, bead: other }, node.content, node.marks);
  }
  const content = Fragment.fromArray(node.children.map((child) => renamed(child, ids)));
  if (!('id' in node.attrs)) return node.copy(content);
  return node.type.create({ ...node.attrs, id: ids.get(`b ${idOf(node)}`) ?? node.attrs.id }, content, node.marks);
}
