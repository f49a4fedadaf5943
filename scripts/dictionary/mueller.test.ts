import { expect, test } from 'vitest';
import { readFreedict } from './freedict.ts';
import { readMueller } from './mueller.ts';
import { trainWordModel } from './word-model.ts';

const MUELLER = `_a.
   adjective имя прилагательное
presidium
   [prɪ↗sɪdɪɜm] _n. президиум; the Presidium of the Supreme Soviet of the USSR
Президиум Верховного Совета СССР
abandon
   [ɜ↗bændɜn]
   1. _v.
      1) покидать, оставлять
      2) отказываться от (чего-л.)
   2. _n. _книж. развязность
went
   [wɛnt] _past. от go
defence
   [dɪ↗fɛns] = defense`;

test('a headword stands with each rendering of each sense, a phrase with its own', () => {
  const { entries } = readMueller(MUELLER);
  const plain = entries.map(({ english, russian, headword }) => [english, russian.trim(), headword]);
  expect(plain).toEqual([
    ['presidium', 'президиум', true],
    ['the Presidium of the Supreme Soviet of the USSR ', 'Президиум Верховного Совета СССР', false],
    ['abandon', 'покидать', true],
    ['abandon', 'оставлять', true],
    ['abandon', 'отказываться от', true],
    ['abandon', 'развязность', true],
  ]);
});

test('inflected forms and references go to their headword', () => {
  expect(readMueller(MUELLER).forms).toEqual([
    { form: 'went', of: 'go' },
    { form: 'defence', of: 'defense' },
  ]);
});

test('FreeDict has its renderings on the line after the word', () => {
  const { entries } = readFreedict('your /jɔːr/\nтвоё, твой\nzero /zərou/\nноль');
  expect(entries.map(({ english, russian }) => `${english} ${russian.trim()}`)).toEqual([
    'your твоё',
    'your твой',
    'zero ноль',
  ]);
});

test('the word model parts a phrase among its words', () => {
  const model = trainWordModel([
    { from: ['atom', 'bomb'], to: ['атомн', 'бомб'] },
    { from: ['bomb'], to: ['бомб'] },
    { from: ['atom'], to: ['атом'] },
    { from: ['atom', 'age'], to: ['атомн', 'век'] },
  ]);
  const likeliest = (word: string) => [...(model.get(word) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  expect(likeliest('bomb')).toBe('бомб');
  expect(likeliest('age')).toBe('век');
});
