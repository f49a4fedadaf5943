// Makes language-data/dictionary.txt.gz, the aligner's English-Russian dictionary of stems, from Debian's packages
// mueller7-dict, dict-freedict-eng-rus and iso-codes and from our own list of Soviet terms.
// Run: npx tsx scripts/build-dictionary.ts (after apt-get install of the three).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'fflate';
import { DICTIONARY_FILE, type Strength } from '../shared/language/dictionary.ts';
import { stemmer } from '../shared/language/stems.ts';
import type { Bitext } from './dictionary/bitext.ts';
import { readFreedict } from './dictionary/freedict.ts';
import { readCatalogue } from './dictionary/gettext-catalogue.ts';
import { readMueller } from './dictionary/mueller.ts';
import { SOVIET_TERMS } from './dictionary/soviet-terms.ts';
import { trainWordModel } from './dictionary/word-model.ts';

const russianStem = stemmer('ru');
const englishStem = stemmer('en');

/** Words of explanation and government, which render nothing: "кого-л.", "и т.п.". */
const EXPLAINING = new Set(
  'и в на с к по о от до из у за для при что кого кому чего чему чем или не л др пр т п тж напр как бы же ли а но'.split(
    ' ',
  ),
);

function russianWords(text: string): string[] {
  const words = (text.match(/[а-яё-]+/giu) ?? []).filter((word) => !word.endsWith('-л'));
  const parts = words.flatMap((word) => word.split('-')).filter((word) => word !== '');
  return parts.filter((word) => !EXPLAINING.has(word.toLowerCase())).map(russianStem);
}

const englishWords = (text: string): string[] => (text.match(/[a-z]+/gi) ?? []).map(englishStem);

const packed = (path: string): string => new TextDecoder().decode(gunzipSync(readFileSync(path)));
const catalogue = (name: string) => readCatalogue(readFileSync(`/usr/share/locale/ru/LC_MESSAGES/${name}.mo`));

const SOURCES: readonly Bitext[] = [
  readMueller(packed('/usr/share/dictd/mueller7.dict.dz')),
  readFreedict(packed('/usr/share/dictd/freedict-eng-rus.dict.dz')),
  catalogue('iso_3166-1'),
  catalogue('iso_3166-3'),
  catalogue('iso_639-2'),
];

interface StemmedEntry {
  readonly english: readonly string[];
  readonly russian: readonly string[];
  readonly headword: boolean;
}

const stemmed = ({ entries }: Bitext): StemmedEntry[] =>
  entries.map(({ english, russian, headword }) => ({
    english: englishWords(english),
    russian: russianWords(russian),
    headword,
  }));

/** How surely each English stem renders each Russian one: the geometric mean of both directions' probabilities. */
type Sureness = Map<string, Map<string, number>>;

/** One word for one word in a headword's entry is never quite unsure, however many senses it has. */
const PLAIN_ENTRY = 0.05;

function measure(entries: readonly StemmedEntry[]): Sureness {
  const forth = trainWordModel(entries.map(({ english, russian }) => ({ from: english, to: russian })));
  const back = trainWordModel(entries.map(({ english, russian }) => ({ from: russian, to: english })));
  const sureness: Sureness = new Map();
  for (const { english, russian, headword } of entries)
    for (const from of english)
      for (const to of russian) {
        const mean = Math.sqrt((forth.get(from)?.get(to) ?? 0) * (back.get(to)?.get(from) ?? 0));
        const plain = headword && english.length === 1 && russian.length === 1;
        raise(sureness, from, to, plain ? Math.max(mean, PLAIN_ENTRY) : mean);
      }
  return sureness;
}

function raise(sureness: Sureness, from: string, to: string, value: number): void {
  const row = sureness.get(from) ?? new Map<string, number>();
  row.set(to, Math.max(row.get(to) ?? 0, value));
  sureness.set(from, row);
}

/** Gives "went" what "go" has. */
function addForms(sureness: Sureness): void {
  for (const { form, of } of SOURCES.flatMap(({ forms }) => forms))
    for (const [to, value] of sureness.get(englishStem(of)) ?? []) raise(sureness, englishStem(form), to, value);
}

/** Our own terms are plain equivalents. */
const TERM_SURENESS = 0.3;

/** Limits of the three strengths; a quarter of all pairs is left, the rest are accidents of phrases. */
const strengthOf = (sureness: number): Strength | 0 =>
  sureness >= 0.25 ? 3 : sureness >= 0.1 ? 2 : sureness >= 0.04 ? 1 : 0;

function dictionaryText(sureness: Sureness): string {
  const lines: string[] = [];
  for (const [english, row] of sureness) {
    const ranked = [...row].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const column = (strength: Strength) =>
      ranked.flatMap(([to, value]) => (strengthOf(value) === strength ? [to] : [])).join(' ');
    const columns = [column(3), column(2), column(1)];
    if (columns.some((stems) => stems !== '')) lines.push([english, ...columns].join('\t'));
  }
  return lines.sort().join('\n');
}

const sureness = measure(SOURCES.flatMap(stemmed));
for (const { english, russian } of stemmed(SOVIET_TERMS))
  for (const from of english) for (const to of russian) raise(sureness, from, to, TERM_SURENESS);
addForms(sureness);
const bytes = gzipSync(new TextEncoder().encode(dictionaryText(sureness)), { level: 9, mtime: 0 });
const path = fileURLToPath(new URL(`../language-data/${DICTIONARY_FILE}`, import.meta.url));
writeFileSync(path, bytes);
console.info(`${path}: ${sureness.size} English stems, ${Math.round(bytes.length / 1000)} kB`);
