// One open record: its editor, where its changes go, what is known about it, and what the window asks of it. Made by
// open-record.ts, closed there.
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import type { RecordId, SegmentId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import { sideNode } from '../../shared/document/reading-order.ts';
import { isUntranslated, SIDES, type Side, zoneOf } from '../../shared/document/schema.ts';
import { type PlacedSegment, segmentAt, segmentsOf } from '../../shared/document/segments.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import type { SavingState } from '../db/record-writer.ts';
import { goToSegment } from '../editor/commands/movement.ts';
import { replaceReading } from '../editor/commands/readings.ts';
import { setMode } from '../editor/plugins/modes.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import { type PlacedSuspect, setCurrentSuspect, takeInHand } from '../editor/plugins/suspects.ts';
import type { RecordEditor } from '../editor/record-editor.ts';
import { heightOnScreen, holdAt, reveal } from '../editor/reveal.ts';
import { type Cell, cell } from './cell.ts';
import type { MentionFacts } from './counterparts.ts';
import type { DerivedStore } from './derived.ts';
import type { Memory } from './learning.ts';
import type { RecordView } from './record-view.ts';
import type { Mode } from './workbench-state.ts';

/** How far the reading along has come. */
export type Judgement =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: string };

/** A corrected word under the pointer or the cursor. */
export interface HoveredCorrection {
  readonly correction: DifferenceStory;
  readonly rectangle: DOMRect;
}

/** What a session is made of; its parts each live in a file of their own. */
export interface SessionParts {
  readonly recordId: RecordId;
  /** What the archive says of the record; set when the scholar edits it. */
  readonly metadata: Cell<RecordMetadata>;
  /** True where another window writes the record, or the store refuses it. It stays so while the record is open. */
  readonly readOnly: boolean;
  readonly witness: Witness;
  readonly editor: RecordEditor;
  readonly hosts: Readonly<Record<Side, HTMLElement>>;
  readonly derived: DerivedStore;
  readonly saving: Pick<Cell<SavingState>, 'state' | 'subscribe'>;
  readonly judgement: Cell<Judgement>;
  readonly mentionFacts: Cell<MentionFacts | null>;
  readonly memory: Memory;
  /** What the next transaction did, for the log: set by `run`, taken by whoever writes it. */
  readonly detail: { text: string };
}

/** A link that is being made by keyboard: the sentence it begins at. */
export interface Linking {
  readonly from: SegmentId;
  readonly side: Side;
}

export interface RecordSession extends SessionParts {
  /** Counts up as the panes scroll or are laid out anew, so that popups follow. */
  readonly scroll: Cell<number>;
  readonly hoveredCorrection: Cell<HoveredCorrection | null>;
  /** True while a reading of one's own is typed in the popup. */
  readonly ownReading: Cell<boolean>;
  /** True while single keys decide readings: the popup has the focus, or takes it as the next suspect comes to hand. */
  readonly deciding: Cell<boolean>;
  readonly linking: Cell<Linking | null>;
  /** Runs a command of the editor; `detail` says in the history what it was done to. False when it does not apply. */
  run(command: Command, detail?: string): boolean;
  takeBack(): boolean;
  doAgain(): boolean;
  setMode(mode: Mode): void;
  focus(): void;
  goTo(from: number, to: number): void;
  goToSegment(id: SegmentId): void;
  /** As `goToSegment`, leaving the focus where it is: for rows of a table. */
  selectSegment(id: SegmentId): void;
  takeSuspect(suspect: PlacedSuspect): void;
  leaveSuspect(): void;
  replaceSuspect(suspect: PlacedSuspect, text: string): void;
  startOwnReading(): void;
  stopOwnReading(): void;
  leaveMention(): void;
  /** The rectangle of a range on the screen; null when it is not drawn. */
  anchorOf(range: Pick<Selection, 'from' | 'to'>): DOMRect | null;
  /** What a popup at a range should leave in sight: its pane as the frame, its sentence's lines; null when not drawn. */
  keepClearOf(range: { readonly from: number }): { readonly frame: DOMRect; readonly clear: DOMRect } | null;
  /** Puts the gutter, scrolling in step and tips to work on the stage; gives the way to take them away. */
  mount(stage: HTMLElement): () => void;
  relayout(): void;
  /** Shows the record as it was left. */
  showView(view: RecordView): void;
  /** Puts everything on disk; false where it could not. */
  flush(): Promise<boolean>;
  /** Puts everything on disk and lets the record go. */
  close(): Promise<void>;
  /** Keeps the suspect in hand at the height where the last one stood, so that the eye need not move. */
  holdReadingHeight(): void;
}

/** What `mountStage` gives the session to call. */
export interface StageHold {
  relayout(): void;
  /** Brings the other text level with this one. */
  level(side: Side): void;
  destroy(): void;
}

/** Height at which suspects are held, as a share of the pane's. */
const READING_HEIGHT = 0.36;

/** What a session leaves to whoever opened it. */
export interface SessionHost {
  mountStage(session: RecordSession, stage: HTMLElement): StageHold;
  close(): Promise<void>;
  flush(): Promise<boolean>;
}

/** Puts the parts together. */
export function createSession(parts: SessionParts, host: SessionHost): RecordSession {
  const { editor } = parts;
  const scroll = cell(0);
  const ownReading = cell(false);
  const deciding = cell(false);
  let stage: StageHold | null = null;
  const viewAt = (pos: number) => editor.view(pos < editor.state.doc.child(0).nodeSize ? 'original' : 'translation');
  const run = (command: Command, detail = ''): boolean => {
    parts.detail.text = detail;
    const done = editor.run(command);
    parts.detail.text = '';
    return done;
  };
  const select = (from: number, to: number) =>
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)).scrollIntoView());
  const session: RecordSession = {
    ...parts,
    scroll,
    hoveredCorrection: cell<HoveredCorrection | null>(null),
    ownReading,
    deciding,
    linking: cell<Linking | null>(null),
    run,
    takeBack: () => run(undo),
    doAgain: () => run(redo),
    setMode(mode) {
      session.linking.set(null);
      run(setMode(mode));
    },
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
    takeSuspect(suspect) {
      deciding.set(true);
      editor.dispatch(takeInHand(editor.state.tr, suspect));
      session.holdReadingHeight();
    },
    leaveSuspect() {
      ownReading.set(false);
      deciding.set(false);
      editor.dispatch(setCurrentSuspect(editor.state.tr, null));
      editor.focus();
    },
    replaceSuspect: ({ from, to }, text) =>
      void run(replaceReading(from, to, text, { how: 'typed', cert: null }), text),
    startOwnReading: () => ownReading.set(true),
    stopOwnReading: () => ownReading.set(false),
    leaveMention() {
      const { selection } = editor.state;
      if (!selection.empty) select(selection.to, selection.to);
    },
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
      const held = host.mountStage(session, element);
      stage = held;
      return () => {
        held.destroy();
        if (stage === held) stage = null;
      };
    },
    relayout() {
      stage?.relayout();
      scroll.set(scroll.state + 1);
    },
    showView({ selection, scroll: scrolled }) {
      const kept = selectionOf(editor.state.doc, selection);
      if (kept) editor.dispatch(editor.state.tr.setSelection(kept));
      else run(goToSegment(firstWords(editor.state.doc)));
      for (const side of SIDES) {
        const pane = parts.hosts[side].closest('.pane');
        if (pane) pane.scrollTop = scrolled[side];
      }
    },
    flush: host.flush,
    close: host.close,
    holdReadingHeight() {
      const { head } = editor.state.selection;
      const view = viewAt(head);
      const pane = view.dom.closest('.pane');
      if (!pane || heightOnScreen(view, head) === null) return;
      holdAt(view, head, pane.clientHeight * READING_HEIGHT);
      reveal(view, head);
      stage?.level(view === editor.view('original') ? 'original' : 'translation');
      scroll.set(scroll.state + 1);
    },
  };
  return session;
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
