// Makes the texts that make-pages.py sets, a paragraph a line in the order of the originals: a document that holds
// together teaches what its own words and marks say of each other.
//   npx tsx scripts/ocr-training/make-texts.ts SOURCES FOLDER
// SOURCES has pud.ru-en.tsv (id, Russian, English: UD_Russian-PUD and UD_English-PUD), ru_gsd-ud-dev.conllu and
// ru_gsd-ud-test.conllu (UD_Russian-GSD) and "Записки из подполья.txt" (RusLit, prose/Dostoevsky). Writes pud.tsv, gsd.tsv
// and notes.tsv to FOLDER; make-pages.py takes each by itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stresses that a typist does not write, and a hyphen that no typewriter has. */
const asTyped = (text: string): string => text.replace(/[\u0300\u0301]/g, '').replaceAll('\u2011', '-');

const linesOf = (path: string): readonly string[] => asTyped(readFileSync(path, 'utf8')).split(/\r?\n/);

const sentencesOf = (conllu: string): readonly string[] =>
  linesOf(conllu).flatMap((line) => /^# text = (.*)$/.exec(line)?.[1]?.trim() ?? []);

/** Shorter lines are titles and numbers of chapters. */
const SHORTEST_PARAGRAPH = 40;
/** The rest of the Notes is left for measuring. */
const SHARE_OF_NOTES = 1 / 4;

function notes(path: string): readonly string[] {
  const paragraphs = linesOf(path)
    .map((line) => line.replace(/\[\d+\]/g, '').trim())
    .filter((line) => line.length > SHORTEST_PARAGRAPH);
  return paragraphs.slice(Math.floor(paragraphs.length * (1 - SHARE_OF_NOTES)));
}

const [sources, folder] = process.argv.slice(2);
if (sources === undefined || folder === undefined) {
  console.error('Name the folder with the sources and the folder to write to.');
  process.exit(1);
}
const source = (name: string): string => join(sources, name);
const texts: Readonly<Record<string, readonly string[]>> = {
  'pud.tsv': linesOf(source('pud.ru-en.tsv')).flatMap((line) => line.split('\t').slice(1, 3).join('\t') || []),
  'gsd.tsv': ['ru_gsd-ud-dev.conllu', 'ru_gsd-ud-test.conllu'].flatMap((name) => sentencesOf(source(name))),
  'notes.tsv': notes(source('Записки из подполья.txt')),
};
mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(texts)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
