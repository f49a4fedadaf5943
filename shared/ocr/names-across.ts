// Names of the counterpart that no word here answers to: one of the words here may be that name, misread.
import { formCase, formNumber } from '../language/lexicon.ts';
import type { Cut } from './cut.ts';
import { isKnown, type Reading, type ReadingContext } from './readings.ts';
import type { Token } from './tokens.ts';

/** The chance that a word of a sentence is the name its translation has: of some twenty words, one. */
const ACROSS = Math.log(0.05);
/** How much a name's own frequency still counts: of two that sound alike, the commoner. */
const USUAL = 0.25;

/** Natural logarithm of the probability of a name that the counterpart has; `usual` is that without a counterpart. */
export const nameAcross = (usual: number): number => Math.max(usual, ACROSS + USUAL * (usual - ACROSS));

/** From here on a word is the name of the counterpart, ending and manner of romanising apart. */
const SAME = 0.88;

/** The names of the counterpart that no token answers to as it stands: an unlisted one must be the very name. */
export function openNames({ tokens }: Cut, context: ReadingContext): ReadonlySet<string> {
  const open = new Set(context.namesAcross);
  if (open.size === 0) return open;
  for (const { text } of tokens) {
    open.delete(text);
    const answered = context.answeredBy(text);
    if (answered !== null && (isKnown(context, text) || context.translated(text) >= SAME)) open.delete(answered);
  }
  return open;
}

/** True for a name that the counterpart has and nothing here answers to. */
export function callsName(context: ReadingContext, word: string): boolean {
  if (context.openNames.size === 0 || !/^\p{Lu}/u.test(word) || context.translated(word) < SAME) return false;
  if (!context.openNames.has(context.answeredBy(word) ?? '')) return false;
  if (context.soundsLike(word)) return true;
  const form = formNumber(context.engine.lexicon, word);
  return form < 0 || formCase(context.engine.lexicon, form) !== 'lower';
}

/** True where a token with a capital has such a name among its other readings. */
export const isCalled = (context: ReadingContext, { text }: Token, others: readonly Reading[]): boolean =>
  /^\p{Lu}/u.test(text) &&
  others.some((other) => other.kind === 'spelling' && other.text !== null && callsName(context, other.text));
