// The words of a side as plain text, with the way back to positions in the document. Engines, exporters and the
// collation all read a record through this, so that offsets mean the same everywhere.
import type { Node } from 'prosemirror-model';
import { type Side, type ZoneKind, zoneOf } from './schema.ts';

/** A run of plain text that is contiguous in the document too; an atom (line break, gap) is a piece of its own. */
interface Piece {
  /** UTF-16 offset in the block's text. */
  readonly offset: number;
  /** UTF-16 length in the block's text. */
  readonly length: number;
  /** Position of the piece, counted from the start of the block's content. */
  readonly pos: number;
  readonly atom: boolean;
}

export interface SegmentReading {
  readonly id: string;
  readonly node: Node;
  /** Offsets in the block's text. */
  readonly from: number;
  readonly to: number;
  /** Position of the segment node, counted from the start of the block's content. */
  readonly pos: number;
}

/** One block's text. It depends on the node alone, so a caller may keep it for as long as the node lives. */
export interface BlockReading {
  readonly id: string;
  readonly node: Node;
  readonly type: 'paragraph' | 'heading' | 'zone';
  readonly zone: ZoneKind | null;
  readonly text: string;
  readonly segments: readonly SegmentReading[];
  readonly pieces: readonly Piece[];
}

/** A block where it stands. */
export interface PlacedBlock {
  readonly block: BlockReading;
  /** Document position of the start of the block's content. */
  readonly start: number;
  /** Offset of the block in the side's flat text: all blocks one after another with nothing between. */
  readonly offset: number;
}

export interface SideReading {
  readonly side: Side;
  readonly blocks: readonly PlacedBlock[];
  /** Length of the flat text. */
  readonly length: number;
}

/** Reads one block. `node` is a paragraph, heading or zone. */
export function readBlock(node: Node): BlockReading {
  const segments: SegmentReading[] = [];
  const pieces: Piece[] = [];
  let text = '';
  node.forEach((segment, pos) => {
    const from = text.length;
    segment.forEach((inline, at) => {
      const words = inline.isText ? (inline.text ?? '') : (inline.type.spec.leafText?.(inline) ?? '');
      pieces.push({ offset: text.length, length: words.length, pos: pos + 1 + at, atom: !inline.isText });
      text += words;
    });
    segments.push({ id: String(segment.attrs.id), node: segment, from, to: text.length, pos });
  });
  const zone = zoneOf(node);
  return {
    id: String(node.attrs.id),
    node,
    type: node.type.name as BlockReading['type'],
    zone,
    text,
    segments,
    pieces,
  };
}

/** Reads a side. Pass `read` to reuse readings of blocks that have not changed (nodes are immutable). */
export function readSide(doc: Node, side: Side, read: (node: Node) => BlockReading = readBlock): SideReading {
  const blocks: PlacedBlock[] = [];
  let offset = 0;
  const parent = sideNode(doc, side);
  parent.forEach((node, pos) => {
    const block = read(node);
    blocks.push({ block, start: sideStart(doc, side) + pos + 1, offset });
    offset += block.text.length;
  });
  return { side, blocks, length: offset };
}

/** The node of a side. */
export const sideNode = (doc: Node, side: Side): Node => doc.child(side === 'original' ? 0 : 1);

/** Document position of the start of a side's content. */
export const sideStart = (doc: Node, side: Side): number => (side === 'original' ? 1 : doc.child(0).nodeSize + 1);

/** The side a document position lies in; positions between or around the sides count to the nearer content. */
export const sideAt = (doc: Node, pos: number): Side => (pos < doc.child(0).nodeSize ? 'original' : 'translation');

/** The flat text of a side: its blocks one after another with nothing between. */
export const flatText = (reading: SideReading): string => reading.blocks.map(({ block }) => block.text).join('');

/**
 * Document position of a block's text offset. At a boundary between segments or pieces, `bias` 1 gives the start of
 * what follows, -1 the end of what precedes. Offsets inside an atom give its edge on the side of the bias.
 */
export function positionInBlock({ block, start }: PlacedBlock, offset: number, bias: 1 | -1): number {
  let found: Piece | null = null;
  for (const piece of block.pieces) {
    const end = piece.offset + piece.length;
    if (bias === 1 ? piece.offset <= offset && offset < end : piece.offset < offset && offset <= end) found = piece;
    else if (piece.offset > offset) break;
  }
  if (found) {
    if (!found.atom) return start + found.pos + (offset - found.offset);
    return start + found.pos + (bias === 1 ? 0 : 1);
  }
  return bias === 1 ? endOfBlock(block, start) : startOfBlock(start);
}

/** Inside the last segment, at its end. */
const endOfBlock = (block: BlockReading, start: number): number => start + block.node.content.size - 1;
/** Inside the first segment, at its start. */
const startOfBlock = (start: number): number => start + 1;

/** The range of document positions that a range of a block's text offsets covers; nothing outside it is touched. */
export function rangeInBlock(placed: PlacedBlock, from: number, to: number): { from: number; to: number } {
  if (from === to) {
    const at = positionInBlock(placed, from, from === 0 ? 1 : -1);
    return { from: at, to: at };
  }
  return { from: positionInBlock(placed, from, 1), to: positionInBlock(placed, to, -1) };
}

/** The block that holds a flat offset, and the offset in it. An offset between two blocks counts to the later one. */
export function locate(reading: SideReading, offset: number): { placed: PlacedBlock; offset: number } {
  let low = 0;
  let high = reading.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const placed = reading.blocks[middle];
    if (placed && placed.offset <= offset) low = middle;
    else high = middle - 1;
  }
  const placed = reading.blocks[low];
  if (!placed || offset < 0 || offset > reading.length) throw new RangeError(`Offset ${offset} is outside the text.`);
  return { placed, offset: offset - placed.offset };
}

/** The offset in a block's text of a document position inside that block's content. */
export function offsetInBlock({ block, start }: PlacedBlock, pos: number): number {
  const inside = pos - start;
  let offset = 0;
  for (const piece of block.pieces) {
    if (piece.pos >= inside) break;
    offset = piece.atom ? piece.offset + piece.length : piece.offset + Math.min(piece.length, inside - piece.pos);
  }
  return offset;
}
