// Every other occurrence of a name in a project, in both languages and any inflection, for review one by one.
import type { MentionKind } from '../document/schema.ts';
import { nameKey } from '../language/transliterate.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { type Reach, type SoughtName, SURE, stemFor, wholeName } from './name-reach.ts';
import { type Phrase, type PhraseBook, phraseBook, type WordComparison } from './phrase-book.ts';
import type { NameForm } from './same-name.ts';
import { eachWord } from './text-words.ts';
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

/** Least probability for a word of the other language. */
const LIKELY = 0.6;

/** Judges the words of a language. */
interface Verdict {
  /** False for a first UTF-16 unit that no word of the name has: nearly all words of a project are done with by it. */
  mayOpen(unit: number): boolean;
  /** 0..1: how surely the word is one of the name's; 0 where it is none. */
  of(word: string): number;
}

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
  const searches = searchesFor(forms, kind, engine);
  const hits: Occurrence<Key>[] = [];
  for (const { key, lang, text } of texts) {
    for (const hit of searchText(text, searches[lang])) hits.push({ key, lang, ...hit });
  }
  return hits;
}

/** Which texts have which words; made once of a project, so that a search reads only the texts that can hold the name. */
export interface TextIndex<Key> {
  readonly texts: readonly SearchedText<Key>[];
  /** Indices into `texts`, rising, by language and word as written. */
  readonly holders: Readonly<Record<NameLanguage, ReadonlyMap<string, readonly number[]>>>;
}

/** Indexes texts. A changed text needs the index made anew. */
export function indexTexts<Key>(texts: readonly SearchedText<Key>[]): TextIndex<Key> {
  const holders = { ru: new Map<string, number[]>(), en: new Map<string, number[]>() };
  for (const [index, { lang, text }] of texts.entries()) {
    const own = holders[lang];
    eachWord(text, (from, to) => {
      const word = text.slice(from, to);
      const known = own.get(word);
      if (!known) own.set(word, [index]);
      else if (known.at(-1) !== index) known.push(index);
    });
  }
  return { texts, holders };
}

/** What `otherOccurrences` finds in the indexed texts, in the same order. */
export function occurrencesIn<Key>(
  { texts, holders }: TextIndex<Key>,
  forms: readonly NameForm[],
  kind: MentionKind,
  engine: EntityEngine,
): readonly Occurrence<Key>[] {
  const searches = searchesFor(forms, kind, engine);
  const worth = new Set<number>();
  for (const lang of ['ru', 'en'] as const)
    for (const [word, indices] of holders[lang])
      if (searches[lang].verdict.of(word) > 0) for (const index of indices) worth.add(index);
  return [...worth]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const searched = texts[index];
      if (!searched) return [];
      const { key, lang, text } = searched;
      return searchText(text, searches[lang]).map((hit) => ({ key, lang, ...hit }));
    });
}

function searchesFor(
  forms: readonly NameForm[],
  kind: MentionKind,
  engine: EntityEngine,
): Readonly<Record<NameLanguage, Search>> {
  const phrases = engine.phrases.filter((phrase) => forms.some((form) => isFormOf(phrase, form)));
  const search = (lang: NameLanguage): Search => ({
    lang,
    kind,
    forms,
    engine,
    judged: new Map(),
    verdict: headVerdict(forms, phrases, kind, lang, engine),
    book: phraseBook(phrases, lang, remembering(engine.comparisons[lang])),
  });
  return { ru: search('ru'), en: search('en') };
}

/** A project repeats its words around a name; each is looked up once in a search. */
function remembering(comparison: WordComparison): WordComparison {
  const known = new Map<string, readonly string[]>();
  return {
    ...comparison,
    stems: (read) => {
      const stems = known.get(read) ?? comparison.stems(read);
      known.set(read, stems);
      return stems;
    },
  };
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
  eachWord(text, (wordFrom, wordTo) => {
    if (!search.verdict.mayOpen(text.charCodeAt(wordFrom))) return;
    const score = search.verdict.of(text.slice(wordFrom, wordTo));
    if (score === 0) return;
    const start = Math.max(0, wordFrom - REACH);
    const words = readWords(text.slice(start, wordTo + REACH));
    const at = words.findIndex(({ to }) => to > wordFrom - start);
    for (const { first, last, score: sure } of reaches(words, at, search)) {
      const [from, to] = [start + (words[first]?.from ?? 0), start + (words[last]?.to ?? 0)];
      hits.push({ from, to, text: text.slice(from, to), score: Math.min(score, sure) });
    }
  });
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

/** Half of the consonants, or one of a short word, may be spelled so that the coarse keys differ; not more. */
function mayMatch(a: string, b: string): boolean {
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / 2));
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= most;
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
  const abroad = forms
    .filter((form) => form.lang !== lang)
    .map((form) => headOf(form.text, kind))
    .map((head) => ({ head, key: nameKey(head) }));
  for (const phrase of phrases) for (const form of phrase.forms[lang]) own.add(stem(headOf(form, 'organisation')));
  const judged = new Map<string, number>();
  // Stems keep their first letter: most words of a project are done with at a glance.
  const openings = new Set([...own].map((head) => head.slice(0, 1)));
  const onlyCapital = kind === 'person' || kind === 'place';
  const opens = (unit: number): boolean => {
    const opening = String.fromCharCode(unit);
    const lower = opening.toLowerCase();
    if (onlyCapital && opening === lower) return false;
    return own.size === 0 ? opening !== lower : openings.has(lower === 'ё' ? 'е' : lower);
  };
  // Letters of both scripts stand under this.
  const common = Uint8Array.from({ length: 0x530 }, (_, unit) => (opens(unit) ? 1 : 0));
  const mayOpen = (unit: number): boolean => (unit < common.length ? common[unit] === 1 : opens(unit));
  const of = (word: string): number => {
    if (!mayOpen(word.charCodeAt(0))) return 0;
    let score = judged.get(word);
    if (score === undefined) {
      score = own.has(stem(word)) ? SURE : 0;
      if (score === 0 && own.size === 0) {
        const key = nameKey(word);
        const best = Math.max(
          0,
          ...abroad
            .filter((other) => mayMatch(key, other.key))
            .map(
              ({ head }) => (lang === 'ru' ? engine.matcher.match(word, head) : engine.matcher.match(head, word)).score,
            ),
        );
        score = best >= LIKELY ? best : 0;
      }
      judged.set(word, score);
    }
    return score;
  };
  return { mayOpen, of };
}
