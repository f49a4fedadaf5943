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

/** Linked words as `original=translation`. */
const linked = (original: string, translation: string): readonly string[] =>
  alignWords(original, translation, realEvidence()).map((link) =>
    [
      original.slice(link.original.from, link.original.to),
      translation.slice(link.translation.from, link.translation.to),
    ].join('='),
  );

test('a function word is not linked to a word of content, nor to one of mere grammar', () => {
  expect(linked('Товарищи указывали в целях критики.', 'By way of criticism the comrades pointed it out.')).toEqual([
    'Товарищи=comrades',
    'указывали=pointed',
    'критики=criticism',
  ]);
  expect(
    linked('По причине болезни они не получили ответа.', 'For reason of illness they have had no answer.'),
  ).toEqual(['причине=reason', 'болезни=illness', 'они=they', 'ответа=answer']);
});

test('a word that is rendered by two neighbours is linked to both', () => {
  expect(linked('Грузовик и автомобиль.', 'A lorry truck and a car.')).toEqual(
    expect.arrayContaining(['Грузовик=lorry', 'Грузовик=truck']),
  );
});

test('an empty side links nothing', () => {
  expect(alignWords('', 'Nothing', realEvidence())).toEqual([]);
});
