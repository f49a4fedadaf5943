// After an edit, only the stretch between unchanged blocks is collated again; all differences after it just move.
import type { PlacedBlock, SideReading } from '../../shared/document/reading-order.ts';
import { collate } from '../../shared/witness/collate.ts';
import type { Difference } from '../../shared/witness/witness.ts';

/** A side of the witness: its flat text, and where its blocks begin in it, ascending. */
export interface CollationGround {
  readonly text: string;
  readonly joints: readonly number[];
}

/** The differences of a whole side. */
export function collateWhole(ground: CollationGround, reading: SideReading): readonly Difference[] {
  const joints = { witness: ground.joints, text: reading.blocks.map(({ offset }) => offset) };
  return collate(ground.text, slice(reading, 0, reading.length), joints);
}

interface Collated {
  readonly reading: SideReading;
  readonly differences: readonly Difference[];
}

export interface CollatedAgain {
  readonly differences: readonly Difference[];
  /** Indices of the blocks in the new reading whose differences may be others than before; equal when none are. */
  readonly from: number;
  readonly to: number;
}

/** The differences of `now`, given those of the text before. With no witness there are none. */
export function collateAgain(ground: CollationGround | null, before: Collated, now: SideReading): CollatedAgain {
  const none = { differences: before.differences, from: 0, to: 0 };
  if (ground === null || before.reading.blocks === now.blocks) return none;
  const changed = changedBlocks(before.reading.blocks, now.blocks);
  if (!changed) return none;
  const [from, to] = [changed.from, now.blocks.length - changed.tail];
  const old = widen(before, changed.from, changed.tail);
  const shift = now.length - before.reading.length;
  const fresh = collateStretch(ground, now, old, old.to + shift);
  const head = before.differences.slice(0, old.first);
  const tail = before.differences.slice(old.last).map((difference) => moved(difference, 0, shift));
  return { differences: [...head, ...fresh, ...tail], from: Math.min(from, to), to: Math.max(from, to) };
}

/** Collates one stretch: of the text from `old.from` to `to`, of the witness what belongs to it. */
function collateStretch(ground: CollationGround, now: SideReading, old: Window, to: number): readonly Difference[] {
  const within = (joints: readonly number[], from: number, end: number): number[] =>
    joints.filter((joint) => joint >= from && joint <= end).map((joint) => joint - from);
  const joints = {
    witness: within(ground.joints, old.witnessFrom, old.witnessTo),
    text: within(
      now.blocks.map(({ offset }) => offset),
      old.from,
      to,
    ),
  };
  const witness = ground.text.slice(old.witnessFrom, old.witnessTo);
  return collate(witness, slice(now, old.from, to), joints).map((difference) =>
    moved(difference, old.witnessFrom, old.from),
  );
}

/** Blocks at either end whose text is the same as before; null when all texts are. */
function changedBlocks(
  old: readonly PlacedBlock[],
  now: readonly PlacedBlock[],
): { readonly from: number; readonly tail: number } | null {
  const same = (a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean =>
    a !== undefined && b !== undefined && (a.block === b.block || a.block.text === b.block.text);
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from < shorter && same(old[from], now[from])) from++;
  if (from === old.length && from === now.length) return null;
  let tail = 0;
  while (tail < shorter - from && same(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  return { from, tail };
}

interface Window {
  /** Flat offsets of the stretch in the old text and in the witness. */
  readonly from: number;
  readonly to: number;
  readonly witnessFrom: number;
  readonly witnessTo: number;
  /** Indices of the old differences that lie in it. */
  readonly first: number;
  readonly last: number;
}

/** The old stretch of the changed blocks, widened so that no difference is cut, with its place in the witness. */
function widen({ reading, differences }: Collated, fromBlock: number, tail: number): Window {
  let from = reading.blocks[fromBlock]?.offset ?? reading.length;
  let to = reading.blocks[reading.blocks.length - tail]?.offset ?? reading.length;
  to = Math.max(from, to);
  const first = lowest(differences, (difference) => difference.to >= from);
  const last = lowest(differences, (difference) => difference.from > to);
  from = Math.min(from, differences[first]?.from ?? from);
  to = Math.max(to, last > first ? (differences[last - 1]?.to ?? to) : to);
  return {
    from,
    to,
    witnessFrom: from - drift(differences[first - 1]),
    witnessTo: to - drift(differences[last - 1]),
    first,
    last,
  };
}

/** How far the text has moved against the witness after a difference. */
const drift = (difference: Difference | undefined): number => (difference ? difference.to - difference.witnessTo : 0);

/** Index of the first difference for which `holds` (false for all before it, true from there on). */
function lowest(differences: readonly Difference[], holds: (difference: Difference) => boolean): number {
  let [low, high] = [0, differences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = differences[middle];
    if (difference && holds(difference)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function moved(difference: Difference, witness: number, text: number): Difference {
  if (witness === 0 && text === 0) return difference;
  return {
    ...difference,
    witnessFrom: difference.witnessFrom + witness,
    witnessTo: difference.witnessTo + witness,
    from: difference.from + text,
    to: difference.to + text,
  };
}

/** A stretch of a side's flat text, without joining all of it. */
function slice(reading: SideReading, from: number, to: number): string {
  let text = '';
  for (const { block, offset } of reading.blocks) {
    if (offset > to) break;
    if (offset + block.text.length < from) continue;
    text += block.text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
  }
  return text;
}
