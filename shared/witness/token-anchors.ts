// Finds the stretches in which two long token lists agree, in nearly linear time, leaving short gaps between them for
// finer work. Lists that are much alike are gone through once; where they part for long, tokens (or sequences of them)
// that occur once on either side are anchors, as in the "patience" diff of Bram Cohen, and each part between is gone
// through again.
import { type Part, type Run, shortestEdit } from './shortest-edit.ts';

/** Tokens in a row that are looked for where single ones repeat. */
const SEQUENCES = [1, 2, 4, 8, 16];

/** Where the lists agree, in order; runs do not touch on both sides. */
export function agreeingRuns(a: readonly number[], b: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  // A stack rather than recursion: a text can be thousands of anchors deep. The last part is done first, in order.
  const parts: Part[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const tail = commonTail(a, b, part);
    if (tail > 0) {
      const end = { aFrom: part.aTo - tail, aTo: part.aTo, bFrom: part.bTo - tail, bTo: part.bTo };
      if (end.aFrom === part.aFrom || end.bFrom === part.bFrom) add(runs, { a: end.aFrom, b: end.bFrom, length: tail });
      else parts.push(end, { ...part, aTo: end.aFrom, bTo: end.bFrom });
      continue;
    }
    const { runs: found, rest } = shortestEdit(a, b, part, false);
    for (const run of found) add(runs, run);
    if (!rest) continue;
    const anchors = uniqueAnchors(a, b, rest);
    if (anchors.length > 0) parts.push(...around(rest, anchors).reverse());
    else for (const run of shortestEdit(a, b, rest, true).runs) add(runs, run);
  }
  return runs;
}

/** Adds a run, joined to the last one where both go on without a break. */
function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
    runs[runs.length - 1] = { ...last, length: last.length + run.length };
  } else runs.push(run);
}

/** How many tokens agree at the end of a part. */
function commonTail(a: readonly number[], b: readonly number[], { aFrom, aTo, bFrom, bTo }: Part): number {
  const most = Math.min(aTo - aFrom, bTo - bFrom);
  let tail = 0;
  while (tail < most && a[aTo - 1 - tail] === b[bTo - 1 - tail]) tail++;
  return tail;
}

/** Places of tokens, or else sequences, that occur once on either side, in the longest order common to both. */
function uniqueAnchors(a: readonly number[], b: readonly number[], part: Part): readonly (readonly [number, number])[] {
  let left: readonly number[] = a.slice(part.aFrom, part.aTo);
  let right: readonly number[] = b.slice(part.bFrom, part.bTo);
  for (const length of SEQUENCES) {
    if (length > 1) [left, right] = doubled(left, right, length / 2);
    const inB = placesOf(right);
    const pairs: (readonly [number, number])[] = [];
    for (const [token, at] of placesOf(left)) {
      const other = inB.get(token);
      if (at >= 0 && other !== undefined && other >= 0) pairs.push([part.aFrom + at, part.bFrom + other]);
    }
    if (pairs.length > 0) return longestRising(pairs);
  }
  return [];
}

/** Numbers for sequences twice as long: of each number and the one `step` after it. */
function doubled(a: readonly number[], b: readonly number[], step: number): [number[], number[]] {
  const numbers = new Map<number, number>();
  // A number for each pair of numbers, exact while there are fewer than 2^26 of them.
  const pair = (list: readonly number[]) =>
    list.slice(0, Math.max(0, list.length - step)).map((first, at) => {
      const key = first * 2 ** 26 + (list[at + step] ?? 0);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    });
  return [pair(a), pair(b)];
}

/** Where each token stands; -1 for those that occur more than once. In the order of their first place. */
function placesOf(list: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [at, token] of list.entries()) places.set(token, places.has(token) ? -1 : at);
  return places;
}

/** The longest subsequence whose second numbers rise (the first ones do): patience sorting, n log n. */
function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** The anchors as parts of one token each, and the parts between them. */
function around(part: Part, anchors: readonly (readonly [number, number])[]): Part[] {
  const parts: Part[] = [];
  let { aFrom, bFrom } = part;
  for (const [a, b] of anchors) {
    // The anchor goes with what stands before it, where it is found together with its neighbours.
    parts.push({ aFrom, aTo: a + 1, bFrom, bTo: b + 1 });
    aFrom = a + 1;
    bFrom = b + 1;
  }
  parts.push({ aFrom, aTo: part.aTo, bFrom, bTo: part.bTo });
  return parts;
}
