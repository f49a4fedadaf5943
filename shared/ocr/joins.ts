// Words that OCR or a line's end broke in two, and words it ran together.
import { formFrequency, formNumber, lexiconForm } from '../language/lexicon.ts';
import { changeFeatures } from './other-spellings.ts';
import { isKnown, neighbourWord, type Reading, type ReadingContext, type TokenPlace, unigram } from './readings.ts';
import { nearSpellings } from './spelling-search.ts';
import { type Gap, inCaseOf, letterCase, type Token } from './tokens.ts';

const CYRILLIC = /^[\u0400-\u04ff-]+$/;
/** Far enough for one or two misread letters in the joined word. */
const JOINED_SEARCH = { highestCost: 13, visits: 700, enough: 6 };

/** The one word that two tokens may be, as "возвраще ния" or "на – правленной". */
export function joinings(
  context: ReadingContext,
  left: Token,
  right: Token,
  gap: Gap,
  place: TokenPlace,
): readonly Reading[] {
  if (gap.kind === 'pause' || !CYRILLIC.test(left.text) || !CYRILLIC.test(right.text)) return [];
  if (letterCase(right.text) !== letterCase(left.text) && letterCase(right.text) !== 'lower') return [];
  const { engine } = context;
  const whole = left.text + right.text;
  const unsound = !isKnown(context, left.text) || !isKnown(context, right.text);
  const costs = new Map<string, number>();
  if (isKnown(context, whole)) costs.set(lexiconForm(whole), 0);
  else if (unsound && whole.length >= 5) {
    for (const { word, cost } of nearSpellings(
      engine.lexicon,
      engine.confusions,
      whole,
      JOINED_SEARCH,
      context.scratch,
    )) {
      costs.set(word, cost);
    }
  }
  if (gap.kind === 'hyphen') {
    for (const again of begunTwice(left.text, right.text))
      if (isKnown(context, again)) costs.set(lexiconForm(again), BEGUN_TWICE);
  }
  const token: Token = { ...left, to: right.to, text: whole };
  return [...costs].map(([word, cost]) => {
    const text = inCaseOf(word, whole, 'lower');
    const features = changeFeatures(context, token, place, text, cost);
    features.push([gap.kind === 'hyphen' ? 'joins across hyphen' : 'joins across space', 1]);
    const neighbour = neighbourWord(engine, text);
    return { kind: 'join', text, tokens: 2, features, first: neighbour, last: neighbour };
  });
}

/** What it costs that the typist began a syllable before the break and again after it: "товарищи – щеской". */
const BEGUN_TWICE = 5;
const LONGEST_REPEATED = 3;

/** The words that two parts make when the letters from the first repeated one on are left out before the break. */
function begunTwice(left: string, right: string): readonly string[] {
  const again = right.charAt(0).toLowerCase();
  const wholes: string[] = [];
  for (let letters = 1; letters <= Math.min(LONGEST_REPEATED, left.length - 2); letters++) {
    if (left.charAt(left.length - letters).toLowerCase() === again) wholes.push(left.slice(0, -letters) + right);
  }
  return wholes;
}

/** Shorter words are not run together often enough to be worth the look. */
const SHORTEST_SPLIT = 5;
/** One half may have a misread letter; it must then be long enough to be told. */
const SHORTEST_DAMAGED_HALF = 3;
/** A half that no counted text has must be so long. */
const SHORTEST_RARE_HALF = 4;
const HALF_SEARCH = { highestCost: 10, visits: 200, enough: 3 };
const KEPT_SPLITS = 3;

/** The two words that one unlisted token may be: "кулвтличности". */
export function splittings(context: ReadingContext, token: Token, place: TokenPlace): readonly Reading[] {
  const { engine } = context;
  const { text } = token;
  if (text.length < SHORTEST_SPLIT || !CYRILLIC.test(text)) return [];
  const found: { text: string; left: string; right: string; cost: number; rarity: number }[] = [];
  const add = (left: string, right: string, cost: number): void => {
    const rarity = Math.min(rank(context, left), rank(context, right));
    if (Math.min(left.length, right.length) < SHORTEST_RARE_HALF && rarity < 2) return;
    found.push({ text: `${left} ${right}`, left, right, cost, rarity });
  };
  for (let at = 1; at < text.length; at++) {
    const [left, right] = [text.slice(0, at), text.slice(at)];
    const [leftSound, rightSound] = [isWhole(context, left), isWhole(context, right)];
    if (leftSound && rightSound) add(left, right, 0);
    else if (leftSound && at >= SHORTEST_DAMAGED_HALF && right.length >= SHORTEST_DAMAGED_HALF + 1) {
      for (const { word, cost } of nearSpellings(
        engine.lexicon,
        engine.confusions,
        right,
        HALF_SEARCH,
        context.scratch,
      ))
        add(left, word, cost);
    } else if (rightSound && at >= SHORTEST_DAMAGED_HALF + 1 && right.length >= SHORTEST_DAMAGED_HALF) {
      for (const { word, cost } of nearSpellings(
        engine.lexicon,
        engine.confusions,
        left,
        HALF_SEARCH,
        context.scratch,
      )) {
        add(inCaseOf(word, left, 'lower'), right, cost);
      }
    }
  }
  found.sort((a, b) => a.cost - b.cost || b.rarity - a.rarity);
  return found.slice(0, KEPT_SPLITS).map(({ text: written, left, right, cost }) => {
    const features = changeFeatures(context, token, place, written, cost).filter(([name]) => name !== 'unigram');
    features.push(['splits', 1], ['unigram', splitUnigram(context, left, right)]);
    return {
      kind: 'split',
      text: written,
      tokens: 1,
      features,
      first: neighbourWord(engine, left),
      last: neighbourWord(engine, right),
    };
  });
}

const isWhole = (context: ReadingContext, part: string): boolean => rank(context, part) >= (part.length <= 2 ? 33 : 1);

/** Frequency step of a form, -1 when it is not listed. */
function rank(context: ReadingContext, word: string): number {
  const number = formNumber(context.engine.lexicon, word);
  return number < 0 ? -1 : formFrequency(context.engine.lexicon, number);
}

const splitUnigram = (context: ReadingContext, left: string, right: string): number =>
  unigram(context, left) + unigram(context, right);
