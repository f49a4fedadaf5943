// The fine work of collation: in a short stretch, which tokens of the witness became which of the text. The cheapest
// reading by the letters, so that a word put together from pieces is one correction and two neighbouring words are two.
import { JOINT, type Tokens, tokenText } from './collation-tokens.ts';

/** A part of two token lists. Ends are exclusive. */
export interface Stretch {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** What a difference costs besides its letters, so that few differences are better than many. */
const OPEN = 0.5;
/** A letter changed inside a word; less than taking one out and putting another in. */
const LETTER = 0.6;
/** A token put in or taken out, and each of its characters. */
const TOKEN = 0.5;
const CHARACTER = 0.4;
/** A blank or hyphen that joining or splitting a word takes out or puts in. */
const JOIN = 0.25;
/** Letters that the pieces of a word may have more than the word. */
const MOST_STRAY = 2;
/** Tokens that one word can fall into: "то ва ри – щеской". */
const MOST_PIECES = 9;

/** The stretches of tokens that differ, in order, those that touch as one; a joint on both sides parts them. */
export function differingStretches(a: Tokens, b: Tokens, part: Stretch): readonly Stretch[] {
  const rows = part.aTo - part.aFrom;
  const columns = part.bTo - part.bFrom;
  if (rows === 0 || columns === 0 || (rows === 1 && columns === 1)) return [part];
  const steps = cheapest(a, b, part, rows, columns);
  return steps.reverse();
}

/** Works out the costs and walks back from the end; steps that touch are joined on the way. */
function cheapest(a: Tokens, b: Tokens, part: Stretch, rows: number, columns: number): Stretch[] {
  const width = columns + 1;
  const cost = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const back = new Int32Array((rows + 1) * width).fill(-1);
  cost[0] = 0;
  const reach = (from: number, to: number, price: number) => {
    const total = (cost[from] ?? 0) + price;
    if (total < (cost[to] ?? 0) - 1e-9) {
      cost[to] = total;
      back[to] = from;
    }
  };
  const words = tokensOf(a, part.aFrom, part.aTo);
  const others = tokensOf(b, part.bFrom, part.bTo);
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const here = i * width + j;
      const word = words[i];
      const other = others[j];
      if (word !== undefined && other !== undefined) {
        if (word.text === other.text) reach(here, here + width + 1, 0);
        else if (word.text !== '' && other.text !== '')
          reach(here, here + width + 1, changePrice(word.text, other.text));
        for (const [count, price] of pieces(words, i, other)) reach(here, here + count * width + 1, price);
        for (const [count, price] of pieces(others, j, word)) reach(here, here + width + count, price);
      }
      if (word !== undefined) reach(here, here + width, tokenPrice(word.text));
      if (other !== undefined) reach(here, here + 1, tokenPrice(other.text));
    }
  }
  return walkBack(a, b, part, back, width);
}

interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

const tokensOf = (tokens: Tokens, from: number, to: number): readonly Token[] =>
  Array.from({ length: to - from }, (_, index) => ({
    text: tokenText(tokens, from + index, from + index + 1),
    isWord: tokens.words[from + index] ?? false,
  }));

const tokenPrice = (token: string): number => (token === '' ? 0 : TOKEN + CHARACTER * token.length);

const changePrice = (word: string, other: string): number => OPEN + LETTER * editDistance(word, other);

/** How many tokens from `at` on can be the pieces of one word, and what reading them as it costs. */
function pieces(tokens: readonly Token[], at: number, whole: Token): readonly (readonly [number, number])[] {
  const first = tokens[at];
  if (!whole.isWord || !first?.isWord) return [];
  const found: (readonly [number, number])[] = [];
  const { length } = whole.text;
  let joined = first.text;
  for (let count = 2; count <= MOST_PIECES && at + count <= tokens.length; count++) {
    const token = tokens[at + count - 1];
    if (!token?.isWord) continue;
    joined += token.text;
    if (joined.length > length + MOST_STRAY) break;
    if (joined.length < length / 2) continue;
    const distance = editDistance(joined, whole.text);
    if (distance <= length / 2) found.push([count, OPEN + LETTER * distance + JOIN * (count - 1)]);
  }
  return found;
}

function walkBack(a: Tokens, b: Tokens, part: Stretch, back: Int32Array, width: number): Stretch[] {
  const steps: Stretch[] = [];
  for (let at = back.length - 1; at > 0; ) {
    const from = back[at] ?? 0;
    const step = {
      aFrom: part.aFrom + Math.floor(from / width),
      aTo: part.aFrom + Math.floor(at / width),
      bFrom: part.bFrom + (from % width),
      bTo: part.bFrom + (at % width),
    };
    at = from;
    const same = step.aTo - step.aFrom === 1 && step.bTo - step.bFrom === 1 && a.ids[step.aFrom] === b.ids[step.bFrom];
    if (same) continue;
    const next = steps.at(-1);
    const touches = next && next.aFrom === step.aTo && next.bFrom === step.bTo;
    if (touches) steps[steps.length - 1] = { ...next, aFrom: step.aFrom, bFrom: step.bFrom };
    else steps.push(step);
  }
  return steps;
}

/** Levenshtein's distance, in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** True where a list has a joint in this part. */
export function hasJoint(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.ids[at] === JOINT) return true;
  return false;
}
