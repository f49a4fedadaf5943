// What the window shows and how: open project and record, mode, view, panels, dialogs. Never saved as part of a record;
// the lasting part of it is kept per window or among the settings.
import type { Node } from 'prosemirror-model';
import type { EntityId, RecordId } from '../../shared/document/ids.ts';
import type { Span } from '../../shared/document/mentions.ts';
import type { Problem } from '../../shared/document/problem.ts';
import type { MentionKind, Side } from '../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { IncomingRecords } from '../../shared/exchange/incoming-records.ts';
import type { RecordDifference } from '../../shared/exchange/merge-record.ts';
import type { ImportPlan } from '../../shared/intake/plan.ts';
import type { ProjectRow, RecordRow } from '../db/schema.ts';
import type { Locale } from '../wording/wording.ts';
import type { AlignmentImport } from './alignment-import.ts';
import type { TeiCheckStage } from './checking-tei.ts';
import type { ReadTeiRecord } from './engines/engine-jobs.ts';
import type { RecordSession } from './record-session.ts';
import type { Series } from './series.ts';

export const MODES = ['read', 'correct', 'tag', 'align'] as const;
export type Mode = (typeof MODES)[number];

export type View = 'text' | 'table';

export const TABS = ['suspects', 'corrections', 'mentions', 'alignment', 'history', 'record'] as const;
export type Tab = (typeof TABS)[number];

export type Theme = 'system' | 'light' | 'dark';

/** Kept in the database under `settings`, one for all windows. */
export interface Settings {
  /** The scholar's name, as it stands beside corrections and in the TEI; '' until given. */
  readonly author: string;
  readonly locale: Locale;
  readonly theme: Theme;
  /** All marks at full strength in every mode. */
  readonly fullMarks: boolean;
  /** Aligned sentences kept level while scrolling. */
  readonly syncScroll: boolean;
  /** The originals are in the spelling before 1918. */
  readonly oldSpelling: boolean;
  /** False once the tour was closed. */
  readonly tour: boolean;
}

/** Where the review of proposed names stands, and what was changed about the group in hand. */
export interface Review {
  readonly recordId: RecordId;
  /** The place in hand; the group that holds it is the one in hand. */
  readonly at: { readonly side: Side; readonly from: number };
  /** False while the scholar does something else; it goes on from here. */
  readonly active: boolean;
  /** Places of the group that are not to be tagged, as `placeOf` names them. */
  readonly left: ReadonlySet<string>;
  /** Places whose bounds were moved. */
  readonly spans: ReadonlyMap<string, Span>;
  /** Another kind than proposed; null for the one proposed. */
  readonly kind: MentionKind | null;
  /** The record chosen by hand; null for a new one, undefined for what is proposed. */
  readonly entity: EntityId | null | undefined;
}

/** Whose occurrences are looked for: those of a mention, or of an authority record. */
export type Sought =
  | { readonly kind: 'mention'; readonly mention: string }
  | { readonly kind: 'entity'; readonly entity: string };

/** A page about the names of the whole project, over the texts. */
export type NamesPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'together' }
  | { readonly kind: 'time' };

/** What an authority record is chosen for: a mention's link, another record to merge into it, the group under review. */
export type ChoosePurpose = 'link' | 'merge' | 'review';

/** One dialog at a time. */
export type Dialog =
  | { readonly kind: 'import'; readonly stage: ImportStage }
  | { readonly kind: 'export' }
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'rules' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'learned' }
  | { readonly kind: 'import-alignment'; readonly stage: AlignmentImport }
  | { readonly kind: 'check-tei'; readonly stage: TeiCheckStage }
  | { readonly kind: 'confirm-above' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'projects' }
  | { readonly kind: 'rename-project' }
  | { readonly kind: 'about' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'describe-record' }
  | { readonly kind: 'import-names' }
  | { readonly kind: 'export-names' }
  | { readonly kind: 'occurrences'; readonly sought: Sought }
  | { readonly kind: 'choose-entity'; readonly purpose: ChoosePurpose; readonly subject: string };

/** How far an import has come. */
export type ImportStage =
  | { readonly kind: 'paste' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'building'; readonly plan: ImportPlan }
  | { readonly kind: 'tei'; readonly name: string; readonly read: ReadTeiRecord; readonly issues: readonly Problem[] }
  | { readonly kind: 'records'; readonly file: string; readonly found: FoundRecords }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Records that came whole, and which of them the project has already. */
export interface FoundRecords {
  readonly incoming: IncomingRecords;
  readonly issues: readonly Problem[];
  /** One for each incoming record; null for one that is new here. */
  readonly known: readonly (KnownRecord | null)[];
  /** What is proposed for a record that is here: its copies are merged, a text that was read anew is kept beside. */
  readonly proposed: 'merge' | 'add';
}

/** A record of the project that an incoming one is, or may be, a copy of. */
export interface KnownRecord {
  readonly id: RecordId;
  readonly title: string;
  /** What differs; null where the two are not one document, so that nothing can be taken over singly. */
  readonly differences: readonly RecordDifference[] | null;
  /** The incoming document, with the ids that this record has for the same sentences. */
  readonly copy: Node;
}

/** Work that takes longer than a frame. */
export interface Activity {
  readonly label: string;
  /** 0..1, or null while it cannot be told. */
  readonly progress: number | null;
  /** Null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** One line to the scholar, with at most one thing to do about it. */
export interface Message {
  readonly text: string;
  readonly trouble: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface WorkbenchState {
  readonly phase:
    | { readonly kind: 'starting' }
    | { readonly kind: 'ready' }
    | { readonly kind: 'failed'; readonly why: string };
  readonly projects: readonly ProjectRow[];
  readonly project: ProjectRow | null;
  /** Records of the open project, in its order. */
  readonly records: readonly RecordRow[];
  /** The record in hand; null while none is open. */
  readonly session: RecordSession | null;
  /** The record that is being opened. */
  readonly opening: RecordId | null;
  readonly authority: readonly AuthorityRecord[];
  readonly mode: Mode;
  readonly view: View;
  readonly tab: Tab;
  readonly left: boolean;
  /** The same for Align in a narrow window, where it is closed until asked for. */
  readonly leftInAlign: boolean;
  readonly right: boolean;
  /** Size of each text, in percent. */
  readonly zoom: Readonly<Record<Side, number>>;
  /** Share of the width that the Russian text takes, 0.25..0.75. */
  readonly split: number;
  readonly dialog: Dialog | null;
  readonly activity: Activity | null;
  readonly message: Message | null;
  /** Hint in the status line while something is being dragged or chosen. */
  readonly hint: string | null;
  /** What was just done, or why it was not, in the status line until the next key or press of the mouse. */
  readonly remark: string | null;
  readonly settings: Settings;
  /** Step of the tour, 0..3; null while it is closed. */
  readonly tour: number | null;
  /** The authority record whose page is shown in the Mentions panel. */
  readonly entity: string | null;
  /** The review of proposed names; null before it began. */
  readonly review: Review | null;
  /** The page of names that lies over the texts; null while the texts are seen. */
  readonly page: NamesPage | null;
  /** True while the panel of names shows where the two sides disagree. */
  readonly findings: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  author: '',
  locale: 'en',
  theme: 'system',
  fullMarks: false,
  syncScroll: true,
  oldSpelling: false,
  tour: true,
};

export const INITIAL_STATE: WorkbenchState = {
  phase: { kind: 'starting' },
  projects: [],
  project: null,
  records: [],
  session: null,
  opening: null,
  authority: [],
  mode: 'read',
  view: 'text',
  tab: 'record',
  left: true,
  leftInAlign: false,
  right: true,
  zoom: { original: 100, translation: 100 },
  split: 0.5,
  dialog: null,
  activity: null,
  message: null,
  hint: null,
  remark: null,
  settings: DEFAULT_SETTINGS,
  tour: null,
  entity: null,
  review: null,
  page: null,
  findings: false,
};

/** The sizes a text can be zoomed to, in percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next size up (1) or down (-1); the same at either end. */
export function zoomStep(percent: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - percent) * direction > 0) ?? percent;
}
