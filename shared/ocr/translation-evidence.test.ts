// What the translation says for a reading, in short sentences as clean as prose and beside names of their own.
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

describe('beside its translation', () => {
  test.each([
    ['Это было в нолбре 1955 года.', 'It was in November 1955.', 'нолбре', 'ноябре', 'November'],
    ['Об этом сообщил товарищ Ивенев.', 'This was reported by Comrade Ivanov.', 'Ивенев', 'Иванов', 'Ivanov'],
  ])('%s', (sentence, counterpart, read, meant, word) => {
    const suspect = judge(sentence, engine, { ...ALONE, counterpart }).find(({ text }) => text === read);
    expect(suspect?.suggestions[0]?.text).toBe(meant);
    expect(suspect?.suggestions[0]?.evidence).toContainEqual({ kind: 'translation', word });
  });
});

test('an unlisted name that its translation has is left alone', () => {
  const counterpart = 'Comrade Pushchayev reported this.';
  expect(judge('Об этом сообщил товарищ Пущаев.', engine, { ...ALONE, counterpart })).toEqual([]);
});
