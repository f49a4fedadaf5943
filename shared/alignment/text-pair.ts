// Both texts made ready for comparison: words numbered, partners found, weights counted. It costs much of the time of
// an alignment and is shared by all its regions.
import { findAnchors } from './anchors.ts';
import { type Band, bandAlong, corridor, fullBand, type Region } from './band.ts';
import type { Sentence } from './bead.ts';
import { beadScorer, missSums, type ScoredTexts } from './bead-score.ts';
import { bestBeads, type WeighedBead } from './best-beads.ts';
import { debrisWorth } from './debris.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { indexSide } from './indexed-side.ts';
import { buildLattice } from './lattice.ts';
import { lengthModel } from './length-evidence.ts';
import { findMeetings } from './meetings.ts';
import { roughPath } from './rough-path.ts';
import type { PairScanners } from './sentence-words.ts';
import { blockWorth, type ParagraphStarts, paragraphStarts, type StructureWorth } from './structure-evidence.ts';
import { weighTypes } from './word-evidence.ts';
import { wordMatcher } from './word-matcher.ts';
import { pairWords, type WordPairs } from './word-pairs.ts';

export interface TextPair extends ScoredTexts {
  readonly pairs: WordPairs;
  readonly structure: readonly StructureWorth[];
  readonly paragraphs: ParagraphStarts | null;
}

/** Reads both texts with `scan` and finds what their words have to do with each other. */
export function readTextPair(
  originals: readonly Sentence[],
  translations: readonly Sentence[],
  evidence: AlignmentEvidence,
  scan: PairScanners,
): TextPair {
  const original = indexSide(originals, scan.original);
  const translation = indexSide(translations, scan.translation);
  const pairs = pairWords(original, translation, evidence);
  const worth = weighTypes(original, translation, pairs);
  const vouched = translation.types.some(({ key }) => evidence.dictionary.russianFor(key).length > 0);
  return {
    original,
    translation,
    pairs,
    worth,
    misses: {
      original: missSums(original, (type) => worth.original.miss(type)),
      translation: missSums(translation, (type) => worth.translation.miss(type)),
    },
    match: wordMatcher({ original, translation, worth }),
    lengths: lengthModel(original, translation),
    structure: [blockWorth(originals, translations), debrisWorth(original, translation, pairs, vouched)],
    paragraphs: paragraphStarts(originals, translations),
  };
}

/** Regions up to this many sentence pairs are searched whole; larger ones in a band. */
const WHOLE_TABLE = 40_000;
/** Sentences that the corridor of the rough way is wider than its anchors say. */
const CORRIDOR_MARGIN = 12;
/** Sentences on every side of the rough way that are searched. */
const BAND_MARGIN = 4;

function bandFor({ original, translation, pairs }: TextPair, region: Region): Band {
  const size = (region.bottom - region.top) * (region.right - region.left);
  if (size <= WHOLE_TABLE) return fullBand(region);
  const lengths = { original: original.characters, translation: translation.characters };
  const anchors = findAnchors(original, translation, pairs, region);
  const wide = corridor(anchors, region, lengths, CORRIDOR_MARGIN);
  return bandAlong(roughPath(original, translation, pairs, wide), region, BAND_MARGIN);
}

/**
 * Aligns a region. Its beads are in order and cover each of its sentences once. `charge` is the cost of every bead
 * with both sides, for a region where few are expected.
 */
export function alignRegion(pair: TextPair, region: Region, charge = 0): readonly WeighedBead[] {
  const band = bandFor(pair, region);
  const meetings = findMeetings(pair.original, pair.translation, pair.pairs, pair.worth, band);
  const scorer = beadScorer(pair, meetings, region.top);
  return bestBeads(buildLattice(band, scorer.score), [...pair.structure, () => -charge], pair.paragraphs);
}
