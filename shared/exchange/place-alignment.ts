// Lays the alignment of a file onto a record's own sentences. Where the two cut the text differently, sentences of the
// record that share a unit of the file come into one bead; or, if wanted, the record's are split where the file's end.
import type { Node } from 'prosemirror-model';
import type { IdSource, SegmentId } from '../document/ids.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { freshSegmentId, type PlacedSegment, segmentsOf } from '../document/segments.ts';
import type { AlignmentFile, FileBead, FileUnit } from './alignment-file.ts';
import { type FoldedText, foldText, locateTexts, type Stretch } from './locate-texts.ts';

/** A bead of the file in sentences of the record. Sentences that are yet to be split off have the ids of `cuts`. */
export interface PlacedBead {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
  readonly certainty: number | null;
  readonly confirmed: boolean;
}

/** A place where a sentence of the record is to be split. */
export interface PlacedCut {
  readonly segment: SegmentId;
  /** Offset in the segment's content at which the second part begins. */
  readonly at: number;
  /** The id of the second part. */
  readonly id: SegmentId;
}

/** A unit of the file that the record does not have. */
export interface LostUnit {
  readonly side: Side;
  readonly text: string;
  readonly line: number;
}

export interface PlacedAlignment {
  readonly beads: readonly PlacedBead[];
  /** In the order of the record; empty unless sentences are to be split. */
  readonly cuts: readonly PlacedCut[];
  /** How many sentences of the record the file splits further. */
  readonly splitFurther: number;
  readonly lost: readonly LostUnit[];
  /** Of each side: how many sentences with words the record has, and how many of them the file speaks of. */
  readonly coverage: Readonly<Record<Side, { readonly all: number; readonly found: number }>>;
}

/** Finds the units of a file in a record. With `split`, sentences of the record are cut where the file's units begin. */
export function placeAlignment(doc: Node, file: AlignmentFile, split: boolean, newId: IdSource): PlacedAlignment {
  const sides = { original: placeSide(doc, file, 'original'), translation: placeSide(doc, file, 'translation') };
  const cuts = split ? SIDES.flatMap((side) => cutsOf(sides[side], newId)) : [];
  const pieces = { original: piecesOf(sides.original, cuts), translation: piecesOf(sides.translation, cuts) };
  const members = {
    original: membersOf(sides.original, pieces.original),
    translation: membersOf(sides.translation, pieces.translation),
  };
  return {
    beads: joined(file.beads, members),
    cuts,
    splitFurther: SIDES.reduce((sum, side) => sum + new Set(startsInside(sides[side]).map(({ at }) => at)).size, 0),
    lost: SIDES.flatMap((side) => lostUnits(file, sides[side])),
    coverage: {
      original: coverageOf(sides.original, members.original),
      translation: coverageOf(sides.translation, members.translation),
    },
  };
}

/** One side of the record with the file's units found in it. */
interface PlacedSide {
  readonly side: Side;
  readonly segments: readonly PlacedSegment[];
  /** All sentences after one another. */
  readonly text: FoldedText;
  /** The first letter of each sentence, and behind them the end: one entry more than there are sentences. */
  readonly starts: readonly number[];
  /** Offset of each sentence in the text. */
  readonly offsets: readonly number[];
  /** For each bead of the file, its units on this side. */
  readonly units: readonly (readonly PlacedUnit[])[];
}

interface PlacedUnit {
  readonly unit: FileUnit;
  readonly stretch: Stretch | null;
}

function placeSide(doc: Node, file: AlignmentFile, side: Side): PlacedSide {
  const segments = segmentsOf(doc, side);
  const texts = segments.map(({ node }) => node.textBetween(0, node.content.size, '', ' '));
  const text = foldText(texts.join(''));
  const offsets: number[] = [];
  let length = 0;
  for (const one of texts) {
    offsets.push(length);
    length += one.length;
  }
  const starts = [...offsets, length].map((offset) => lowerBound(text.offsets, offset));
  const byId = new Map(segments.map(({ id }, at) => [String(id), at]));
  const units = file.beads.flatMap((bead) => bead[side]);
  const stretches = locateTexts(
    text,
    units.map((unit) => unit.text ?? ''),
    starts,
  );
  let next = 0;
  return {
    ...{ side, segments, text, starts, offsets },
    units: file.beads.map((bead) =>
      bead[side].map((unit) => {
        const stretch = stretches[next++] ?? null;
        const named = unit.text === null && unit.id !== null ? byId.get(unit.id) : undefined;
        return {
          unit,
          stretch: named === undefined ? stretch : wholeOf({ from: starts[named] ?? 0, to: starts[named + 1] ?? 0 }),
        };
      }),
    ),
  };
}

const wholeOf = (place: { readonly from: number; readonly to: number }): Stretch => ({ ...place, same: [place] });

/** The first place of an ascending list whose value is not below `value`. */
function lowerBound(list: Int32Array, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A unit that begins or ends so few letters from the end of a sentence means that end. */
const SLACK = 3;

/** Where units begin within sentences of the record: the place of the sentence and of the letter. */
function startsInside({ units, starts }: PlacedSide): readonly { readonly at: number; readonly letter: number }[] {
  const found = new Map<number, number>();
  for (const { stretch } of units.flat()) {
    if (!stretch) continue;
    for (const letter of [stretch.from, stretch.to]) {
      const at = sentenceOf(starts, letter);
      if (letter - (starts[at] ?? 0) <= SLACK || (starts[at + 1] ?? 0) - letter <= SLACK) continue;
      const near = [...Array(2 * SLACK + 1).keys()].some((step) => found.has(letter - SLACK + step));
      if (!near) found.set(letter, at);
    }
  }
  return [...found].map(([letter, at]) => ({ at, letter })).sort((a, b) => a.letter - b.letter);
}

const sentenceOf = (starts: readonly number[], letter: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? 0) <= letter) low = middle + 1;
    else high = middle;
  }
  return low;
};

function cutsOf(side: PlacedSide, newId: IdSource): readonly PlacedCut[] {
  const { segments, text, offsets } = side;
  return startsInside(side).flatMap(({ at, letter }) => {
    const segment = segments[at];
    const offset = wordStart(segment, (text.offsets[letter] ?? 0) - (offsets[at] ?? 0));
    return segment && offset > 0 ? [{ segment: segment.id, at: offset, id: freshSegmentId(newId) }] : [];
  });
}

/** The start of the word that an offset lies in, with the brackets and quotation marks before it. */
function wordStart(segment: PlacedSegment | undefined, offset: number): number {
  const text = segment?.node.textBetween(0, segment.node.content.size, '', ' ') ?? '';
  let at = offset;
  while (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) at--;
  return at;
}

/** A sentence as it will be once the cuts are made. */
interface Piece {
  readonly id: SegmentId;
  readonly from: number;
  readonly to: number;
}

function piecesOf({ segments, starts, text, offsets }: PlacedSide, cuts: readonly PlacedCut[]): readonly Piece[] {
  const bySegment = new Map<SegmentId, PlacedCut[]>();
  for (const cut of cuts) bySegment.set(cut.segment, [...(bySegment.get(cut.segment) ?? []), cut]);
  return segments.flatMap(({ id }, at) => {
    const own = (bySegment.get(id) ?? []).toSorted((a, b) => a.at - b.at);
    const begins = own.map((cut) => lowerBound(text.offsets, (offsets[at] ?? 0) + cut.at));
    const ids = [id, ...own.map((cut) => cut.id)];
    const edges = [starts[at] ?? 0, ...begins, starts[at + 1] ?? 0];
    return ids.map((piece, part) => ({ id: piece, from: edges[part] ?? 0, to: edges[part + 1] ?? 0 }));
  });
}

/** A sentence of which a unit covers at least this share, or that makes up this share of the unit, belongs to it. */
const LEAST_SHARE = 0.4;
/** So do so many letters, however long either is. */
const MANY_LETTERS = 16;

/** For each bead of the file the pieces its units cover. */
function membersOf({ units }: PlacedSide, pieces: readonly Piece[]): readonly (readonly SegmentId[])[] {
  const starts = [...pieces.map(({ from }) => from), pieces.at(-1)?.to ?? 0];
  return units.map((all) => {
    const covered = new Set<SegmentId>();
    for (const { stretch } of all) {
      if (!stretch || stretch.to <= stretch.from) continue;
      for (let at = sentenceOf(starts, stretch.from); at < pieces.length; at++) {
        const piece = pieces[at];
        if (!piece || piece.from >= stretch.to) break;
        const shared = Math.min(piece.to, stretch.to) - Math.max(piece.from, stretch.from);
        const [own, whole] = [piece.to - piece.from, stretch.to - stretch.from];
        const much = shared >= own * LEAST_SHARE || shared >= whole * LEAST_SHARE || shared >= MANY_LETTERS;
        if (shared > 0 && much && !isPassedOver(piece, stretch)) covered.add(piece.id);
      }
    }
    return [...covered];
  });
}

/** A shorter sentence of which no letter was found may stand between the parts of a unit without belonging to it. */
const SHORT = 16;

/** True for a page number or the like within the text of a unit that does not have it. */
const isPassedOver = ({ from, to }: Piece, { same }: Stretch): boolean =>
  to - from < SHORT && !same.some((part) => part.from < to && part.to > from);

/** Beads that share a sentence of the record become one. */
function joined(
  beads: readonly FileBead[],
  members: Readonly<Record<Side, readonly (readonly SegmentId[])[]>>,
): readonly PlacedBead[] {
  const placed: (PlacedBead | null)[] = [];
  const holder = new Map<SegmentId, number>();
  beads.forEach((read, at) => {
    const { certainty, confirmed } = read;
    // A bead of which a whole side is not in the record says nothing about the other.
    if (SIDES.some((side) => read[side].length > 0 && (members[side][at] ?? []).length === 0)) return;
    let bead: PlacedBead = {
      original: members.original[at] ?? [],
      translation: members.translation[at] ?? [],
      certainty,
      confirmed,
    };
    const before = new Set([...bead.original, ...bead.translation].flatMap((id) => holder.get(id) ?? []));
    for (const other of before) {
      const known = placed[other];
      if (!known) continue;
      bead = unionOf(known, bead);
      placed[other] = null;
    }
    const place = placed.push(bead) - 1;
    for (const id of [...bead.original, ...bead.translation]) holder.set(id, place);
  });
  return placed.filter((bead) => bead !== null && bead.original.length + bead.translation.length > 0) as PlacedBead[];
}

function unionOf(one: PlacedBead, other: PlacedBead): PlacedBead {
  const certainties = [one.certainty, other.certainty].filter((certainty) => certainty !== null);
  return {
    original: [...new Set([...one.original, ...other.original])],
    translation: [...new Set([...one.translation, ...other.translation])],
    certainty: certainties.length === 0 ? null : Math.min(...certainties),
    confirmed: one.confirmed && other.confirmed,
  };
}

const lostUnits = (file: AlignmentFile, { side, units }: PlacedSide): readonly LostUnit[] =>
  units.flatMap((all, at) =>
    all.flatMap(({ unit, stretch }) =>
      stretch ? [] : [{ side, text: unit.text ?? unit.id ?? '', line: file.beads[at]?.line ?? 1 }],
    ),
  );

function coverageOf({ segments, starts }: PlacedSide, members: readonly (readonly SegmentId[])[]) {
  const found = new Set(members.flat());
  const spoken = segments.filter((_segment, at) => (starts[at + 1] ?? 0) > (starts[at] ?? 0));
  return { all: spoken.length, found: spoken.filter(({ id }) => found.has(id)).length };
}
