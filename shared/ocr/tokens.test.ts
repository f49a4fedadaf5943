import { expect, test } from 'vitest';
import { inCaseOf } from './tokens.ts';

test.each([
  ['салтыкова-щедрина', 'Салтыкева-Щедрина', 'lower', 'Салтыкова-Щедрина'],
  ['премьер-министр', 'Премьер-миннстр', 'lower', 'Премьер-министр'],
  ['хогвартс-экспрессе', 'хогвартс-Экспресее', 'lower', 'хогвартс-экспрессе'],
  ['ростов-дон', 'ростов-дон', 'name', 'Ростов-Дон'],
  ['решение', 'РЕШЕНЛЕ', 'lower', 'РЕШЕНИЕ'],
  ['иванов', 'иваиов', 'name', 'Иванов'],
  ['мид', 'мпд', 'capitals', 'МИД'],
] as const)('%s, read as %s, is written as that was: %s', (form, read, own, written) => {
  expect(inCaseOf(form, read, own)).toBe(written);
});
