// What the translation says for a reading, in short sentences as clean as prose and beside names of their own.
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

describe('beside its translation', () => {
  test.each([
    ['Это было в нолбре 1955 года.', 'It was in November 1955.', 'нолбре', 'ноябре', 'November'],
    ['Об этом сообщил товарищ Ивенев.', 'This was reported by Comrade Ivanov.', 'Ивенев', 'Иванов', 'Ivanov'],
    ['Письмо передано товарищу Иваневу.', 'The letter was given to Comrade Ivanov.', 'Иваневу', 'Иванову', 'Ivanov'],
    [
      'Посол товарищ Седоренко сообщил.',
      'Ambassador Comrade Fedorenko reported.',
      'Седоренко',
      'Федоренко',
      'Fedorenko',
    ],
    ['IKEHLSH, совпослу', 'PYONGYANG, to the Soviet ambassador', 'IKEHLSH', 'ПХЕНЬЯН', 'PYONGYANG'],
  ])('%s', (sentence, counterpart, read, meant, word) => {
    const suspect = judge(sentence, engine, { ...ALONE, counterpart }).find(({ text }) => text === read);
    expect(suspect?.suggestions[0]?.text).toBe(meant);
    expect(suspect?.suggestions[0]?.evidence).toContainEqual({ kind: 'translation', word });
  });
});

test('a name that another word answers to already says nothing against its likes', () => {
  const judged = (text: string, counterpart: string) => judge(text, engine, { ...ALONE, counterpart });
  expect(judged('Федоренко беседовал с товарищем Сидоренко.', 'Fedorenko talked to Comrade Sidorenko.')).toEqual([]);
  expect(judged('Федоренко беседовал с Седоренко.', 'Fedorenko talked to Sedorenko.')).toEqual([]);
  expect(judged('Об этом сообщило агентство UPI.', 'This was reported by the agency UPI.')).toEqual([]);
});

test('an unlisted name that its translation has is left alone', () => {
  const counterpart = 'Comrade Pushchayev reported this.';
  expect(judge('Об этом сообщил товарищ Пущаев.', engine, { ...ALONE, counterpart })).toEqual([]);
});
