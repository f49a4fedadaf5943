// Makes language-data/ru-lexicon.bin.gz, ru-letters.bin.gz and ru-neighbours.bin.gz from Debian packages. Run it again after upgrading one:
//   npx tsx scripts/build-lexicon.ts [FOLDER…]     (folders into which packages were unpacked; `/` is always searched)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readLexicon } from '../shared/language/lexicon.ts';
import { packWords } from './lexicon/dawg.ts';
import { readGrammar } from './lexicon/grammar.ts';
import { hunspellForms } from './lexicon/hunspell.ts';
import { packLetters } from './lexicon/letters.ts';
import { countNeighbours, makeClasses, packNeighbours } from './lexicon/neighbours.ts';
import { russianTexts } from './lexicon/russian-text.ts';
import { unpackPackage } from './npm-package.ts';
import { readDictionary } from './opencorpora-dictionary.ts';

const ALPHABET = '-абвгдежзийклмнопрстуфхцчшщъыьэюя';
const CASES = { lower: 0, name: 1, capitals: 2 } as const;
/** Steps of the stored frequency for each doubling of the count; 61 steps reach 1,300,000 occurrences. */
const STEPS_PER_DOUBLING = 3;
const HIGHEST_FREQUENCY = 63;

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

const roots = ['/', ...process.argv.slice(2)];

function find(path: string): string {
  const found = roots.map((root) => join(root, path)).find((each) => existsSync(each));
  if (!found) throw new Error(`${path} is in none of ${roots.join(', ')}. Install or unpack its package.`);
  return found;
}

/** The frequent forms Tesseract carries in its Russian model (Debian: tesseract-ocr-rus). */
function tesseractForms(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tessdata-'));
  const model = find('usr/share/tesseract-ocr/5/tessdata/rus.traineddata');
  execFileSync('combine_tessdata', ['-u', model, join(folder, 'rus.')], { stdio: 'ignore' });
  const parts = ['lstm-unicharset', 'lstm-word-dawg', 'txt'].map((part) => join(folder, `rus.${part}`));
  execFileSync('dawg2wordlist', parts, { stdio: 'ignore' });
  return readFileSync(parts[2] ?? '', 'utf8').split('\n');
}

interface Entry {
  case: number;
  listed: boolean;
  /** Known to a spelling dictionary, not only to the list of frequent forms, which has misspellings too. */
  spelt: boolean;
}

/** One or two letters are a word only where Hunspell says so: the web list is full of abbreviations and debris. */
const tooShort = (word: string): boolean => word.length <= 2;

function gather(): Map<string, Entry> {
  const words = new Map<string, Entry>();
  const add = (form: string, listed: boolean): void => {
    const word = plain(form);
    if (![...word].every((letter) => ALPHABET.includes(letter)) || /^-|-$/.test(word)) return;
    const isCapitals = form.length > 1 && form === form.toUpperCase();
    const cased = isCapitals ? CASES.capitals : /^[А-ЯЁ]/.test(form) ? CASES.name : CASES.lower;
    const entry = words.get(word);
    if (!entry) words.set(word, { case: cased, listed, spelt: !listed });
    else {
      // "Кадр" and "КАДР" of the list are common words at the head of a sentence when "кадр" is there too.
      entry.case = Math.min(entry.case, cased);
      entry.listed ||= listed;
      entry.spelt ||= !listed;
    }
  };
  const hunspell = hunspellForms(
    readFileSync(find('usr/share/hunspell/ru_RU.aff'), 'utf8'),
    readFileSync(find('usr/share/hunspell/ru_RU.dic'), 'utf8'),
  );
  for (const form of hunspell) add(form, false);
  for (const form of tesseractForms()) {
    if (!tooShort(form)) add(form, true);
  }
  return words;
}

/** 0: known to Hunspell only; 1: in Tesseract's list but not in the texts; above: steps of the count's logarithm. */
function frequencyStep(listed: boolean, count: number): number {
  if (count <= 0) return listed ? 1 : 0;
  return Math.min(HIGHEST_FREQUENCY, 2 + Math.round(STEPS_PER_DOUBLING * Math.log2(1 + count)));
}

function lexiconBytes(words: ReadonlyMap<string, Entry>, counts: ReadonlyMap<string, number>): Uint8Array {
  const sorted = [...words.keys()].sort();
  const letters = new Map([...ALPHABET].map((letter, index) => [letter, index]));
  const numbers = sorted.map((word) => [...word].map((letter) => letters.get(letter) ?? 0));
  const { edges, root } = packWords(numbers);
  const alphabet = Buffer.from(ALPHABET, 'utf8');
  const header = Buffer.alloc(20);
  header.write('SVL1', 0, 'latin1');
  [alphabet.length, edges.length, root, sorted.length].forEach((value, index) => {
    header.writeUInt32LE(value, 4 + index * 4);
  });
  const marks = sorted.map((word) => {
    const entry = words.get(word);
    return ((entry?.case ?? 0) << 6) | frequencyStep(entry?.listed ?? false, counts.get(word) ?? 0);
  });
  return Buffer.concat([header, alphabet, Buffer.from(edges.buffer), Buffer.from(marks)]);
}

function save(name: string, bytes: Uint8Array): void {
  const path = new URL(`../language-data/${name}`, import.meta.url);
  writeFileSync(path, gzipSync(bytes, { level: 9 }));
  console.info(`${name}: ${bytes.length} bytes, ${statSync(path).size} packed`);
}

const texts = russianTexts(roots);
const counts = new Map<string, number>();
for (const { weight, paragraphs } of texts) {
  for (const word of paragraphs.join('\n').match(/[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g) ?? []) {
    counts.set(plain(word), (counts.get(plain(word)) ?? 0) + weight);
  }
}
console.info(`${Math.round([...counts.values()].reduce((sum, count) => sum + count, 0))} words counted`);
const words = gather();
const az = unpackPackage('az@0.2.3', mkdtempSync(join(tmpdir(), 'opencorpora-')));
const grammar = readGrammar(readDictionary(join(az, 'dicts')), (form) => words.has(form));
for (const [word, entry] of words) {
  const vouched = entry.spelt || grammar.tags.has(word) || (counts.get(word) ?? 0) >= 1;
  if (!vouched && entry.case === CASES.lower) words.delete(word);
}
for (const name of grammar.names) {
  const spellable = [...name].every((letter) => ALPHABET.includes(letter)) && name.length >= 3;
  if (spellable) words.set(name, { case: CASES.name, listed: false, spelt: true });
}
console.info(`${words.size} forms, ${[...words.values()].filter(({ listed }) => listed).length} of them frequent`);
const bytes = lexiconBytes(words, counts);
const lexicon = readLexicon(bytes);
const classes = makeClasses([...words.keys()].sort(), counts, grammar.tags);
console.info(`${classes.count} classes`);
save('ru-lexicon.bin.gz', bytes);
save('ru-letters.bin.gz', packLetters([...words.keys()].map((word) => [word, 1 + Math.log1p(counts.get(word) ?? 0)])));
save('ru-neighbours.bin.gz', packNeighbours(countNeighbours(texts, classes, lexicon)));
