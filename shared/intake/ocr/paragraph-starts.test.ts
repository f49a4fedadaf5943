import { expect, test } from 'vitest';
import { paragraphStarts } from './paragraph-starts.ts';
import type { ReadLine } from './read-page.ts';

/** Lines of a page 100 wide, each "FROM-TO words". */
const lines = (...given: readonly string[]): readonly ReadLine[] =>
  given.map((line, at) => {
    const [, from, to, words] = /^(\d+)-(\d+) (.*)$/.exec(line) ?? [];
    const box = { x: Number(from), y: at * 10, width: Number(to) - Number(from), height: 8 };
    const read = (words ?? '').split(' ').map((text) => ({ text, box: null, confidence: null }));
    return { kind: '', box, goesOn: null, begins: false, words: read } as unknown as ReadLine;
  });

const starts = (...given: readonly string[]) => {
  const all = lines(...given);
  return [...paragraphStarts({ isParagraph: false, lines: all } as never, all)];
};

test('a catchword at the foot is not the rest of the word broken above it', () => {
  expect(starts('0-100 Посла принялъ', '0-100 Агаѳоклъ и', '0-100 осадилъ Кар-', '82-100 ѳагенъ')).toEqual([0, 3]);
});

test('a date on the right under a full line stands alone', () => {
  expect(starts('0-100 Посол прибыл', '0-99 в столицу и', '1-98 был принят.', '70-100 5 ноября')).toEqual([0, 3]);
});

test('a broken word goes on at the left', () => {
  expect(starts('0-100 Посла принялъ', '0-100 Агаѳоклъ и', '0-100 осадилъ Кар-', '0-20 ѳагенъ')).toEqual([0]);
});
