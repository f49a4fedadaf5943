// Repairing the alignment: linking by keyboard in two steps, realigning around what is confirmed, confirming what is sure.
import type { Node } from 'prosemirror-model';
import type { Bead, Sentence } from '../../shared/alignment/bead.ts';
import { readBeads } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { sideNode } from '../../shared/document/reading-order.ts';
import { isUntranslated, SIDES, type Side, zoneOf } from '../../shared/document/schema.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf } from '../../shared/document/segments.ts';
import type { AlignedStretch } from '../../shared/document/stretch.ts';
import { applyBeads, link, linkSelected, selectedStretch, stretchFromHere } from '../editor/commands/alignment.ts';
import { idsOf, targets } from '../editor/commands/targets.ts';
import { words } from '../wording/wording.ts';
import { Cancelled } from './engines/engines.ts';
import { remark, repair } from './repairing.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** From this certainty on a link counts as sure. */
export const SURE = 0.9;

/** Begins a link at the sentences in hand; what is chosen next across the gutter ends it. */
export function startLink(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const chosen = targets(session.editor.state);
  const side = chosen[0]?.side;
  if (!side) return;
  // Chosen in both texts: nothing is left to choose.
  if (chosen.some((segment) => segment.side !== side)) return void repair(workbench, linkSelected);
  session.linking.set({ from: idsOf(chosen), side });
  update(workbench, { hint: words('alignment.linking') });
}

/** Ends the link that was begun, with the sentences now in hand across the gutter. */
export function finishLink(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const begun = session?.linking.state;
  if (!session || !begun) return;
  const far = targets(session.editor.state).filter(({ side }) => side !== begun.side);
  if (far.length > 0 && repair(workbench, link([...begun.from, ...idsOf(far)]))) leaveLink(workbench);
}

/** Gives the link up that was begun. False when none was. */
export function leaveLink(workbench: Workbench): boolean {
  const { session } = stateOf(workbench);
  if (!session?.linking.state) return false;
  session.linking.set(null);
  update(workbench, { hint: null });
  return true;
}

/** Aligns anew from the sentence in hand to the end; confirmed links stay. */
export async function realignFromHere(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  const stretch = session && stretchFromHere(session.editor.state);
  if (stretch) await realign(workbench, stretch);
}

/** Aligns anew what is selected or chosen and what stands across the gutter; confirmed links stay. */
export async function realignSelection(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (session) await realign(workbench, selectedStretch(session.editor.state));
}

/** Aligns the whole record anew; confirmed links stay. */
export async function realignAll(workbench: Workbench): Promise<void> {
  const { session } = stateOf(workbench);
  if (!session) return;
  const ids = (side: Side) => segmentsOf(session.editor.state.doc, side).map(({ id }) => id);
  await realign(workbench, { original: ids('original'), translation: ids('translation') });
}

async function realign(workbench: Workbench, stretch: AlignedStretch): Promise<void> {
  const { session, activity } = stateOf(workbench);
  if (!session || session.readOnly || activity) return;
  const { doc } = session.editor.state;
  if (stretch.original.length === 0 || stretch.translation.length === 0)
    return remark(workbench, words('repair.refused.nothingAcross'));
  const sayCancelled = () => say(workbench, { text: words('message.cancelled'), trouble: false, action: null });
  update(workbench, {
    activity: { label: words('import.building'), progress: null, cancel: () => workbench.engines.cancel() },
  });
  try {
    const confirmed = await workbench.readConfirmed(stateOf(workbench).project?.id ?? null);
    const beads = await workbench.engines.align(...sentencesOf(doc, stretch), fixedBeads(doc, stretch), confirmed);
    // Of a text that was changed meanwhile the beads say nothing.
    if (!session.editor.state.doc.eq(doc)) return sayCancelled();
    session.run(applyBeads(stretch, beads));
    const count = linkedOtherwise(doc, session.editor.state.doc);
    remark(workbench, count === 0 ? words('repair.said.realignedSame') : words('repair.said.realigned', { count }));
  } catch (error) {
    if (error instanceof Cancelled) sayCancelled();
    else sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    update(workbench, { activity: null });
  }
}

/** The sentences of a stretch as the aligner takes them. */
export function sentencesOf(doc: Node, stretch: AlignedStretch): [readonly Sentence[], readonly Sentence[]] {
  const [original, translation] = SIDES.map((side) => {
    const wanted = new Set<SegmentId>(stretch[side]);
    return segmentsOf(doc, side)
      .filter(({ id }) => wanted.has(id))
      .map(
        (segment): Sentence => ({
          text: segment.node.textBetween(0, segment.node.content.size, '', ' '),
          paragraph: segment.block,
          block: formOf(doc, segment),
        }),
      );
  });
  return [original ?? [], translation ?? []];
}

function formOf(doc: Node, { side, block }: PlacedSegment): Sentence['block'] {
  const node = sideNode(doc, side).child(block);
  if (node.type.name === 'heading') return 'heading';
  const zone = zoneOf(node);
  if (zone === null) return 'prose';
  return isUntranslated(zone) ? 'noise' : 'zone';
}

/** The confirmed beads within a stretch, by the places of their sentences in it. */
function fixedBeads(doc: Node, stretch: AlignedStretch): readonly Bead[] {
  const places = { original: placesOf(stretch.original), translation: placesOf(stretch.translation) };
  const fixed = new Map<string, { original: number[]; translation: number[] }>();
  for (const { id, node, side } of segmentsOf(doc)) {
    const { bead, status } = segmentAttrs(node);
    const place = places[side].get(id);
    if (status !== 'confirmed' || place === undefined) continue;
    const key = bead ?? id;
    const known = fixed.get(key) ?? { original: [], translation: [] };
    known[side].push(place);
    fixed.set(key, known);
  }
  return [...fixed.values()].map((bead) => ({ ...bead, score: 1 }));
}

/** How many sentences have other counterparts in `after` than in `before`, which has the same sentences. */
function linkedOtherwise(before: Node, after: Node): number {
  const [old, now] = [counterparts(before), counterparts(after)];
  return [...now].filter(([id, partners]) => old.get(id) !== partners).length;
}

/** For each sentence, all that share its bead, as text to compare. */
function counterparts(doc: Node): ReadonlyMap<SegmentId, string> {
  const found = new Map<SegmentId, string>();
  for (const bead of readBeads(doc)) {
    const members = [...bead.original, ...bead.translation].map(({ id }) => id);
    for (const id of members) found.set(id, members.join(' '));
  }
  return found;
}

const placesOf = (ids: readonly SegmentId[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, place) => [id, place]));
