// Moving about in the table of links, and choosing rows: by sentence within a row and by row beyond it, on the side in
// hand. What is chosen is what every repair then acts on.
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { SegmentId } from '../../shared/document/ids.ts';
import { otherSide, type Side } from '../../shared/document/schema.ts';
import { findSegment, type PlacedSegment } from '../../shared/document/segments.ts';
import { chosenSegments, setChosen } from '../editor/plugins/chosen.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import type { BeadRow } from './bead-rows.ts';
import type { RecordSession } from './record-session.ts';
import { stateOf, type Workbench } from './workbench.ts';

/** What becomes of the rows chosen so far: let go; reached over from where the choice began; kept as they are. */
export type Choosing = 'none' | 'extend' | 'keep';

const shownRows = ({ desk, editor }: RecordSession) => desk.rows(editor.state.doc);

/** The row of the sentence in hand; -1 where the table does not show it. */
export function rowInHand(session: RecordSession): number {
  const here = currentSegment(session.editor.state);
  return (here && shownRows(session).indexOf.get(here.id)) ?? -1;
}

const sentencesOf = ({ bead }: BeadRow): readonly PlacedSegment[] => [...bead.original, ...bead.translation];

/** The sentence of a row to stand in: on this side if there is any, the first when coming from above, else the last. */
function landing(row: BeadRow, side: Side, from: 'above' | 'below'): PlacedSegment | undefined {
  const own = row.bead[side].length > 0 ? row.bead[side] : row.bead[otherSide(side)];
  return own.at(from === 'above' ? 0 : -1);
}

/** The next (1) or previous (-1) sentence in a row, else in the row beyond. Where the row is not shown, the nearest row. */
export function moveInTable(workbench: Workbench, direction: 1 | -1, choosing: Choosing = 'none'): void {
  const { session } = stateOf(workbench);
  const here = session && currentSegment(session.editor.state);
  if (!session || !here) return;
  const { rows } = shownRows(session);
  const at = rowInHand(session);
  const own = rows[at]?.bead[here.side] ?? [];
  const beside = choosing === 'none' ? own[own.findIndex(({ id }) => id === here.id) + direction] : undefined;
  if (beside) {
    stand(session, beside, choosing);
    return;
  }
  const next = at < 0 ? nearestRow(session, here, direction) : at + direction;
  const row = rows[next];
  const target = row && landing(row, sideInHand(session, here), direction === 1 ? 'above' : 'below');
  if (target) stand(session, target, choosing);
}

/** The side to stay on: that of the last sentence in hand whose row has both. */
function sideInHand(session: RecordSession, here: PlacedSegment): Side {
  const row = shownRows(session).rows[rowInHand(session)];
  if (!row || (row.bead.original.length > 0 && row.bead.translation.length > 0)) session.desk.side.set(here.side);
  return session.desk.side.state;
}

/** For a sentence that the table does not show: the row of the nearest one shown before or after it on its side. */
function nearestRow(session: RecordSession, here: PlacedSegment, direction: 1 | -1): number {
  const { rows } = shownRows(session);
  const places = rows.flatMap(({ bead }, index) => {
    const [first] = bead[here.side];
    return first ? [{ index, pos: first.pos }] : [];
  });
  const beyond = places
    .filter(({ pos }) => (direction === 1 ? pos > here.pos : pos < here.pos))
    .sort((a, b) => direction * (a.pos - b.pos));
  return beyond[0]?.index ?? (direction === 1 ? rows.length - 1 : 0);
}

/** So many rows on or back, to the first (`-Infinity`) or the last. */
export function leapInTable(workbench: Workbench, rows: number, choosing: Choosing = 'none'): void {
  const { session } = stateOf(workbench);
  const here = session && currentSegment(session.editor.state);
  if (!session || !here) return;
  const shown = shownRows(session).rows;
  const wanted = Math.max(0, Math.min(shown.length - 1, Math.max(0, rowInHand(session)) + rows));
  const row = shown[wanted];
  const target = row && landing(row, sideInHand(session, here), 'above');
  if (target) stand(session, target, choosing);
}

/** Stands in a sentence, `offset` into it, with or without choosing rows. */
export function standInTable(
  workbench: Workbench,
  id: SegmentId,
  offset: number,
  choosing: Choosing | 'toggle' = 'none',
): void {
  const { session } = stateOf(workbench);
  const segment = session && findSegment(session.editor.state.doc, id);
  if (!session || !segment) return;
  session.desk.side.set(segment.side);
  stand(session, segment, choosing, offset);
  if (session.linking.state && session.linking.state.side !== segment.side) session.desk.anchor.set(null);
}

function stand(session: RecordSession, segment: PlacedSegment, choosing: Choosing | 'toggle', offset = 0): void {
  const { editor, desk } = session;
  const { state } = editor;
  const here = currentSegment(state);
  const inside = Math.min(Math.max(0, offset), segment.node.content.size);
  const tr = state.tr.setSelection(TextSelection.create(state.doc, segment.pos + 1 + inside));
  if (choosing === 'none') desk.anchor.set(null);
  else if (choosing === 'extend') extend(session, tr, segment.id, desk.anchor.state ?? here?.id ?? segment.id);
  else if (choosing === 'toggle') toggle(session, tr, segment.id, here?.id ?? null);
  else setChosen(tr, chosenSegments(state));
  editor.dispatch(tr);
}

/** Chooses all rows between the one where the choice began and this one. */
function extend(session: RecordSession, tr: Transaction, id: SegmentId, anchor: SegmentId): void {
  const { rows, indexOf } = shownRows(session);
  session.desk.anchor.set(anchor);
  const [from, to] = [indexOf.get(anchor) ?? 0, indexOf.get(id) ?? 0].sort((a, b) => a - b);
  setChosen(
    tr,
    rows
      .slice(from, (to ?? 0) + 1)
      .flatMap(sentencesOf)
      .map((segment) => segment.id),
  );
}

/** Adds a row to those chosen, or takes it away; the first time the row in hand is chosen with it. */
function toggle(session: RecordSession, tr: Transaction, id: SegmentId, here: SegmentId | null): void {
  const { rows, indexOf } = shownRows(session);
  const chosen = new Set(chosenSegments(session.editor.state));
  const idsOf = (segment: SegmentId | null): readonly SegmentId[] => {
    const row = segment === null ? undefined : rows[indexOf.get(segment) ?? -1];
    return row ? sentencesOf(row).map((one) => one.id) : [];
  };
  if (chosen.size === 0 && here !== id) for (const one of idsOf(here)) chosen.add(one);
  const asked = idsOf(id);
  const was = asked.some((one) => chosen.has(one));
  for (const one of asked) {
    if (was) chosen.delete(one);
    else chosen.add(one);
  }
  session.desk.anchor.set(id);
  setChosen(tr, [...chosen]);
}

/** Chooses the row in hand too, or lets it go. */
export function toggleRow(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const here = session && currentSegment(session.editor.state);
  if (session && here) stand(session, here, 'toggle', session.editor.state.selection.head - here.pos - 1);
}

/** Chooses every row that is shown. */
export function chooseAllRows(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const ids = shownRows(session)
    .rows.flatMap(sentencesOf)
    .map(({ id }) => id);
  session.editor.dispatch(setChosen(session.editor.state.tr, ids));
}

/** Moves the cursor by a word within the sentence in hand: where S splits it. */
export function moveCursor(workbench: Workbench, direction: 1 | -1): void {
  const { session } = stateOf(workbench);
  const here = session && currentSegment(session.editor.state);
  if (!session || !here) return;
  const text = here.node.textBetween(0, here.node.content.size, '', ' ');
  const at = session.editor.state.selection.head - here.pos - 1;
  const starts = [0, ...Array.from(text.matchAll(/\s+(?=\S)/g), ({ 0: space, index }) => index + space.length)];
  const next = direction === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
  if (next !== undefined) stand(session, here, 'keep', next);
}
