// The readings a token may have: itself, near words of the lexicon and the project, a join with the next token, a split,
// and "something else". Each with its features, so that shared/ocr/lattice.ts can weigh them in their sentence.
import { spellingLogProbability } from '../language/letter-model.ts';
import { formCase, formFrequency, formNumber, type Lexicon, lexiconForm, logProbability } from '../language/lexicon.ts';
import { cyrillicTwin, scriptOf } from '../language/look-alikes.ts';
import { wordClass } from '../language/neighbours.ts';
import { modernSpellings } from '../language/pre-reform.ts';
import { STOPPED_ABBREVIATIONS } from './abbreviations.ts';
import type { Vocabulary } from './document-profile.ts';
import { isListed, type OcrEngine } from './engine.ts';
import type { FeatureValue } from './features.ts';
import type { MarkCounts } from './marks.ts';
import { nearSpellings, type SearchScratch } from './spelling-search.ts';
import { letterCase, type Token } from './tokens.ts';

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
  /** Words of the project and its authority, and those it learned more than once: lower case, to their own spelling. */
  readonly own: ReadonlyMap<string, string>;
  /** Unlisted words that a single decision speaks for, as the lexicon spells: likelier than others, but not beyond doubt. */
  readonly learnt: ReadonlySet<string>;
  /** Earlier corrections: read → meant → times. */
  readonly corrected: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** 0..1: how well a Russian word answers to something in the counterpart. */
  readonly translated: (word: string) => number;
  /** The word of the counterpart it answers to; null for none. */
  readonly answeredBy: (word: string) => string | null;
  /** True where it answers by its sound, as a name does. */
  readonly soundsLike: (word: string) => boolean;
  /** The words of the counterpart that may be names. */
  readonly namesAcross: readonly string[];
  /** Those of them that no word of this text answers to as it stands. */
  readonly openNames: ReadonlySet<string>;
  /** True for the spelling before 1918. */
  readonly preReform: boolean;
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
  readonly marks: MarkCounts;
  /**
   * How much the OCR itself doubted what stands there, against the document's usual: logarithm of odds, 0 where it said
   * nothing.
   */
  readonly doubtAt: (from: number, to: number) => number;
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
  /** A number stands before it: "56 г.", "5 тыс.". */
  readonly afterNumber: boolean;
  /** In a line or run of Latin capitals. */
  readonly amongLookAlikes: boolean;
  /** Beside a word in Latin letters that are not all capitals. */
  readonly amongLatin: boolean;
  /** Part of a date in figures: "3.IX.56". */
  readonly inDate: boolean;
}

export function neighbourWord(engine: OcrEngine, word: string): NeighbourWord {
  const form = formNumber(engine.lexicon, word);
  return { class: wordClass(engine.neighbours, word, form), form };
}

/** Natural logarithm of the share of running words that no lexicon lists. */
const UNLISTED_SHARE = Math.log(0.02);
/** An abbreviation with its stop. */
export const STOPPED_WORD = UNLISTED_SHARE - 4;
/** The same after a number, where few other words have a stop. */
export const COUNTED_WORD = Math.log(0.1);
/** A word of the project is as likely as a rare word of the language, wherever it is expected. */
const OWN_WORD = Math.log(3e-5);

/** Endings that are right in two ways: "желанье" and "желание", "жизнию" and "жизнью". */
const SECOND_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[нтлрдвсз])ь(?=(?:е|я|ю|ем|и|ям|ями|ях)$)/, 'и'],
  [/(?<=[тнлрдвсзжшч])ию$/, 'ью'],
];

/** The same word with the more usual of two right endings; null for one that has but one. */
function usualSpelling(word: string): string | null {
  const form = lexiconForm(word);
  if (form.length < SHORTEST_WITH_SECOND) return null;
  for (const [ending, usual] of SECOND_ENDINGS) if (ending.test(form)) return form.replace(ending, usual);
  return null;
}
const SHORTEST_WITH_SECOND = 6;

/** The number of a form, or of the one it is in today's usual spelling; -1 for neither. */
function knownForm({ engine, preReform }: ReadingContext, word: string): number {
  const number = formNumber(engine.lexicon, word);
  if (number >= 0) return number;
  const usual = usualSpelling(word);
  const spellings = [...(usual === null ? [] : [usual]), ...(preReform ? modernSpellings(word) : [])];
  return Math.max(-1, ...spellings.map((spelling) => formNumber(engine.lexicon, spelling)));
}

export function unigram(context: ReadingContext, word: string): number {
  const { engine, own, learnt } = context;
  const number = knownForm(context, word);
  const listed = number >= 0 ? logProbability(engine.lexicon, number) : Number.NEGATIVE_INFINITY;
  const owned =
    own.has(lexiconForm(word)) || learnt.has(lexiconForm(word)) || engine.periodWords.has(lexiconForm(word))
      ? OWN_WORD
      : Number.NEGATIVE_INFINITY;
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
  isListed(context.engine, word) || context.own.has(lexiconForm(word)) || knownForm(context, word) >= 0;

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
export const isAbbreviated = (text: string): boolean =>
  /^[А-ЯЁ]$/.test(text) || STOPPED_ABBREVIATIONS.has(lexiconForm(text));

/** What a single decision counts of one that is certain. */
const ONE_DECISION = 0.5;

/** How much the project's own words speak for a word, 0..1. */
export const projectShare = ({ own, learnt }: ReadingContext, word: string): number =>
  own.has(lexiconForm(word)) ? 1 : learnt.has(lexiconForm(word)) ? ONE_DECISION : 0;

/** What the witness has, as one of its readings. `called`: another reading is a name that the counterpart misses here. */
export function asItStands(context: ReadingContext, token: Token, place: TokenPlace, called: boolean): Reading {
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
    features.push(...unlistedFeatures(context, token, place, script, called));
    if (context.learnt.has(lexiconForm(text))) features.push(['project word', ONE_DECISION]);
  }
  const translated = script === 'cyrillic' ? context.translated(text) : 0;
  if (translated > 0 && !called) features.push(['translation', translated]);
  const doubt = context.doubtAt(token.from, token.to);
  if (doubt !== 0) features.push(['doubted by the OCR', doubt]);
  if (doubt !== 0 && isKnown(context, text)) features.push(['listed and doubted by the OCR', doubt]);
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

/** What a letter may cost for a word in Latin capitals to be a Russian one misread: COBIIOCOA costs .93, HERALD 1.04. */
const COST_OF_MISREAD_LETTER = 0.95;
const SHORTEST_MISREAD = 5;
const ALIKE_VISITS = 600;

/** True for Latin capitals so like a Russian word that they are one: "COBIIOCOA", "ROMNTET". */
function isRussianInLatin({ engine, ownWords, scratch }: ReadingContext, text: string): boolean {
  if (text.length < SHORTEST_MISREAD || text !== text.toUpperCase()) return false;
  const limits = { highestCost: COST_OF_MISREAD_LETTER * text.length, visits: ALIKE_VISITS, enough: 1 };
  return [ownWords, engine.lexicon].some(
    (lexicon) => nearSpellings(lexicon, engine.latinConfusions, text, limits, scratch).length > 0,
  );
}

function unlistedFeatures(
  context: ReadingContext,
  token: Token,
  place: TokenPlace,
  script: ReturnType<typeof scriptOf>,
  called: boolean,
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
      (called && text === text.toUpperCase()) ||
      (twin !== null && place.stopFollows && !place.amongLatin && STOPPED_ABBREVIATIONS.has(twin)) ||
      (twin !== null && isKnown(context, twin) && (!place.amongLatin || text.length >= SHORTEST_TWIN)) ||
      (!place.amongLatin && isRussianInLatin(context, text));
    return [...digits, [alike ? 'look-alikes as they stand' : 'latin as it stands', 1]];
  }
  if (isKnown(context, text)) return [...odd, ...digits];
  const compound = isCompound(context, text);
  const name = cased === 'initial' && !place.sentenceStart;
  const values: (FeatureValue | false)[] = [
    ['unlisted as it stands', 1],
    ['unlisted in noise', context.noise],
    ['unlisted length', Math.min(12, text.length)],
    name && (['unlisted name', 1] as const),
    (called || (name && context.namesAcross.length > 0 && context.translated(text) === 0)) &&
      (['unlisted name unanswered', 1] as const),
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
