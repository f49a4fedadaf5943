// Where a window stands in a record: kept per window, so that the record opens as it was left.
import type { Side } from '../../shared/document/schema.ts';
import type { RecordSession } from './record-session.ts';
import { FIRST_CHOICE, QUEUE_ORDERS, type QueueChoice, SUSPECT_KINDS } from './suspect-queue.ts';
import { stateOf, type Workbench } from './workbench.ts';
import { MODES, type Mode } from './workbench-state.ts';

export interface RecordView {
  readonly mode: Mode;
  /** The selection, as JSON; null when unknown. */
  readonly selection: unknown;
  /** How far each pane is scrolled, in pixels. */
  readonly scroll: Readonly<Record<Side, number>>;
  /** How the queue of suspects is sorted and filtered. */
  readonly queue: QueueChoice;
}

/** Where the window stands now. */
export function recordViewOf(workbench: Workbench, session: RecordSession): RecordView {
  const scrolled = (side: Side) => session.hosts[side].closest('.pane')?.scrollTop ?? 0;
  return {
    mode: stateOf(workbench).mode,
    selection: session.editor.state.selection.toJSON() as unknown,
    scroll: { original: scrolled('original'), translation: scrolled('translation') },
    queue: session.queue.state,
  };
}

/** Reads what was kept; what is missing or not understood is as at the first opening. */
export function parseRecordView(raw: unknown): RecordView {
  const kept = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const scroll = (kept.scroll ?? {}) as Readonly<Record<string, unknown>>;
  const pixels = (side: Side) => (typeof scroll[side] === 'number' ? scroll[side] : 0);
  return {
    mode: MODES.find((mode) => mode === kept.mode) ?? 'read',
    selection: kept.selection ?? null,
    scroll: { original: pixels('original'), translation: pixels('translation') },
    queue: parseQueue(kept.queue),
  };
}

function parseQueue(raw: unknown): QueueChoice {
  const { order, kind } = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  return {
    order: QUEUE_ORDERS.find((name) => name === order) ?? FIRST_CHOICE.order,
    kind: SUSPECT_KINDS.find((name) => name === kind) ?? FIRST_CHOICE.kind,
  };
}
