// Both texts made ready for comparison: words numbered, partners found, weights counted. Costs most of the time of an
// alignment and is shared by all its regions.
import { findAnchors } from './anchors.ts';
import { type Band, bandAround, fullBand, type Region } from './band.ts';
import type { Bead, Sentence } from './bead.ts';
import { beadScorer } from './bead-score.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { findHits } from './hits.ts';
import { type IndexedSide, indexSide } from './indexed-side.ts';
import { bestBeads } from './lattice.ts';
import { type LengthModel, lengthModel } from './length-evidence.ts';
import { type TypeWeights, weighTypes } from './word-evidence.ts';
import { pairWords, type WordPairs } from './word-pairs.ts';

export interface TextPair {
  readonly original: IndexedSide;
  readonly translation: IndexedSide;
  readonly pairs: WordPairs;
  readonly weights: { readonly original: TypeWeights; readonly translation: TypeWeights };
  readonly lengths: LengthModel;
}

/** Reads both texts and finds what their words have to do with each other. */
export function readTextPair(
  originals: readonly Sentence[],
  translations: readonly Sentence[],
  evidence: AlignmentEvidence,
): TextPair {
  const original = indexSide(originals, 'ru', evidence.dictionary.knowsRussian);
  const translation = indexSide(translations, 'en', () => true);
  const pairs = pairWords(original, translation, evidence);
  const weights = weighTypes(original, translation, pairs);
  return { original, translation, pairs, weights, lengths: lengthModel(original.lengths, translation.lengths) };
}

/** Regions up to this many sentence pairs are searched whole; larger ones in a band. */
const WHOLE_TABLE = 40_000;
/** Sentences that the band is widened by around its anchors. */
const BAND_MARGIN = 12;

function bandFor({ original, translation, pairs }: TextPair, region: Region): Band {
  const size = (region.bottom - region.top) * (region.right - region.left);
  if (size <= WHOLE_TABLE) return fullBand(region);
  return bandAround(findAnchors(original, translation, pairs, region), region, BAND_MARGIN);
}

/** Aligns a region. Its beads are in order and cover each of its sentences once. */
export function alignRegion(pair: TextPair, region: Region): readonly Bead[] {
  const band = bandFor(pair, region);
  const { original, translation, weights, lengths } = pair;
  const hits = findHits(original, translation, pair.pairs, band);
  return bestBeads(band, beadScorer(original, translation, hits, region.top, weights, lengths));
}
