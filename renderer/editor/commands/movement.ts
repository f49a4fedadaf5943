// Moving about without a caret: by sentence, paragraph and word, and over to the other side. In Read, Tag and Align
// these are the arrow keys.
import { type Command, type EditorState, type Selection, TextSelection } from 'prosemirror-state';
import type { SegmentId } from '../../../shared/document/ids.ts';
import type { Span } from '../../../shared/document/mentions.ts';
import { otherSide } from '../../../shared/document/schema.ts';
import {
  findSegment,
  neighbour,
  type PlacedSegment,
  segmentAround,
  segmentRange,
  segmentsOf,
} from '../../../shared/document/segments.ts';
import { activeSide, selectionOn, startOfSide, wholeSide } from '../plugins/two-sides.ts';
import { wordsAround } from '../words.ts';

const select = (state: EditorState, selection: Selection) => state.tr.setSelection(selection).scrollIntoView();

/** Moves by sentence on this side: the cursor goes to the start of the one before (-1) or after (1). */
export const goBySegment =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const here = segmentAround(state.selection.$head);
    const next = here && neighbour(state.doc, here, direction);
    if (!next) return false;
    dispatch?.(select(state, TextSelection.create(state.doc, next.pos + 1)));
    return true;
  };

/** Selects whole sentences: those selected already, or the one in hand, and the next (1) or the one before (-1). */
export const selectBySentence =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const { $anchor, $head } = state.selection;
    const [anchor, head] = [segmentAround($anchor), segmentAround($head)];
    const next = head && neighbour(state.doc, head, direction);
    if (!anchor || !next) return false;
    const forward = next.pos >= anchor.pos;
    const [from, to] = [forward ? anchor : next, forward ? next : anchor].map(segmentRange);
    if (!from || !to) return false;
    const ends = forward ? ([from.from, to.to] as const) : ([to.to, from.from] as const);
    dispatch?.(select(state, TextSelection.create(state.doc, ...ends)));
    return true;
  };

/** Moves by paragraph on this side. */
export const goByParagraph =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const { $head } = state.selection;
    if ($head.depth < 2) return false;
    const block = $head.index(1) + direction;
    if (block < 0 || block >= $head.node(1).childCount) return false;
    const pos = direction === 1 ? $head.after(2) : $head.before(2) - $head.node(1).child(block).nodeSize;
    dispatch?.(select(state, TextSelection.create(state.doc, pos + 2)));
    return true;
  };

/** Puts the cursor at the start of a sentence. */
export const goToSegment =
  (id: SegmentId): Command =>
  (state, dispatch) => {
    const segment = findSegment(state.doc, id);
    if (!segment) return false;
    dispatch?.(select(state, TextSelection.create(state.doc, segment.pos + 1)));
    return true;
  };

/** Goes over to the other side: to the counterpart of the sentence in hand, or of the nearest one before that has one. */
export const goToOtherSide: Command = (state, dispatch) => {
  const here = segmentAround(state.selection.$head);
  const side = otherSide(activeSide(state));
  const counterpart = here ? counterpartNear(state, here) : undefined;
  const kept = selectionOn(state, side);
  const inside = (segment: PlacedSegment): boolean =>
    kept.from > segment.pos && kept.to < segment.pos + segment.node.nodeSize;
  const selection = counterpart && !inside(counterpart) ? TextSelection.create(state.doc, counterpart.pos + 1) : kept;
  dispatch?.(select(state, selection));
  return true;
};

function counterpartNear(state: EditorState, here: PlacedSegment): PlacedSegment | undefined {
  const across = new Map<string, PlacedSegment>();
  for (const segment of segmentsOf(state.doc, otherSide(here.side))) {
    const bead = segment.node.attrs.bead as string | null;
    if (bead !== null && !across.has(bead)) across.set(bead, segment);
  }
  for (let at: PlacedSegment | null = here; at; at = neighbour(state.doc, at, -1)) {
    const found = across.get(String(at.node.attrs.bead));
    if (found) return found;
  }
  return undefined;
}

/** Selects all words of this side. */
export const selectSide: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(wholeSide(state.doc, activeSide(state))));
  return true;
};

/** Goes to the beginning of this side. */
export const goToStart: Command = (state, dispatch) => {
  dispatch?.(select(state, startOfSide(state.doc, activeSide(state))));
  return true;
};

/** Selects the word before (-1) or after (1) what is selected; over sentences too. */
export const selectWord =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const word = wordBeside(state, direction);
    if (!word) return false;
    dispatch?.(select(state, TextSelection.create(state.doc, word.from, word.to)));
    return true;
  };

function wordBeside(state: EditorState, direction: 1 | -1): Span | null {
  const { from, to, empty } = state.selection;
  const here = segmentAround(state.selection.$head);
  const words = wordsAround(state.doc, state.selection.head);
  const own = empty
    ? words.find((word) => (direction === 1 ? word.to > from : false))
    : words.find((word) => direction === 1 && word.from >= to);
  const found = direction === 1 ? own : words.findLast((word) => word.to <= from);
  if (found || !here) return found ?? null;
  for (let next = neighbour(state.doc, here, direction); next; next = neighbour(state.doc, next, direction)) {
    const others = wordsAround(state.doc, next.pos + 1);
    const edge = direction === 1 ? others[0] : others.at(-1);
    if (edge) return edge;
  }
  return null;
}

/** Widens (1) or narrows (-1) the selection at its end, by word or by letter; it stays in its sentence, and never empty. */
export const widenSelection =
  (by: 'word' | 'letter', direction: 1 | -1): Command =>
  (state, dispatch) => {
    const { from, to, $from } = state.selection;
    const edge = by === 'word' ? wordEdge(state, direction) : to + direction;
    if (edge === null || edge <= from || edge > $from.end()) return false;
    dispatch?.(select(state, TextSelection.create(state.doc, from, edge)));
    return true;
  };

function wordEdge(state: EditorState, direction: 1 | -1): number | null {
  const { from, to } = state.selection;
  const words = wordsAround(state.doc, from);
  const word =
    direction === 1 ? words.find((one) => one.to > to) : words.findLast((one) => one.to < to && one.to > from);
  return word?.to ?? null;
}
