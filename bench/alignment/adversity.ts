// Makes hard documents of those with gold beads, the same each time: blocks that stand elsewhere on the other side,
// blocks that one side lacks, and debris. The gold beads follow.
import type { Sentence } from '../../shared/alignment/bead.ts';
import { damage } from '../ocr-damage.ts';
import type { GoldDocument, Link } from './gold-documents.ts';

/** A gold bead with its texts. `moved` says that the unit stands elsewhere on the translation's side. */
interface Unit {
  readonly original: readonly string[];
  readonly translation: readonly string[];
  readonly moved: boolean;
}

/** A hard document; `moved` are those of its gold beads that stand out of order. */
export interface HardDocument extends GoldDocument {
  readonly moved: readonly Link[];
}

/** Both sides in units: by each side's own order. */
interface Sides {
  original: Unit[];
  translation: Unit[];
}

type Random = () => number;
type Change = (sides: Sides, random: Random, foreign: GoldDocument) => void;

/** The kinds of adversity, by what they are called in the bench. */
export const ADVERSITIES: Readonly<Record<string, readonly Change[]>> = {
  'a block moved': [move],
  'a block to an end': [moveToAnEnd],
  'two blocks omitted': [omit, omit],
  'debris and notes': [addJunk, addJunk, addJunk],
  'all of these': [move, moveToAnEnd, omit, omit, addJunk, addJunk, addJunk],
};

const LONGEST_BLOCK = 6;
/** A block moves past so many beads at least. */
const NEAREST = 8;

/** Changes every document; `round` gives other changes of the same kind. */
export function hardDocuments(
  documents: readonly GoldDocument[],
  changes: readonly Change[],
  round: number,
): readonly HardDocument[] {
  return documents.map((document, at) => {
    const random = randomFrom(round * 1000 + at + 1);
    const units = unitsOf(document);
    const sides: Sides = { original: [...units], translation: [...units] };
    const foreign = documents[(at + 1 + round) % documents.length] ?? document;
    for (const change of changes) change(sides, random, foreign);
    return rebuilt(document.name, sides);
  });
}

function unitsOf({ original, translation, gold }: GoldDocument): readonly Unit[] {
  const texts = (sentences: readonly Sentence[], places: readonly number[]) =>
    places.map((place) => sentences[place]?.text ?? '');
  return gold.map((link) => ({
    original: texts(original, link.original),
    translation: texts(translation, link.translation),
    moved: false,
  }));
}

const upTo = (count: number, random: Random): number => Math.floor(random() * count);

/** Cuts a run of units out of the translation's side; they are marked as moved. */
function cutOut(sides: Sides, random: Random): { block: Unit[]; at: number } {
  const size = 1 + upTo(LONGEST_BLOCK, random);
  const at = upTo(sides.translation.length - size, random);
  const block = sides.translation.splice(at, size).map((unit) => {
    const moved = { ...unit, moved: true };
    sides.original[sides.original.indexOf(unit)] = moved;
    return moved;
  });
  return { block, at };
}

function move(sides: Sides, random: Random): void {
  const { block, at } = cutOut(sides, random);
  const places = sides.translation.map((_, place) => place).filter((place) => Math.abs(place - at) >= NEAREST);
  sides.translation.splice(places[upTo(places.length, random)] ?? 0, 0, ...block);
}

function moveToAnEnd(sides: Sides, random: Random): void {
  const { block } = cutOut(sides, random);
  if (random() < 0.5) sides.translation.unshift(...block);
  else sides.translation.push(...block);
}

/** Takes a block away from one side. */
function omit(sides: Sides, random: Random): void {
  const side = random() < 0.5 ? 'original' : 'translation';
  const other = side === 'original' ? 'translation' : 'original';
  const size = 1 + upTo(LONGEST_BLOCK, random);
  const gone = sides[side].splice(upTo(sides[side].length - size, random), size);
  for (const unit of gone) {
    const at = sides[other].indexOf(unit);
    if (at >= 0) sides[other][at] = { ...unit, [side]: [], moved: false };
  }
}

/** What a translator notes where the original has something that cannot be rendered. */
const NOTES = ['[handwritten: illegible]', '[stamp: incoming]', '[signature]', '[initials in the margin]'];
/** Handwriting as the OCR reads it: hardly a letter is right. */
const ILLEGIBLE = 0.7;

/** Adds debris to the original, and a note or foreign sentences to the translation, each somewhere. */
function addJunk(sides: Sides, random: Random, foreign: GoldDocument): void {
  const of = (sentences: readonly Sentence[]) => sentences[upTo(sentences.length, random)]?.text ?? '';
  const debris = Array.from({ length: 1 + upTo(3, random) }, () =>
    damage(of(foreign.original), ILLEGIBLE).slice(0, 60),
  );
  const note = random() < 0.5 ? (NOTES[upTo(NOTES.length, random)] ?? '') : of(foreign.translation);
  for (const text of debris)
    sides.original.splice(upTo(sides.original.length, random), 0, { original: [text], translation: [], moved: false });
  sides.translation.splice(upTo(sides.translation.length, random), 0, {
    original: [],
    translation: [note],
    moved: false,
  });
}

function rebuilt(name: string, sides: Sides): HardDocument {
  const sentences = (texts: readonly string[]) =>
    texts.map((text): Sentence => ({ text, paragraph: 0, block: 'prose' }));
  const places = new Map<Unit, number[]>();
  let next = 0;
  for (const unit of sides.translation)
    places.set(
      unit,
      unit.translation.map(() => next++),
    );
  next = 0;
  const links: { link: Link; moved: boolean }[] = [];
  for (const unit of sides.original) {
    const original = unit.original.map(() => next++);
    links.push({ link: { original, translation: places.get(unit) ?? [] }, moved: unit.moved });
    places.delete(unit);
  }
  for (const translation of places.values()) links.push({ link: { original: [], translation }, moved: false });
  return {
    name,
    original: sentences(sides.original.flatMap((unit) => unit.original)),
    translation: sentences(sides.translation.flatMap((unit) => unit.translation)),
    gold: links.map(({ link }) => link),
    moved: links.filter(({ moved }) => moved).map(({ link }) => link),
  };
}

/** Numbers from 0 to 1 that are the same each time (a multiplicative generator of 31 bits). */
function randomFrom(seed: number): Random {
  let state = seed;
  for (let warm = 0; warm < 8; warm++) state = (state * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
