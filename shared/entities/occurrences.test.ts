import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTexts, occurrencesIn, otherOccurrences } from './occurrences.ts';
import { testEngine } from './testing/engine.ts';
import { eachWord } from './text-words.ts';

const engine = testEngine();
const forms = [{ text: 'Лигай А.Я.', lang: 'ru' as const }];

test('an index finds what a search through all the texts finds', () => {
  const pieces = ['Лигай А.Я. приехал. ', 'просьба Лигая ', 'Лигаю А.Я. ', 'в СССР ', 'Лигайский ', 'друзья '];
  const english = ['A. Ya. Ligay ', 'Ligai came. ', 'Liga ', 'the friends '];
  const text = (list: readonly string[]) =>
    fc.array(fc.constantFrom(...list), { maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text(pieces), text(english)), { maxLength: 5 }), (records) => {
      const texts = records.flatMap(([ru, en], key) => [
        { key, lang: 'ru' as const, text: ru },
        { key, lang: 'en' as const, text: en },
      ]);
      expect(occurrencesIn(indexTexts(texts), forms, 'person', engine)).toEqual(
        otherOccurrences(forms, 'person', texts, engine),
      );
    }),
    { numRuns: 40 },
  );
});

test('every inflection of a name is found, in both languages', () => {
  const texts = [
    { key: 1, lang: 'ru' as const, text: 'Просьбу Лигая А.Я. передали; с Лигаем говорили. Лигайская улица.' },
    { key: 2, lang: 'en' as const, text: 'They spoke with A. Ya. Ligay; Ligay agreed.' },
  ];
  expect(otherOccurrences(forms, 'person', texts, engine).map(({ key, text }) => `${key} ${text}`)).toEqual([
    '1 Лигая А.Я.',
    '1 Лигаем',
    '2 A. Ya. Ligay',
    '2 Ligay',
  ]);
});

test('words are read as a regular expression reads them', () => {
  const pattern = /\p{L}\p{M}*(?:[\p{L}\p{M}’'-]*[\p{L}\p{M}])?/gu;
  const signs = ['а', 'Ё', 'z', 'é', 'e\u0301', '-', '’', "'", ' ', '.', '5', '—', '«'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 20 }), (all) => {
      const text = `а${all.join('')}`;
      const words: string[] = [];
      eachWord(text, (from, to) => words.push(text.slice(from, to)));
      expect(words).toEqual(text.match(pattern));
    }),
  );
});

test('initials are not a short family name of the other language', () => {
  const texts = [{ key: 1, lang: 'en' as const, text: 'Comrades S. M. Petrov and Kim Il Sung met, M was absent.' }];
  const hits = otherOccurrences([{ text: 'Ким Ир Сен', lang: 'ru' }], 'person', texts, engine);
  expect(hits.map(({ text }) => text)).toEqual(['Kim Il Sung']);
});
