// The apparatus is derived: every difference between the witness and the text as it stands, as a scholar would list
// them. Whole words, each correction by itself, pieces of one word together.
import { Tokenizer, type Tokens, tokenText } from './collation-tokens.ts';
import { differingStretches, hasJoint, type Stretch } from './small-collation.ts';
import { agreeingRuns } from './token-anchors.ts';
import type { Difference } from './witness.ts';

/** Where the blocks begin in the two flat texts, ascending, so that words at the ends of two blocks stay two words. */
export interface Joints {
  readonly witness: readonly number[];
  readonly text: readonly number[];
}

const NO_JOINTS: Joints = { witness: [], text: [] };

/**
 * The differences between two flat texts, in order. Two differences never touch, unless one ends a block and the next
 * begins another. `revertAll(text, collate(witness, text))` is the witness.
 */
export function collate(witness: string, text: string, joints: Joints = NO_JOINTS): readonly Difference[] {
  if (witness === text) return [];
  const tokenizer = new Tokenizer();
  const a = tokenizer.cut(witness, joints.witness);
  const b = tokenizer.cut(text, joints.text);
  const stretches = regionsOf(a, b).flatMap((part) => (isSmall(part) ? differingStretches(a, b, part) : [part]));
  return stretches
    .map((stretch, index) => toDifference(a, b, wordFirst(a, b, stretch, stretches[index + 1])))
    .filter(({ was, reads }) => was !== reads);
}

/**
 * Of a word put in or left out, with one of the blanks around it, the blank after it is meant: " два" in "один два три"
 * becomes "два ".
 */
function wordFirst(a: Tokens, b: Tokens, stretch: Stretch, next: Stretch | undefined): Stretch {
  const { aFrom, aTo, bFrom, bTo } = stretch;
  if (aFrom < aTo === bFrom < bTo) return stretch;
  const [tokens, first, after] = aFrom < aTo ? [a, aFrom, aTo] : [b, bFrom, bTo];
  const blank = /^\s/.test(tokenText(tokens, first, first + 1)) && after - first > 1;
  const touches = next && (next.aFrom <= aTo + 1 || next.bFrom <= bTo + 1);
  if (!blank || touches || tokens.ids[first] !== tokens.ids[after]) return stretch;
  return { aFrom: aFrom + 1, aTo: aTo + 1, bFrom: bFrom + 1, bTo: bTo + 1 };
}

/** Stretches of more pairs of tokens than this (some 15 words each) are rewritten text: one difference. */
const SMALL_GAP = 900;

const isSmall = ({ aFrom, aTo, bFrom, bTo }: Stretch): boolean => (aTo - aFrom) * (bTo - bFrom) <= SMALL_GAP;

/** The gaps between agreeing runs; those with only blanks and signs between them as one, for they may be one correction. */
function regionsOf(a: Tokens, b: Tokens): readonly Stretch[] {
  const regions: Stretch[] = [];
  let aFrom = 0;
  let bFrom = 0;
  const end = { a: a.ids.length, b: b.ids.length, length: 0 };
  for (const run of [...agreeingRuns(a.ids, b.ids), end]) {
    if (run.a > aFrom || run.b > bFrom) {
      const gap = { aFrom, aTo: run.a, bFrom, bTo: run.b };
      const last = regions.at(-1);
      const joined = last && { ...last, aTo: gap.aTo, bTo: gap.bTo };
      if (joined && isSmall(joined) && isThin(a, last.aTo, aFrom)) regions[regions.length - 1] = joined;
      else regions.push(gap);
    }
    aFrom = run.a + run.length;
    bFrom = run.b + run.length;
  }
  return regions;
}

/** Signs and blanks that one correction can run across: " – ", ". ". */
const MOST_THIN = 3;

function isThin(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > MOST_THIN || hasJoint(tokens, from, to)) return false;
  for (let at = from; at < to; at++) if (tokens.words[at]) return false;
  return true;
}

const toDifference = (a: Tokens, b: Tokens, { aFrom, aTo, bFrom, bTo }: Stretch): Difference => ({
  witnessFrom: a.starts[aFrom] ?? 0,
  witnessTo: a.starts[aTo] ?? 0,
  from: b.starts[bFrom] ?? 0,
  to: b.starts[bTo] ?? 0,
  was: tokenText(a, aFrom, aTo),
  reads: tokenText(b, bFrom, bTo),
});

/** The witness, from the text and all its differences. */
export function revertAll(text: string, differences: readonly Difference[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, was } of differences) {
    result += text.slice(at, from) + was;
    at = to;
  }
  return result + text.slice(at);
}

/** The text, from the witness and all differences. */
export function applyAll(witness: string, differences: readonly Difference[]): string {
  let result = '';
  let at = 0;
  for (const { witnessFrom, witnessTo, reads } of differences) {
    result += witness.slice(at, witnessFrom) + reads;
    at = witnessTo;
  }
  return result + witness.slice(at);
}
