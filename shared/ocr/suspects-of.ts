// Turns the weighed readings of a text into suspects with reasons, and suggestions with the evidence for each.
import { explain } from '../language/confusions.ts';
import { formFrequency, formNumber, lexiconForm } from '../language/lexicon.ts';
import { scriptOf } from '../language/look-alikes.ts';
import { classAffinity } from '../language/neighbours.ts';
import { type OcrContext, SUSPECT_FROM } from './context.ts';
import type { Cut } from './cut.ts';
import { calibrated } from './engine.ts';
import type { Lattice, Marginals } from './lattice.ts';
import { isKnown, type Reading, type ReadingContext } from './readings.ts';
import type { ReadingEvidence, Suggestion, Suspect, SuspectReason } from './suspect.ts';
import { letterCase, type Token } from './tokens.ts';

const MOST_SHOWN = 8;

export function suspectsOf(
  pieces: Cut,
  lattice: Lattice,
  weights: Marginals,
  context: ReadingContext,
  settings: OcrContext,
): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (let index = 0; index < pieces.tokens.length; index++) {
    const token = pieces.tokens[index] as Token;
    const readings = (lattice.readings[index] ?? []).map((reading, at) => ({
      reading,
      share: weights[index]?.[at] ?? 0,
    }));
    const asIs = readings.find(({ reading }) => reading.kind === 'as is')?.share ?? 0;
    const joined = readings.filter(({ reading }) => reading.tokens === 2);
    const joinShare = joined.reduce((sum, { share }) => sum + share, 0);
    const next = pieces.tokens[index + 1];
    if (joinShare > 0.5 && next) {
      suspects.push(makeSuspect(pieces, context, index, { ...token, to: next.to }, joinShare, joined, 2));
      index++;
      continue;
    }
    const score = Math.max(0, Math.min(1, 1 - asIs));
    if (score < SUSPECT_FROM || settings.dismissed.has(token.text)) continue;
    suspects.push(makeSuspect(pieces, context, index, token, score, readings, 1));
  }
  return suspects;
}

interface Weighed {
  readonly reading: Reading;
  readonly share: number;
}

function makeSuspect(
  pieces: Cut,
  context: ReadingContext,
  index: number,
  span: Token,
  score: number,
  readings: readonly Weighed[],
  tokens: 1 | 2,
): Suspect {
  const suggestions = readings
    .filter(({ reading }) => reading.tokens === tokens && reading.text !== null && reading.kind !== 'as is')
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN)
    .map(
      ({ reading, share }): Suggestion => ({
        text: reading.text ?? '',
        score: calibrated(context.engine.calibration.suggestion, share, span.text),
        evidence: evidenceFor(pieces, context, index, reading),
      }),
    );
  return {
    from: span.from,
    to: span.to,
    text: pieces.text.slice(span.from, span.to),
    score: calibrated(context.engine.calibration.suspect, score, span.text),
    reasons: reasonsFor(pieces, context, index, suggestions, readings, tokens),
    suggestions,
  };
}

function reasonsFor(
  pieces: Cut,
  context: ReadingContext,
  index: number,
  suggestions: readonly Suggestion[],
  readings: readonly Weighed[],
  tokens: 1 | 2,
): readonly SuspectReason[] {
  const { text } = pieces.tokens[index] as Token;
  if (tokens === 2) return [{ kind: 'split word' }];
  const reasons: SuspectReason[] = [];
  const script = scriptOf(text);
  if (script === 'mixed') reasons.push({ kind: 'mixed scripts' });
  if (script === 'latin') reasons.push({ kind: 'latin look-alikes' });
  if (/\d/.test(text) && script !== 'signs')
    reasons.push({ kind: /^\d/.test(text) && /\d{2}/.test(text) ? 'letter in number' : 'digit in word' });
  const [first] = suggestions;
  const onlyCase = first !== undefined && first.text !== text && first.text.toLowerCase() === text.toLowerCase();
  if (letterCase(text) === 'odd' || onlyCase) reasons.push({ kind: 'case inside word' });
  const best = readings.find(({ reading }) => reading.text === suggestions[0]?.text);
  if (best?.reading.kind === 'split') reasons.push({ kind: 'run together' });
  if (script === 'signs' && !/\d/.test(text)) reasons.push({ kind: 'stray punctuation' });
  else if (script !== 'signs' && !isKnown(context, text)) reasons.push({ kind: 'not in lexicon' });
  if (suggestions[0]?.evidence.some(({ kind }) => kind === 'translation') && isKnown(context, text))
    reasons.push({ kind: 'against translation' });
  if (reasons.length === 0) reasons.push({ kind: 'improbable here' });
  return reasons;
}

/** A neighbour speaks for a reading from this affinity on. */
const FITS = 1.5;
const FREQUENT_STEP = 27;
const RARE_STEP = 2;

function evidenceFor(
  pieces: Cut,
  context: ReadingContext,
  index: number,
  reading: Reading,
): readonly ReadingEvidence[] {
  const { engine } = context;
  const written = reading.text ?? '';
  const token = pieces.tokens[index] as Token;
  const read = reading.tokens === 2 ? token.text + (pieces.tokens[index + 1]?.text ?? '') : token.text;
  const evidence: ReadingEvidence[] = [];
  const answered = context.answeredBy(written);
  if (answered !== null) evidence.push({ kind: 'translation', word: answered });
  const times = context.corrected.get(token.text)?.get(written) ?? 0;
  if (times > 0) evidence.push({ kind: 'corrected before', times });
  if (context.own.has(lexiconForm(written))) evidence.push({ kind: 'project lexicon' });
  if (reading.kind === 'join') evidence.push({ kind: 'joins' });
  if (reading.kind === 'split') evidence.push({ kind: 'splits' });
  const confusions = /[A-Za-z]/.test(read) ? engine.latinConfusions : engine.confusions;
  const { pairs } = explain(confusions, read, written.replace(' ', ''));
  if (pairs.length > 0) evidence.push({ kind: 'looks alike', pairs });
  const neighbour = fittingNeighbour(pieces, context, index, reading);
  if (neighbour !== null) evidence.push({ kind: 'fits neighbours', word: neighbour });
  const number = formNumber(engine.lexicon, written);
  if (number >= 0 && formFrequency(engine.lexicon, number) >= FREQUENT_STEP) evidence.push({ kind: 'frequent' });
  if (number >= 0 && formFrequency(engine.lexicon, number) < RARE_STEP) evidence.push({ kind: 'rare' });
  return evidence;
}

function fittingNeighbour(pieces: Cut, context: ReadingContext, index: number, reading: Reading): string | null {
  const { neighbours } = context.engine;
  const [before, after] = [pieces.tokens[index - 1], pieces.tokens[index + reading.tokens]];
  const word = (token: Token): number => context.classOf(token.text);
  if (after && reading.last && pieces.gaps[index + reading.tokens - 1]?.kind !== 'pause') {
    if (classAffinity(neighbours, reading.last.class, word(after)) > FITS) return after.text;
  }
  if (before && reading.first && pieces.gaps[index - 1]?.kind !== 'pause') {
    if (classAffinity(neighbours, word(before), reading.first.class) > FITS) return before.text;
  }
  return null;
}
