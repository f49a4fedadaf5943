import { expect, test } from 'vitest';
import { leastCost, soundCodes, soundComparer, soundOfEnglish, soundOfRussian, soundSet } from './sound-key.ts';

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

test('the least cost of two sounds is never more than what they are found to differ by', () => {
  const russians = 'иванов федоренко пхеньян коммунистический шепилов лигай хрущев микоян жуков цой пак'.split(' ');
  const englishes = 'ivanov fedorenko pyongyang communist shepilov ligay khrushchev mikoyan zhukov tsoy pak'.split(' ');
  const compare = soundComparer(1);
  for (const russian of russians.map(soundOfRussian).map(soundCodes))
    for (const english of englishes.map(soundOfEnglish).map(soundCodes)) {
      const distance = compare(russian, english);
      if (distance === 1) continue;
      const least = leastCost(soundSet(russian), soundSet(english)) / Math.max(2, english.length);
      expect(least).toBeLessThanOrEqual(distance + 1e-5);
    }
});
