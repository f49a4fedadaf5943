// Splitting and merging sentences and paragraphs. Alignment survives: see shared/document/segments.ts.
import { chainCommands } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { blockId } from '../../../shared/document/ids.ts';
import { sideNode, sideStart } from '../../../shared/document/reading-order.ts';
import { schema } from '../../../shared/document/schema.ts';
import {
  cutAt,
  deleteAcross as deleteAcrossSegments,
  freshSegmentId,
  joinBlocks,
  joinSegments,
  type PlacedSegment,
  SEGMENT_DEPTH,
  segmentAround,
  segmentRange,
  splitBlock,
  splitSegment as splitSegmentAt,
} from '../../../shared/document/segments.ts';
import { handOf } from '../plugins/hand.ts';
import { bothSides } from '../plugins/two-sides.ts';
import { type Operation, operation, type Refusal } from './operation.ts';
import { step } from './step.ts';
import { actsOnSeveral, targetsOfSide } from './targets.ts';

/** Splits the sentence at the cursor; what follows becomes a sentence of the same bead. Selected words become one of their own. */
export const splitSegment: Operation = operation('split', (tr, state) => {
  const { from, to, empty } = state.selection;
  const cuts = [...new Set((empty ? [from] : [to, from]).map((pos) => cutAt(state.doc, pos)))];
  const places = cuts.filter((cut) => cut !== null);
  for (const cut of places) splitSegmentAt(tr, cut, freshSegmentId(handOf(state).newId));
  const first = places.at(-1);
  if (first === undefined) return 'cannotCut';
  tr.setSelection(
    TextSelection.create(tr.doc, empty || cutAt(state.doc, from) === first ? first + 2 : from),
  ).scrollIntoView();
  return null;
});

/** Splits the paragraph at the cursor. In the middle of a sentence the sentence is split too. */
export const splitParagraph: Operation = operation('splitParagraph', (tr, state) => {
  if (!state.selection.empty) return 'cannotCut';
  const { newId } = handOf(state);
  const cut = cutAt(state.doc, state.selection.from);
  if (cut !== null) splitSegmentAt(tr, cut, freshSegmentId(newId));
  const boundary = cut === null ? boundaryAt(state) : cut + 1;
  if (boundary === null) return 'cannotCut';
  splitBlock(tr, boundary, blockId(`p${newId()}`));
  tr.setSelection(TextSelection.create(tr.doc, boundary + 3)).scrollIntoView();
  return null;
});

/**
 * Makes a paragraph of the sentence in hand and what follows it, or of the selected sentences alone. Sentences stay
 * whole, and the text and its beads as they are.
 */
export const paragraphHere: Operation = operation('splitParagraph', (tr, state) => {
  const chosen = targetsOfSide(state);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return 'cannotCut';
  const edges = [...(actsOnSeveral(state) ? [last.pos + last.node.nodeSize] : []), first.pos];
  for (const edge of edges) {
    const $edge = tr.doc.resolve(edge);
    if ($edge.nodeBefore && $edge.nodeAfter) splitBlock(tr, edge, blockId(`p${handOf(state).newId()}`));
  }
  return tr.docChanged ? null : 'wholeParagraph';
});

/** The boundary between two sentences of one block that the cursor stands at (white space apart); null for none. */
function boundaryAt(state: EditorState): number | null {
  const { $from } = state.selection;
  if ($from.depth !== SEGMENT_DEPTH) return null;
  const { parentOffset, parent } = $from;
  const before = parentOffset === 0;
  const rest = parent.textBetween(parentOffset, parent.content.size, '', '\uFFFC');
  if (!before && rest.trim() !== '') return null;
  const $edge = state.doc.resolve(before ? $from.before() : $from.after());
  return $edge.nodeBefore && $edge.nodeAfter ? $edge.pos : null;
}

/** At the end of a paragraph: opens an empty one after it, for words the text lacks. */
const openParagraph: Command = step('splitParagraph', (tr, state) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== SEGMENT_DEPTH || $from.parent.content.size === 0) return false;
  if ($from.parentOffset !== $from.parent.content.size || $from.index(2) !== $from.node(2).childCount - 1) return false;
  const { newId } = handOf(state);
  const segment = schema.nodes.segment.create({ id: freshSegmentId(newId) });
  const at = $from.after(2);
  tr.insert(at, schema.nodes.paragraph.create({ id: `p${newId()}` }, segment));
  return tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView();
});

/** Where a lock forbids the split it is tried all the same: the guard of locks refuses it, and says so. */
const tryLocked: Command = (state, dispatch) => {
  const cut = splitSegment.refusal(state) === 'locked' ? cutAt(state.doc, state.selection.from) : null;
  if (cut === null) return false;
  const { tr } = state;
  splitSegmentAt(tr, cut, freshSegmentId(handOf(state).newId));
  dispatch?.(tr);
  return true;
};

/** Enter: splits the sentence; at a sentence's edge the paragraph; at a paragraph's end opens one. */
export const enter: Command = chainCommands(splitSegment, splitParagraph, openParagraph, tryLocked);

/** Merges a sentence with the one before (-1) or after (1), or, at a paragraph's edge, the paragraphs. */
function merge(tr: Transaction, state: EditorState, segment: PlacedSegment, direction: 1 | -1): Refusal | null {
  const $edge = state.doc.resolve(direction === 1 ? segment.pos + segment.node.nodeSize : segment.pos);
  const offset = state.selection.head;
  if ($edge.nodeBefore && $edge.nodeAfter) joinSegments(tr, $edge.pos);
  else {
    const pos = direction === 1 ? $edge.after(2) : $edge.before(2);
    const $between = state.doc.resolve(pos);
    if (!$between.nodeBefore || !$between.nodeAfter || $between.depth !== 1) return 'noNeighbour';
    joinBlocks(tr, pos);
  }
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(offset, direction)), direction)).scrollIntoView();
  return null;
}

/** Merges all these neighbours into one sentence, over the ends of paragraphs too. */
function mergeAll(tr: Transaction, segments: readonly PlacedSegment[]): Refusal | null {
  for (let index = segments.length - 1; index > 0; index--) {
    const [one, next] = [segments[index - 1], segments[index]];
    const between = next && tr.doc.resolve(next.pos);
    if (!one || !next || !between) continue;
    const afterOne = one.pos + one.node.nodeSize;
    if (next.block === one.block && afterOne !== next.pos) return 'noNeighbour';
    if (next.block > one.block + 1) return 'noNeighbour';
    if (next.block !== one.block) {
      if (between.nodeBefore || tr.doc.resolve(afterOne).nodeAfter) return 'noNeighbour';
      joinBlocks(tr, between.before(2));
    }
    // Where letters would have touched, a line break now ends the first.
    joinSegments(tr, afterOne + (tr.doc.nodeAt(one.pos)?.nodeSize ?? 0) - one.node.nodeSize);
  }
  return null;
}

function mergeFrom(direction: 1 | -1, wanted: (state: EditorState, segment: PlacedSegment) => boolean): Operation {
  return operation('merge', (tr, state) => {
    const segment = segmentAround(state.selection.$head);
    return segment && wanted(state, segment) ? merge(tr, state, segment, direction) : 'noNeighbour';
  });
}

/** Merges the sentences selected, or the one in hand with the one before (-1) or after (1). */
const mergeSentences = (direction: 1 | -1): Operation =>
  operation('merge', (tr, state) => {
    const chosen = targetsOfSide(state);
    const here = chosen[0];
    if (!here) return 'noNeighbour';
    return chosen.length > 1 ? mergeAll(tr, chosen) : merge(tr, state, here, direction);
  });

const atStart = ({ selection: { empty, $from } }: EditorState): boolean =>
  empty && $from.depth === SEGMENT_DEPTH && $from.parentOffset === 0;
const atEnd = ({ selection: { empty, $from } }: EditorState): boolean =>
  empty && $from.depth === SEGMENT_DEPTH && $from.parentOffset === $from.parent.content.size;

/** Backspace at a sentence's start: merges it with the one before. */
export const joinBackward: Command = mergeFrom(-1, atStart);
/** Delete at a sentence's end: merges it with the one after. */
export const joinForward: Command = mergeFrom(1, atEnd);
/** Merges the sentences selected, or the one in hand with the one before, wherever the cursor stands in it. */
export const mergeWithPrevious: Operation = mergeSentences(-1);
/** Merges the sentences selected, or the one in hand with the one after. */
export const mergeWithNext: Operation = mergeSentences(1);

/** Merges the paragraphs selected, or the one in hand with the one before (-1) or after (1); sentences stay apart. */
export const mergeParagraph = (direction: 1 | -1): Operation =>
  operation('mergeParagraph', (tr, state) => {
    const chosen = targetsOfSide(state);
    const [first, last] = [chosen[0]?.block, chosen.at(-1)?.block];
    const side = chosen[0]?.side;
    if (first === undefined || last === undefined || !side) return 'noNeighbour';
    const parent = sideNode(state.doc, side);
    const [from, to] = first < last ? [first, last] : direction === 1 ? [first, first + 1] : [first - 1, first];
    if (from < 0 || to >= parent.childCount) return 'noNeighbour';
    for (let block = to; block > from; block--) joinBlocks(tr, beforeBlock(parent, block, sideStart(state.doc, side)));
    return null;
  });

/** The position before the block with this index. */
function beforeBlock(parent: Node, index: number, start: number): number {
  let pos = start;
  for (let block = 0; block < index; block++) pos += parent.child(block).nodeSize;
  return pos;
}

/** True when a range reaches over several sentences. */
export function reachesAcross(state: EditorState, from: number, to: number): boolean {
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)];
  return !$from.sameParent($to) || $from.depth !== SEGMENT_DEPTH;
}

/** Deletes a range and writes `text` there instead: carried out by command where the browser would break sentences. */
export function replaceAcross(from: number, to: number, text: string): Command {
  return (state, dispatch) => {
    if (from >= to) return false;
    const tr = state.tr;
    const segment = segmentAround(state.doc.resolve(from));
    const home = segment ? Math.max(from, segmentRange(segment).from) : from;
    deleteAcrossSegments(tr, from, to);
    const at = Math.min(tr.mapping.map(home), tr.doc.content.size);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at), 1));
    if (text !== '') tr.insert(tr.selection.from, schema.text(text));
    // Merging sentences merges their beads, which reaches over to the other side.
    dispatch?.(bothSides(tr).scrollIntoView());
    return true;
  };
}

/** Deletes the selection, over sentences too. */
export const deleteSelection: Command = (state, dispatch) =>
  state.selection.empty ? false : replaceAcross(state.selection.from, state.selection.to, '')(state, dispatch);

/** A line break at the cursor, as the typescript has it. */
export const insertLineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.depth !== SEGMENT_DEPTH) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.lineBreak.create(), true).scrollIntoView());
  return true;
};
