// Punctuation that OCR misreads or loses, which is a third of the wrong characters on a page otherwise well read: a comma
// read as a stop, a stop read as a comma, a stop lost before a capital, specks read as quotation marks, a colon for the
// stop of an abbreviation. Each kind has a logistic model of its place, fitted by scripts/train-ocr.ts; for such
// restoration of punctuation from the words around it see Beeferman, Berger & Lafferty (1998).
import { formCase, formFrequency, formNumber, lexiconForm } from '../language/lexicon.ts';
import { classAffinity } from '../language/neighbours.ts';
import { STOPPED_ABBREVIATIONS } from './abbreviations.ts';
import type { Cut } from './cut.ts';
import { JOINING_WORDS, type MarkKind, type MarkWeights } from './marks.ts';
import { isKnown, type ReadingContext } from './readings.ts';
import type { Suspect } from './suspect.ts';
import { letterCase, type Token } from './tokens.ts';

/** A place where a mark may be wrong. */
export interface MarkPlace {
  readonly kind: MarkKind | 'abbreviation';
  /** UTF-16 offsets of the mark, or of the blank in which one was lost. */
  readonly from: number;
  readonly to: number;
  /** What would stand there instead. */
  readonly reads: string;
  /** By the order of `MARK_FEATURES`. */
  readonly features: readonly number[];
}

const SPECK = /^[‘’`^~_|]$/;
const PAUSE = 0;

/** The doubtful places of a text, in order. */
export function markPlaces(pieces: Cut, context: ReadingContext): readonly MarkPlace[] {
  const { text, tokens } = pieces;
  const places: MarkPlace[] = [];
  let since = 0;
  for (let index = 0; index < tokens.length - 1; index++) {
    const [left, right] = [tokens[index] as Token, tokens[index + 1] as Token];
    const between = text.slice(left.to, right.from);
    since++;
    const found = placeBetween(left, right, between);
    if (found) {
      const features = featuresOf(context, left, right, between, since);
      places.push({ ...found, from: left.to + found.from, to: left.to + found.to, features });
    }
    if (/[.,;:!?()]/.test(between)) since = 0;
  }
  return places;
}

type Found = Pick<MarkPlace, 'kind' | 'from' | 'to' | 'reads'>;

function placeBetween(left: Token, right: Token, between: string): Found | null {
  if (left.kind !== 'word' || right.kind === 'sign') return null;
  const small = /^\p{Ll}/u.test(right.text);
  const capital = letterCase(right.text) === 'initial';
  const abbreviated = STOPPED_ABBREVIATIONS.has(lexiconForm(left.text)) || left.text.length === 1;
  if (/^:\s/.test(between) && small && abbreviated && left.text.length >= 3)
    return { kind: 'abbreviation', from: 0, to: 1, reads: '.' };
  if (/^\.\s+$/.test(between) && small && !abbreviated && right.text.length > 0)
    return { kind: 'comma read as stop', from: 0, to: 1, reads: ',' };
  if (/^,\s+$/.test(between) && capital && !abbreviated)
    return { kind: 'stop read as comma', from: 0, to: 1, reads: '.' };
  if (/^\s+$/.test(between) && capital && /^\p{Ll}/u.test(left.text) && !abbreviated)
    return { kind: 'stop lost', from: 0, to: between.length, reads: `.${between}` };
  const speck = /^\s+(\S)\s+$/.exec(between);
  if (speck?.[1] && SPECK.test(speck[1])) return { kind: 'speck', from: 0, to: between.length, reads: ' ' };
  return null;
}

function featuresOf(
  context: ReadingContext,
  left: Token,
  right: Token,
  between: string,
  since: number,
): readonly number[] {
  const { neighbours, lexicon } = context.engine;
  const { commas, specks, commasBeforeJoining, stopsBeforeJoining } = context.marks;
  const next = formNumber(lexicon, right.text);
  const [before, after] = [context.classOf(left.text), context.classOf(right.text)];
  const isName = next < 0 ? /^\p{Lu}/u.test(right.text) : formCase(lexicon, next) !== 'lower';
  const flag = (value: boolean): number => (value ? 1 : 0);
  return [
    1,
    context.noise,
    Math.log((stopsBeforeJoining + 0.3) / (commasBeforeJoining + 2)),
    Math.log((specks + 0.5) / (commas + 2)),
    flag(JOINING_WORDS.has(lexiconForm(right.text))),
    classAffinity(neighbours, before, PAUSE),
    classAffinity(neighbours, PAUSE, after),
    classAffinity(neighbours, before, after),
    Math.log(since),
    flag(!isKnown(context, left.text)),
    flag(!isKnown(context, right.text)),
    flag(right.text.length <= 1),
    next < 0 ? 0 : formFrequency(lexicon, next) / 63,
    flag(isName),
    flag(between.includes('\n')),
    flag(/\n\s*\n/.test(between)),
  ];
}

/** Nothing was measured for a colon after an abbreviation: it is nearly always its stop. */
const ABBREVIATION_SCORE = 0.85;
/** A mark is shown from this probability on. */
const SHOWN_FROM = 0.5;

/** The probability that the mark of a place is wrong in the way its kind says. */
export function markProbability(weights: MarkWeights, { kind, features }: MarkPlace): number {
  if (kind === 'abbreviation') return ABBREVIATION_SCORE;
  const odds = weights[kind].reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

/** The doubtful marks of a text; `taken` says where the words themselves are doubted. */
export function punctuationSuspects(
  pieces: Cut,
  context: ReadingContext,
  taken: readonly { readonly from: number; readonly to: number }[],
): readonly Suspect[] {
  return markPlaces(pieces, context).flatMap((place): readonly Suspect[] => {
    const { from, to, reads, kind } = place;
    const score = markProbability(context.engine.markWeights, place);
    if (score < SHOWN_FROM || taken.some((other) => other.from < to && other.to > from)) return [];
    const text = pieces.text.slice(from, to);
    const reason = kind === 'stop lost' ? 'lost punctuation' : 'stray punctuation';
    return [
      { from, to, text, score, reasons: [{ kind: reason }], suggestions: [{ text: reads, score, evidence: [] }] },
    ];
  });
}
