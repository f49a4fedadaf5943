import { expect, test } from 'vitest';
import { soundCodes, soundComparer, soundOfEnglish, soundOfRussian } from './sound-key.ts';

const distance = (russian: string, english: string, limit = 1) =>
  soundComparer(limit)(soundCodes(soundOfRussian(russian)), soundCodes(soundOfEnglish(english)));

test.each([
  ['иванов', 'ivanov'],
  ['ивенев', 'ivanov'],
  ['хрущева', 'khrushchev'],
  ['виноградов', 'vinogradov'],
  ['лигая', 'ligay'],
  ['щербаковым', 'shcherbakov'],
  ['пленум', 'plenum'],
])('%s sounds like %s', (russian, english) => {
  expect(distance(russian, english)).toBeLessThanOrEqual(0.34);
});

test.each([
  ['иванов', 'khrushchev'],
  ['москва', 'pyongyang'],
  ['партия', 'plenum'],
])('%s does not sound like %s', (russian, english) => {
  expect(distance(russian, english)).toBeGreaterThan(0.34);
});

test('beyond the limit nothing is told apart', () => {
  expect(distance('иванов', 'khrushchev', 0.2)).toBe(1);
});
