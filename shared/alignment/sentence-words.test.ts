import { expect, test } from 'vitest';
import { stemmer } from '../language/stems.ts';
import { sentenceWords } from './sentence-words.ts';

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
