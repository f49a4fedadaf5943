// The part of the table of all sentence pairs that the dynamic programme looks at. A band around anchors keeps time
// and memory linear in the length of the text.

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

/**
 * A band that runs through the anchors, which ascend on both sides inside the region: between two of them it is the
 * whole rectangle, widened by `margin` sentences on every side.
 */
export function bandAround(anchors: readonly Anchor[], region: Region, margin: number): Band {
  const height = region.bottom - region.top + 1;
  const from = new Int32Array(height).fill(region.right);
  const to = new Int32Array(height).fill(region.left);
  let before: Anchor = { original: region.top, translation: region.left };
  for (const after of [...anchors, { original: region.bottom, translation: region.right }]) {
    const left = Math.max(region.left, before.translation - margin);
    const right = Math.min(region.right, after.translation + margin);
    const bottom = Math.min(region.bottom, after.original + margin);
    for (let row = Math.max(region.top, before.original - margin); row <= bottom; row++) {
      const at = row - region.top;
      from[at] = Math.min(from[at] ?? left, left);
      to[at] = Math.max(to[at] ?? right, right);
    }
    before = after;
  }
  return { region, from, to };
}
