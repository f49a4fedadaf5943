// Finds pieces of text in a longer one, though spaces, punctuation, capitals and single letters differ: both are compared
// by their letters and figures alone, by runs of them that they have in common.

/** A text by its letters and figures alone. */
export interface FoldedText {
  /** UTF-16 units of the letters, in lower case and without the dots of ё. */
  readonly letters: Uint16Array;
  /** Where each letter stands in the text. */
  readonly offsets: Int32Array;
}

/** A stretch of a folded text, as places of its letters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The parts of it that were found letter for letter, in order. */
  readonly same: readonly { readonly from: number; readonly to: number }[];
}

const LETTER = /[\p{L}\p{N}]/gu;

/** Takes spaces, punctuation and capitals away. */
export function foldText(text: string): FoldedText {
  const letters: number[] = [];
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const plain = letter.toLowerCase().replace('ё', 'е');
    letters.push(plain.codePointAt(0) ?? 0);
    offsets.push(index);
  }
  return { letters: Uint16Array.from(letters), offsets: Int32Array.from(offsets) };
}

/** Length of the runs by which a piece is found: in eight letters of Russian or English there is seldom chance. */
const RUN = 8;
/** A run that stands in more places tells nothing about the place. */
const MOST_PLACES = 24;
/** Pieces at least so long are placed first; the shorter ones find their place between them. */
const LONG = 24;
/** The share of a piece's letters that must be found, in runs, for the piece to be there. */
const LEAST_FOUND = 0.35;
/** How far, in letters, the place of a run may drift within a piece by letters put in or left out. */
const DRIFT = 24;
/** So many places with the most runs of a piece are looked at closely. */
const CANDIDATES = 6;
/** What a place is worth that does not begin, or does not end, where a sentence does. */
const INSIDE = 0.85;
/** A short piece without a common run is tried letter by letter so far around the place where it is expected. */
const REACH = 1500;
/** The share of its letters that must then be the same, place by place. */
const LEAST_SAME = 0.7;

/**
 * The place of each piece in a text; null where it is not there. Pieces in the order of the text are told apart where
 * the text repeats itself; other orders are found too. No place is given twice while another is free. Where several are
 * alike, one between two of `borders` (the letters with which sentences begin) is preferred.
 */
export function locateTexts(
  text: FoldedText,
  pieces: readonly string[],
  borders: readonly number[] = [],
): readonly (Stretch | null)[] {
  const folded = pieces.map((piece) => foldText(piece).letters);
  const search = new PieceSearch(text.letters, new Set(borders));
  const places: (Stretch | null)[] = folded.map(() => null);
  const place = (wanted: (length: number) => boolean): void => {
    let expected = 0;
    folded.forEach((letters, at) => {
      const known = places[at];
      if (!known && wanted(letters.length)) places[at] = search.find(letters, expected);
      expected = places[at]?.to ?? expected;
    });
  };
  place((length) => length >= LONG);
  place((length) => length > 0 && length < LONG);
  return places;
}

/** Where runs stand in a text, and which letters are given away. */
class PieceSearch {
  readonly #letters: Uint16Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;
  readonly #taken: Uint8Array;
  readonly #borders: ReadonlySet<number>;

  constructor(letters: Uint16Array, borders: ReadonlySet<number>) {
    this.#borders = borders;
    this.#letters = letters;
    this.#mask = 2 ** Math.ceil(Math.log2(letters.length + 2)) - 1;
    this.#heads = new Int32Array(this.#mask + 1).fill(-1);
    this.#next = new Int32Array(letters.length).fill(-1);
    this.#taken = new Uint8Array(letters.length);
    for (let at = letters.length - RUN; at >= 0; at--) {
      const slot = this.#slotOf(letters, at);
      this.#next[at] = this.#heads[slot] ?? -1;
      this.#heads[slot] = at;
    }
  }

  /** The best place for a piece, the nearest to `expected` among equals; its letters are taken then. */
  find(piece: Uint16Array, expected: number): Stretch | null {
    const found = this.#byRuns(piece, expected) ?? this.#letterByLetter(piece, expected);
    if (found) this.#taken.fill(1, found.from, found.to);
    return found;
  }

  #slotOf(letters: Uint16Array, from: number): number {
    let hash = 0;
    for (let at = from; at < from + RUN; at++) hash = (Math.imul(hash, 31) + (letters[at] ?? 0)) | 0;
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  /** Places of the text where the run at `from` of a piece stands. */
  #placesOf(piece: Uint16Array, from: number): readonly number[] {
    const places: number[] = [];
    let at = this.#heads[this.#slotOf(piece, from)] ?? -1;
    while (at >= 0 && places.length <= MOST_PLACES) {
      if (this.#same(piece, from, at, RUN) === RUN) places.push(at);
      at = this.#next[at] ?? -1;
    }
    return places.length > MOST_PLACES ? [] : places;
  }

  /** How many letters of a piece from `from` on are those of the text from `at` on, place by place. */
  #same(piece: Uint16Array, from: number, at: number, length: number): number {
    let same = 0;
    for (let step = 0; step < length; step++) if (piece[from + step] === this.#letters[at + step]) same++;
    return same;
  }

  #byRuns(piece: Uint16Array, expected: number): Stretch | null {
    const runs = Array.from({ length: Math.max(0, piece.length - RUN + 1) }, (_none, from) =>
      this.#placesOf(piece, from),
    );
    const votes = new Map<number, number>();
    runs.forEach((places, from) => {
      for (const at of places) {
        const bucket = Math.floor((at - from) / DRIFT);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    });
    const worth = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
    let best: { readonly stretch: Stretch; readonly worth: number } | null = null;
    const likely = [...votes.keys()].sort((a, b) => worth(b) - worth(a)).slice(0, CANDIDATES);
    for (const bucket of likely) {
      const stretch = this.#stretchOf(piece, runs, bucket * DRIFT);
      if (!stretch) continue;
      const found = stretch.same.reduce((sum, { from, to }) => sum + to - from, 0);
      const near = 1 / (1 + Math.abs(stretch.from - expected) / this.#letters.length);
      const value = found * (0.2 + 0.8 * this.#shareFree(stretch)) * (0.9 + 0.1 * near) * this.#fit(stretch);
      if (!best || value > best.worth) best = { stretch, worth: value };
    }
    return best?.stretch ?? null;
  }

  /** From the first run that stands near a diagonal to the last; null where too few letters of the piece are found there. */
  #stretchOf(piece: Uint16Array, runs: readonly (readonly number[])[], diagonal: number): Stretch | null {
    const same: { from: number; to: number }[] = [];
    let [from, to, found, reached, last] = [-1, -1, 0, 0, diagonal + DRIFT];
    runs.forEach((places, start) => {
      const at = nearest(places, start + last);
      if (at === null || at - start < diagonal || at - start >= diagonal + 2 * DRIFT) return;
      last = at - start;
      if (from < 0) from = last;
      to = last + piece.length;
      found += start + RUN - Math.max(start, reached);
      reached = start + RUN;
      const before = same.at(-1);
      if (before && before.to >= at && before.from <= at) before.to = Math.max(before.to, at + RUN);
      else same.push({ from: at, to: at + RUN });
    });
    if (found < piece.length * LEAST_FOUND) return null;
    return { from: Math.max(0, from), to: Math.min(this.#letters.length, to), same };
  }

  /** How well a place fits between two borders. */
  #fit({ from, to }: Pick<Stretch, 'from' | 'to'>): number {
    return (this.#borders.has(from) ? 1 : INSIDE) * (this.#borders.has(to) ? 1 : INSIDE);
  }

  #shareFree({ from, to }: Pick<Stretch, 'from' | 'to'>): number {
    let free = 0;
    for (let at = from; at < to; at++) if (!this.#taken[at]) free++;
    return to > from ? free / (to - from) : 0;
  }

  /** For pieces too short or too much misread to share a run: the like-most free place around the expected one. */
  #letterByLetter(piece: Uint16Array, expected: number): Stretch | null {
    if (piece.length >= LONG * 2) return null;
    let best: { readonly at: number; readonly worth: number } | null = null;
    const last = Math.min(this.#letters.length - piece.length, expected + REACH);
    for (let at = Math.max(0, expected - REACH); at <= last; at++) {
      const same = this.#same(piece, 0, at, piece.length) / piece.length;
      if (same < (piece.length < RUN ? 1 : LEAST_SAME)) continue;
      if (this.#shareFree({ from: at, to: at + piece.length }) < 1) continue;
      const worth = this.#fit({ from: at, to: at + piece.length }) * same - Math.abs(at - expected) / (4 * REACH);
      if (!best || worth > best.worth) best = { at, worth };
    }
    if (!best) return null;
    const place = { from: best.at, to: best.at + piece.length };
    return { ...place, same: [place] };
  }
}

/** The place nearest to a wanted one; null where there is none. */
function nearest(places: readonly number[], wanted: number): number | null {
  let best: number | null = null;
  for (const place of places) if (best === null || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place;
  return best;
}
