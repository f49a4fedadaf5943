// The commands that split and align.
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { EXIT, InputError, UsageError } from './command.ts';
import { segment } from './segment.ts';
import { keptFiles } from './testing/kept-files.ts';

test('segment prints a sentence a line and keeps paragraphs', async () => {
  const world = keptFiles({ 'memo.txt': 'Прибыл т. Иванов. С ним\nП. Т. Ким.\n\n\n1. Принять к сведению.\n' });
  expect(await segment.run(['--lang', 'ru', 'memo.txt'], world.io)).toBe(EXIT.done);
  expect(world.output()).toBe('Прибыл т. Иванов.\nС ним П. Т. Ким.\n\n1. Принять к сведению.\n');
});

test('segment prints nothing for an empty file', async () => {
  const world = keptFiles({ 'empty.txt': '\n\n' });
  expect(await segment.run(['empty.txt', '--lang', 'en'], world.io)).toBe(EXIT.done);
  expect(world.output()).toBe('');
});

test('align prints every sentence once, with scores', async () => {
  const world = keptFiles({
    'ru.txt': 'Посол Иванов прибыл в Пхеньян в 1956 году.\nЕго принял Ким Ир Сен.\n\nБеседа продолжалась 45 минут.\n',
    'en.txt':
      'Ambassador Ivanov arrived in Pyongyang in 1956, where Kim Il Sung received him.\n\nThe talk lasted 45 minutes.\n',
  });
  expect(await align.run(['ru.txt', 'en.txt'], world.io)).toBe(EXIT.done);
  const lines = world
    .output()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines.map(([original, translation]) => `${original}-${translation}`)).toEqual(['0,1-0', '2-1']);
  for (const [, , score] of lines) expect(Number(score)).toBeGreaterThan(0.5);
});

test('Windows line ends and a missing last line end change nothing', async () => {
  const run = async (russian: string, english: string) => {
    const world = keptFiles({ 'ru.txt': russian, 'en.txt': english });
    await align.run(['ru.txt', 'en.txt'], world.io);
    await segment.run(['--lang', 'ru', 'ru.txt'], world.io);
    return world.output();
  };
  const russian = 'Посол прибыл в Пхеньян.\nЕго принял Ким Ир Сен.\n\nБеседа длилась 45 минут.\n';
  const english = 'The Ambassador arrived in Pyongyang.\nKim Il Sung received him.\n\nThe talk lasted 45 minutes.\n';
  const plain = await run(russian, english);
  expect(plain).toMatch(/^0\t0\t.*\n1\t1\t.*\n2\t2\t/);
  expect(await run(russian.replaceAll('\n', '\r\n'), english.replaceAll('\n', '\r\n'))).toBe(plain);
  expect(await run(russian.trimEnd(), english.trimEnd())).toBe(plain);
});

test('wrong calls and missing files are told apart', async () => {
  const world = keptFiles({ 'ru.txt': 'Да.' });
  await expect(segment.run(['ru.txt'], world.io)).rejects.toThrow(UsageError);
  await expect(segment.run(['--lang', 'ru', 'none.txt'], world.io)).rejects.toThrow(InputError);
  await expect(align.run(['ru.txt'], world.io)).rejects.toThrow(UsageError);
  await expect(align.run(['-', '-'], world.io)).rejects.toThrow(UsageError);
  await expect(align.run(['ru.txt', 'none.txt'], world.io)).rejects.toThrow(InputError);
});
