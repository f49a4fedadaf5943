// The shortest edit between two lists, by the algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations",
// 1986), kept to linear time: once a long run agrees, or after many edits, what was found stands and it starts anew.

/** `length` tokens agree, from `a` in the one list and `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A part of both lists. Ends are exclusive. */
export interface Part {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** So many tokens in a row are no chance: about eight words. */
const SURE_RUN = 16;
/** Tokens put in or taken out before the best way found so far is taken: bounds the work, which grows with its square. */
const MOST_EDITS = 200;

/** What was found of a part. */
export interface Edit {
  /** Where the lists agree, in order. */
  readonly runs: readonly Run[];
  /** What is left where too many edits stand in a row; null when the part was gone through. */
  readonly rest: Part | null;
}

/** Goes through a part. With `force` nothing is left: where too many edits stand in a row, the best way so far is taken. */
export function shortestEdit(a: readonly number[], b: readonly number[], part: Part, force: boolean): Edit {
  const runs: Run[] = [];
  let rest = part;
  while (rest.aFrom < part.aTo && rest.bFrom < part.bTo) {
    const stop = nextStop(a, b, rest);
    if (!(stop.sure || force)) return { runs, rest };
    runs.push(...stop.runs);
    rest = { ...rest, aFrom: stop.a, bFrom: stop.b };
  }
  return { runs, rest: null };
}

interface Stop {
  readonly a: number;
  readonly b: number;
  readonly runs: readonly Run[];
  /** False where the edits were too many. */
  readonly sure: boolean;
}

/**
 * The way from the start of the part to the first sure run, the end of either list, or as far as the edits allow.
 * `reached[k]` is how far along `a` one gets on the diagonal `a - b = k`; one such array is kept per number of edits.
 */
function nextStop(a: readonly number[], b: readonly number[], part: Part): Stop {
  const rows = part.aTo - part.aFrom;
  const columns = part.bTo - part.bFrom;
  const history: Int32Array[] = [];
  let before = new Int32Array(3);
  for (let edits = 0; ; edits++) {
    // Diagonal k stands at index k + edits + 1, so that its neighbours are always inside the array.
    const reached = new Int32Array(2 * edits + 3).fill(-1);
    let best = { at: -1, sum: -1 };
    for (let k = -edits; k <= edits; k += 2) {
      const start = edits === 0 ? 0 : startOf(before, k, edits);
      let x = start;
      if (x > rows || x - k > columns || x < 0 || x - k < 0) continue;
      while (x < rows && x - k < columns && a[part.aFrom + x] === b[part.bFrom + x - k]) x++;
      reached[k + edits + 1] = x;
      if (2 * x - k > best.sum) best = { at: k, sum: 2 * x - k };
      if (x - start >= SURE_RUN || x === rows || x - k === columns) {
        return { a: part.aFrom + x, b: part.bFrom + x - k, runs: wayBack(history, x, k, start, part), sure: true };
      }
    }
    if (edits === MOST_EDITS) {
      const x = reached[best.at + edits + 1] ?? 0;
      const start = startOf(before, best.at, edits);
      return {
        a: part.aFrom + x,
        b: part.bFrom + x - best.at,
        runs: wayBack(history, x, best.at, start, part),
        sure: false,
      };
    }
    history.push(reached);
    before = reached;
  }
}

/** Where diagonal `k` is entered with so many edits, from the better neighbour of the round before. */
function startOf(before: Int32Array, k: number, edits: number): number {
  // The round before has diagonal k at index k + edits.
  const down = before[k + 1 + edits] ?? -1;
  const right = before[k - 1 + edits] ?? -1;
  return right >= 0 && right + 1 > down ? right + 1 : down;
}

/** The runs on the way to where diagonal `k` was followed from `start` to `x`; `history` holds the rounds before. */
function wayBack(history: readonly Int32Array[], x: number, k: number, start: number, part: Part): readonly Run[] {
  const runs: Run[] = [];
  let [end, diagonal, from] = [x, k, start];
  for (let edits = history.length; ; edits--) {
    if (end > from) runs.push({ a: part.aFrom + from, b: part.bFrom + from - diagonal, length: end - from });
    if (edits === 0) break;
    const before = history[edits - 1] ?? new Int32Array(0);
    const right = before[diagonal - 1 + edits] ?? -1;
    const cameRight = right >= 0 && right + 1 === from;
    diagonal = cameRight ? diagonal - 1 : diagonal + 1;
    end = before[diagonal + edits] ?? 0;
    from = edits === 1 ? 0 : startOf(history[edits - 2] ?? before, diagonal, edits - 1);
  }
  return runs.reverse();
}
