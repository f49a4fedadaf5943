// The parts of a record as a reader would list them, read from the original's side.
import type { Node } from 'prosemirror-model';
import type { SegmentId } from '../../shared/document/ids.ts';
import { sideNode, sideStart } from '../../shared/document/reading-order.ts';
import { type ZoneKind, zoneOf } from '../../shared/document/schema.ts';

export interface OutlineEntry {
  readonly blockId: string;
  readonly segmentId: SegmentId;
  /** Document position of the block. */
  readonly pos: number;
  /** Number of the page where it changes; '' elsewhere. */
  readonly page: string;
  /** Null for a heading or the first words of a page. */
  readonly zone: ZoneKind | null;
  /** The first words. */
  readonly words: string;
}

/** Zones worth a line of their own; debris and furniture are not. */
const LISTED: ReadonlySet<string> = new Set(['stamp', 'handwriting', 'signature', 'letterhead', 'resolution', 'note']);

/** The first words of a block, short enough for a sidebar. */
const WORDS = 5;

/** Headings, pages and zones of the original, in order; several zones of one kind in a row are one entry. */
export function outlineOf(doc: Node): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let before: Node | null = null;
  let page = '';
  sideNode(doc, 'original').forEach((block, offset) => {
    page = pageIn(block) || page;
    const entry = entryOf(block, sideStart(doc, 'original') + offset, page);
    const again = before && entry?.zone && before.type === block.type && before.attrs.kind === block.attrs.kind;
    if (entry && !again) {
      entries.push(entry);
      page = '';
    }
    before = block;
  });
  return entries;
}

function entryOf(block: Node, pos: number, page: string): OutlineEntry | null {
  const zone = zoneOf(block);
  if (zone ? !LISTED.has(zone) : block.type.name !== 'heading' && page === '') return null;
  const words = zone && zone !== 'stamp' ? '' : firstWords(block);
  const segmentId = block.firstChild?.attrs.id as SegmentId;
  return { blockId: String(block.attrs.id), segmentId, pos, page, zone, words };
}

/** The page that begins in a block, whose number stands in a zone or at a page break; '' for none. */
function pageIn(block: Node): string {
  if (block.attrs.kind === 'page number') return block.textContent.replace(/\D+/g, '');
  let found = '';
  block.descendants((node) => {
    if (node.type.name === 'pageBreak') found ||= String(node.attrs.n);
  });
  return found;
}

function firstWords(block: Node): string {
  const words = block.textContent.trim().split(/\s+/);
  return words.slice(0, WORDS).join(' ') + (words.length > WORDS ? '…' : '');
}
