// Other words that a token may have been: near forms of the lexicon and the project, compounds mended part by part, the
// same form with the other initial.
import { explain } from '../language/confusions.ts';
import { formCase, formNumber, lexiconForm } from '../language/lexicon.ts';
import { cyrillicTwin } from '../language/look-alikes.ts';
import { modernSpellings } from '../language/pre-reform.ts';
import { STOPPED_ABBREVIATIONS } from './abbreviations.ts';
import type { FeatureValue } from './features.ts';
import { callsName, nameAcross } from './names-across.ts';
import {
  COUNTED_WORD,
  formFeatures,
  isAbbreviated,
  isCompound,
  isKnown,
  neighbourWord,
  projectShare,
  type Reading,
  type ReadingContext,
  STOPPED_WORD,
  type TokenPlace,
  unigram,
} from './readings.ts';
import { nearSpellings, type Spelling } from './spelling-search.ts';
import { inCaseOf, letterCase, type Token } from './tokens.ts';

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
  const asRead = lexiconForm(text);
  // Nothing tells how frequent the project's own words are in each case: one is not doubted for another form of itself.
  const own = context.own.has(asRead) ? [] : nearSpellings(context.ownWords, confusions, text, limits, context.scratch);
  for (const { word, cost } of own) if (!costs.has(word)) costs.set(word, cost);
  for (const meant of context.corrected.get(text)?.keys() ?? []) {
    const form = lexiconForm(meant);
    if (!costs.has(form)) costs.set(form, explain(confusions, text, form).cost);
  }
  if (!sound) for (const [word, cost] of compoundSpellings(context, text)) costs.set(word, cost);
  const twin = cyrillicTwin(text)?.toLowerCase();
  if (latin && place.stopFollows && twin !== undefined && STOPPED_ABBREVIATIONS.has(twin)) costs.set(twin, 1);
  for (const modern of context.preReform ? modernSpellings(text) : []) costs.delete(modern);
  return [...costs].flatMap(([word, cost]) => {
    const written = writtenAs(context, word, text);
    if (lexiconForm(written) === asRead && (sound || written === text)) return [];
    const reading = spelling(context, token, place, written, cost);
    const other = sound ? null : otherCase(context, place, word, written);
    if (other === null) return [reading];
    const { text: again, feature } = other;
    const recased = spelling(context, token, place, again, cost);
    return [reading, { ...recased, features: [...recased.features, [feature, 1]] }];
  });
}

/**
 * The same form with the other initial, where that may have been misread too: a capital amid a sentence, a small letter
 * after a stop. Null where it may not.
 */
function otherCase(
  { engine, own }: ReadingContext,
  place: TokenPlace,
  word: string,
  written: string,
): { readonly text: string; readonly feature: 'makes small as well' | 'makes capital as well' } | null {
  const number = formNumber(engine.lexicon, word);
  if (number < 0 || own.has(word) || formCase(engine.lexicon, number) !== 'lower') return null;
  const cased = letterCase(written);
  if (cased === 'initial' && !place.sentenceStart)
    return { text: written.toLowerCase(), feature: 'makes small as well' };
  if (cased === 'lower' && place.afterStop)
    return { text: written.charAt(0).toUpperCase() + written.slice(1), feature: 'makes capital as well' };
  return null;
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

function spelling(context: ReadingContext, token: Token, place: TokenPlace, written: string, cost: number): Reading {
  const word = neighbourWord(context.engine, written);
  const features = [...changeFeatures(context, token, place, written, cost), ...formFeatures(context, written)];
  return { kind: 'spelling', text: written, tokens: 1, features, first: word, last: word };
}

function wordLogProbability(context: ReadingContext, place: TokenPlace, written: string): number {
  if (place.stopFollows && isAbbreviated(written)) return place.afterNumber ? COUNTED_WORD : STOPPED_WORD;
  const usual = unigram(context, written);
  return callsName(context, written) ? nameAcross(usual) : usual;
}

/** The features of a reading that differs from the witness. */
export function changeFeatures(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  written: string,
  cost: number,
): FeatureValue[] {
  const { text } = token;
  const times = context.corrected.get(text)?.get(written) ?? 0;
  const translated = context.translated(written);
  const values: (FeatureValue | false)[] = [
    ['unigram', wordLogProbability(context, place, written)],
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
    projectShare(context, written) > 0 && (['project word', projectShare(context, written)] as const),
    translated > 0 && (['translation', translated] as const),
  ];
  return values.filter((value) => value !== false);
}
