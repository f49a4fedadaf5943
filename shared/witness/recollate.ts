// Keeps the apparatus up with typing: after an edit only its neighbourhood is collated again, the rest just moves.
import { collate } from './collate.ts';
import type { Difference } from './witness.ts';

/** One replacement in the flat text: the characters from `from` to `to` gave way to `length` new ones. UTF-16. */
export interface TextEdit {
  /** Offsets in the text before the edit. */
  readonly from: number;
  readonly to: number;
  /** Length of what stands there now. */
  readonly length: number;
}

/** Characters around an edit that are collated again with it: room for the words that may now be one correction. */
const NEIGHBOURHOOD = 60;

/**
 * The differences of `text`, given those of the text before one edit. They satisfy the laws of `collate`; far from the
 * edit they are the ones given. Takes the time of the neighbourhood, and of moving what follows.
 */
export function recollate(
  previous: readonly Difference[],
  witness: string,
  text: string,
  edit: TextEdit,
): readonly Difference[] {
  const shift = edit.length - (edit.to - edit.from);
  const before = text.length - shift;
  if (edit.from < 0 || edit.to < edit.from || edit.to > before) throw new RangeError('The edit lies outside the text.');
  const window = windowOf(previous, text, edit, before);
  const fresh = collate(
    witness.slice(window.from - driftAt(previous, window.first), window.to - driftAt(previous, window.last)),
    text.slice(window.from, window.to + shift),
  );
  return [
    ...previous.slice(0, window.first),
    ...fresh.map((difference) => moved(difference, window.from - driftAt(previous, window.first), window.from)),
    ...previous.slice(window.last).map((difference) => moved(difference, 0, shift)),
  ];
}

interface Window {
  /** Offsets in the text before the edit. */
  readonly from: number;
  readonly to: number;
  /** The previous differences in it: from index `first`, before index `last`. */
  readonly first: number;
  readonly last: number;
}

/** The neighbourhood of the edit, its ends between two tokens and at least one character from any difference outside. */
function windowOf(previous: readonly Difference[], text: string, edit: TextEdit, before: number): Window {
  const shift = edit.length - (edit.to - edit.from);
  let from = Math.max(0, edit.from - NEIGHBOURHOOD);
  let first = firstWhere(previous, (difference) => difference.to >= from);
  for (let start = -1; start !== from; ) {
    start = from;
    while (from > 0 && joins(text, from)) from--;
    while ((previous[first - 1]?.to ?? -1) >= from) first--;
    const cut = previous[first];
    if (cut && cut.from <= from) from = Math.max(0, cut.from - 1);
  }
  let to = Math.min(before, edit.to + NEIGHBOURHOOD);
  let last = firstWhere(previous, (difference) => difference.from > to);
  for (let end = -1; end !== to; ) {
    end = to;
    while (to < before && joins(text, to + shift)) to++;
    while ((previous[last]?.from ?? before + 1) <= to) last++;
    const cut = previous[last - 1];
    if (cut && cut.to >= to) to = Math.min(before, cut.to + 1);
  }
  return { from, to, first, last };
}

/** True where the characters on either side of an offset are of one token, or halves of one character. */
function joins(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return /^(?:[\p{L}\p{M}\p{N}]{2}|\s{2})$/u.test(pair) || /[\ud800-\udfff]/.test(pair);
}

/** How far the text has moved against the witness before the difference with this index. */
function driftAt(differences: readonly Difference[], index: number): number {
  const last = differences[index - 1];
  return last ? last.to - last.witnessTo : 0;
}

/** Index of the first difference for which `holds`, which is false up to it and true from there on. */
function firstWhere(differences: readonly Difference[], holds: (difference: Difference) => boolean): number {
  let [low, high] = [0, differences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = differences[middle];
    if (difference && holds(difference)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function moved(difference: Difference, inWitness: number, inText: number): Difference {
  if (inWitness === 0 && inText === 0) return difference;
  return {
    ...difference,
    witnessFrom: difference.witnessFrom + inWitness,
    witnessTo: difference.witnessTo + inWitness,
    from: difference.from + inText,
    to: difference.to + inText,
  };
}
