import { expect, test } from 'vitest';
import { matchMisread } from './misreading.ts';

const found = (misread: readonly string[], likely: readonly string[]): string[] => {
  const pairs: string[] = [];
  matchMisread(misread, likely, (read, meant) => pairs.push(`${read} ${meant}`));
  return pairs;
};

test('confused letters, and in long stems one letter lost or gained, are forgiven', () => {
  expect(found(['вопрес', 'посольтв', 'торговии'], ['вопрос', 'посольств', 'торгов', 'торговл'])).toEqual([
    'вопрес вопрос',
    'посольтв посольств',
  ]);
});

test('short stems and other words are left alone', () => {
  expect(found(['дом', 'партийн'], ['том', 'пленум'])).toEqual([]);
});
