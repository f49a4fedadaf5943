import { expect, test } from 'vitest';
import { matchNames, nameMatcher } from './names-match.ts';

const matcher = nameMatcher();

test.each([
  ['резник', 'resnik'],
  ['ширани', 'shirani'],
  ['Хрущев', 'Khrushchev'],
  ['Хрущев', 'Chruschtschow'],
  ['Щербаков', 'Shcherbakov'],
  ['Виноградов', 'Vinogradoff'],
  ['Лигай А.Я.', 'A. Ya. Ligay'],
  ['Ким П.Т.', 'P. T. Kim'],
  ['Ким Ир Сен', 'Kim Il Sung'],
  ['Ким Ир Сен', 'Kim II Sung'],
  ['Ли Сан Чо', 'Ri Sang-jo'],
  ['Иосиф Сталин', 'Joseph Stalin'],
  ['Джеймс Бирнс', 'James Byrnes'],
  ['Иванов', 'V. I. Ivanov'],
  ['т. Иванов', 'Cde. Ivanov'],
  ['Дюкло', 'Duclos'],
  ['Чаушеску', 'Ceausescu'],
  ['Надь', 'Nagy'],
  ['Си Цзиньпин', 'Xi Jinping'],
  ['Майкл Пейдж', 'Michael Page'],
])('%s is %s', (russian, english) => {
  expect(matcher.match(russian, english).score).toBeGreaterThan(0.5);
});

test.each([
  ['Иванов', 'Petrov'],
  ['Ким П.Т.', 'L. Yu. Kim'],
  ['Щербаков', 'Vinogradov'],
  ['ширани', 'shirali'],
  ['резник', 'rednik'],
  ['Попов', 'Petrov'],
  ['Лавров', 'Lvov'],
  ['Дубчек', 'Dubinin'],
  ['Ли Сан Чо', 'Kim Il Sung'],
  ['Пак Чан Ок', 'Pak Heon-yeong'],
  ['Ким', 'M'],
  ['ИНД СССР', 'CPSU CC Department for Relations with Foreign Communist Parties'],
  ['Ким Ир Сен', 'S.M'],
])('%s is not %s', (russian, english) => {
  expect(matcher.match(russian, english).score).toBeLessThan(0.5);
});

test('a surname alone is less sure than one with its initials', () => {
  const alone = matchNames('Иванов', 'V. I. Ivanov');
  expect(alone).toBeLessThan(matchNames('Иванов В.И.', 'V. I. Ivanov'));
});

test('what has no letters is no name', () => {
  expect(matchNames('', 'Ivanov')).toBe(0);
  expect(matchNames('т.', '1956')).toBe(0);
});
