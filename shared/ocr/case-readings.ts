// The same word with another letter case at its head: "Так" in mid sentence, "каждый" at its beginning. Small and capital
// letters of one shape (т and Т, в and В) are told apart by their height alone, which a worn typescript loses.
import { formCase, formFrequency, formNumber } from '../language/lexicon.ts';
import type { FeatureValue } from './features.ts';
import {
  formFeatures,
  neighbourWord,
  type Reading,
  type ReadingContext,
  type TokenPlace,
  unigram,
} from './readings.ts';
import { letterCase, type Token } from './tokens.ts';

/** Longer capitals are abbreviations or emphasis. */
const LONGEST_CAPITALS = 3;
/** Frequency steps at which a word counts as one that is never a name. */
const FREQUENT = 41;

/** The one other way to write a sound word; empty where its case is as it should be. */
export function caseReadings(context: ReadingContext, token: Token, place: TokenPlace): readonly Reading[] {
  const { engine, noise } = context;
  const { text } = token;
  const number = formNumber(engine.lexicon, text);
  if (number < 0 || context.own.has(text.toLowerCase()) || place.stopFollows) return [];
  const cased = letterCase(text);
  const small = cased === 'initial' || (cased === 'capitals' && text.length <= LONGEST_CAPITALS);
  const head: FeatureValue[] = [['changed', 1], ['unigram', unigram(context, text)], ...formFeatures(context, text)];
  if (small && !place.sentenceStart && formCase(engine.lexicon, number) === 'lower') {
    const frequency = Math.min(1, formFrequency(engine.lexicon, number) / FREQUENT);
    head.push(
      ['only makes small', 1],
      ['only makes small a frequent word', frequency],
      ['only makes small in noise', noise],
    );
    return [written(context, text.toLowerCase(), head)];
  }
  if (cased === 'lower' && place.sentenceStart && place.afterStop) {
    head.push(['only makes capital', 1]);
    if (place.paragraphStart) head.push(['only makes capital at paragraph', 1]);
    return [written(context, text.charAt(0).toUpperCase() + text.slice(1), head)];
  }
  return [];
}

function written({ engine }: ReadingContext, text: string, features: readonly FeatureValue[]): Reading {
  const word = neighbourWord(engine, text);
  return { kind: 'spelling', text, tokens: 1, features, first: word, last: word };
}
