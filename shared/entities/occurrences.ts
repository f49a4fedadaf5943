// Every other occurrence of a name in a project, in both languages and any inflection, for review one by one.
import type { MentionKind } from '../document/schema.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { type Reach, type SoughtName, SURE, stemFor, wholeName } from './name-reach.ts';
import { type Phrase, type PhraseBook, phraseBook } from './phrase-book.ts';
import type { NameForm } from './same-name.ts';
import { readWords, type Word } from './words.ts';

/** A stretch of text to be searched: a block, a side, a record. */
export interface SearchedText<Key> {
  readonly key: Key;
  readonly lang: NameLanguage;
  readonly text: string;
}

export interface Occurrence<Key> {
  readonly key: Key;
  readonly lang: NameLanguage;
  /** UTF-16 offsets in the searched text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** 0..1: how surely it is this name. */
  readonly score: number;
}

const WORD = /\p{L}\p{M}*(?:[\p{L}\p{M}’'-]*[\p{L}\p{M}])?/gu;
/** Least probability for a word of the other language. */
const LIKELY = 0.6;

type Verdict = (word: string) => number;

/** What is looked for, prepared for one language. */
interface Search extends SoughtName {
  readonly verdict: Verdict;
  /** Known names of several words that one of the forms is. */
  readonly book: PhraseBook;
}

/**
 * Finds a name, given in all the forms that are known of it (a mention's text, or a record's forms), in texts of both
 * languages. Overlapping hits are joined to the longest. Hits come in the order of the texts.
 */
export function otherOccurrences<Key>(
  forms: readonly NameForm[],
  kind: MentionKind,
  texts: Iterable<SearchedText<Key>>,
  engine: EntityEngine,
): readonly Occurrence<Key>[] {
  const phrases = engine.phrases.filter((phrase) => forms.some((form) => isFormOf(phrase, form)));
  const search = (lang: NameLanguage): Search => ({
    lang,
    kind,
    forms,
    engine,
    judged: new Map(),
    verdict: headVerdict(forms, phrases, kind, lang, engine),
    book: phraseBook(phrases, lang, engine.comparisons[lang]),
  });
  const searches = { ru: search('ru'), en: search('en') };
  const hits: Occurrence<Key>[] = [];
  for (const { key, lang, text } of texts) {
    for (const hit of searchText(text, searches[lang])) hits.push({ key, lang, ...hit });
  }
  return hits;
}

const isFormOf = (phrase: Phrase, { text, lang }: NameForm): boolean =>
  phrase.forms[lang === 'ru' ? 'ru' : 'en'].includes(text);

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly score: number;
}

/** Characters around a hit that can belong to the name: initials, title, the words of an institution. */
const REACH = 120;

function searchText(text: string, search: Search): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORD)) {
    const score = search.verdict(match[0]);
    if (score === 0) continue;
    const start = Math.max(0, match.index - REACH);
    const around = text.slice(start, match.index + match[0].length + REACH);
    const words = readWords(around);
    const at = words.findIndex(({ to }) => to > match.index - start);
    for (const { first, last, score: sure } of reaches(words, at, search)) {
      const [from, to] = [start + (words[first]?.from ?? 0), start + (words[last]?.to ?? 0)];
      hits.push({ from, to, text: text.slice(from, to), score: Math.min(score, sure) });
    }
  }
  return longest(hits);
}

/** The known names and the name itself, as far as they reach around a word. */
function reaches(words: readonly Word[], at: number, search: Search): Reach[] {
  const phrases = search.book
    .find(words)
    .filter(({ first, last }) => first <= at && at <= last)
    .map(({ first, last, likeness }) => ({ first, last, score: likeness * SURE }));
  const whole = wholeName(words, at, search);
  return whole ? [...phrases, whole] : phrases;
}

function longest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (!before || hit.from >= before.to) kept.push(hit);
    else if (hit.to - hit.from > before.to - before.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** The word by which a name is looked for: its longest full word, which in persons' names is mostly the surname. */
export function headOf(form: string, kind: MentionKind): string {
  const full = readWords(form).filter(({ shape }) => shape !== 'mark' && shape !== 'initial' && shape !== 'number');
  const capitals = full.filter(({ shape }) => shape !== 'lower');
  const from = capitals.length > 0 ? capitals : full;
  if (kind === 'person' && from.length === 3 && from.every(({ text }) => text.length <= 5))
    return from[0]?.text ?? form;
  return from.reduce((best, { text }) => (text.length >= best.length ? text : best), '');
}

/** Judges single words, each distinct one once. */
function headVerdict(
  forms: readonly NameForm[],
  phrases: readonly Phrase[],
  kind: MentionKind,
  lang: NameLanguage,
  engine: EntityEngine,
): Verdict {
  const stem = stemFor(kind, lang, engine);
  const own = new Set(forms.filter((form) => form.lang === lang).map((form) => stem(headOf(form.text, kind))));
  const abroad = forms.filter((form) => form.lang !== lang).map((form) => headOf(form.text, kind));
  for (const phrase of phrases) for (const form of phrase.forms[lang]) own.add(stem(headOf(form, 'organisation')));
  const judged = new Map<string, number>();
  return (word) => {
    let score = judged.get(word);
    if (score === undefined) {
      score = own.has(stem(word)) ? SURE : 0;
      if (score === 0 && own.size === 0 && word[0] !== word[0]?.toLowerCase()) {
        const best = Math.max(
          0,
          ...abroad.map(
            (other) => (lang === 'ru' ? engine.matcher.match(word, other) : engine.matcher.match(other, word)).score,
          ),
        );
        score = best >= LIKELY ? best : 0;
      }
      judged.set(word, score);
    }
    return score;
  };
}
