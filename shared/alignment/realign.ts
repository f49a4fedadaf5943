// Aligning again around what a person has decided: confirmed beads stay as they are, the machine works between them.
import type { Region } from './band.ts';
import type { Bead, Sentence } from './bead.ts';
import type { WeighedBead } from './best-beads.ts';
import { calibrated } from './calibration.ts';
import { findCrossing } from './crossing.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { type PairScanners, pairScanners } from './sentence-words.ts';
import { alignRegion, readTextPair } from './text-pair.ts';

/**
 * Aligns the sentences that stand in no bead of `fixed`, each stretch between two fixed beads by itself. The result
 * holds every bead of `fixed` as it is and covers each sentence once, in the order of the original. A fixed bead that
 * crosses others keeps its sentences but parts no stretch. Throws `RangeError` when a sentence stands in two fixed
 * beads or does not exist.
 */
export function realign(
  original: readonly Sentence[],
  translation: readonly Sentence[],
  evidence: AlignmentEvidence,
  fixed: readonly Bead[],
): readonly Bead[] {
  const free = freeSentences(original.length, translation.length, fixed);
  const noise = takeNoise(original, translation, free);
  const decided = [...fixed, ...noise];
  const scan = pairScanners(evidence.dictionary);
  const first = alignFree(original, translation, evidence, scan, free, fixed);
  const crossing = first.crossing();
  if (crossing.length === 0) return inReadingOrder([...decided, ...first.beads.map(calibrated)]);
  // What is sure stays; what the crossing sentences had displaced is aligned again without them.
  const broken = new Set(crossing.flatMap((bead) => bead.original));
  const brokenAcross = new Set(crossing.flatMap((bead) => bead.translation));
  const kept = first.beads.filter(
    (bead) =>
      isSure(bead) &&
      !bead.original.some((at) => broken.has(at)) &&
      !bead.translation.some((at) => brokenAcross.has(at)),
  );
  const around = [...decided, ...kept, ...crossing];
  const left = freeSentences(original.length, translation.length, around);
  const { beads } = alignFree(original, translation, evidence, scan, left, [...fixed, ...kept]);
  return inReadingOrder([...decided, ...[...kept, ...crossing, ...beads].map(calibrated)]);
}

/** A bead with both sides that is right beyond doubt. */
const SURE_SCORE = 0.9;
const SURE_WORTH = 5;
const isSure = ({ original, translation, score, worth }: WeighedBead): boolean =>
  original.length > 0 && translation.length > 0 && score >= SURE_SCORE && worth >= SURE_WORTH;

/** The beads of free sentences, by their places in the whole texts. */
interface FreeAlignment {
  readonly beads: readonly WeighedBead[];
  /** Beads that stand out of order, of sentences that `beads` leave alone or hold weakly. */
  crossing(): readonly WeighedBead[];
}

/** Aligns the free sentences of each stretch between two fixed beads. */
function alignFree(
  original: readonly Sentence[],
  translation: readonly Sentence[],
  evidence: AlignmentEvidence,
  scan: PairScanners,
  free: Free,
  fixed: readonly Bead[],
): FreeAlignment {
  const stretches = stretchesBetween(ascendingChain(fixed), free);
  const around = background(free, original.length, translation.length);
  const pick = (sentences: readonly Sentence[], places: readonly number[]) =>
    places.flatMap((place) => sentences[place] ?? []);
  const places = {
    original: [...stretches.flatMap((stretch) => stretch.original), ...around.original],
    translation: [...stretches.flatMap((stretch) => stretch.translation), ...around.translation],
  };
  const pair = readTextPair(pick(original, places.original), pick(translation, places.translation), evidence, scan);
  const made = regionsOf(stretches).flatMap((region) => alignRegion(pair, region));
  const back = (bead: WeighedBead): WeighedBead => ({
    ...bead,
    original: bead.original.map((at) => places.original[at] ?? 0),
    translation: bead.translation.map((at) => places.translation[at] ?? 0),
  });
  return { beads: made.map(back), crossing: () => findCrossing(pair, made).map(back) };
}

/** True by place for each sentence that no bead holds yet. */
interface Free {
  readonly original: boolean[];
  readonly translation: boolean[];
}

/** Noise translates nothing: how sure that is. */
const NOISE_SCORE = 0.98;

/** A bead for each free sentence of noise, which is free no longer. */
function takeNoise(original: readonly Sentence[], translation: readonly Sentence[], free: Free): readonly Bead[] {
  const take = (sentences: readonly Sentence[], side: boolean[]) =>
    sentences.flatMap(({ block }, place) => {
      if (block !== 'noise' || !side[place]) return [];
      side[place] = false;
      return [place];
    });
  return [
    ...take(original, free.original).map((place) => ({ original: [place], translation: [], score: NOISE_SCORE })),
    ...take(translation, free.translation).map((place) => ({ original: [], translation: [place], score: NOISE_SCORE })),
  ];
}

function freeSentences(originals: number, translations: number, fixed: readonly Bead[]): Free {
  const original = new Array<boolean>(originals).fill(true);
  const translation = new Array<boolean>(translations).fill(true);
  const take = (side: boolean[], place: number) => {
    if (side[place] === undefined) throw new RangeError(`There is no sentence ${place} for a fixed bead to hold.`);
    if (!side[place]) throw new RangeError(`Sentence ${place} stands in two fixed beads.`);
    side[place] = false;
  };
  for (const bead of fixed) {
    for (const place of bead.original) take(original, place);
    for (const place of bead.translation) take(translation, place);
  }
  return { original, translation };
}

/** The longest run of fixed beads with both sides that crosses nothing, in order. */
function ascendingChain(fixed: readonly Bead[]): readonly Bead[] {
  const beads = fixed
    .filter(({ original, translation }) => original.length > 0 && translation.length > 0)
    .toSorted((a, b) => first(a.original) - first(b.original));
  const ends: number[] = [];
  const previous: number[] = [];
  beads.forEach((bead, index) => {
    let length = lowestEnding(ends, beads, first(bead.translation));
    const before = ends[length - 1];
    if (before !== undefined && last(beads[before]?.original ?? []) > first(bead.original)) length = -1;
    previous[index] = before ?? -1;
    if (length >= 0) ends[length] = index;
  });
  const chain: Bead[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(...beads.slice(at, at + 1));
  return chain.reverse();
}

/** How many beads a chain that ends before `place` on the translation side can have at most. */
function lowestEnding(ends: readonly number[], beads: readonly Bead[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (last(beads[ends[middle] ?? 0]?.translation ?? []) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const first = (places: readonly number[]): number => Math.min(...places);
const last = (places: readonly number[]): number => Math.max(...places);

/** The free sentences between two beads of the chain. */
interface Stretch {
  readonly original: readonly number[];
  readonly translation: readonly number[];
}

function stretchesBetween(chain: readonly Bead[], free: Free): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = { original: 0, translation: 0 };
  const push = (original: number, translation: number) => {
    const stretch = {
      original: freeBetween(free.original, from.original, original),
      translation: freeBetween(free.translation, from.translation, translation),
    };
    if (stretch.original.length + stretch.translation.length > 0) stretches.push(stretch);
  };
  for (const bead of chain) {
    push(first(bead.original), first(bead.translation));
    from = { original: first(bead.original), translation: first(bead.translation) };
  }
  push(free.original.length, free.translation.length);
  return stretches;
}

function freeBetween(free: readonly boolean[], from: number, to: number): number[] {
  const places: number[] = [];
  for (let place = from; place < to; place++) if (free[place]) places.push(place);
  return places;
}

/** The stretches laid one after another. */
function regionsOf(stretches: readonly Stretch[]): readonly Region[] {
  let top = 0;
  let left = 0;
  return stretches.map(({ original, translation }) => {
    const region = { top, left, bottom: top + original.length, right: left + translation.length };
    top = region.bottom;
    left = region.right;
    return region;
  });
}

/** Fixed sentences up to this far from a free one tell how common its words are; a sample is enough. */
const BACKGROUND_REACH = 40;

function background({ original, translation }: Free, originals: number, translations: number) {
  const near = (free: readonly boolean[], length: number): number[] => {
    const reach = new Int32Array(length + 1);
    free.forEach((is, place) => {
      if (!is) return;
      const from = Math.max(0, place - BACKGROUND_REACH);
      const to = Math.min(length, place + BACKGROUND_REACH + 1);
      reach[from] = (reach[from] ?? 0) + 1;
      reach[to] = (reach[to] ?? 0) - 1;
    });
    const places: number[] = [];
    let open = 0;
    for (let place = 0; place < length; place++) {
      open += reach[place] ?? 0;
      if (open > 0 && !free[place]) places.push(place);
    }
    return places;
  };
  return { original: near(original, originals), translation: near(translation, translations) };
}

/** By the original; a bead without original sentences stands before the one that holds the next translation sentence. */
function inReadingOrder(beads: readonly Bead[]): readonly Bead[] {
  const full = beads
    .filter(({ original }) => original.length > 0)
    .toSorted((a, b) => first(a.original) - first(b.original));
  const added = beads
    .filter(({ original }) => original.length === 0)
    .toSorted((a, b) => first(a.translation) - first(b.translation));
  const ordered: Bead[] = [];
  let next = 0;
  let reached = -1;
  for (const bead of full) {
    const here = bead.translation.length > 0 ? first(bead.translation) : reached;
    for (let waiting = added[next]; waiting && first(waiting.translation) < here; waiting = added[++next])
      ordered.push(waiting);
    ordered.push(bead);
    reached = Math.max(reached, here);
  }
  return [...ordered, ...added.slice(next)];
}
