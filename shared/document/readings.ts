// Changes to the words of a record: another reading, a word confirmed or doubted, a gap. A correction never disturbs
// alignment or mentions: segments stay, and a mention that held any letter replaced holds the whole of what replaces it.
import { type Mark, Mark as MarkSet, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { type GapAttrs, type ReadingAttrs, schema } from './schema.ts';

/** A stretch of text, or an atom, inside one segment. */
interface Run {
  readonly pos: number;
  readonly node: Node;
  /** The part of the text that lies in the range asked for; '' for an atom. */
  readonly text: string;
}

function runsIn(doc: Node, from: number, to: number): Run[] {
  const runs: Run[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isInline) return true;
    const pos = Math.max(from, at);
    const text = node.isText ? (node.text ?? '').slice(pos - at, Math.min(to, at + node.nodeSize) - at) : '';
    runs.push({ pos, node, text });
    return false;
  });
  return runs;
}

/** A gap is words that are missing, so a new reading takes its place; line and page breaks stay where they are. */
const replaceable = ({ node }: Run): boolean => node.isText || node.type === schema.nodes.gap;
const lengthOf = (run: Run): number => (run.node.isText ? run.text.length : 1);

/**
 * Replaces the reading of a range. The letters that differ change, all else stays: segments, breaks, mentions and other
 * marks. The words that now stand there carry `reading`. Returns the range of the new words in `tr.doc`.
 */
export function replaceReading(
  tr: Transform,
  from: number,
  to: number,
  text: string,
  reading: ReadingAttrs | null,
): { from: number; to: number } {
  const runs = runsIn(tr.doc, from, to).filter(replaceable);
  const first = runs[0];
  if (!first) return insertReading(tr, from, text, reading);
  const old = runs.map((run) => (run.node.isText ? run.text : '\uFFFC')).join('');
  const core = differing(old, text);
  const goesOnly = text.length + core.to - core.from === old.length;
  const room = goesOnly ? roomForMarks(runs, core, old.length) : core;
  const before = tr.steps.length;
  writeCore(tr, runs, room, text.slice(room.from, text.length - (old.length - room.to)), keptMarks(runs, room));
  const end = tr.mapping.slice(before).map(to, 1);
  if (reading && end > from) tr.addMark(from, end, schema.marks.reading.create({ ...reading }));
  return { from, to: end };
}

function insertReading(tr: Transform, at: number, text: string, reading: ReadingAttrs | null) {
  const marks = tr.doc.resolve(at).marks();
  if (text !== '') tr.insert(at, schema.text(text, marks));
  const to = at + text.length;
  if (reading && text !== '') tr.addMark(at, to, schema.marks.reading.create({ ...reading }));
  return { from: at, to };
}

interface Core {
  /** Offsets in the old text; what stands before and after is the same in the new one. */
  readonly from: number;
  readonly to: number;
}

/** The stretch of `old` between what both begin with and what both end with. */
function differing(old: string, text: string): Core {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old[from] === text[from]) from++;
  let tail = 0;
  while (tail < shorter - from && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { from, to: old.length - tail };
}

/** Marks of all letters replaced; where none is replaced (letters come in), those that lie on both neighbours. */
function keptMarks(runs: readonly Run[], core: Core): readonly Mark[] {
  const touched: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const end = offset + lengthOf(run);
    if (core.from < core.to ? offset < core.to && core.from < end : offset <= core.from && core.from <= end)
      touched.push(run);
    offset = end;
  }
  const reading = schema.marks.reading;
  const sets = touched.map(({ node }) => node.marks.filter((mark) => mark.type !== reading));
  if (core.from === core.to) return (sets[0] ?? []).filter((mark) => sets.every((set) => mark.isInSet(set)));
  return sets.flat().reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), MarkSet.none);
}

/** When letters only go, a mention that lay on them alone needs a letter to stay on: the core grows by a neighbour. */
function roomForMarks(runs: readonly Run[], core: Core, length: number): Core {
  const kept = remaining(runs, core);
  const homeless = keptMarks(runs, core).some(
    (mark) => mark.type === schema.marks.mention && !kept.some(({ node }) => mark.isInSet(node.marks)),
  );
  if (!homeless) return core;
  return core.from > 0 ? { ...core, from: core.from - 1 } : { ...core, to: Math.min(length, core.to + 1) };
}

/** Runs that keep at least one of their letters. */
function remaining(runs: readonly Run[], core: Core): readonly Run[] {
  let offset = 0;
  return runs.filter((run) => {
    const [start, end] = [offset, offset + lengthOf(run)];
    offset = end;
    return start < core.from || end > core.to;
  });
}

/** Writes the new letters where the core began and deletes the old ones, run by run, from the end. */
function writeCore(tr: Transform, runs: readonly Run[], core: Core, text: string, marks: readonly Mark[]): void {
  let offset = runs.reduce((sum, run) => sum + lengthOf(run), 0);
  let home: number | null = null;
  for (const run of [...runs].reverse()) {
    offset -= lengthOf(run);
    const [start, end] = [Math.max(core.from, offset), Math.min(core.to, offset + lengthOf(run))];
    const inside = core.from < core.to ? start < end : start === end;
    if (!inside) continue;
    home = run.pos + (start - offset);
    if (start < end) tr.delete(home, home + (end - start));
  }
  if (text !== '' && home !== null) tr.insert(home, schema.text(text, marks));
}

/** Says of a range what was decided, letters unchanged: confirmed, doubtful, illegible. */
export function markReading(tr: Transform, from: number, to: number, reading: ReadingAttrs): Transform {
  return tr.addMark(from, to, schema.marks.reading.create({ ...reading }));
}

/** Takes back what was decided of a range. */
export const clearReading = (tr: Transform, from: number, to: number): Transform =>
  tr.removeMark(from, to, schema.marks.reading);

/** Puts a gap where a range inside one segment cannot be read. Mentions that lay on it lie on the gap. */
export function makeGap(tr: Transform, from: number, to: number, gap: GapAttrs, reading: ReadingAttrs): Transform {
  const runs = runsIn(tr.doc, from, to);
  const marks = runs
    .flatMap(({ node }) => node.marks)
    .reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), MarkSet.none);
  const all = schema.marks.reading.create({ ...reading }).addToSet(marks);
  const kept = runs.filter((run) => !replaceable(run)).map(({ node }) => node);
  return tr.replaceWith(from, to, [schema.nodes.gap.create({ ...gap }, null, all), ...kept]);
}
