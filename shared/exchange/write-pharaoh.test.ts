import { expect, test } from 'vitest';
import { realEvidence } from '../alignment/testing/real-evidence.ts';
import { alignWords, type WordLink } from '../alignment/word-links.ts';
import { alignedRecord } from '../testing/aligned-record.ts';
import { writePharaoh } from './write-pharaoh.ts';

const evidence = realEvidence();
const align = (original: string, translation: string) => alignWords(original, translation, evidence);

test('a line a linked bead: pairs of words, and both texts in words', () => {
  const doc = alignedRecord(
    ['b1: Посольство, видимо, в Пхеньяне.', 'Пропущено.', 'b2: Ноябрь 1955 г.'],
    ['b1: The Embassy is in Pyongyang.', 'b2: November 1955.'],
  );
  const { pairs, original, translation } = writePharaoh({ doc }, align);
  expect(original.split('\n')).toEqual(['Посольство , видимо , в Пхеньяне .', 'Ноябрь 1955 г .', '']);
  expect(translation.split('\n')).toEqual(['The Embassy is in Pyongyang .', 'November 1955 .', '']);
  const lines = pairs.split('\n').map((line) => line.split(' '));
  expect(lines[0]).toEqual(expect.arrayContaining(['0-1', '5-4']));
  expect(lines[1]).toEqual(expect.arrayContaining(['0-0', '1-1']));
});

test('a word that the OCR split is paired with all its parts', () => {
  const doc = alignedRecord(['b1: О возвраще ния.'], ['b1: On return.']);
  const link: WordLink = {
    original: { word: 1, from: 2, to: 14 },
    translation: { word: 1, from: 3, to: 9 },
    kind: 'figure',
  };
  expect(writePharaoh({ doc }, () => [link]).pairs).toBe('1-1 2-1\n');
});
