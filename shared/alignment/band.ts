// The part of the table of all sentence pairs that the dynamic programme looks at. A band keeps time and memory linear
// in the length of the text.

/** A stretch of each side: original sentences `top` to `bottom`, translation sentences `left` to `right`, ends excluded. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * For each boundary between the region's original sentences, from its top to its bottom, the translation boundaries
 * considered: `from` to `to` inclusive, at the place boundary - top. Both grow; the first row begins at the region's
 * left and the last ends at its right.
 */
export interface Band {
  readonly region: Region;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Every boundary with every boundary. */
export function fullBand(region: Region): Band {
  const height = region.bottom - region.top + 1;
  return { region, from: new Int32Array(height).fill(region.left), to: new Int32Array(height).fill(region.right) };
}

/** A pair of sentences, one of each side, that very likely belong together. */
export interface Anchor {
  readonly original: number;
  readonly translation: number;
}

/** Running sums of characters before each sentence, by which a stretch without anchors is cut evenly. */
export interface Lengths {
  readonly original: Float64Array;
  readonly translation: Float64Array;
}

/** A corridor around its diagonal is no wider than this many sentences to either side. */
const FARTHEST = 100;

/**
 * A wide band that runs through the anchors, which ascend on both sides inside the region: between two of them it is
 * the whole rectangle, widened by `margin` sentences on every side; of a large rectangle only what lies around its
 * diagonal, drawn by characters.
 */
export function corridor(anchors: readonly Anchor[], region: Region, lengths: Lengths, margin: number): Band {
  const height = region.bottom - region.top + 1;
  const from = new Int32Array(height).fill(region.right);
  const to = new Int32Array(height).fill(region.left);
  let before: Anchor = { original: region.top, translation: region.left };
  for (const after of [...anchors, { original: region.bottom, translation: region.right }]) {
    const left = Math.max(region.left, before.translation - margin);
    const right = Math.min(region.right, after.translation + margin);
    const bottom = Math.min(region.bottom, after.original + margin);
    const even = right - left > 2 * FARTHEST ? evenColumns(before, after, lengths) : null;
    for (let row = Math.max(region.top, before.original - margin); row <= bottom; row++) {
      const at = row - region.top;
      const lowest = even ? Math.max(left, even(row - 1) - FARTHEST) : left;
      const highest = even ? Math.min(right, even(row + 1) + FARTHEST) : right;
      from[at] = Math.min(from[at] ?? left, lowest);
      to[at] = Math.max(to[at] ?? right, highest);
    }
    before = after;
  }
  return ascending({ region, from, to });
}

/** Gives for each row between two anchors the column that as great a share of the characters stands before. */
function evenColumns(before: Anchor, after: Anchor, { original, translation }: Lengths): (row: number) => number {
  const [top, bottom] = [original[before.original] ?? 0, original[after.original] ?? 0];
  const [left, right] = [translation[before.translation] ?? 0, translation[after.translation] ?? 0];
  const slope = (right - left) / Math.max(1, bottom - top);
  let column = before.translation;
  return (row) => {
    if (row <= before.original) return before.translation;
    if (row >= after.original) return after.translation;
    const place = left + ((original[row] ?? 0) - top) * slope;
    while (column < after.translation && (translation[column + 1] ?? 0) <= place) column++;
    while (column > before.translation && (translation[column] ?? 0) > place) column--;
    return column;
  };
}

/** A way through the table: for each boundary of the region's original sentences the first and last column passed. */
export interface Path {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The band of `margin` sentences on every side of a path. */
export function bandAlong({ first, last }: Path, region: Region, margin: number): Band {
  const height = region.bottom - region.top + 1;
  const from = new Int32Array(height);
  const to = new Int32Array(height);
  for (let at = 0; at < height; at++) {
    from[at] = Math.max(region.left, (first[Math.max(0, at - margin)] ?? 0) - margin);
    to[at] = Math.min(region.right, (last[Math.min(height - 1, at + margin)] ?? 0) + margin);
  }
  return { region, from, to };
}

/** The least band with ascending ends that holds this one. */
function ascending({ region, from, to }: Band): Band {
  for (let at = from.length - 2; at >= 0; at--) from[at] = Math.min(from[at] ?? 0, from[at + 1] ?? 0);
  for (let at = 1; at < to.length; at++) to[at] = Math.max(to[at] ?? 0, to[at - 1] ?? 0);
  return { region, from, to };
}
