// Finds what stands elsewhere on the other side: a stamp, a signature block, an annex that the aligner, which reads
// both texts in order, had to leave alone on both sides.
import type { Region } from './band.ts';
import type { WeighedBead } from './best-beads.ts';
import { alignRegion, type TextPair } from './text-pair.ts';

/** A run of neighbouring sentences that were left alone on one side: `from` to `to`, end excluded. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** So much surer than chance must the words of two runs tie them: e^6 is about 1 in 400. */
const MARGIN = 6;
/** Cost of each bead out of order, in the same measure: few blocks move. */
const BEAD_CHARGE = 5;
/** A crossing bead that is less probable inside its block is left alone. */
const LEAST_SCORE = 0.6;
/** Each run is tried with so many runs of the other side, the likeliest first, so that time grows with the text only. */
const MOST_TRIES = 3;
/** A bead whose sentences are worth less than this together may be a makeshift for want of their counterparts in reach. */
const WEAK = 5;

/**
 * Finds beads that stand out of order: of sentences left alone on both sides, or held by a weak bead that is worth less
 * than they would be together.
 */
export function findCrossing(pair: TextPair, beads: readonly WeighedBead[]): readonly WeighedBead[] {
  const loose = beads.filter((bead) => isAlone(bead) || bead.worth < WEAK);
  const originals = runsOf(loose.flatMap(({ original }) => original));
  const translations = runsOf(loose.flatMap(({ translation }) => translation));
  if (originals.length === 0 || translations.length === 0) return [];
  const chance = Math.log(originals.length * translations.length) + MARGIN;
  const tries = { original: new Map<number, number>(), translation: new Map<number, number>() };
  const holders = holdersOf(loose);
  const found: WeighedBead[] = [];
  const taken = { original: new Set<number>(), translation: new Set<number>() };
  for (const { region, worth } of likelyBlocks(pair, originals, translations)) {
    if (worth < chance) break;
    const [tried, met] = [tries.original.get(region.top) ?? 0, tries.translation.get(region.left) ?? 0];
    if (tried >= MOST_TRIES || met >= MOST_TRIES) continue;
    tries.original.set(region.top, tried + 1);
    tries.translation.set(region.left, met + 1);
    const block = alignRegion(pair, region, BEAD_CHARGE).filter((bead) => !isAlone(bead) && bead.score >= LEAST_SCORE);
    if (block.reduce((sum, bead) => sum + bead.worth, 0) < 0) continue;
    for (const bead of block) {
      if (bead.original.some((at) => taken.original.has(at))) continue;
      if (bead.translation.some((at) => taken.translation.has(at))) continue;
      if (!isWorthMore(bead, holders)) continue;
      for (const at of bead.original) taken.original.add(at);
      for (const at of bead.translation) taken.translation.add(at);
      found.push(bead);
    }
  }
  return found;
}

const isAlone = ({ original, translation }: WeighedBead): boolean => original.length === 0 || translation.length === 0;

/** The weak bead that holds each sentence. */
interface Holders {
  readonly original: ReadonlyMap<number, WeighedBead>;
  readonly translation: ReadonlyMap<number, WeighedBead>;
}

function holdersOf(loose: readonly WeighedBead[]): Holders {
  const weak = loose.filter((bead) => !isAlone(bead));
  return {
    original: new Map(weak.flatMap((bead) => bead.original.map((at) => [at, bead] as const))),
    translation: new Map(weak.flatMap((bead) => bead.translation.map((at) => [at, bead] as const))),
  };
}

/** True when a crossing bead, which also counts its charge, is worth more than the weak beads it breaks. */
function isWorthMore(bead: WeighedBead, holders: Holders): boolean {
  const broken = new Set(
    [
      ...bead.original.map((at) => holders.original.get(at)),
      ...bead.translation.map((at) => holders.translation.get(at)),
    ].filter((weak) => weak !== undefined),
  );
  return broken.size === 0 || bead.worth > [...broken].reduce((sum, { worth }) => sum + Math.max(0, worth), 0);
}

/** Runs of neighbouring numbers. */
function runsOf(places: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.to === place) run.to++;
    else runs.push({ from: place, to: place + 1 });
  }
  return runs;
}

interface LikelyBlock {
  readonly region: Region;
  readonly worth: number;
}

/** A word that stands more often on the other side says nothing of where a block belongs. */
const COMMONEST = 32;

/** Pairs of runs that share words, with what the sharing is worth, the surest first. */
function likelyBlocks(pair: TextPair, originals: readonly Run[], translations: readonly Run[]): readonly LikelyBlock[] {
  const { original, translation } = pair;
  const runOf = new Int32Array(translation.sentences.length).fill(-1);
  translations.forEach(({ from, to }, run) => {
    runOf.fill(run, from, to);
  });
  const blocks: LikelyBlock[] = [];
  for (const { from: top, to: bottom } of originals) {
    const worths = new Map<number, number>();
    for (let item = original.bags.starts[top] ?? 0; item < (original.bags.starts[bottom] ?? 0); item++)
      for (const [run, worth] of bestByRun(pair, item, runOf)) worths.set(run, (worths.get(run) ?? 0) + worth);
    for (const [run, worth] of worths) {
      const { from: left = 0, to: right = 0 } = translations[run] ?? {};
      blocks.push({ region: { top, bottom, left, right }, worth });
    }
  }
  return blocks.sort((a, b) => b.worth - a.worth);
}

/** What an original word's best partner in each run is worth. */
function bestByRun({ original, translation, pairs, worth }: TextPair, item: number, runOf: Int32Array) {
  const best = new Map<number, number>();
  const type = original.bags.types[item] ?? 0;
  pairs.partners[type]?.forEach((partner, at) => {
    const places = translation.bags.places[partner] ?? new Int32Array();
    if (places.length > COMMONEST) return;
    for (const place of places) {
      const sentence = translation.bags.sentences[place] ?? 0;
      const run = runOf[sentence] ?? -1;
      if (run < 0) continue;
      const width = (translation.starts[sentence + 1] ?? 0) - (translation.starts[sentence] ?? 0);
      const gain = worth.original.meet(type, pairs.kinds[type]?.[at] ?? 0, width);
      best.set(run, Math.max(best.get(run) ?? 0, gain));
    }
  });
  return best;
}
