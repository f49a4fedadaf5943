// The rules that say whether a sentence ends at a place, in order: the first that knows decides. Each is a row of a
// table with a name and examples, so that a wrong cut can be traced to its rule and a rule read on its own.
import type { Language } from '../language/stems.ts';
import { ABBREVIATION_KINDS, ABBREVIATIONS, type AbbreviationKind, NUMBERED, OPENERS } from './abbreviations.ts';

/** A place where a sentence may end, in pieces: head, before, mark, closers, gap | lead, next, after. */
export interface Boundary {
  readonly language: Language;
  /** The sentence so far, up to the word before the mark. */
  readonly head: string;
  /** The word before the mark, with periods inside it; '' when something else stands there. */
  readonly before: string;
  /** The closing marks; two line breaks for an empty line; '' before the number of a point ("2. Поручить"). */
  readonly mark: string;
  /** Quotes and brackets that close after the mark. */
  readonly closers: string;
  /** White space after them. */
  readonly gap: string;
  /** Dashes, opening quotes and brackets before the next word. */
  readonly lead: string;
  /** The next word; '' when something else stands there. */
  readonly next: string;
  /** The character after the next word; '' at the end of the text. */
  readonly after: string;
  /** Number of the last point that a sentence before this place began with ("1. Принять"); 0 where none did. */
  readonly point: number;
  /** UTF-16 offset where the next sentence would begin. */
  readonly end: number;
}

interface Rule {
  readonly name: string;
  /** True: a sentence ends here. False: it goes on. Null: this rule cannot say. */
  readonly says: (place: Boundary) => boolean | null;
}

const upper = (word: string): boolean => /^\p{Lu}/u.test(word);
const lower = (word: string): boolean => /^\p{Ll}/u.test(word);
const figure = (word: string): boolean => /^\d/u.test(word);
const opener = ({ language, next }: Boundary): boolean => upper(next) && OPENERS[language].includes(next.toLowerCase());
/** "А", "Ya", "Дж": a capital, and at most one small letter that makes a digraph with it. */
const initial = (word: string): boolean =>
  /^(?:.*\.)?(?:\p{Lu}|Дж|Дз|Ю|Я|Ya|Yu|Ye|Yo|Zh|Kh|Ts|Ch|Sh|Th|Ph)$/u.test(word);
const lastPart = (word: string): string => word.slice(word.lastIndexOf('.') + 1);
/** What the word before the mark is listed as; a known whole ("т.д") goes before its last part ("д"). */
function listed({ language, before }: Boundary): readonly AbbreviationKind[] {
  const kindsOf = (word: string) => ABBREVIATION_KINDS.filter((kind) => ABBREVIATIONS[language][kind].includes(word));
  const whole = kindsOf(before.toLowerCase());
  return whole.length > 0 ? whole : kindsOf(lastPart(before.toLowerCase()));
}
const is = (kind: AbbreviationKind, place: Boundary): boolean => place.mark === '.' && listed(place).includes(kind);
/** A figure stands before the word, perhaps with another unit between: "1955 г", "1970-х гг", "5 тыс. руб". */
const afterFigure = ({ head }: Boundary): boolean => /\d(?:-\p{Ll}{1,3})?\s*(?:\p{Ll}{1,4}\.?\s*)?$/u.test(head);

/** "Зам. " stands before: an abbreviation that opens. */
const opensBefore = (language: Language, head: string): boolean =>
  ABBREVIATIONS[language].opens.includes((/(\p{L}+)\.\s*$/u.exec(head)?.[1] ?? '').toLowerCase());

/** Words that a number belongs to: "статья 2. Он", "№ 2. Слушали". */
const numbered = ({ language, before }: Boundary): boolean =>
  /[№º]$/u.test(before) || NUMBERED[language].some((word) => before.toLowerCase().startsWith(word));

/** The rules, most certain first. */
export const RULES: readonly Rule[] = [
  { name: 'an empty line ends a sentence', says: ({ mark }) => (mark === '\n\n' ? true : null) },
  {
    name: 'the next point of a list run into one paragraph begins a sentence',
    says: (place) => {
      if (place.mark !== '') return null;
      if (numbered(place) || (listed(place).includes('opens') && !initial(lastPart(place.before)))) return false;
      const number = Number(place.next);
      return (
        (number === place.point + 1 && (number > 1 || /:\s*$/u.test(place.head))) || /[);»”]\s*$/u.test(place.head)
      );
    },
  },
  {
    name: 'a period inside a word, figure or address does not',
    says: ({ gap, mark, closers, before, next, lead }) => {
      if (gap !== '' || closers !== '' || lead !== '') return null;
      if (mark !== '.') return upper(next) && before.length > 1 ? null : false;
      return /\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(next) && !before.includes('.') ? null : false;
    },
  },
  {
    name: 'marks run on without a space',
    says: ({ gap, closers, next, lead }) => (gap === '' && next === '' && lead === '' && closers === '' ? false : null),
  },
  { name: 'a small letter goes on', says: ({ next }) => (lower(next) ? false : null) },
  {
    name: 'a comma or the like goes on',
    says: ({ next, lead, gap }) => (next === '' && lead === '' && gap === '' ? false : null),
  },
  {
    name: 'a number that opens a point belongs to it',
    says: ({ head, before, mark }) =>
      mark === '.' && /^["'«„“([*\s–—-]*$/u.test(head) && /^(?:\d{1,3}|[IVXХ]{1,5}|\p{L})$/u.test(before)
        ? false
        : null,
  },
  {
    name: 'the last of several surnames with initials may close',
    says: (place) =>
      place.mark === '.' && initial(lastPart(place.before)) && /\p{Lu}\p{Ll}+\s+(?:\p{Lu}\.\s?)?$/u.test(place.head)
        ? /\p{Lu}\p{Ll}+\s+(?:\p{Lu}\.\s?){1,2}(?:,| и | and )/u.test(place.head) &&
          /^\p{Lu}\p{Ll}{2}/u.test(place.next)
          ? true
          : null
        : null,
  },
  {
    name: 'an initial opens a name',
    says: (place) =>
      place.mark === '.' && place.closers === '' && initial(lastPart(place.before))
        ? opener(place) && place.next.length > 1
        : null,
  },
  {
    name: 'an abbreviation that opens',
    says: (place) => (is('opens', place) && !(is('unit', place) && afterFigure(place)) ? false : null),
  },
  {
    name: 'a unit may close',
    says: (place) => (is('unit', place) ? !figure(place.next) && (opener(place) || afterFigure(place)) : null),
  },
  {
    name: 'an enumeration may close',
    says: (place) => (is('closes', place) ? upper(place.next) : null),
  },
  {
    name: 'abbreviations come in chains',
    says: ({ language, head, before, mark, closers }) =>
      mark === '.' && closers === '' && /^\p{Ll}{1,3}$/u.test(before) && opensBefore(language, head) ? false : null,
  },
];

/** True where a sentence ends. What no rule knows ends one. */
export function judge(place: Boundary): boolean {
  for (const { says } of RULES) {
    const verdict = says(place);
    if (verdict !== null) return verdict;
  }
  return true;
}
