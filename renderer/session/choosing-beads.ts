// Choosing beads and sentences with the mouse, for the next repair: in the gutter, and with Ctrl in the texts; and the
// menu of repairs at a place.
import type { BeadId, SegmentId } from '../../shared/document/ids.ts';
import { otherSide, type Side } from '../../shared/document/schema.ts';
import { findSegment, type PlacedSegment, segmentAttrs, segmentsOf } from '../../shared/document/segments.ts';
import { addToLink, link } from '../editor/commands/alignment.ts';
import { idsOf, targets } from '../editor/commands/targets.ts';
import type { Gutter } from '../editor/gutter/gutter-layer.ts';
import type { Picking } from '../editor/gutter/gutter-options.ts';
import { chosenSegments, setChosen } from '../editor/plugins/chosen.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import { modeOf } from '../editor/plugins/modes.ts';
import { words } from '../wording/wording.ts';
import type { RecordSession } from './record-session.ts';
import { repair } from './repairing.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

/** How the gutter names the bead of a segment: by the bead's id, or its own where it stands alone. */
const nameOf = ({ id, node }: PlacedSegment): string => segmentAttrs(node).bead ?? id;

/** The segments of a bead as the gutter names it, the original's first. */
export const segmentsNamed = ({ editor }: RecordSession, bead: string): readonly PlacedSegment[] =>
  segmentsOf(editor.state.doc).filter((segment) => nameOf(segment) === bead);

function choose({ editor }: RecordSession, ids: Iterable<SegmentId>): void {
  editor.dispatch(setChosen(editor.state.tr, [...new Set(ids)]));
}

/** What is chosen, or else in hand: what Ctrl and Shift add to. */
const begunWith = ({ editor }: RecordSession): SegmentId[] => idsOf(targets(editor.state));

/** A click on a ribbon: goes to it, takes it in or leaves it out (Ctrl), or takes in all up to it (Shift). */
export function pickBead(session: RecordSession, bead: string, how: Picking): void {
  const members = segmentsNamed(session, bead);
  const first = members[0];
  if (!first) return;
  if (how === 'alone' || modeOf(session.editor.state) !== 'align') session.goToSegment(first.id);
  else if (how === 'range') choose(session, idsOf(upTo(session, members)));
  else toggle(session, idsOf(members));
}

/** Takes sentences in besides what is chosen or in hand, or leaves them out where they are in already. */
function toggle(session: RecordSession, ids: readonly SegmentId[]): void {
  const chosen = new Set(chosenSegments(session.editor.state));
  if (chosen.size === 0) for (const id of wholeBeads(session, begunWith(session))) chosen.add(id);
  const within = ids.every((id) => chosen.has(id));
  for (const id of ids) within ? chosen.delete(id) : chosen.add(id);
  choose(session, chosen);
}

/** These sentences with all that share a bead with one of them. */
function wholeBeads({ editor }: RecordSession, ids: readonly SegmentId[]): SegmentId[] {
  const asked = new Set(ids);
  const all = segmentsOf(editor.state.doc);
  const names = new Set(all.filter(({ id }) => asked.has(id)).map(nameOf));
  return idsOf(all.filter((segment) => names.has(nameOf(segment))));
}

/** All beads from the sentence in hand to those of a bead, by their order on the side in hand. */
function upTo({ editor }: RecordSession, members: readonly PlacedSegment[]): readonly PlacedSegment[] {
  const here = currentSegment(editor.state);
  const all = segmentsOf(editor.state.doc);
  const side: Side | undefined = members.some((member) => member.side === here?.side) ? here?.side : members[0]?.side;
  const near = all.filter((segment) => segment.side === side);
  const own =
    here && (here.side === side ? here : all.find((other) => other.side === side && nameOf(other) === nameOf(here)));
  const ends = [...members.filter((member) => member.side === side), ...(own ? [own] : [])].map(({ pos }) => pos);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const names = new Set(near.filter(({ pos }) => pos >= from && pos <= to).map(nameOf));
  return all.filter((segment) => names.has(nameOf(segment)));
}

/** A rectangle is about to be drawn: gives what is told of the beads it touches. */
export function chooseByBand(session: RecordSession): (extend: boolean) => (beads: readonly string[]) => void {
  return (extend) => {
    const before = extend ? wholeBeads(session, begunWith(session)) : [];
    return (beads) => {
      const names = new Set(beads);
      const touched = segmentsOf(session.editor.state.doc).filter((segment) => names.has(nameOf(segment)));
      choose(session, [...before, ...idsOf(touched)]);
    };
  };
}

/** The gutter draws what is chosen. */
export function followChosen({ editor }: RecordSession, gutter: Gutter): () => void {
  let last: readonly SegmentId[] = [];
  return editor.subscribe(() => {
    const chosen = chosenSegments(editor.state);
    if (chosen === last) return;
    last = chosen;
    const wanted = new Set(chosen);
    const segments = segmentsOf(editor.state.doc).filter(({ id }) => wanted.has(id));
    gutter.setChosen(new Set(segments.map(nameOf)));
  });
}

/** A ribbon's end let go on a sentence: it takes the place of what was linked on its side, or joins it (`add`). */
export function relink(workbench: Workbench, session: RecordSession, bead: string, target: string, add: boolean): void {
  const { doc } = session.editor.state;
  const segment = findSegment(doc, target);
  if (!segment) return;
  const kept = idsOf(segmentsNamed(session, bead).filter(({ side }) => side === otherSide(segment.side)));
  const linked = segmentsNamed(session, bead).length > kept.length && kept.length > 0;
  const operation =
    add && linked ? addToLink([segment.id], bead as BeadId) : kept.length > 0 ? link([...kept, segment.id]) : null;
  if (operation) repair(workbench, operation, segment.node.textContent.slice(0, 40));
}

/** How many words name the sentence an end is led to. */
const NAMING_WORDS = 4;

/** Says in the status line what letting go would do. */
export function hintOfHold(
  workbench: Workbench,
  session: RecordSession,
  held: { readonly target: string | null } | null,
): void {
  const segment = held?.target ? findSegment(session.editor.state.doc, held.target) : null;
  const first = segment?.node.textContent.split(/\s+/).slice(0, NAMING_WORDS).join(' ');
  const hint = held && (first ? words('repair.letGo', { words: first }) : words('repair.lead'));
  if (stateOf(workbench).hint !== hint) update(workbench, { hint });
}

/** Ctrl with a click on sentences chooses them; the right button opens the menu of repairs. Only in Align. */
export function listenForChoice(session: RecordSession, side: Side, scroller: HTMLElement, signal: AbortSignal): void {
  const { editor } = session;
  const sentenceAt = (event: MouseEvent): SegmentId | null => {
    if (modeOf(editor.state) !== 'align' || !(event.target instanceof Element)) return null;
    return (event.target.closest<HTMLElement>('.seg')?.dataset.id as SegmentId | undefined) ?? null;
  };
  const withCtrl = (event: MouseEvent): SegmentId | null =>
    event.button === 0 && (event.ctrlKey || event.metaKey) ? sentenceAt(event) : null;
  const options = { capture: true, signal };
  // Before the text hears of it: the cursor stays where it is, and what is chosen stays chosen.
  for (const kind of ['mousedown', 'mouseup', 'click'] as const)
    scroller.addEventListener(
      kind,
      (event) => {
        const id = withCtrl(event);
        if (event.button === 2 && sentenceAt(event)) event.stopPropagation();
        if (id === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (kind === 'click') toggle(session, [id]);
      },
      options,
    );
  scroller.addEventListener(
    'contextmenu',
    (event) => {
      const id = sentenceAt(event);
      if (id === null) return;
      event.preventDefault();
      const at = targets(editor.state);
      const found = editor.view(side).posAtCoords({ left: event.clientX, top: event.clientY });
      if (at.length < 2 || !at.some((segment) => segment.id === id)) {
        if (found && chosenSegments(editor.state).every((chosen) => chosen !== id)) session.goTo(found.pos, found.pos);
        else session.goToSegment(id);
      }
      session.repairMenu.set({ x: event.clientX, y: event.clientY });
    },
    options,
  );
}

/** The menu of repairs in the gutter: a ribbon pointed at comes to hand first, unless it is among those chosen. */
export function openMenuOn(session: RecordSession, bead: string | null, x: number, y: number): void {
  if (modeOf(session.editor.state) !== 'align') return;
  const chosen = new Set(chosenSegments(session.editor.state));
  const among = bead === null || segmentsNamed(session, bead).some(({ id }) => chosen.has(id));
  if (!among) pickBead(session, bead, 'alone');
  session.repairMenu.set({ x, y });
}
