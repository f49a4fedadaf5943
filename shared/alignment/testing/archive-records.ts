// Both records of fixtures/archive with the beads a careful reader makes, for the test and the bench.
import { readFileSync } from 'node:fs';
import { splitSentences } from '../../segmentation/split-sentences.ts';
import type { Bead, Sentence } from '../bead.ts';

/** A record split by our own splitter, and its beads as a person read them. */
export interface ReadRecord {
  readonly name: string;
  readonly original: readonly Sentence[];
  readonly translation: readonly Sentence[];
  /** Beads as `original|translation`, each side's numbers parted by commas. */
  readonly reader: readonly string[];
}

/**
 * The memorandum and the letter, read sentence by sentence beside each other. Sentences without counterpart (stamps,
 * handwriting the OCR could not read, a page number) are not listed.
 */
export const archiveRecords = (): readonly ReadRecord[] => [
  // 12 is a line of debris inside a sentence; 20-27 are the handwriting, which the OCR could not read.
  record(
    'the memorandum',
    '000_9bcb9f85c4ea4aa2.txt',
    ['## B HEHTPAJISHUM', '[CPSU CC stamp'],
    '0..10-1 11,13-12,13 14..16-14 17,18-17 19-18 28..35-27',
  ),
  // 15 is a page number inside a sentence.
  record('the letter', '003_6fd1823bc066bd27.txt', ['Уважаемому', 'Dear Comrade N. S.'], '0..13-0 14,16-14 17..27-15'),
];

/** Share of the reader's beads that were found exactly. */
export function shareFound(beads: readonly Bead[], { reader }: ReadRecord): number {
  const made = new Set(beads.map(({ original, translation }) => `${original}|${translation}`));
  return reader.filter((bead) => made.has(bead)).length / reader.length;
}

/** The texts begin with these words. A run `a..b-c` of the reader's beads is one-to-one. */
function record(name: string, file: string, [russian, english]: readonly [string, string], beads: string): ReadRecord {
  const text = readFileSync(new URL(`../../../fixtures/archive/${file}`, import.meta.url), 'utf8');
  const middle = text.indexOf(english);
  return {
    name,
    original: sentencesOf(text.slice(text.indexOf(russian), middle), 'ru'),
    translation: sentencesOf(text.slice(middle), 'en'),
    reader: beads.split(' ').flatMap(readerBeads),
  };
}

function readerBeads(entry: string): string[] {
  const run = /^(\d+)\.\.(\d+)-(\d+)$/.exec(entry)?.slice(1).map(Number);
  if (!run) return [entry.replace('-', '|')];
  const [from = 0, to = 0, there = 0] = run;
  return Array.from({ length: to - from + 1 }, (_, step) => `${from + step}|${there + step}`);
}

function sentencesOf(text: string, language: 'ru' | 'en'): readonly Sentence[] {
  return text.split(/\n\s*\n/).flatMap((paragraph, number) => {
    const ends = splitSentences(paragraph, language);
    const pieces = ends.map((end, at) => paragraph.slice(ends[at - 1] ?? 0, end));
    return pieces
      .filter((piece) => piece.trim() !== '')
      .map((piece): Sentence => ({ text: piece, paragraph: number, block: 'prose' }));
  });
}
