// Where the names of a network stand: each beside its dot, on the side where it covers least of what else is drawn.
import type { PlacedNetwork, PlacedNode } from './network-layout.ts';

/** A name in lines, set from a point relative to the middle of its dot. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** The first line's base. */
  readonly y: number;
}

export const NO_LABEL: PlacedLabel = { lines: [], anchor: 'middle', x: 0, y: 0 };

/** From one line's base to the next, of letters 13 pixels high. */
export const LINE_HEIGHT = 15;
/** Of a letter of that size, as wide as most are; measuring each would need the page. */
const LETTER = 6.6;
const CAPITAL = 8.4;
/** Above the base of a line, and under it. */
const ASCENT = 11;
const DESCENT = 4;
const GAP = 4;
/** Longer names are broken between words. */
const LONGEST_LINE = 26;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Weights of what a label may cover, for each square pixel; an edge for each pixel of its length. */
const ON_LABEL = 5;
const ON_DOT = 4;
const ON_EDGE = 1.2;
const OUTSIDE = 40;
/** What each place is dearer than the one before it, all else alike. */
const PER_RANK = 6;
/** Rounds in which every label looks again for its best place, the others standing. */
const ROUNDS = 4;

/** Labels in the order of the nodes; `nameOf` gives the name to write. */
export function placeLabels(
  { nodes, edges }: PlacedNetwork,
  nameOf: (entity: string) => string,
  field: Size,
): readonly PlacedLabel[] {
  const candidates = nodes.map((node) => placesAround(node, linesOf(nameOf(node.named.entity))));
  const dots = nodes.map(({ x, y, radius }) => box(x - radius, y - radius, x + radius, y + radius));
  const alone = candidates.map((places, at) =>
    places.map(({ box: own }, rank) => {
      const covered = dots.reduce((sum, dot, other) => sum + (other === at ? 0 : ON_DOT * overlap(own, dot)), 0);
      const crossed = edges.reduce((sum, { from, to }) => sum + ON_EDGE * lengthInside(own, from, to), 0);
      return covered + crossed + OUTSIDE * outside(own, field) + PER_RANK * rank;
    }),
  );
  const chosen = candidates.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, places] of candidates.entries()) {
      const costs = places.map(({ box: own }, rank) => {
        const others = candidates.reduce((sum, theirs, other) => {
          const their = theirs[chosen[other] ?? 0];
          return other === at || !their ? sum : sum + ON_LABEL * overlap(own, their.box);
        }, 0);
        return (alone[at]?.[rank] ?? 0) + others;
      });
      chosen[at] = costs.indexOf(Math.min(...costs));
    }
  }
  return candidates.map((places, at) => places[chosen[at] ?? 0]?.label ?? NO_LABEL);
}

/** A name in lines of about the same length. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const words = name.split(' ');
  const count = Math.ceil(name.length / LONGEST_LINE);
  const wanted = name.length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + word.length / 2 < wanted;
    if (fits || (last !== undefined && lines.length === count)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const widthOf = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (letter !== letter.toLowerCase() ? CAPITAL : LETTER), 0);

/** Under, over, right, left, and the corners: the first is the usual one. */
const AROUND = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

interface Place {
  readonly label: PlacedLabel;
  /** In the picture. */
  readonly box: Box;
}

function placesAround({ x, y, radius }: PlacedNode, lines: readonly string[]): readonly Place[] {
  const width = Math.max(...lines.map(widthOf));
  const height = (lines.length - 1) * LINE_HEIGHT + ASCENT + DESCENT;
  return AROUND.map(([aside, down]): Place => {
    const far = aside !== 0 && down !== 0 ? radius * 0.75 : radius + GAP;
    const left = aside === 0 ? -width / 2 : aside > 0 ? far : -far - width;
    const top = down === 0 ? -height / 2 : down > 0 ? far - 1 : -far - height + 1;
    const anchor = aside === 0 ? 'middle' : aside > 0 ? 'start' : 'end';
    const start = aside === 0 ? 0 : aside > 0 ? left : left + width;
    return {
      label: { lines, anchor, x: start, y: top + ASCENT },
      box: box(x + left, y + top, x + left + width, y + top + height),
    };
  });
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** Square pixels that both cover. */
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Pixels by which a box leaves the field. */
const outside = ({ left, top, right, bottom }: Box, { width, height }: Size): number =>
  Math.max(0, -left) + Math.max(0, -top) + Math.max(0, right - width) + Math.max(0, bottom - height);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much of a line runs through a box, by clipping it on each side (Liang and Barsky). */
function lengthInside({ left, top, right, bottom }: Box, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return 0;
    } else if (step < 0) enters = Math.max(enters, room / step);
    else leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? (leaves - enters) * Math.hypot(dx, dy) : 0;
}
