// What the machine says about stretches of text (suspects, proposed mentions): it was said of a text that may have
// changed since, so each is put in place where its words still stand, follows edits, and is known for stale.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { locate, rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import type { Side } from '../../shared/document/schema.ts';

/** A value on a range of the document. */
export interface Placed<Value> {
  /** Tells it from others for as long as it is on the list. */
  readonly key: number;
  readonly side: Side;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
  readonly value: Value;
  /** True once the sentence it stands in was edited: it was said of other words. */
  readonly stale: boolean;
}

/** UTF-16 offsets in a side's flat text, and the words that stood there. */
interface Said {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts values in place. They were said of the side's flat text in `judged`; a block that reads otherwise in `doc` is
 * passed over, as its turn will come again; what was said of it before is `notJudged`. Keys count on from `firstKey`.
 */
export function place<Value extends Said>(
  doc: Node,
  judged: Node,
  side: Side,
  values: readonly Value[],
  firstKey: number,
): readonly Placed<Value>[] {
  const before = readSide(judged, side);
  const now = judged === doc ? before : readSide(doc, side);
  const byId = new Map(now.blocks.map((placed) => [placed.block.id, placed]));
  const found: Placed<Value>[] = [];
  for (const value of values) {
    if (value.from < 0 || value.to > before.length || value.from >= value.to) continue;
    const { placed, offset } = locate(before, value.from);
    const same = byId.get(placed.block.id);
    const end = offset + value.to - value.from;
    if (!same || same.block.text !== placed.block.text || end > placed.block.text.length) continue;
    const range = rangeInBlock(same, offset, end);
    found.push({ key: firstKey + found.length, side, ...range, value, stale: false });
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Those of a side's list that stand in blocks which read otherwise in `doc` than in `judged`: nothing newer was said of them. */
export function notJudged<Value>(
  list: readonly Placed<Value>[],
  doc: Node,
  judged: Node,
  side: Side,
): readonly Placed<Value>[] {
  if (judged === doc) return [];
  const texts = new Map(readSide(judged, side).blocks.map(({ block }) => [block.id, block.text]));
  const now = readSide(doc, side).blocks;
  return list.filter((one) => {
    const { block } = now.findLast(({ start }) => start <= one.from) ?? {};
    return one.side === side && block !== undefined && texts.get(block.id) !== block.text;
  });
}

/**
 * Follows an edit. What has lost its words, or had them changed, goes; what stands in a sentence that was edited
 * elsewhere is stale. The same array comes back when nothing moved.
 */
export function follow<Value>(list: readonly Placed<Value>[], tr: Transaction): readonly Placed<Value>[] {
  if (!tr.docChanged || list.length === 0) return list;
  const edited = editedRanges(tr);
  if (edited.length === 0) return list;
  const out: Placed<Value>[] = [];
  for (const one of list) {
    const from = tr.mapping.map(one.from, 1);
    const to = tr.mapping.map(one.to, -1);
    const length = one.to - one.from;
    if (to - from !== length || edited.some((edit) => edit.from < to && edit.to > from)) continue;
    const stale = one.stale || edited.some((edit) => edit.segmentFrom <= from && to <= edit.segmentTo);
    out.push(from === one.from && stale === one.stale ? one : { ...one, from, to, stale });
  }
  return out;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly segmentFrom: number;
  readonly segmentTo: number;
}

/** The ranges of the new document that were replaced, each with the extent of its sentence. */
function editedRanges(tr: Transaction): Edit[] {
  let ranges: { from: number; to: number }[] = [];
  for (const map of tr.mapping.maps) {
    ranges = ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
    map.forEach((_from, _to, from, to) => void ranges.push({ from, to }));
  }
  return ranges.map(({ from, to }) => {
    const $from = tr.doc.resolve(from);
    const inside = $from.depth >= 3;
    return { from, to, segmentFrom: inside ? $from.start(3) : from, segmentTo: inside ? $from.end(3) : to };
  });
}

/** The next one after a position (1), or the last one before it (-1), round the end; null on an empty list. */
export function besides<Value>(list: readonly Placed<Value>[], pos: number, direction: 1 | -1): Placed<Value> | null {
  if (direction === 1) return list.find((one) => one.from > pos) ?? list[0] ?? null;
  return list.findLast((one) => one.from < pos) ?? list.at(-1) ?? null;
}
