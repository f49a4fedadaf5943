// The commands that find and match names.
import { expect, test } from 'vitest';
import { EXIT, InputError, UsageError } from './command.ts';
import { match } from './match.ts';
import { tag } from './tag.ts';
import { keptFiles } from './testing/kept-files.ts';

const lines = (output: string): unknown[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

test('tag prints one object a line, with offsets in the file', async () => {
  const world = keptFiles({ 'memo.txt': 'Посол т. Иванов приехал в Пхеньян 3.IX.56 г.' });
  expect(await tag.run(['--lang', 'ru', 'memo.txt'], world.io)).toBe(EXIT.done);
  expect(lines(world.output())).toEqual([
    { from: 9, to: 15, text: 'Иванов', kind: 'person', normal: 'Иванов' },
    { from: 26, to: 33, text: 'Пхеньян', kind: 'place', normal: 'Пхеньян' },
    { from: 34, to: 44, text: '3.IX.56 г.', kind: 'date', normal: '1956-09-03' },
  ]);
});

test('tag reads dates from the day of the document', async () => {
  const world = keptFiles({ 'letter.txt': 'held on 30 August of this year' });
  await tag.run(['--lang', 'en', '--date', '1956-09-03', 'letter.txt'], world.io);
  expect(lines(world.output())).toContainEqual(expect.objectContaining({ kind: 'date', normal: '1956-08-30' }));
});

test('match adds a column', async () => {
  const world = keptFiles({ 'pairs.tsv': 'резник\tresnik\nКим\tPark\n' });
  expect(await match.run(['pairs.tsv'], world.io)).toBe(EXIT.done);
  const [same, other] = world
    .output()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(same?.slice(0, 2)).toEqual(['резник', 'resnik']);
  expect(Number(same?.[2])).toBeGreaterThan(0.5);
  expect(Number(other?.[2])).toBeLessThan(0.5);
});

test('wrong calls and wrong files are told apart', async () => {
  const world = keptFiles({ 'pairs.tsv': 'резник resnik\n' });
  await expect(match.run(['pairs.tsv'], world.io)).rejects.toThrow(InputError);
  await expect(match.run([], world.io)).rejects.toThrow(UsageError);
  await expect(tag.run(['memo.txt'], world.io)).rejects.toThrow(UsageError);
  await expect(tag.run(['--lang', 'ru', '--date', 'today', 'memo.txt'], world.io)).rejects.toThrow(UsageError);
});
