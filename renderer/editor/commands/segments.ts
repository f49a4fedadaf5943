// Splitting and merging sentences and paragraphs. Alignment survives: see shared/document/segments.ts.
import { chainCommands } from 'prosemirror-commands';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { blockId } from '../../../shared/document/ids.ts';
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
import { step } from './step.ts';

/** Splits the sentence at the cursor; what follows becomes a sentence of the same bead. */
export const splitSegment: Command = step('split', (tr, state) => {
  const cut = state.selection.empty ? cutAt(state.doc, state.selection.from) : null;
  if (cut === null) return false;
  splitSegmentAt(tr, cut, freshSegmentId(handOf(state).newId));
  return tr.setSelection(TextSelection.create(tr.doc, cut + 2)).scrollIntoView();
});

/** Splits the paragraph at the cursor. In the middle of a sentence the sentence is split too. */
export const splitParagraph: Command = step('splitParagraph', (tr, state) => {
  if (!state.selection.empty) return false;
  const { newId } = handOf(state);
  const cut = cutAt(state.doc, state.selection.from);
  if (cut !== null) splitSegmentAt(tr, cut, freshSegmentId(newId));
  const boundary = cut === null ? boundaryAt(state) : cut + 1;
  if (boundary === null) return false;
  splitBlock(tr, boundary, blockId(`p${newId()}`));
  return tr.setSelection(TextSelection.create(tr.doc, boundary + 3)).scrollIntoView();
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

/** Enter: splits the sentence; at a sentence's edge the paragraph; at a paragraph's end opens one. */
export const enter: Command = chainCommands(splitSegment, splitParagraph, openParagraph);

/** Merges a sentence with the one before (-1) or after (1), or, at a paragraph's edge, the paragraphs. */
function merge(tr: Transaction, state: EditorState, segment: PlacedSegment, direction: 1 | -1): unknown {
  const $edge = state.doc.resolve(direction === 1 ? segment.pos + segment.node.nodeSize : segment.pos);
  const offset = state.selection.head;
  if ($edge.nodeBefore && $edge.nodeAfter) joinSegments(tr, $edge.pos);
  else {
    const pos = direction === 1 ? $edge.after(2) : $edge.before(2);
    const $between = state.doc.resolve(pos);
    if (!$between.nodeBefore || !$between.nodeAfter || $between.depth !== 1) return false;
    joinBlocks(tr, pos);
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(offset, direction)), direction)).scrollIntoView();
}

function mergeFrom(direction: 1 | -1, wanted: (state: EditorState, segment: PlacedSegment) => boolean): Command {
  return step('merge', (tr, state) => {
    const segment = segmentAround(state.selection.$head);
    return segment && wanted(state, segment) ? merge(tr, state, segment, direction) : false;
  });
}

const atStart = ({ selection: { empty, $from } }: EditorState): boolean =>
  empty && $from.depth === SEGMENT_DEPTH && $from.parentOffset === 0;
const atEnd = ({ selection: { empty, $from } }: EditorState): boolean =>
  empty && $from.depth === SEGMENT_DEPTH && $from.parentOffset === $from.parent.content.size;

/** Backspace at a sentence's start: merges it with the one before. */
export const joinBackward: Command = mergeFrom(-1, atStart);
/** Delete at a sentence's end: merges it with the one after. */
export const joinForward: Command = mergeFrom(1, atEnd);
/** Merges the sentence in hand with the one before, wherever the cursor stands in it. */
export const mergeWithPrevious: Command = mergeFrom(-1, () => true);
/** Merges the sentence in hand with the one after. */
export const mergeWithNext: Command = mergeFrom(1, () => true);

/** Merges the paragraph in hand with the one before (-1) or after (1); sentences stay apart. */
export const mergeParagraph = (direction: 1 | -1): Command =>
  step('mergeParagraphs', (tr, state) => {
    const { $head } = state.selection;
    if ($head.depth < 2) return false;
    const $between = state.doc.resolve(direction === 1 ? $head.after(2) : $head.before(2));
    return $between.nodeBefore && $between.nodeAfter && $between.depth === 1 ? joinBlocks(tr, $between.pos) : false;
  });

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
