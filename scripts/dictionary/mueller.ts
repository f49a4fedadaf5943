// Reads Mueller's English-Russian dictionary (7th edition, 1961) as Debian's mueller7-dict packs it for dictd.
import type { Bitext, Entry, WordForm } from './bitext.ts';

/** A headword stands at the margin with an indented line after it; some entries' later lines are at the margin too. */
const ENTRY = /\n(?=[^\s\u0400-\u04FF][^\n]*\n )/;

/** Takes the unpacked mueller7.dict. */
export function readMueller(text: string): Bitext {
  const entries: Entry[] = [];
  const forms: WordForm[] = [];
  for (const block of text.split(ENTRY)) {
    const end = block.indexOf('\n');
    const headword = block.slice(0, end).trim();
    if (end < 0 || /^(?:00-|_)/.test(headword)) continue;
    const body = withoutPronunciation(block.slice(end + 1).replace(/\s+/g, ' '));
    forms.push(...formsIn(headword, body));
    entries.push(...senses(body).flatMap((sense) => entriesOf(headword, sense)));
  }
  return { entries, forms };
}

const withoutPronunciation = (body: string): string => body.replace(/\[[^\]]*\]/g, ' ').replace(/\{[^}]*\}/g, ' ');

/** "_past и _p-p. от go", "_pl. от man"; or an entry that is no more than "= judgement". */
function formsIn(form: string, body: string): WordForm[] {
  const inflected = body.matchAll(/(?:_(?:past|p|p-p|pl|pres-p|pres)\.? ?(?:и ?)?)+(?:сокр\. )?от ([a-z-]+)/g);
  const found = Array.from(inflected, ([, of = '']) => ({ form, of }));
  const same = body.length < LONGEST_REFERENCE ? /= ([a-z-]+)/.exec(body)?.[1] : undefined;
  return same === undefined ? found : [...found, { form, of: same }];
}

/** A longer entry has renderings of its own besides the reference. */
const LONGEST_REFERENCE = 60;

/** The senses and phrases of an entry, without labels of grammar and use, explanations in brackets, and numbering. */
const senses = (body: string): string[] =>
  body
    .replace(/_[\wа-яё-]+\.?/gu, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/ от [a-z-]+/g, ' ')
    .replace(/\s(?:\d+[.)]|[а-я]\)|[IVX]+\b)/gu, ' ; ')
    .split(';')
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '');

/** "atomic bomb атомная бомба" is a phrase; Russian words alone render the headword, each between commas by itself. */
function entriesOf(headword: string, sense: string): Entry[] {
  const phrase = /^[^а-яё]*[a-z][^а-яё]*/iu.exec(sense)?.[0];
  const russian = phrase === undefined ? sense : sense.slice(phrase.length);
  if (/[a-z]{3}/i.test(russian)) return [];
  // "the A. ya" shortens the headword.
  const english = phrase === undefined ? headword : phrase.replace(/\b[A-Z]\./g, headword);
  return russian
    .split(/[,:]/)
    .filter((part) => /[а-яё]{2}/iu.test(part))
    .map((part) => ({ english, russian: part, headword: phrase === undefined }));
}
