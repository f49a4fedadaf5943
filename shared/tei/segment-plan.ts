// How one sentence will be nested in XML: its text cut into leaves, its corrections and mentions as ranges over them.
// Made for a whole side before anything is written, since a mention in several pieces is known only then.
import type { Mark, Node } from 'prosemirror-model';
import type { PlacedBlock, SegmentReading } from '../document/reading-order.ts';
import type { MentionAttrs } from '../document/schema.ts';
import type { Difference } from '../witness/witness.ts';
import { correctionUnits, differencesIn, type Range } from './correction-units.ts';

/** A piece of text with the same marks throughout, or an atom (line break, page break, gap). */
export interface Leaf extends Range {
  readonly node: Node;
  readonly text: string;
}

/** A correction over the leaves `first` to `last` (exclusive); none where the text has no words. */
export interface PlannedUnit {
  readonly first: number;
  readonly last: number;
  readonly was: string;
}

/** An unbroken piece of a mention over leaves. */
export interface MentionRun {
  readonly mark: Mark;
  readonly first: number;
  readonly last: number;
}

export interface SegmentPlan {
  readonly segment: SegmentReading;
  readonly leaves: readonly Leaf[];
  readonly units: readonly PlannedUnit[];
  readonly runs: readonly MentionRun[];
}

/** Plans one segment. `differences` are the side's that may lie in it; pass none to write the text alone. */
export function planSegment(
  placed: PlacedBlock,
  segment: SegmentReading,
  isFirst: boolean,
  differences: readonly Difference[],
): SegmentPlan {
  const from = placed.offset + segment.from;
  const whole = leavesOf(segment.node, from);
  const text = placed.block.text.slice(segment.from, segment.to);
  const range = { from, to: from + text.length };
  const found = differencesIn(range, isFirst, differences);
  if (found.length === 0) return { segment, leaves: whole, units: [], runs: mentionRuns(whole) };
  const units = correctionUnits(
    {
      ...range,
      text,
      atoms: whole.filter(({ node }) => !node.isText),
      mentions: mentionRuns(whole).map((run) => extent(whole, run)),
    },
    found,
  );
  const leaves = cutAt(
    whole,
    units.flatMap((unit) => [unit.from, unit.to]),
  );
  return { segment, leaves, units: units.map((unit) => placeUnit(leaves, unit)), runs: mentionRuns(leaves) };
}

function leavesOf(segment: Node, start: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let from = start;
  segment.forEach((node) => {
    const text = node.isText ? (node.text ?? '') : (node.type.spec.leafText?.(node) ?? '');
    leaves.push({ node, text, from, to: from + text.length });
    from += text.length;
  });
  return leaves;
}

const extent = (leaves: readonly Leaf[], { first, last }: MentionRun): Range => ({
  from: leaves[first]?.from ?? 0,
  to: leaves[last - 1]?.to ?? 0,
});

/** Cuts text leaves at offsets; atoms stay whole. */
function cutAt(leaves: readonly Leaf[], offsets: readonly number[]): readonly Leaf[] {
  return leaves.flatMap((leaf) => {
    const inside = offsets.filter((offset) => leaf.from < offset && offset < leaf.to);
    if (!leaf.node.isText || inside.length === 0) return [leaf];
    const edges = [...new Set([leaf.from, ...inside, leaf.to])].sort((one, other) => one - other);
    return edges.slice(1).map((to, index) => {
      const from = edges[index] ?? to;
      const cut = leaf.node.cut(from - leaf.from, to - leaf.from);
      return { node: cut, text: leaf.text.slice(from - leaf.from, to - leaf.from), from, to };
    });
  });
}

function placeUnit(leaves: readonly Leaf[], { from, to, was }: Range & { readonly was: string }): PlannedUnit {
  if (from === to) {
    const at = leaves.findIndex((leaf) => leaf.from >= from);
    const first = at < 0 ? leaves.length : at;
    return { first, last: first, was };
  }
  const first = leaves.findIndex((leaf) => leaf.from >= from && leaf.to > from);
  const last = leaves.findLastIndex((leaf) => leaf.to <= to && leaf.from < to) + 1;
  return { first, last, was };
}

function mentionRuns(leaves: readonly Leaf[]): readonly MentionRun[] {
  const runs: MentionRun[] = [];
  leaves.forEach(({ node }, index) => {
    for (const mark of node.marks.filter(({ type }) => type.name === 'mention')) {
      const open = runs.findIndex((run) => run.last === index && run.mark.eq(mark));
      const run = runs[open];
      if (run) runs[open] = { ...run, last: index + 1 };
      else runs.push({ mark, first: index, last: index + 1 });
    }
  });
  return runs;
}

/** The mentions that lie in one piece in one segment, and so can be elements of the text. */
export function mentionsInOnePiece(plans: readonly SegmentPlan[]): ReadonlySet<string> {
  const pieces = new Map<string, number>();
  for (const { runs } of plans)
    for (const { mark } of runs) {
      const { id } = mark.attrs as MentionAttrs;
      pieces.set(id, (pieces.get(id) ?? 0) + 1);
    }
  return new Set([...pieces].filter(([, count]) => count === 1).map(([id]) => id));
}

/** What nests: a mention or a correction, with what lies inside it. */
export type Nested =
  | {
      readonly kind: 'mention';
      readonly run: MentionRun;
      readonly first: number;
      readonly last: number;
      readonly inside: Nested[];
    }
  | {
      readonly kind: 'unit';
      readonly unit: PlannedUnit;
      readonly first: number;
      readonly last: number;
      readonly inside: Nested[];
    };

/**
 * Nests the corrections and as many mentions as will nest. `apart`: the runs that cross another mention or a correction,
 * or belong to a mention in several pieces; they are to be described beside the text.
 */
export function nest(
  plan: SegmentPlan,
  inOnePiece: ReadonlySet<string>,
): { readonly roots: readonly Nested[]; readonly apart: readonly MentionRun[] } {
  const apart: MentionRun[] = [];
  const candidates: Nested[] = plan.units.map((unit) => ({ kind: 'unit', unit, ...spanOf(unit), inside: [] }));
  for (const run of plan.runs) {
    const isWhole = inOnePiece.has(String(run.mark.attrs.id)) && !plan.units.some((unit) => cross(unit, run));
    if (isWhole) candidates.push({ kind: 'mention', run, ...spanOf(run), inside: [] });
    else apart.push(run);
  }
  candidates.sort(outerFirst);
  const roots: Nested[] = [];
  const open: Nested[] = [];
  for (const next of candidates) {
    while ((open.at(-1)?.last ?? Number.POSITIVE_INFINITY) <= next.first) open.pop();
    const outer = open.at(-1);
    if (outer && next.kind === 'mention' && outer.last < next.last) {
      apart.push(next.run);
      continue;
    }
    (outer?.inside ?? roots).push(next);
    open.push(next);
  }
  return { roots, apart };
}

const spanOf = ({ first, last }: { first: number; last: number }) => ({ first, last });

const cross = (one: { first: number; last: number }, other: { first: number; last: number }): boolean =>
  (one.first < other.first && other.first < one.last && one.last < other.last) ||
  (other.first < one.first && one.first < other.last && other.last < one.last);

/** By start; at one start an absence of words first, then the longer; at one range the mention outside the correction. */
function outerFirst(one: Nested, other: Nested): number {
  if (one.first !== other.first) return one.first - other.first;
  const [oneEmpty, otherEmpty] = [one.first === one.last, other.first === other.last];
  if (oneEmpty !== otherEmpty) return oneEmpty ? -1 : 1;
  if (one.last !== other.last) return other.last - one.last;
  if (one.kind !== other.kind) return one.kind === 'mention' ? -1 : 1;
  if (one.kind === 'unit' || other.kind === 'unit') return 0;
  return String(one.run.mark.attrs.id) < String(other.run.mark.attrs.id) ? -1 : 1;
}
