import { expect, test } from 'vitest';
import { realEvidence } from './testing/real-evidence.ts';
import { alignWords, pharaohPairs } from './word-links.ts';

test('words of a bead are linked by dictionary, sound and figure, each once', () => {
  const original = 'Как сообщил посол т. Ивенев, 12 февраля корейцы возвратились в СССР.';
  const translation = 'As Ambassador Cde. Ivanov reported, on 12 February the Koreans returned to the USSR.';
  const links = alignWords(original, translation, realEvidence());
  const words = links.map((link) => [
    original.slice(link.original.from, link.original.to),
    translation.slice(link.translation.from, link.translation.to),
  ]);
  expect(words).toEqual(
    expect.arrayContaining([
      ['посол', 'Ambassador'],
      ['Ивенев', 'Ivanov'],
      ['12', '12'],
      ['февраля', 'February'],
      ['корейцы', 'Koreans'],
      ['СССР', 'USSR'],
    ]),
  );
  expect(new Set(links.map((link) => link.translation.word)).size).toBe(links.length);
  expect(pharaohPairs(links)).toMatch(/^\d+-\d+(?: \d+-\d+)*$/);
});

test('an empty side links nothing', () => {
  expect(alignWords('', 'Nothing', realEvidence())).toEqual([]);
});
