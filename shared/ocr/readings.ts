// The readings a token may have: itself, near words of the lexicon and the project, a join with the next token, a split,
// and "something else". Each with its features, so that shared/ocr/lattice.ts can weigh them in their sentence.
import { type Confusions, explain } from '../language/confusions.ts';
import { spellingLogProbability } from '../language/letter-model.ts';
import { formCase, formFrequency, formNumber, type Lexicon, lexiconForm, logProbability } from '../language/lexicon.ts';
import { cyrillicTwin, scriptOf } from '../language/look-alikes.ts';
import { wordClass } from '../language/neighbours.ts';
import { STOPPED_ABBREVIATIONS } from './abbreviations.ts';
import type { Vocabulary } from './document-profile.ts';
import { isListed, type OcrEngine } from './engine.ts';
import type { FeatureValue } from './features.ts';
import { nearSpellings, type SearchScratch, type Spelling } from './spelling-search.ts';
import { inCaseOf, letterCase, type Token } from './tokens.ts';

export type ReadingKind = 'as is' | 'spelling' | 'join' | 'split' | 'other';

/** A word as its neighbours see it. `form` is its number in the lexicon, -1 when it is not there. */
export interface NeighbourWord {
  readonly class: number;
  readonly form: number;
}

export interface Reading {
  readonly kind: ReadingKind;
  /** Null for "something else". */
  readonly text: string | null;
  /** How many tokens it stands for. */
  readonly tokens: 1 | 2;
  readonly features: readonly FeatureValue[];
  /** Null where neighbours say nothing. */
  readonly first: NeighbourWord | null;
  readonly last: NeighbourWord | null;
}

/** What is asked of the project and the counterpart while readings are made. */
export interface ReadingContext {
  readonly engine: OcrEngine;
  /** Words of the project, its authority and what it learned, lower case, to their own spelling. */
  readonly own: ReadonlyMap<string, string>;
  /** Earlier corrections: read → meant → times. */
  readonly corrected: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** 0..1: how well a Russian word answers to something in the counterpart. */
  readonly translated: (word: string) => number;
  /** The word of the counterpart it answers to; null for none. */
  readonly answeredBy: (word: string) => string | null;
  /** The class a word has for its neighbours. */
  readonly classOf: (word: string) => number;
  /** The words of `own` and of the period, to be searched like the lexicon. */
  readonly ownWords: Lexicon;
  /** Room for the searches of one judgement. */
  readonly scratch: SearchScratch;
  /** Natural logarithm of the share of unlisted words, shifted so that clean prose is about -1 and bad OCR 2. */
  readonly noise: number;
  /** How often each token occurs in the text judged. */
  readonly occurrences: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
}

/** Where a token stands. */
export interface TokenPlace {
  readonly sentenceStart: boolean;
  /** At the head of the text or after a full stop and an empty line. */
  readonly paragraphStart: boolean;
  /** A full stop, question or exclamation mark stands before it. */
  readonly afterStop: boolean;
  /** A stop follows at once: "т.", "Зам.". */
  readonly stopFollows: boolean;
  /** In a line or run of Latin capitals. */
  readonly amongLookAlikes: boolean;
  /** Beside a word in Latin letters that are not all capitals. */
  readonly amongLatin: boolean;
}

export function neighbourWord(engine: OcrEngine, word: string): NeighbourWord {
  const form = formNumber(engine.lexicon, word);
  return { class: wordClass(engine.neighbours, word, form), form };
}

/** Natural logarithm of the share of running words that no lexicon lists. */
const UNLISTED_SHARE = Math.log(0.02);
/** An abbreviation with its stop. */
const STOPPED_WORD = UNLISTED_SHARE - 4;
/** A word of the project is as likely as a rare word of the language, wherever it is expected. */
const OWN_WORD = Math.log(3e-5);

export function unigram(context: ReadingContext, word: string): number {
  const { engine, own } = context;
  const number = formNumber(engine.lexicon, word);
  const listed = number >= 0 ? logProbability(engine.lexicon, number) : Number.NEGATIVE_INFINITY;
  const owned =
    own.has(lexiconForm(word)) || engine.periodWords.has(lexiconForm(word)) ? OWN_WORD : Number.NEGATIVE_INFINITY;
  const best = Math.max(listed, owned);
  if (Number.isFinite(best)) return best;
  if (isCompound(context, word)) {
    const known = word.split('-').filter((part) => isKnown(context, part));
    return COMPOUND + Math.min(UNLISTED_SHARE, ...known.map((part) => unigram(context, part)));
  }
  return UNLISTED_SHARE + spellingLogProbability(engine.letters, word);
}
const COMPOUND = -3;

export const isKnown = (context: ReadingContext, word: string): boolean =>
  isListed(context.engine, word) || context.own.has(lexiconForm(word));

/** Endings that make an adjective of the first half of a compound: "торгово-" from "торговый". */
const ADJECTIVE_ENDINGS = ['ый', 'ий', 'ой'];

/** True for a compound whose parts are known: "премьер-министром", "торгово-экономическую", "22-летний". */
export function isCompound(context: ReadingContext, word: string): boolean {
  const parts = word.split('-');
  if (parts.length < 2) return false;
  return parts.every((part, index) => {
    if (isKnown(context, part) || (index === 0 && /^\d+$/.test(part))) return true;
    if (index === parts.length - 1 || !/[оеОЕ]$/.test(part)) return false;
    return ADJECTIVE_ENDINGS.some((ending) => isKnown(context, part.slice(0, -1) + ending));
  });
}

/** True for a token that needs no doubt by itself: listed, an initial, an abbreviation with its stop, a plain number. */
export function isSound(context: ReadingContext, token: Token, place: TokenPlace): boolean {
  const { text } = token;
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return false;
  if (place.stopFollows && isAbbreviated(text)) return true;
  if (/^[XVI]+$/.test(text) || /^\d+(?:-[а-я]{1,3}|[гв]|-\d+)$/.test(text)) return true;
  return scriptOf(text) === 'cyrillic' && isKnown(context, text) && letterCase(text) !== 'odd';
}

/** True for what a stop makes a word: an initial, "т.", "зав.". */
const isAbbreviated = (text: string): boolean => /^[А-ЯЁ]$/.test(text) || STOPPED_ABBREVIATIONS.has(lexiconForm(text));

/** What the witness has, as one of its readings. */
export function asItStands(context: ReadingContext, token: Token, place: TokenPlace): Reading {
  const { engine, noise } = context;
  const { text } = token;
  const features: FeatureValue[] = [];
  const script = scriptOf(text);
  if (isSound(context, token, place)) {
    if (script === 'cyrillic') {
      const known = isKnown(context, text) ? unigram(context, text) : STOPPED_WORD;
      features.push(
        ['unigram', place.stopFollows ? Math.max(known, STOPPED_WORD) : known],
        ...formFeatures(context, text),
      );
    } else features.push(['number as it stands', 1], ['number in noise', noise]);
  } else {
    if (isKnown(context, text)) features.push(['unigram', unigram(context, text)]);
    else
      features.push(['unigram', UNLISTED_SHARE], ['unlisted spelling', spellingLogProbability(engine.letters, text)]);
    features.push(...unlistedFeatures(context, token, place, script, noise));
  }
  const translated = script === 'cyrillic' ? context.translated(text) : 0;
  if (translated > 0) features.push(['translation', translated]);
  const word = script === 'cyrillic' ? neighbourWord(engine, text) : PAUSE_WORD;
  return { kind: 'as is', text, tokens: 1, features, first: word, last: word };
}

/** Class 0 is a pause: numbers and Latin words are counted so. */
const PAUSE_WORD: NeighbourWord = { class: 0, form: -1 };

/** What the lexicon says of a form: that it is a name (improbable when written small), that no text has it. */
export function formFeatures(context: ReadingContext, text: string): readonly FeatureValue[] {
  const { lexicon } = context.engine;
  const number = formNumber(lexicon, text);
  if (number < 0 || context.own.has(lexiconForm(text))) return [];
  const features: FeatureValue[] = formFrequency(lexicon, number) === 0 ? [['unseen form', 1]] : [];
  if (formCase(lexicon, number) !== 'lower' && letterCase(text) === 'lower') features.push(['name not capital', 1]);
  return features;
}

/** A Latin word so long that is a Russian one letter for letter is no Latin word, whatever stands beside it. */
const SHORTEST_TWIN = 4;

function unlistedFeatures(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  script: ReturnType<typeof scriptOf>,
  noise: number,
): readonly FeatureValue[] {
  const { text } = token;
  if (token.kind === 'sign') return [['sign as it stands', 1]];
  const cased = letterCase(text);
  const odd: FeatureValue[] = cased === 'odd' ? [['odd case as it stands', 1]] : [];
  const digits: FeatureValue[] = /\d/.test(text) && !isCompound(context, text) ? [['digits as they stand', 1]] : [];
  if (script === 'mixed') return [...odd, ...digits, ['mixed scripts as it stands', 1], ['unlisted as it stands', 1]];
  if (script === 'latin') {
    const twin = cyrillicTwin(text);
    const alike =
      place.amongLookAlikes ||
      (twin !== null && isKnown(context, twin) && (!place.amongLatin || text.length >= SHORTEST_TWIN));
    return [...digits, [alike ? 'look-alikes as they stand' : 'latin as it stands', 1]];
  }
  if (isKnown(context, text)) return [...odd, ...digits];
  const compound = isCompound(context, text);
  const name = cased === 'initial' && !place.sentenceStart;
  const values: (FeatureValue | false)[] = [
    ['unlisted as it stands', 1],
    ['unlisted in noise', noise],
    ['unlisted length', Math.min(12, text.length)],
    name && (['unlisted name', 1] as const),
    cased === 'initial' && place.sentenceStart && (['unlisted at sentence start', 1] as const),
    cased === 'capitals' && (['unlisted capitals', 1] as const),
    text.length <= 3 && (['unlisted short', 1] as const),
    compound && (['unlisted compound', 1] as const),
    (context.occurrences.get(text) ?? 1) > 1 && (['unlisted and repeated', 1] as const),
  ];
  return [...odd, ...digits, ...values.filter((value) => value !== false)];
}

/** That none of the readings is right. */
export function somethingElse(context: ReadingContext, token: Token, sound: boolean): Reading {
  const features: FeatureValue[] = [
    ['something else', 1],
    ['something else in noise', context.noise],
  ];
  if (!sound) features.push(['something else for unlisted', 1]);
  if (token.kind === 'number') features.push(['something else for number', 1]);
  else if (token.text.length <= 3) features.push(['something else for short', 1]);
  else features.push(['something else for long', Math.min(8, token.text.length - 3) / 8]);
  return { kind: 'other', text: null, tokens: 1, features, first: null, last: null };
}

/** How far a search goes. A sound word is compared only with what is very like it. */
const SOUND_LIMITS = { highestCost: 11, visits: 350, enough: 24 };
export const DOUBTFUL_VISITS = 2500;

/** Other words that the token may have been, as far as spelling goes. */
export function otherSpellings(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  sound: boolean,
): readonly Reading[] {
  const { engine } = context;
  const { text } = token;
  if (sound && place.stopFollows && isAbbreviated(text)) return [];
  const latin = /[A-Za-z]/.test(text);
  const confusions = latin ? engine.latinConfusions : engine.confusions;
  const limits = sound
    ? SOUND_LIMITS
    : { highestCost: 9 + 1.9 * Math.min(text.length, 11), visits: DOUBTFUL_VISITS, enough: 40 };
  const costs = new Map<string, number>();
  for (const { word, cost } of nearSpellings(engine.lexicon, confusions, text, limits, context.scratch))
    costs.set(word, cost);
  for (const { word, cost } of nearSpellings(context.ownWords, confusions, text, limits, context.scratch)) {
    if (!costs.has(word)) costs.set(word, cost);
  }
  for (const meant of context.corrected.get(text)?.keys() ?? []) {
    const form = lexiconForm(meant);
    if (!costs.has(form)) costs.set(form, explain(confusions, text, form).cost);
  }
  if (!sound) for (const [word, cost] of compoundSpellings(context, text)) costs.set(word, cost);
  const twin = cyrillicTwin(text)?.toLowerCase();
  if (latin && place.stopFollows && twin !== undefined && STOPPED_ABBREVIATIONS.has(twin)) costs.set(twin, 1);
  const asRead = lexiconForm(text);
  return [...costs].flatMap(([word, cost]) => {
    const written = writtenAs(context, word, text);
    if (lexiconForm(written) === asRead && (sound || written === text)) return [];
    return [spelling(context, token, place, written, cost, confusions)];
  });
}

const PART_SEARCH = { highestCost: 14, visits: 400, enough: 3 };

/** A compound with a damaged part: each part mended by itself ("Народие-Лемократическую"). */
function compoundSpellings(context: ReadingContext, text: string): readonly (readonly [string, number])[] {
  const parts = text.split('-');
  if (parts.length !== 2) return [];
  const { engine } = context;
  const choices = parts.map((part, index): readonly Spelling[] => {
    const whole = index === 0 ? isCompound(context, `${part}-${part}`) : isKnown(context, part);
    if (whole) return [{ word: lexiconForm(part), cost: 0 }];
    return nearSpellings(engine.lexicon, engine.confusions, part, PART_SEARCH, context.scratch).slice(0, 3);
  });
  const [first = [], last = []] = choices;
  return first.flatMap((a) => last.map((b) => [`${a.word}-${b.word}`, a.cost + b.cost] as const));
}

/** The form in the case it would have here. */
function writtenAs(context: ReadingContext, word: string, read: string): string {
  const { engine, own } = context;
  const spelt = own.get(word);
  if (spelt !== undefined && spelt !== spelt.toLowerCase()) {
    return letterCase(read) === 'capitals' ? spelt.toUpperCase() : spelt;
  }
  const number = formNumber(engine.lexicon, word);
  const abbreviation =
    number < 0 && word.length <= 5 && engine.periodWords.has(word) && !/[аеиоуыэюя].*[аеиоуыэюя]/.test(word);
  return inCaseOf(word, read, abbreviation ? 'capitals' : number < 0 ? 'lower' : formCase(engine.lexicon, number));
}

function spelling(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  written: string,
  cost: number,
  confusions: Confusions,
): Reading {
  const word = neighbourWord(context.engine, written);
  const features = [
    ...changeFeatures(context, token, place, written, cost, confusions),
    ...formFeatures(context, written),
  ];
  return { kind: 'spelling', text: written, tokens: 1, features, first: word, last: word };
}

/** The features of a reading that differs from the witness. */
export function changeFeatures(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  written: string,
  cost: number,
  _confusions: Confusions,
): FeatureValue[] {
  const { text } = token;
  const times = context.corrected.get(text)?.get(written) ?? 0;
  const translated = context.translated(written);
  const values: (FeatureValue | false)[] = [
    ['unigram', place.stopFollows && isAbbreviated(written) ? STOPPED_WORD : unigram(context, written)],
    ['channel', -cost],
    ['channel in noise', -cost * context.noise],
    ['changed', 1],
    ['changed in noise', context.noise],
    text.length <= 2 && (['changes a short word', 1] as const),
    isKnown(context, text) && (['changes a listed word', 1] as const),
    isKnown(context, text) && (['changes a listed word in noise', context.noise] as const),
    letterCase(text) === 'initial' && !place.sentenceStart && (['changes a capital word', 1] as const),
    token.kind === 'number' && (['changes a number', 1] as const),
    letterCase(text) === 'odd' && (['changes case', 1] as const),
    times > 0 && (['corrected so before', Math.min(2, Math.log2(1 + times))] as const),
    context.own.has(lexiconForm(written)) && (['project word', 1] as const),
    translated > 0 && (['translation', translated] as const),
  ];
  return values.filter((value) => value !== false);
}
