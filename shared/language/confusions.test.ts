import { expect, test } from 'vitest';
import { adaptConfusions, buildConfusions, explain } from './confusions.ts';

const LETTERS = '-абвгдежзийклмнопрстуфхцчшщъыьэюя';
const confusions = buildConfusions(LETTERS, []);

test.each([
  ['нолбре', 'ноябре', [['л', 'я']]],
  ['КНСС', 'кпсс', [['Н', 'п']]],
  ['ьіл', 'ыл', [['ьі', 'ы']]],
  ['телеграма', 'телеграмма', [['', 'м']]],
])('%s for %s differs in what was misread', (read, meant, pairs) => {
  expect(explain(confusions, read, meant).pairs).toEqual(pairs);
});

test('letters alike in shape cost less than others', () => {
  expect(explain(confusions, 'ренил', 'решил').cost).toBeGreaterThan(explain(confusions, 'репил', 'ренил').cost);
});

test('a document full of one misreading makes it cheap, and one without makes it dear', () => {
  const cost = (counts: Parameters<typeof adaptConfusions>[1]): number =>
    explain(adaptConfusions(confusions, counts), 'каждыи', 'каждый').cost;
  const before = explain(confusions, 'каждыи', 'каждый').cost;
  const right = { meant: 'й', read: 'й' };
  expect(
    cost([
      { ...right, times: 20 },
      { meant: 'й', read: 'и', times: 20 },
    ]),
  ).toBeLessThan(before - 2);
  expect(cost([{ ...right, times: 200 }])).toBeGreaterThan(before);
});
