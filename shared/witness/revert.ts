// Takes corrections back: the words of the witness return to their place, character for character. Segments, beads and
// mentions stay as they are.
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { locate, type PlacedBlock, readSide, type SideReading } from '../document/reading-order.ts';
import { type Side, schema } from '../document/schema.ts';
import type { Difference } from './witness.ts';

/** Reverts differences of one side, as `collate` gave them for the document `tr` holds now. In any order. */
export function revertDifferences(tr: Transform, side: Side, differences: readonly Difference[]): Transform {
  const ordered = [...differences].sort((a, b) => b.from - a.from || b.witnessFrom - a.witnessFrom);
  const reading = readSide(tr.doc, side);
  for (const difference of ordered) revert(tr, reading, difference);
  return tr;
}

/** Later differences are reverted first, so the reading still holds for all that stands before them. */
function revert(tr: Transform, reading: SideReading, difference: Difference): void {
  const { from, to, was } = withWholeAtoms(reading, difference);
  const home = homeOf(reading, from, to);
  const marks = tr.doc.nodeAt(home)?.marks ?? tr.doc.resolve(home).marks();
  const kept = marks.filter((mark) => mark.type !== schema.marks.reading);
  let room = home;
  for (const span of spansIn(reading, from, to).reverse()) {
    tr.delete(span.from, span.to);
    room = Math.min(room, span.from);
  }
  if (was !== '')
    tr.insert(
      room,
      nodesFor(was).map((node) => node.mark(kept)),
    );
  clearAround(tr, room, was.length);
}

/** An atom is words of the witness or none, so a difference that begins or ends inside one takes it in whole. */
function withWholeAtoms(reading: SideReading, difference: Difference): { from: number; to: number; was: string } {
  let { from, to, was } = difference;
  for (const { block, offset } of reading.blocks) {
    if (offset > to) break;
    for (const piece of block.pieces) {
      const [start, end] = [offset + piece.offset, offset + piece.offset + piece.length];
      if (!piece.atom || end <= from || start >= to) continue;
      const words = block.text.slice(piece.offset, piece.offset + piece.length);
      if (start < from) was = words.slice(0, from - start) + was;
      if (end > to) was += words.slice(to - start);
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
  }
  return { from, to, was };
}

/** Where the witness's words go: before the first letter that leaves, or where the letters went missing. */
function homeOf(reading: SideReading, from: number, to: number): number {
  const first = spansIn(reading, from, to)[0];
  if (first) return first.from;
  const { placed, offset } = locate(reading, from);
  return positionOf(placed, offset);
}

/** A place inside a segment at this offset; between two segments, at the end of the first. */
function positionOf({ block, start }: PlacedBlock, offset: number): number {
  for (const segment of block.segments) {
    if (offset > segment.to || (offset === segment.to && segment.from === segment.to && offset > 0)) continue;
    const piece = block.pieces.findLast(
      (other) => other.offset <= offset && other.pos > segment.pos && other.pos < segment.pos + segment.node.nodeSize,
    );
    if (!piece) return start + segment.pos + 1;
    const inside = Math.min(offset - piece.offset, piece.length);
    return start + piece.pos + (piece.atom ? (inside > 0 || piece.length === 0 ? 1 : 0) : inside);
  }
  return start + block.node.content.size - 1;
}

/** The runs of document positions that a flat range covers; atoms without words (page breaks) are left out. */
function spansIn(reading: SideReading, from: number, to: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { block, start, offset } of reading.blocks) {
    if (offset >= to) break;
    if (offset + block.text.length <= from) continue;
    for (const piece of block.pieces) {
      const [first, last] = [offset + piece.offset, offset + piece.offset + piece.length];
      if (last <= from || first >= to) continue;
      const pos = start + piece.pos;
      if (piece.atom) spans.push({ from: pos, to: pos + 1 });
      else spans.push({ from: pos + Math.max(0, from - first), to: pos + Math.min(piece.length, to - first) });
    }
  }
  return spans;
}

/** The witness's words as content: line ends are line breaks, all else is text. */
function nodesFor(words: string): Node[] {
  return words
    .split(/(-?\r?\n)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.endsWith('\n')
        ? schema.nodes.lineBreak.create({ source: part, hyphen: part.startsWith('-') })
        : schema.text(part),
    );
}

/** What was decided of a corrected word goes with the correction, as far as it touches these letters. */
function clearAround(tr: Transform, at: number, length: number): void {
  const $at = tr.doc.resolve(at);
  const from = Math.max($at.start(), at - 1);
  const to = Math.min($at.end(), at + length + 1);
  const touched: { from: number; to: number }[] = [];
  $at.parent.forEach((node, offset) => {
    const start = $at.start() + offset;
    const corrected = node.marks.some(
      (mark) => mark.type === schema.marks.reading && mark.attrs.status === 'corrected',
    );
    if (corrected && start < to && start + node.nodeSize > from)
      touched.push({ from: start, to: start + node.nodeSize });
  });
  for (const span of touched) tr.removeMark(span.from, span.to, schema.marks.reading);
}
