// What each form of the lexicon may be in grammar, from OpenCorpora's dictionary: sets such as "noun, feminine, singular,
// genitive or plural, nominative", which stand for the word when its neighbours are counted.
import type { Dictionary } from '../opencorpora-dictionary.ts';

const CASES: Readonly<Record<string, string>> = {
  nomn: 'n',
  gent: 'g',
  gen1: 'g',
  gen2: 'g',
  datv: 'd',
  accs: 'a',
  acc2: 'a',
  ablt: 'i',
  loct: 'l',
  loc1: 'l',
  loc2: 'l',
};
const GENDERS: Readonly<Record<string, string>> = { masc: 'm', femn: 'f', neut: 'n' };

/** "NOUN,inan,femn sing,gent" → "Nfg"; '' for a part of speech that is told by its own words. */
export function shortTag(tag: string): string {
  const parts = tag.split(/[ ,]/);
  const pick = (table: Readonly<Record<string, string>>): string => parts.map((part) => table[part] ?? '').join('');
  const plural = parts.includes('plur');
  const gender = plural ? 'p' : pick(GENDERS).slice(0, 1) || 's';
  const grammaticalCase = pick(CASES).slice(0, 1);
  switch (parts[0]) {
    case 'NOUN':
      return `N${gender}${grammaticalCase}`;
    case 'ADJF':
    case 'PRTF':
      return `A${gender}${grammaticalCase}`;
    case 'ADJS':
    case 'PRTS':
      return `S${gender}`;
    case 'NPRO':
    case 'NUMR':
      return `P${plural ? 'p' : 's'}${grammaticalCase}`;
    case 'VERB': {
      if (parts.includes('impr')) return 'Vi';
      const person = pick({ '1per': '1', '2per': '2', '3per': '3' });
      return person === '' ? `V${gender}` : `V${person}${plural ? 'p' : 's'}`;
    }
    case 'INFN':
      return 'I';
    case 'GRND':
      return 'G';
    case 'COMP':
      return 'C';
    case 'ADVB':
    case 'PRED':
      return 'D';
    default:
      return '';
  }
}

/** Tags of lexemes that are names: OpenCorpora's Name, Surn, Patr, Geox, Orgn. */
const NAME = /\b(?:Name|Surn|Patr|Geox|Orgn)\b/;

/** Every form with its tags; `names` are those of names only. Forms are lower case, ё as е. */
export interface Grammar {
  readonly tags: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

/** `wanted` keeps memory in bounds: other forms are passed over, but for those of names. */
export function readGrammar(dictionary: Dictionary, wanted: (form: string) => boolean): Grammar {
  const tags = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const { stem, paradigm } of dictionary.lexemes) {
    for (const { prefix, ending, tag } of dictionary.paradigms[paradigm] ?? []) {
      const form = (prefix + stem + ending).toLowerCase().replaceAll('ё', 'е');
      const known = wanted(form);
      if (!known && !NAME.test(tag)) continue;
      if (!known) names.add(form);
      const short = shortTag(tag);
      if (short === '') continue;
      const set = tags.get(form) ?? new Set();
      tags.set(form, set.add(short));
    }
  }
  return { tags: new Map([...tags].map(([form, set]) => [form, [...set].sort().join(' ')])), names };
}
