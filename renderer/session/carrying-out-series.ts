// Carrying a series out: one step of the history in each record, closed ones too, with its provenance on each word; and
// the way back.
import type { Transform } from 'prosemirror-transform';
import type { RecordId } from '../../shared/document/ids.ts';
import { wordsBetween } from '../../shared/document/mentions.ts';
import { clearReading, replaceReading } from '../../shared/document/readings.ts';
import { type ReadingAttrs, schema } from '../../shared/document/schema.ts';
import { segmentAt } from '../../shared/document/segments.ts';
import { replaceReadings } from '../editor/commands/readings.ts';
import { machineReadings } from '../editor/machine-readings.ts';
import { words } from '../wording/wording.ts';
import { type ClosedRecords, changeClosed } from './closed-records.ts';
import type { Elsewhere } from './project-step.ts';
import type { Hit, Series } from './series.ts';
import { signatureOf } from './settings.ts';
import { takeBack, takeStep } from './taking-steps.ts';
import { say, sayTrouble, stateOf, type Workbench } from './workbench.ts';

/** Makes the corrections of a series, as one step for each record; says how many, with the way back. */
export async function carryOut(workbench: Workbench, series: Series, hits: readonly Hit[]): Promise<void> {
  const { session, settings } = stateOf(workbench);
  if (!session || session.readOnly || hits.length === 0) return;
  const here = hits.filter((hit) => hit.recordId === session.recordId && standsIn(session.editor.state.doc, hit));
  const others = byRecord(hits.filter(({ recordId }) => recordId !== session.recordId));
  const how = series.kind === 'sure' ? 'machine' : 'series';
  const reading = { status: 'corrected', by: signatureOf(settings), at: workbench.now(), how, note: '' } as const;
  const done = takeStep(workbench, {
    detail: `${detailOf(series, hits)} ×${hits.length}`,
    authority: [],
    here: here.length === 0 ? null : replaceReadings(here, how),
    ...(others.size === 0 ? {} : { elsewhere: (closed) => changeOthers(closed, others, reading) }),
  });
  if (done?.inText && how === 'series') {
    for (const lesson of lessonsOf(here)) session.teach(lesson);
  }
  // Who was going through the queue goes on with what the machine has just done.
  const [first] = machineReadings(session.editor.state.doc);
  if (done?.inText && how === 'machine' && first && session.deciding.state) session.goToReview(first);
  const left = done ? (await done.elsewhere).left : [];
  if (left.length > 0) return sayTrouble(workbench, words('series.left', { count: left.length }));
  say(workbench, {
    text: words('series.done', { count: hits.length }),
    trouble: false,
    action: { label: words('message.undo'), run: () => takeBack(workbench) },
  });
}

const standsIn = (doc: Transform['doc'], { from, to, was }: Hit): boolean =>
  to <= doc.content.size && wordsBetween(doc, from, to) === was;

function byRecord(hits: readonly Hit[]): ReadonlyMap<RecordId, readonly Hit[]> {
  const records = new Map<RecordId, readonly Hit[]>();
  for (const hit of hits) records.set(hit.recordId, [...(records.get(hit.recordId) ?? []), hit]);
  return records;
}

/** What the history says a series was about. */
function detailOf(series: Series, [first]: readonly Hit[]): string {
  switch (series.kind) {
    case 'alike':
    case 'letters':
      return `${series.read} → ${series.meant}`;
    case 'rules':
      return series.rules.length === 1 ? (series.rules[0]?.find ?? '') : `${first?.was} → ${first?.reads}…`;
    case 'sure':
      return `≥ ${Math.round(series.min * 100)} %`;
    default:
      return series satisfies never;
  }
}

function lessonsOf(hits: readonly Hit[]) {
  const times = new Map<string, { readonly read: string; readonly meant: string; readonly times: number }>();
  for (const { was: read, reads: meant } of hits) {
    const key = `${read}\u0000${meant}`;
    times.set(key, { read, meant, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()].map((lesson) => ({ kind: 'reading', ...lesson }) as const);
}

type SeriesReading = Omit<ReadingAttrs, 'cert'>;

/** Corrects records that are not open, each locked, changed as one step, saved and let go again. */
export async function changeOthers(
  closed: Pick<ClosedRecords, 'db' | 'writer' | 'locks'>,
  records: ReadonlyMap<RecordId, readonly Hit[]>,
  reading: SeriesReading,
): Promise<Elsewhere> {
  const done: { readonly recordId: RecordId; readonly back: (tr: Transform) => void }[] = [];
  const left: RecordId[] = [];
  for (const [recordId, hits] of records) {
    const trail: Trail[] = [];
    const action = { kind: 'series', detail: `×${hits.length}` };
    const changed = await changeClosed(closed, recordId, (tr) => trail.push(...correct(tr, hits, reading)), action);
    if (changed) done.push({ recordId, back: (tr) => bringBack(tr, trail, reading.at) });
    else left.push(recordId);
  }
  return { done, left };
}

/** Where a correction was made, so that it is found again when the text has moved. */
interface Trail {
  readonly segment: string;
  readonly was: string;
  readonly reads: string;
}

const onOneLine = (text: string): string => text.replaceAll('\n', '');

/** Writes the readings; a place that reads otherwise by now is left as it is. */
function correct(tr: Transform, hits: readonly Hit[], reading: SeriesReading): readonly Trail[] {
  const trail: Trail[] = [];
  for (const hit of [...hits].sort((a, b) => b.from - a.from)) {
    if (!standsIn(tr.doc, hit)) continue;
    const { from, to, was, reads, cert } = hit;
    // A line's end inside the words stays where it is.
    trail.unshift({ segment: segmentAt(tr.doc, from)?.id ?? '', was: onOneLine(was), reads: onOneLine(reads) });
    replaceReading(tr, from, to, reads, { ...reading, cert });
  }
  return trail;
}

/** Puts back what was read at each place that still bears the series' mark. */
function bringBack(tr: Transform, trail: readonly Trail[], at: string): void {
  const open = [...trail];
  const places: { readonly from: number; readonly to: number; readonly was: string }[] = [];
  for (const { from, to } of markedBy(tr, at)) {
    const segment = segmentAt(tr.doc, from)?.id ?? '';
    const reads = onOneLine(wordsBetween(tr.doc, from, to));
    const index = open.findIndex((one) => one.segment === segment && one.reads === reads);
    const found = open[index];
    if (!found) continue;
    open.splice(index, 1);
    places.push({ from, to, was: found.was });
  }
  for (const { from, to, was } of places.reverse()) {
    const range = replaceReading(tr, from, to, was, null);
    clearReading(tr, range.from, range.to);
  }
}

/** The ranges that bear the mark of a series, in order. */
function markedBy(tr: Transform, at: string): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  tr.doc.descendants((node, pos) => {
    const reading = schema.marks.reading.isInSet(node.marks)?.attrs as ReadingAttrs | undefined;
    if (!node.isInline || reading?.how !== 'series' || reading.at !== at) return true;
    const last = ranges.at(-1);
    if (last?.to === pos) last.to = pos + node.nodeSize;
    else ranges.push({ from: pos, to: pos + node.nodeSize });
    return true;
  });
  return ranges;
}
