// What one `choice` holds: a difference from the witness, widened to whole words so that `sic` and `corr` can be read.
import type { Difference } from '../witness/witness.ts';

/** A stretch of a segment that is written with both readings. Offsets are UTF-16, in the side's flat text. */
export interface CorrectionUnit {
  readonly from: number;
  /** Equal to `from` where the witness has words that the text has not. */
  readonly to: number;
  /** What the witness reads here. */
  readonly was: string;
}

/** A range of the side's flat text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The text of one segment, as the units are cut from it. */
export interface SegmentText extends Range {
  readonly text: string;
  /** Ranges of the flat text that cannot be cut or widened over: line breaks and gaps. */
  readonly atoms: readonly Range[];
  readonly mentions: readonly Range[];
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The part of a side's differences that belongs to a segment. A difference over several segments gives its old reading
 * to the first of them; one between two segments belongs to the earlier. `isFirst`: no segment stands before it.
 */
export function differencesIn(
  segment: Range,
  isFirst: boolean,
  differences: readonly Difference[],
): readonly CorrectionUnit[] {
  const found: CorrectionUnit[] = [];
  for (const { from, to, was } of differences) {
    if (from === to) {
      if ((from > segment.from || (isFirst && from === segment.from)) && from <= segment.to)
        found.push({ from, to, was });
      continue;
    }
    const start = Math.max(from, segment.from);
    const end = Math.min(to, segment.to);
    if (start < end) found.push({ from: start, to: end, was: start === from ? was : '' });
  }
  return found;
}

const crosses = (one: Range, other: Range): boolean =>
  one.from < other.to &&
  other.from < one.to &&
  !(one.from <= other.from && other.to <= one.to) &&
  !(other.from <= one.from && one.to <= other.to);

/** A unit before its old reading is put together: its range and the differences in it. */
interface Group extends Range {
  readonly differences: readonly CorrectionUnit[];
}

/** The units of a segment, in order, apart from one another. */
export function correctionUnits(
  segment: SegmentText,
  differences: readonly CorrectionUnit[],
): readonly CorrectionUnit[] {
  const groups: Group[] = [];
  for (const difference of differences) {
    const range = unitRange(segment, difference);
    const last = groups.at(-1);
    if (last && range.from < last.to) {
      const all = [...last.differences, difference];
      groups[groups.length - 1] = { from: last.from, to: Math.max(last.to, range.to), differences: all };
    } else groups.push({ ...range, differences: [difference] });
  }
  return groups.map((group) => ({ from: group.from, to: group.to, was: oldReading(segment, group) }));
}

function unitRange(segment: SegmentText, difference: CorrectionUnit): Range {
  const whole = atomEdges(segment, difference);
  const words = wordEdges(segment, difference, whole);
  return segment.mentions.some((mention) => crosses(words, mention)) ? whole : words;
}

/** What the witness reads over a group: its own words in the differences, the same as the text between them. */
function oldReading(segment: SegmentText, { from, to, differences }: Group): string {
  let reading = '';
  let at = from;
  for (const difference of differences) {
    reading += slice(segment, at, difference.from) + difference.was;
    at = difference.to;
  }
  return reading + slice(segment, at, to);
}

const slice = (segment: SegmentText, from: number, to: number): string =>
  segment.text.slice(from - segment.from, to - segment.from);

/** A difference that ends inside a line break or a gap takes in the whole of it. */
function atomEdges({ atoms }: SegmentText, { from, to }: Range): Range {
  const cutAt = (offset: number) => atoms.find((atom) => atom.from < offset && offset < atom.to);
  return { from: cutAt(from)?.from ?? from, to: cutAt(to)?.to ?? to };
}

/** The words that a difference changes, begins, ends, joins or parts; other neighbours are left alone. */
function wordEdges(segment: SegmentText, { from, to, was }: CorrectionUnit, whole: Range): Range {
  const isWordAt = (offset: number): boolean =>
    offset >= segment.from &&
    offset < segment.to &&
    WORD.test(charAt(segment.text, offset - segment.from)) &&
    !segment.atoms.some((atom) => atom.from <= offset && offset < atom.to);
  const [before, after] = [isWordAt(whole.from - 1), isWordAt(whole.to)];
  const readings = [slice(segment, from, to), was];
  const touches = (edge: string, neighbour: boolean): boolean => (edge === '' ? neighbour : WORD.test(edge));
  const leftward = before && readings.some((words) => touches([...words][0] ?? '', after));
  const rightward = after && readings.some((words) => touches([...words].at(-1) ?? '', before));
  let [start, end] = [whole.from, whole.to];
  while (leftward && isWordAt(start - 1)) start -= 1;
  while (rightward && isWordAt(end)) end += 1;
  return { from: start, to: end };
}

/** The whole character at a UTF-16 offset, from either half of a pair. */
function charAt(text: string, offset: number): string {
  const isLow = /[\udc00-\udfff]/.test(text.charAt(offset));
  return String.fromCodePoint(text.codePointAt(isLow ? Math.max(0, offset - 1) : offset) ?? 0);
}
