import { expect, test } from 'vitest';
import { stemmer } from '../language/stems.ts';
import { sentenceWords, wordReader } from './sentence-words.ts';

const KNOWN = new Set(['возвращен', 'комитет', 'ошибк', 'год', 'был']);
const keys = (text: string, language: 'ru' | 'en') =>
  sentenceWords(text, language, stemmer(language), (stem) => KNOWN.has(stem)).map(({ key }) => key);

test('Latin look-alikes and digits inside Russian words are read as Cyrillic', () => {
  expect(keys('6ыл кoмитет KIICC ROMNTET', 'ru')).toEqual(['был', 'комитет', 'кпсс', 'комитет']);
});

test('a word that the OCR split is joined when the whole is known', () => {
  expect(keys('возвраще ния и оши-бка', 'ru')).toEqual(['возвращен', 'и', 'ошибк']);
});

test('figures of both languages are the same words', () => {
  expect(keys('3.IX.56 г. XX съезд, 5 000 и 05', 'ru')).toEqual(['3', '9', '56', 'г', '20', 'съезд', '5000', 'и', '5']);
  expect(keys('the XX Congress, the 20th, 5,000', 'en')).toEqual(['the', '20', 'congress', 'the', '20', '5000']);
});

test('a closing mark counts as a word', () => {
  expect(keys('Are you sure?”', 'en')).toEqual(['are', 'you', 'sure', '?']);
});

test('words know where they stand', () => {
  const [first, second] = sentenceWords('о возвраще ния', 'ru', stemmer('ru'), (stem) => KNOWN.has(stem));
  expect([first?.from, first?.to, second?.from, second?.to]).toEqual([0, 1, 2, 14]);
});

test.each([
  ['1 234 5678, 12,500; 3.000.000', ['1234', '5678', '12500', '3000000']],
  ["Д'Артаньян и какой-то- 2-й", ['дартанья', 'и', 'какойт', '2й']],
  ['ТАСС—2½ 𝟙 ж.-д.', ['тасс', '2', '𝟙', 'ж', 'д']],
])('%s', (text, words) => {
  expect(sentenceWords(text, 'ru', stemmer('ru'), () => true).map(({ key }) => key)).toEqual(words);
});

test('a reader says the same of a text when it reads it again', () => {
  const read = wordReader('ru', stemmer('ru'), (stem) => KNOWN.has(stem));
  const text = 'Возвраще ния комитета. Возвраще ния 5 000 раз?';
  expect(read(text)).toEqual(read(text));
  expect(read(text).map(({ form }) => form)).toEqual(['возвращения', 'комитета', 'возвращения', '5000', 'раз', '?']);
});
