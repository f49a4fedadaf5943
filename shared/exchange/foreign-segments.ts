// Sentences out of the blocks of another's TEI: as the file cuts them, else as the splitter does.
import { Mark, type Node } from 'prosemirror-model';
import { languageOf, type Side, schema } from '../document/schema.ts';
import type { ForeignBlock, ForeignLeaf } from '../tei/foreign/block-under-way.ts';

export interface ForeignSegment {
  readonly side: Side;
  /** Index of its block, and UTF-16 offsets in the block's text. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly nodes: readonly Node[];
}

export interface Splitting {
  readonly split: (text: string, language: 'ru' | 'en') => readonly number[];
}

/** Cuts a block; one that is a heading or a zone other than a note stays whole unless the file cuts it. */
export function cutBlock(
  block: ForeignBlock,
  index: number,
  side: Side,
  { split }: Splitting,
): readonly ForeignSegment[] {
  const text = block.leaves.map((leaf) => leaf.text).join('');
  const whole = block.form.type === 'heading' || (block.form.type === 'zone' && block.form.zone !== 'note');
  const asked = block.cuts.length > 0 ? block.cuts : whole ? [] : split(text, languageOf(side));
  const ends = [...new Set([...afterSpace(asked, text), text.length])].sort((one, other) => one - other);
  let from = 0;
  return ends.flatMap((to) => {
    if (to === from && text !== '') return [];
    const nodes = leavesBetween(block.leaves, from, to, to === text.length).map(nodeOf);
    const segment = { side, block: index, from, to, text: text.slice(from, to), nodes };
    from = to;
    return [segment];
  });
}

/** The space after a sentence belongs to it. */
const afterSpace = (ends: readonly number[], text: string): readonly number[] =>
  ends.map((end) => end + (/^[ \n]*/.exec(text.slice(end))?.[0].length ?? 0)).filter((end) => end > 0);

/** Leaves between two offsets. Atoms without text go with the words before them; at the end all that is left goes. */
function leavesBetween(
  leaves: readonly ForeignLeaf[],
  from: number,
  to: number,
  atEnd: boolean,
): readonly ForeignLeaf[] {
  const found: ForeignLeaf[] = [];
  let at = 0;
  for (const leaf of leaves) {
    const [start, end] = [at, at + leaf.text.length];
    at = end;
    if (leaf.node) {
      // A line's end that a cut goes through stays whole, with the words before it.
      if (start >= from && (start < to || (atEnd && start === to))) found.push(leaf);
      continue;
    }
    const text = leaf.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '' && end > from && start < to) found.push({ ...leaf, text });
  }
  return found;
}

function nodeOf({ node, text, marks }: ForeignLeaf): Node {
  const mentions = marks.filter(({ type }) => type === schema.marks.mention);
  const others = marks.filter(({ type }) => type !== schema.marks.mention);
  const set = Mark.setFrom([
    ...mentions,
    ...others.filter((mark, index) => others.findIndex((one) => one.eq(mark)) === index),
  ]);
  return node ? node.mark(set) : schema.text(text, set);
}
