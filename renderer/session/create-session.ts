// Puts a session together from its parts: what it does to the text, by what it is for.
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import type { SegmentId } from '../../shared/document/ids.ts';
import { sideAt, sideNode } from '../../shared/document/reading-order.ts';
import { isUntranslated, SIDES, zoneOf } from '../../shared/document/schema.ts';
import { type PlacedSegment, segmentAt, segmentsOf } from '../../shared/document/segments.ts';
import type { SeriesDecision } from '../../shared/ocr/series.ts';
import { goToSegment } from '../editor/commands/movement.ts';
import { type MachineReading, machineReadings } from '../editor/machine-readings.ts';
import { modeOf, setMode } from '../editor/plugins/modes.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import { currentSuspect, setCurrentSuspect, suspectsOf, suspectUnder, takeInHand } from '../editor/plugins/suspects.ts';
import type { RecordEditor } from '../editor/record-editor.ts';
import { heightOnScreen, holdAt, reveal } from '../editor/reveal.ts';
import { alignmentDesk } from './alignment-desk.ts';
import type { AlikeOffer } from './alike-offer.ts';
import { besideMentions } from './beside-mentions.ts';
import { cell } from './cell.ts';
import { showDismissed } from './learning.ts';
import type {
  Asking,
  HoveredCorrection,
  Linking,
  RecordSession,
  SessionHost,
  SessionParts,
  StageHold,
} from './record-session.ts';
import { FIRST_CHOICE, nextInQueue, type QueueChoice, type QueuePlace } from './suspect-queue.ts';

/** Puts the parts together. */
export function createSession(parts: SessionParts, host: SessionHost): RecordSession {
  const { editor, detail } = parts;
  const run = (command: Command, words = ''): boolean => {
    detail.text = words;
    try {
      return editor.run(command);
    } finally {
      detail.text = '';
    }
  };
  /** A suspect that a step brings back to hand stands where the one before it stood. */
  const inPlace = (done: boolean): boolean => {
    if (done && currentSuspect(editor.state)) session.holdReadingHeight();
    return done;
  };
  const linking = cell<Linking | null>(null);
  const stage = onStage(parts, (element) => host.mountStage(session, element));
  const session: RecordSession = {
    ...parts,
    ...stage,
    ...moving(parts, run),
    ...deciding(parts, stage.holdReadingHeight),
    hoveredCorrection: cell<HoveredCorrection | null>(null),
    cursorCorrection: cell<DifferenceStory | null>(null),
    linking,
    repairMenu: cell<{ x: number; y: number } | null>(null),
    noting: cell<SegmentId | null>(null),
    lastReading: cell<SeriesDecision | null>(null),
    offers: {
      inHand: cell<AlikeOffer | null>(null),
      decided: cell<AlikeOffer | null>(null),
      looking: { inHand: cell<SeriesDecision | null>(null), decided: cell<SeriesDecision | null>(null) },
    },
    desk: alignmentDesk(editor.state.doc),
    run,
    takeBack: () => inPlace(run(undo)),
    doAgain: () => inPlace(run(redo)),
    setMode(mode) {
      linking.set(null);
      run(setMode(mode));
    },
    flush: host.flush,
    close: host.close,
  };
  return session;
}

type Run = RecordSession['run'];

/** Going about in the text. */
function moving(
  { editor, hosts }: SessionParts,
  run: Run,
): Pick<RecordSession, 'focus' | 'goTo' | 'goToSegment' | 'selectSegment' | 'leaveMention' | 'showView'> {
  const select = (from: number, to: number) =>
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)).scrollIntoView());
  return {
    focus: () => editor.focus(),
    goTo(from, to) {
      if (to > editor.state.doc.content.size) return;
      select(from, to);
      editor.focus();
    },
    goToSegment(id) {
      run(goToSegment(id));
      editor.focus();
    },
    selectSegment: (id) => void run(goToSegment(id)),
    leaveMention() {
      const at = besideMentions(editor.state.doc, editor.state.selection.to);
      select(at, at);
    },
    showView({ selection: keptSelection, scroll }, cursor) {
      const kept = cursor === 'as kept' ? selectionOf(editor.state.doc, keptSelection) : editor.state.selection;
      if (kept) editor.dispatch(editor.state.tr.setSelection(kept));
      else run(goToSegment(firstWords(editor.state.doc)));
      for (const side of SIDES) {
        const pane = hosts[side].closest('.pane');
        if (pane) pane.scrollTop = scroll[side];
      }
      const { head } = editor.state.selection;
      if (cursor === 'where it is') reveal(editor.view(sideAt(editor.state.doc, head)), head);
    },
  };
}

/**
 * The machine's corrections come before the suspects: the first of them for who begins, then one after the other. Null
 * where it is the suspects' turn.
 */
function nextReview(state: RecordEditor['state'], began: boolean, direction: 1 | -1): MachineReading | null {
  const all = machineReadings(state.doc);
  if (!began) return direction === 1 ? (all[0] ?? null) : null;
  const { from } = state.selection;
  const at = currentSuspect(state) ? -1 : all.findIndex((one) => one.from <= from && from <= one.to);
  if (at >= 0) return all[at + direction] ?? null;
  return null;
}

/** The suspect in hand, and what is decided of it. */
function deciding(
  { editor, memory, taught }: SessionParts,
  hold: () => void,
): Pick<
  RecordSession,
  | 'asking'
  | 'deciding'
  | 'queue'
  | 'takeSuspect'
  | 'leaveSuspect'
  | 'nextSuspect'
  | 'stepSuspect'
  | 'stepWhenRead'
  | 'goToReview'
  | 'teach'
> {
  const asking = cell<Asking>('nothing');
  const decides = cell(false);
  const queue = cell<QueueChoice>(FIRST_CHOICE);
  let last: QueuePlace | null = null;
  editor.subscribe(() => {
    last = currentSuspect(editor.state) ?? last;
  });
  const take: RecordSession['takeSuspect'] = (suspect) => {
    asking.set('nothing');
    decides.set(true);
    editor.dispatch(takeInHand(editor.state.tr, suspect));
    hold();
  };
  const goToReview: RecordSession['goToReview'] = ({ from }) => {
    asking.set('nothing');
    decides.set(true);
    const { doc, tr } = editor.state;
    editor.dispatch(setCurrentSuspect(tr.setSelection(TextSelection.create(doc, from)), null).scrollIntoView());
    hold();
  };
  const nextSuspect: RecordSession['nextSuspect'] = (direction, not) => {
    const { state } = editor;
    const inHand = currentSuspect(state);
    // The word the cursor stands on comes before those behind it.
    const under = inHand === null && direction === 1 && queue.state.order === 'position' ? suspectUnder(state) : null;
    if (under && nextInQueue([under], queue.state, null, 1, not)) return under;
    // In the order of the text the place is where the cursor stands, which the scholar may have put elsewhere.
    const here = { from: state.selection.from, value: { text: '', score: 0, reasons: [] } };
    const place = inHand ?? (queue.state.order === 'position' ? here : last);
    return nextInQueue(suspectsOf(state), queue.state, place, direction, not);
  };
  const stepSuspect: RecordSession['stepSuspect'] = (direction) => {
    const review = nextReview(editor.state, decides.state, direction);
    if (review) goToReview(review);
    const next = review ? null : nextSuspect(direction);
    if (next) take(next);
    return review !== null || next !== null;
  };
  return {
    asking,
    deciding: decides,
    queue,
    nextSuspect,
    takeSuspect: take,
    leaveSuspect() {
      asking.set('nothing');
      decides.set(false);
      editor.dispatch(setCurrentSuspect(editor.state.tr, null));
      editor.focus();
    },
    stepSuspect,
    stepWhenRead(direction) {
      const { selection } = editor.state;
      const stop = editor.subscribe(() => {
        const stays = modeOf(editor.state) === 'correct' && editor.state.selection.eq(selection);
        if (stays && suspectsOf(editor.state).length === 0) return;
        stop();
        if (stays) stepSuspect(direction);
      });
    },
    goToReview,
    teach(lesson) {
      void taught.remember(lesson, editor.state);
      if (lesson.kind === 'right') showDismissed(editor, memory);
    },
  };
}

/** Height at which suspects are held, as a share of the pane's. */
const READING_HEIGHT = 0.36;

/** Where things stand on the screen. */
function onStage(
  { editor }: SessionParts,
  mountStage: (element: HTMLElement) => StageHold,
): Pick<
  RecordSession,
  'scroll' | 'anchorOf' | 'keepClearOf' | 'mount' | 'relayout' | 'holdReadingHeight' | 'heightInHand' | 'holdInHandAt'
> {
  const scroll = cell(0);
  let stage: StageHold | null = null;
  const viewAt = (pos: number) => editor.view(sideAt(editor.state.doc, pos));
  const moved = () => scroll.set(scroll.state + 1);
  return {
    scroll,
    anchorOf: ({ from, to }) => rectangleOf(viewAt(from), from, to),
    keepClearOf({ from }) {
      const segment = segmentAt(editor.state.doc, from);
      const view = viewAt(from);
      const drawn = segment && view.nodeDOM(segment.pos);
      const pane = view.dom.closest('.pane');
      if (!(drawn instanceof Element) || !pane) return null;
      return { frame: pane.getBoundingClientRect(), clear: drawn.getBoundingClientRect() };
    },
    mount(element) {
      const held = mountStage(element);
      stage = held;
      return () => {
        held.destroy();
        if (stage === held) stage = null;
      };
    },
    relayout() {
      stage?.relayout();
      moved();
    },
    heightInHand() {
      const { head } = editor.state.selection;
      const view = viewAt(head);
      const height = heightOnScreen(view, head);
      const pane = view.dom.closest('.pane');
      return height === null || !pane ? null : height + pane.getBoundingClientRect().top;
    },
    holdInHandAt(height) {
      const { head } = editor.state.selection;
      const view = viewAt(head);
      const pane = view.dom.closest('.pane');
      if (!pane) return;
      holdAt(view, head, height - pane.getBoundingClientRect().top);
      reveal(view, head);
      stage?.level(sideAt(editor.state.doc, head));
      moved();
    },
    holdReadingHeight() {
      const { head } = editor.state.selection;
      const view = viewAt(head);
      const pane = view.dom.closest('.pane');
      if (!pane || heightOnScreen(view, head) === null) return;
      holdAt(view, head, pane.clientHeight * READING_HEIGHT);
      reveal(view, head);
      stage?.level(sideAt(editor.state.doc, head));
      moved();
    },
  };
}

/** The first sentence of the text itself, past what the archive and the OCR put before it. */
function firstWords(doc: Node): SegmentId {
  const all = segmentsOf(doc, 'original');
  const zone = ({ block }: PlacedSegment) => zoneOf(sideNode(doc, 'original').child(block));
  const found = all.find((segment) => !isUntranslated(zone(segment))) ?? all[0];
  if (!found) throw new RangeError('A record without a sentence was opened.');
  return found.id;
}

/** A selection kept as JSON; null where it no longer fits the document. */
function selectionOf(doc: Node, json: unknown): Selection | null {
  try {
    return json ? Selection.fromJSON(doc, json) : null;
  } catch {
    // Kept before another window changed the text.
    return null;
  }
}

type View = ReturnType<RecordEditor['view']>;

/** The first line of a range as the page draws it. */
function rectangleOf(view: View, from: number, to: number): DOMRect | null {
  try {
    const range = document.createRange();
    const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const rectangles = [...range.getClientRects()].filter(({ width }) => width > 0);
    return rectangles.at(-1) ?? null;
  } catch {
    // The range was just edited away; the next state brings another.
    return null;
  }
}
