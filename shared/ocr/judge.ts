// Judges a text: which of its words are probably misread, why, and what they may have been.

import { caseReadings } from './case-readings.ts';
import { type OcrContext, readingContext } from './context.ts';
import { type Cut, cut, placeOf } from './cut.ts';
import type { OcrEngine } from './engine.ts';
import { weigh } from './features.ts';
import { joinings, splittings } from './joins.ts';
import { type Lattice, marginals } from './lattice.ts';
import { isCalled, openNames } from './names-across.ts';
import { type NoiseLine, noiseLines } from './noise-lines.ts';
import { doubts, usualDoubt, type WordConfidence } from './ocr-confidence.ts';
import { otherSpellings } from './other-spellings.ts';
import { punctuationSuspects } from './punctuation.ts';
import { asItStands, isSound, type Reading, type ReadingContext, somethingElse } from './readings.ts';
import { inPlace } from './surroundings.ts';
import type { Suspect } from './suspect.ts';
import { suspectsOf } from './suspects-of.ts';
import { counterpartEvidence } from './translation-evidence.ts';

/** Most readings of a token that are weighed beside their neighbours'. */
const KEPT_READINGS = 20;

const FEWEST_KEPT = 6;
/** Readings whose weight is so much less than the best's are not kept: no neighbour makes up for it. */
const HOPELESS = 9;

/** All readings of a text, ready to be weighed. */
export function buildLattice(pieces: Cut, known: ReadingContext): Lattice {
  const { tokens, gaps } = pieces;
  const context = { ...known, openNames: openNames(pieces, known) };
  const readings = tokens.map((token, index): readonly Reading[] => {
    const place = placeOf(pieces, index);
    const sound = isSound(context, token, place);
    if (place.inDate) return [asItStands(context, token, place, false)];
    const others: Reading[] = [];
    if (token.kind !== 'number' || token.text.length <= 2) others.push(...otherSpellings(context, token, place, sound));
    if (sound) others.push(...caseReadings(context, token, place));
    else others.push(...splittings(context, token, place));
    const [gap, next] = [gaps[index], tokens[index + 1]];
    if (gap && next) others.push(...joinings(context, token, next, gap, place));
    const here = asItStands(context, token, place, isCalled(context, token, others));
    const { weights } = context.engine;
    const placed = (reading: Reading): Reading => inPlace(pieces, index, reading, context);
    const kept = others
      .map(placed)
      .map((reading) => ({ reading, score: weigh(weights, reading.features) }))
      .sort((a, b) => b.score - a.score)
      .filter(
        ({ score }, rank, all) =>
          rank < FEWEST_KEPT || (rank < KEPT_READINGS && score > (all[0]?.score ?? 0) - HOPELESS),
      );
    return [placed(here), ...kept.map(({ reading }) => reading), somethingElse(context, token, sound)];
  });
  const paused = tokens.map((_, index) => index === 0 || gaps[index - 1]?.kind === 'pause');
  return { readings, paused };
}

/** The suspects of one sentence or block, in order, not overlapping. Offsets are UTF-16 in `text`. */
export function judge(text: string, engine: OcrEngine, context: OcrContext): readonly Suspect[] {
  return judgeWith(text, readingContext(engine, context, [text]), context);
}

/** One text and what goes with it alone. */
export interface JudgedBlock {
  readonly text: string;
  readonly counterpart: string | null;
  /** How sure the OCR was of its words; offsets are UTF-16 in `text`. */
  readonly confidences?: readonly WordConfidence[];
}

/** The suspects of each block, judged as one document: its noise and its repetitions are those of all blocks. */
export function judgeBlocks(
  blocks: readonly JudgedBlock[],
  engine: OcrEngine,
  context: OcrContext,
): readonly (readonly Suspect[])[] {
  const texts = blocks.map(({ text }) => text);
  const shared = readingContext(engine, { ...context, counterpart: null }, texts);
  const usual = usualDoubt(blocks.flatMap(({ confidences = [] }) => confidences));
  return blocks.map(({ text, counterpart, confidences = [] }) => {
    const evidence = counterpartEvidence(counterpart, engine.translations);
    const { answers: translated, answeredBy, soundsLike, names: namesAcross } = evidence;
    return judgeWith(
      text,
      { ...shared, translated, answeredBy, soundsLike, namesAcross, doubtAt: doubts(confidences, usual) },
      context,
    );
  });
}

function judgeWith(text: string, reading: ReadingContext, context: OcrContext): readonly Suspect[] {
  const noise = noiseLines(text, reading.engine);
  const quiet = noise.length === 0 ? text : blanked(text, noise);
  const pieces = cut(quiet);
  const lattice = buildLattice(pieces, reading);
  const weights = marginals(reading.engine, lattice, reading.engine.weights);
  const found = suspectsOf(pieces, lattice, weights, reading, context);
  const lines = noise.map(
    (line): Suspect => ({
      from: line.from,
      to: line.to,
      text: text.slice(line.from, line.to),
      score: line.score,
      reasons: [{ kind: 'noise' }],
      suggestions: [],
    }),
  );
  const marks = punctuationSuspects(pieces, reading, [...found, ...noise]);
  return [...found, ...lines, ...marks].sort((a, b) => a.from - b.from);
}

/** The text with its noise put out of sight, offsets kept. */
const blanked = (text: string, lines: readonly NoiseLine[]): string =>
  lines.reduce((rest, { from, to }) => rest.slice(0, from) + '.'.repeat(to - from) + rest.slice(to), text);
