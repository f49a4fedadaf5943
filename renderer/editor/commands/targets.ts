// What a repair acts on: the sentences named to it, or those chosen in the gutter, or all that the selection touches.
import type { EditorState } from 'prosemirror-state';
import type { SegmentId } from '../../../shared/document/ids.ts';
import type { Side } from '../../../shared/document/schema.ts';
import { type PlacedSegment, segmentAround, segmentsOf } from '../../../shared/document/segments.ts';
import { chosenSegments } from '../plugins/chosen.ts';
import { activeSide, selectionOn } from '../plugins/two-sides.ts';

/** The sentences the selection of a side has letters of, or the one its cursor stands in. */
export function selectedSegments(state: EditorState, side: Side): readonly PlacedSegment[] {
  const { from, to, $head } = selectionOn(state, side);
  const reached = segmentsOf(state.doc, side).filter(
    ({ pos, node }) => from < to && pos + 1 < to && pos + node.nodeSize - 1 > from,
  );
  const here = segmentAround($head);
  return reached.length > 0 || !here ? reached : [here];
}

/** The sentences a command acts on, in reading order, the original's first; of both sides only where they were chosen so. */
export function targets(state: EditorState, ids?: readonly SegmentId[]): readonly PlacedSegment[] {
  const named = ids ?? chosenSegments(state);
  if (named.length === 0) return selectedSegments(state, activeSide(state));
  const wanted = new Set<SegmentId>(named);
  return segmentsOf(state.doc).filter(({ id }) => wanted.has(id));
}

/** Those of the targets that stand on one side: on the side in hand, or else on the other. */
export function targetsOfSide(state: EditorState, ids?: readonly SegmentId[]): readonly PlacedSegment[] {
  const all = targets(state, ids);
  const near = all.filter(({ side }) => side === activeSide(state));
  return near.length > 0 ? near : all;
}

/** True where sentences were chosen or the selection reaches over several. */
export const actsOnSeveral = (state: EditorState): boolean =>
  chosenSegments(state).length > 0 || targets(state).length > 1;

/** The ids of segments. */
export const idsOf = (segments: readonly PlacedSegment[]): SegmentId[] => segments.map(({ id }) => id);
