// How well sentences are split: the sentences of ../shared/data/pud, joined by spaces within each document and split
// again, beside what the platform's own segmenter makes of them.
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../scripts/project-folder.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';

type Split = (text: string) => readonly number[];

/** Prints boundary precision, recall and F1 by language; the ends of documents are not counted. */
export async function benchSegment(print: (line: string) => void): Promise<void> {
  const path = inProject('..', 'shared', 'data', 'pud', 'pud.ru-en.tsv');
  if (!existsSync(path)) return print('not measured: ../shared/data/pud is missing');
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  print('language   splitter         precision   recall   F1   (to reach: 0.985)');
  for (const [column, language] of [
    [1, 'ru'],
    [2, 'en'],
  ] as const) {
    const documents = new Map<string, string[]>();
    for (const row of rows) {
      const name = (row[0] ?? '').slice(0, DOCUMENT_ID);
      documents.set(name, [...(documents.get(name) ?? []), row[column] ?? '']);
    }
    const texts = [...documents.values()];
    printSplit(print, `${language}         ours           `, texts, (text) => splitSentences(text, language));
    const platform = new Intl.Segmenter(language, { granularity: 'sentence' });
    printSplit(print, `${language}         Intl.Segmenter `, texts, (text) =>
      Array.from(platform.segment(text), ({ index, segment }) => index + segment.length),
    );
  }
}

/** A sentence's id begins with its document's: "n01001" of "n01001011". */
const DOCUMENT_ID = 6;

function printSplit(
  print: (line: string) => void,
  name: string,
  documents: readonly (readonly string[])[],
  split: Split,
): void {
  let [right, made, wanted] = [0, 0, 0];
  for (const sentences of documents) {
    const text = sentences.join(' ');
    let end = 0;
    const gold = new Set(sentences.slice(0, -1).map((sentence) => (end += sentence.length + 1)));
    const ends = split(text).filter((place) => place < text.length);
    right += ends.filter((place) => gold.has(place)).length;
    made += ends.length;
    wanted += gold.size;
  }
  const f1 = (2 * right) / (made + wanted);
  print(`${name}  ${(right / made).toFixed(4)}      ${(right / wanted).toFixed(4)}   ${f1.toFixed(4)}`);
}
