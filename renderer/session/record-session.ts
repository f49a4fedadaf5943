// One open record as the window knows it: its editor, where its changes go, what is known about it, and what can be asked
// of it. Put together in create-session.ts.
import type { Command, Selection } from 'prosemirror-state';
import type { RecordId, SegmentId } from '../../shared/document/ids.ts';
import type { RecordMetadata } from '../../shared/document/metadata.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { SeriesDecision } from '../../shared/ocr/series.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import type { SavingState } from '../db/record-writer.ts';
import type { MachineReading } from '../editor/machine-readings.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import type { PlacedSuspect } from '../editor/plugins/suspects.ts';
import type { RecordEditor } from '../editor/record-editor.ts';
import type { AlignmentDesk } from './alignment-desk.ts';
import type { AlikeOffer } from './alike-offer.ts';
import type { Cell } from './cell.ts';
import type { MentionFacts } from './counterparts.ts';
import type { DerivedStore } from './derived.ts';
import type { Lesson, Memory } from './learning.ts';
import type { RecordView } from './record-view.ts';
import type { QueueChoice } from './suspect-queue.ts';
import type { Taught } from './taught.ts';
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
  /** Reads for names again, though the text is as it was. */
  readonly readNames: () => void;
  /** Reads everything again: what the project knows was changed by hand. */
  readonly readAgain: () => void;
  readonly memory: Memory;
  /** What the steps in the history have taught. */
  readonly taught: Taught;
  /** What the next transaction did, for the log: set by `run`, taken by whoever writes it. */
  readonly detail: { text: string };
}

/** A link that is being made by keyboard: the sentences it begins at, all of one side. */
export interface Linking {
  readonly from: readonly SegmentId[];
  readonly side: Side;
}

/** What can be typed in the popup. */
export type Asking = 'nothing' | 'reading' | 'extent';

export interface RecordSession extends SessionParts {
  /** What lies open while links are repaired. */
  readonly desk: AlignmentDesk;
  /** Counts up as the panes scroll or are laid out anew, so that popups follow. */
  readonly scroll: Cell<number>;
  readonly hoveredCorrection: Cell<HoveredCorrection | null>;
  /** The correction the cursor stands in. */
  readonly cursorCorrection: Cell<DifferenceStory | null>;
  /** What is typed in the popup: a reading of one's own, the extent of a gap, or nothing. */
  readonly asking: Cell<Asking>;
  /** True while single keys decide readings: the popup has the focus, or takes it as the next suspect comes to hand. */
  readonly deciding: Cell<boolean>;
  readonly linking: Cell<Linking | null>;
  /** Where the menu of repairs is open, in px of the viewport. */
  readonly repairMenu: Cell<{ readonly x: number; readonly y: number } | null>;
  /** The sentence of which a note is being typed beside it. */
  readonly noting: Cell<SegmentId | null>;
  /** The last reading that was decided; null while there is none. */
  readonly lastReading: Cell<SeriesDecision | null>;
  /** Where the first reading of the suspect in hand, and the last decision, apply too. */
  readonly offers: {
    readonly inHand: Cell<AlikeOffer | null>;
    readonly decided: Cell<AlikeOffer | null>;
    /** What the machine is looking up: the key for it need not wait. Null once it has looked. */
    readonly looking: {
      readonly inHand: Cell<SeriesDecision | null>;
      readonly decided: Cell<SeriesDecision | null>;
    };
  };
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
  /** How the queue of suspects is sorted and filtered. */
  readonly queue: Cell<QueueChoice>;
  /** The suspect to go to next, as the queue is sorted and filtered; `not` is a word about to be dismissed. */
  nextSuspect(direction: 1 | -1, not?: string): PlacedSuspect | null;
  /** Takes a correction of the machine's in hand. */
  goToReview(reading: MachineReading): void;
  /** Goes on in the queue, leaving open what was in hand. False where nothing is left. */
  stepSuspect(direction: 1 | -1): boolean;
  /** As `stepSuspect`, once the machine has read the record; not if the scholar has gone elsewhere by then. */
  stepWhenRead(direction: 1 | -1): void;
  /** Teaches the project, as part of the step just made: it is forgotten when that step is taken back. */
  teach(lesson: Lesson): void;
  /** Puts the cursor beside the mention it stands in, so that none is in hand. */
  leaveMention(): void;
  /** The rectangle of a range on the screen; null when it is not drawn. */
  anchorOf(range: Pick<Selection, 'from' | 'to'>): DOMRect | null;
  /** What a popup at a range should leave in sight: its pane as the frame, its sentence's lines; null when not drawn. */
  keepClearOf(range: { readonly from: number }): { readonly frame: DOMRect; readonly clear: DOMRect } | null;
  /** Puts the gutter, scrolling in step and tips to work on the stage; gives the way to take them away. */
  mount(stage: HTMLElement): () => void;
  relayout(): void;
  /** Shows the record as it was left; a cursor that is left where it is stays and is brought into sight. */
  showView(view: RecordView, cursor: 'as kept' | 'where it is'): void;
  /** Puts everything on disk; false where it could not. */
  flush(): Promise<boolean>;
  /** Puts everything on disk and lets the record go. */
  close(): Promise<void>;
  /** Keeps the suspect in hand at the height where the last one stood, so that the eye need not move. */
  holdReadingHeight(): void;
  /** Height of the sentence in hand on the screen, in pixels; null where the text does not show it. */
  heightInHand(): number | null;
  /** Scrolls the text so that the sentence in hand stands at this height of the screen, as far as its pane reaches. */
  holdInHandAt(height: number): void;
}

/** What `mountStage` gives the session to call. */
export interface StageHold {
  relayout(): void;
  /** Brings the other text level with this one. */
  level(side: Side): void;
  destroy(): void;
}

/** What a session leaves to whoever opened it. */
export interface SessionHost {
  mountStage(session: RecordSession, stage: HTMLElement): StageHold;
  close(): Promise<void>;
  flush(): Promise<boolean>;
}
