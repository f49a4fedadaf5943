// How far a name reaches around one of its words: the initials beside a surname, all the words of an institution.
import type { MentionKind } from '../document/schema.ts';
import type { Stem } from '../language/stems.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { nameStem } from './nominative.ts';
import type { NameForm } from './same-name.ts';
import { cutsInitials, isCapital, readWords, type Word } from './words.ts';

export interface Reach {
  /** Indices of the first and last word. */
  readonly first: number;
  readonly last: number;
  /** 0..1: how surely it is the name. */
  readonly score: number;
}

/** The name that is looked for. */
export interface SoughtName {
  readonly forms: readonly NameForm[];
  readonly kind: MentionKind;
  readonly lang: NameLanguage;
  readonly engine: EntityEngine;
  /** What stretches of the other language have been found to be, so that each is judged once. */
  readonly judged: Map<string, number>;
}

/** The name as a record has it; its surname without initials; the least for a form of the other language. */
export const SURE = 0.95;
const SURNAME_ONLY = 0.85;
/** A family name that hundreds bear, of which the rest is missing. */
const FAMILY_ONLY = 0.55;
const LIKELY = 0.6;

/** Persons' names lose their case ending by rules of their own; other words by the stemmer. */
export const stemFor = (kind: MentionKind, lang: NameLanguage, engine: EntityEngine): Stem =>
  kind === 'person' ? nameStem : engine.stems[lang];

/** The name that the word `at` belongs to; null when what stands around it makes it another. */
export function wholeName(words: readonly Word[], at: number, sought: SoughtName): Reach | null {
  const { kind, forms, lang } = sought;
  if (words[at]?.shape === 'lower' && (kind === 'person' || kind === 'place')) return null;
  if (!forms.some((form) => form.lang === lang)) return foreignReach(words, at, sought);
  return kind === 'person' ? personReach(words, at, sought) : phraseReach(words, at, sought);
}

const fullWords = (form: NameForm): Word[] =>
  readWords(form.text).filter(({ shape }) => shape !== 'mark' && shape !== 'initial');
const initialsOf = (form: NameForm): string[] =>
  readWords(form.text)
    .filter(({ shape }) => shape === 'initial')
    .map(({ text }) => text.slice(0, 1).toUpperCase());

/** All words of one of the forms, the longest first. */
function phraseReach(words: readonly Word[], at: number, { forms, kind, lang, engine }: SoughtName): Reach | null {
  const stem = stemFor(kind, lang, engine);
  const phrases = forms
    .filter((form) => form.lang === lang)
    .map((form) => fullWords(form).map(({ text }) => stem(text)));
  for (const stems of phrases.sort((a, b) => b.length - a.length)) {
    const offset = stems.indexOf(stem(words[at]?.text ?? ''));
    const first = at - offset;
    if (offset >= 0 && stems.every((wanted, step) => stem(words[first + step]?.text ?? '') === wanted))
      return { first, last: first + stems.length - 1, score: SURE };
  }
  return null;
}

/** A person's other words on both sides, then initials; initials that no form can have make it another person. */
function personReach(words: readonly Word[], at: number, { forms, lang }: SoughtName): Reach | null {
  const own = forms.filter((form) => form.lang === lang);
  const stems = new Set(own.flatMap((form) => fullWords(form).map(({ text }) => nameStem(text))));
  const belongs = (word: Word | undefined): boolean =>
    word !== undefined && isCapital(word) && word.shape !== 'initial' && stems.has(nameStem(word.text));
  let [first, last] = [at, at];
  while (belongs(words[first - 1])) first -= 1;
  while (belongs(words[last + 1])) last += 1;
  const bare = first === last;
  const reach = withInitials(words, first, last);
  const allowed = own.flatMap((form) => [
    ...initialsOf(form),
    ...fullWords(form).map(({ text }) => text.slice(0, 1).toUpperCase()),
  ]);
  const known = own.some((form) => initialsOf(form).length > 0 || fullWords(form).length > 1);
  if (known && !reach.initials.every((initial) => allowed.includes(initial))) return null;
  const family = bare && reach.initials.length === 0 && own.every((form) => fullWords(form).length > 2);
  return {
    first: reach.first,
    last: reach.last,
    score: family ? FAMILY_ONLY : bare && reach.initials.length === 0 ? SURNAME_ONLY : SURE,
  };
}

function withInitials(
  words: readonly Word[],
  start: number,
  end: number,
): { first: number; last: number; initials: string[] } {
  let [first, last] = [start, end];
  const initials: string[] = [];
  const initial = (at: number): string => (words[at]?.text ?? '').slice(0, 1).toUpperCase();
  while (words[last + 1]?.shape === 'initial' && words[last + 2]?.text === '.') {
    initials.push(initial(last + 1));
    last += 2;
  }
  while (initials.length === 0 || first < start) {
    if (words[first - 1]?.text !== '.' || words[first - 2]?.shape !== 'initial') break;
    initials.unshift(initial(first - 2));
    first -= 2;
  }
  return { first, last, initials };
}

/** Of the stretches of capital words around it, the one that is most like a form of the other language. */
function foreignReach(words: readonly Word[], at: number, sought: SoughtName): Reach | null {
  const longest = Math.max(...sought.forms.map((form) => readWords(form.text).length)) + 1;
  let best: Reach | null = null;
  for (let first = Math.max(0, at - longest); first <= at; first++) {
    for (let last = at; last < Math.min(words.length, first + longest); last++) {
      const stretch = words.slice(first, last + 1);
      if (
        !stretch.every(
          (word, index) => isCapital(word) || (word.text === '.' && stretch[index - 1]?.shape === 'initial'),
        )
      )
        continue;
      if (cutsInitials(words, first, last)) continue;
      const text = stretch.map((word, index) => (index > 0 && word.spaced ? ' ' : '') + word.text).join('');
      const score = likeliest(text, sought);
      if (score >= LIKELY && score > (best?.score ?? 0)) best = { first, last, score };
    }
  }
  return best;
}

/** The most that any form has in common with a text of the other language. */
function likeliest(text: string, { forms, lang, engine, judged }: SoughtName): number {
  let score = judged.get(text);
  if (score === undefined) {
    const match = ({ text: form }: NameForm): number =>
      (lang === 'ru' ? engine.matcher.match(text, form) : engine.matcher.match(form, text)).score;
    score = Math.max(0, ...forms.map(match));
    judged.set(text, score);
  }
  return score;
}
