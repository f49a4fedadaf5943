// Both archive records, split by our own splitter, against the beads a careful reader makes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitSentences } from '../segmentation/split-sentences.ts';
import { align } from './align.ts';
import type { Sentence } from './bead.ts';
import { realEvidence } from './testing/real-evidence.ts';

function sentencesOf(text: string, language: 'ru' | 'en'): readonly Sentence[] {
  return text.split(/\n\s*\n/).flatMap((paragraph, number) => {
    const ends = splitSentences(paragraph, language);
    const pieces = ends.map((end, at) => paragraph.slice(ends[at - 1] ?? 0, end));
    return pieces
      .filter((piece) => piece.trim() !== '')
      .map((piece): Sentence => ({ text: piece, paragraph: number, block: 'prose' }));
  });
}

/** The two texts of a record's file, by the words they begin with. */
function record(file: string, russianFrom: string, englishFrom: string) {
  const text = readFileSync(new URL(`../../fixtures/archive/${file}`, import.meta.url), 'utf8');
  const middle = text.indexOf(englishFrom);
  return {
    original: sentencesOf(text.slice(text.indexOf(russianFrom), middle), 'ru'),
    translation: sentencesOf(text.slice(middle), 'en'),
  };
}

/** Share of the reader's beads that are found exactly. The reader's stand as `ru-en`; a run `a..b-c` is one-to-one. */
function shareFound({ original, translation }: ReturnType<typeof record>, reader: string): number {
  const made = new Set(
    align(original, translation, realEvidence()).map((bead) => `${bead.original}-${bead.translation}`),
  );
  const wanted = reader.split(' ').flatMap((entry) => {
    const run = /^(\d+)\.\.(\d+)-(\d+)$/.exec(entry)?.slice(1).map(Number);
    if (!run) return [entry];
    const [from = 0, to = 0, there = 0] = run;
    return Array.from({ length: to - from + 1 }, (_, step) => `${from + step}-${there + step}`);
  });
  return wanted.filter((bead) => made.has(bead)).length / wanted.length;
}

test('the memorandum: at least nine of ten beads, in spite of stamps and debris', () => {
  const memorandum = record('000_9bcb9f85c4ea4aa2.txt', '## B HEHTPAJISHUM', '[CPSU CC stamp');
  // 12 is a line of debris inside a sentence; 20-27 are the handwriting, which the OCR could not read.
  expect(shareFound(memorandum, '0..10-1 11,13-12,13 14..16-14 17,18-17 19-18 28..35-27')).toBeGreaterThanOrEqual(0.9);
});

test('the letter: at least nine of ten beads', () => {
  const letter = record('003_6fd1823bc066bd27.txt', 'Уважаемому', 'Dear Comrade N. S.');
  // 15 is a page number inside a sentence.
  expect(shareFound(letter, '0..13-0 14,16-14 17..27-15')).toBeGreaterThanOrEqual(0.9);
});

test('initials and abbreviations of the records end no sentence', () => {
  for (const [file, from, middle] of [
    ['000_9bcb9f85c4ea4aa2.txt', '## B HEHTPAJISHUM', '[CPSU CC stamp'],
    ['003_6fd1823bc066bd27.txt', 'Уважаемому', 'Dear Comrade N. S.'],
  ] as const) {
    const { original, translation } = record(file, from, middle);
    const endings = [...original, ...translation].map(({ text }) => text.trim());
    const wrong = endings.filter((text) => /(?:^|\s)(?:т|тов|Cde|Cdes|Зам|зав|\p{Lu}|Ya|Yu)\.$/u.test(text));
    expect(wrong).toEqual(
      ['С такой просьбой обратились Към П.Т., Лигай А.Я. и Към Л.В.'].filter((text) => wrong.includes(text)),
    );
  }
});
