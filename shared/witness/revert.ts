// Takes corrections back: the words of the witness return to their place, character for character. Segments, beads and
// mentions stay as they are.
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { locate, type PlacedBlock, readSide, type SideReading } from '../document/reading-order.ts';
import { type Side, schema } from '../document/schema.ts';
import type { Difference } from './witness.ts';

/** Reverts differences of one side, as `collate` gave them for the document `tr` holds now. In any order. */
export function revertDifferences(tr: Transform, side: Side, differences: readonly Difference[]): Transform {
  const reading = readSide(tr.doc, side);
  for (const stretch of wholeStretches(reading, differences).reverse()) revert(tr, reading, stretch);
  return tr;
}

/** A stretch of the flat text, and what is to stand there instead. */
interface Stretch {
  from: number;
  to: number;
  was: string;
}

/**
 * What is to be replaced by what, in order. An atom is words of the witness or none, so a difference that begins or ends
 * inside one takes it in whole; several in one atom are one stretch.
 */
function wholeStretches(reading: SideReading, differences: readonly Difference[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to, was } of [...differences].sort((a, b) => a.from - b.from || a.witnessFrom - b.witnessFrom)) {
    const last = stretches.at(-1);
    if (last && from < last.to) {
      // The last stretch reaches to the end of an atom: its tail was taken over as it reads now, up to this difference.
      const tail = last.to - from;
      last.was = last.was.slice(0, last.was.length - tail) + was + textOf(reading, to, Math.max(to, last.to));
      last.to = Math.max(last.to, to);
    } else stretches.push({ from, to, was });
    const current = stretches.at(-1);
    if (current) takeInAtoms(reading, current);
  }
  return stretches;
}

/** Widens a stretch over the atoms it cuts; what it takes in of them stays as it reads. */
function takeInAtoms(reading: SideReading, stretch: Stretch): void {
  for (const { block, offset } of reading.blocks) {
    if (offset > stretch.to) break;
    if (offset + block.text.length < stretch.from) continue;
    for (const piece of block.pieces) {
      const [start, end] = [offset + piece.offset, offset + piece.offset + piece.length];
      const cut = (at: number): boolean => start < at && at < end;
      if (!piece.atom || !(cut(stretch.from) || cut(stretch.to))) continue;
      if (start < stretch.from) {
        stretch.was = textOf(reading, start, stretch.from) + stretch.was;
        stretch.from = start;
      }
      if (end > stretch.to) {
        stretch.was += textOf(reading, stretch.to, end);
        stretch.to = end;
      }
    }
  }
}

/** A stretch of the flat text. */
function textOf(reading: SideReading, from: number, to: number): string {
  let text = '';
  for (const { block, offset } of reading.blocks)
    if (offset < to && offset + block.text.length > from)
      text += block.text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
  return text;
}

/** Later stretches are reverted first, so the reading still holds for all that stands before them. */
function revert(tr: Transform, reading: SideReading, { from, to, was }: Stretch): void {
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
      if (piece.length === 0 || last <= from || first >= to) continue;
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
