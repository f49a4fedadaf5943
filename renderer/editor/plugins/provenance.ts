// Who typed it, and when: a word changed by typing in Correct mode carries a reading mark, put there by itself. Once it
// reads as the witness does, the mark goes. Mentions and beads are never touched.

import { isHistoryTransaction } from 'prosemirror-history';
import type { Mark } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { locate, offsetInBlock, type PlacedBlock, positionInBlock } from '../../../shared/document/reading-order.ts';
import { type ReadingAttrs, SIDES, type Side, schema } from '../../../shared/document/schema.ts';
import type { Difference } from '../../../shared/witness/witness.ts';
import {
  differencesOf,
  hasWitness,
  type PlacedDifference,
  placeDifference,
  readingOf,
  wordEdge,
  wordsTouched,
} from './apparatus.ts';
import { decision } from './hand.ts';
import { isMeant, modeOf } from './modes.ts';

/** A difference and what the record knows of how it came about; `by` is null where no mark says. */
export interface DifferenceStory extends PlacedDifference {
  readonly provenance: ReadingAttrs | null;
}

/** Signs what is typed. */
export const provenancePlugin = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, old, state) {
      if (old.doc === state.doc || modeOf(state) !== 'correct') return null;
      if (transactions.some((tr) => isHistoryTransaction(tr) || isMeant(tr))) return null;
      const tr = state.tr;
      for (const range of changedRanges(transactions)) sign(tr, state, range);
      return tr.docChanged ? tr : null;
    },
  });

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the steps replaced, in positions of the last document. */
function changedRanges(transactions: readonly Transaction[]): Range[] {
  let ranges: Range[] = [];
  for (const tr of transactions)
    for (const map of tr.mapping.maps) {
      ranges = ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
      map.forEach((_from, _to, from, to) => void ranges.push({ from, to }));
    }
  return ranges;
}

/** Marks the words a change touched, or takes the marks away where the witness's reading is back. */
function sign(tr: Transaction, state: EditorState, range: Range): void {
  const found = blockAt(state, range.from);
  if (!found) return;
  const { placed, side } = found;
  const { text } = placed.block;
  const end = Math.min(range.to, placed.start + placed.block.node.content.size);
  const from = wordEdge(text, offsetInBlock(placed, range.from), -1);
  const to = wordEdge(text, offsetInBlock(placed, end), 1);
  if (!hasWitness(state)) {
    markWords(tr, state, placed, [from, to]);
    return;
  }
  clearWhereRestored(tr, state, placed, side, from, to);
  const [start, stop] = [blankEdge(text, from, -1), blankEdge(text, to, 1)];
  for (const difference of touching(state, side, placed.offset + start, placed.offset + stop)) {
    const first = Math.max(0, difference.from - placed.offset);
    const words = wordsTouched(text, first, Math.max(first, Math.min(text.length, difference.to - placed.offset)));
    // What is only reached over blanks is this change's if nobody has signed it: a word deleted beside it.
    const beside = words[1] < from || words[0] > to;
    if (!beside || !isSigned(state, placed, words)) markWords(tr, state, placed, words);
  }
}

/** Over blanks from an offset to the right (1) or left (-1). */
function blankEdge(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  while (/\s/.test(text[direction === 1 ? at : at - 1] ?? '')) at += direction;
  return at;
}

function blockAt(state: EditorState, pos: number): { placed: PlacedBlock; side: Side } | null {
  for (const side of SIDES) {
    const { blocks } = readingOf(state, side);
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) - 1 <= pos) low = middle;
      else high = middle - 1;
    }
    const placed = blocks[low];
    if (placed && pos >= placed.start && pos <= placed.start + placed.block.node.content.size) return { placed, side };
  }
  return null;
}

const touching = (state: EditorState, side: Side, from: number, to: number): readonly Difference[] =>
  differencesOf(state, side).filter((difference) => difference.to >= from && difference.from <= to);

/** Where a range of a block's text is signed: on itself or, where letters only went, on a neighbouring character. */
function signedRange({ block, start }: PlacedBlock, [from, to]: readonly [number, number]): Range {
  const [first, last] = from < to ? [from, to] : from > 0 ? [from - 1, from] : [0, Math.min(1, block.text.length)];
  const placed = { block, start, offset: 0 };
  return { from: positionInBlock(placed, first, 1), to: positionInBlock(placed, last, -1) };
}

const isSigned = (state: EditorState, placed: PlacedBlock, words: readonly [number, number]): boolean => {
  const { from, to } = signedRange(placed, words);
  return from < to && readingsBetween(state, from, to).some((mark) => mark?.attrs.status === 'corrected');
};

function markWords(tr: Transaction, state: EditorState, placed: PlacedBlock, words: readonly [number, number]): void {
  const { from, to } = signedRange(placed, words);
  if (from >= to) return;
  const fresh = decision(state, 'corrected', 'typed');
  const marks = readingsBetween(state, from, to);
  const own = marks.find(
    (mark) => mark?.attrs.status === 'corrected' && mark.attrs.how === 'typed' && mark.attrs.by === fresh.by,
  );
  if (own && marks.every((mark) => mark?.eq(own))) return;
  tr.addMark(from, to, own ?? schema.marks.reading.create({ ...fresh }));
}

/** The reading mark, or none, of each run of text in a range. */
function readingsBetween(state: EditorState, from: number, to: number): (Mark | null)[] {
  const marks: (Mark | null)[] = [];
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText) marks.push(schema.marks.reading.isInSet(node.marks) ?? null);
    return true;
  });
  return marks;
}

/** Takes `corrected` marks off the runs in a block's range that no difference touches any more. */
function clearWhereRestored(
  tr: Transaction,
  state: EditorState,
  placed: PlacedBlock,
  side: Side,
  from: number,
  to: number,
): void {
  for (const piece of placed.block.pieces) {
    const [first, last] = [piece.offset, piece.offset + piece.length];
    if (piece.atom || last < from || first > to) continue;
    const start = placed.start + piece.pos;
    const mark = schema.marks.reading.isInSet(tr.doc.nodeAt(start)?.marks ?? []);
    if (mark?.attrs.status !== 'corrected') continue;
    if (touching(state, side, first + placed.offset, last + placed.offset).length === 0)
      tr.removeMark(start, start + piece.length, mark);
  }
}

/** The difference at a position, in a word or beside it, with its story; null where the text is the witness's. */
export function differenceAt(state: EditorState, pos: number): DifferenceStory | null {
  const found = blockAt(state, pos);
  if (!found) return null;
  const { placed, side } = found;
  const { text } = placed.block;
  const at = offsetInBlock(placed, pos);
  const [from, to] = [wordEdge(text, at, -1), wordEdge(text, at, 1)];
  const difference = touching(state, side, placed.offset + from, placed.offset + to)[0];
  return difference ? storyOf(state, placeDifference(readingOf(state, side), difference)) : null;
}

/** A difference with what the marks on its word, or on the letter beside it, say of it. */
export function storyOf(state: EditorState, difference: PlacedDifference): DifferenceStory {
  const { placed, offset } = locate(readingOf(state, difference.side), difference.from);
  const { text } = placed.block;
  const [first, last] = wordsTouched(text, offset, Math.min(text.length, offset + difference.to - difference.from));
  const [from, to] = [Math.max(0, first - 1), Math.min(text.length, last + 1)];
  const marks = readingsBetween(state, positionInBlock(placed, from, 1), positionInBlock(placed, to, -1));
  const mark = marks.find((one) => one?.attrs.status === 'corrected') ?? marks.find((one) => one !== null);
  return { ...difference, provenance: mark ? (mark.attrs as ReadingAttrs) : null };
}
