import { expect, test } from 'vitest';
import { tagged } from '../editor/testing/tagged-record.ts';
import { findSentences } from './find-sentences.ts';

const { doc } = tagged(
  ['b1:Всё решено в Пхеньяне. |b2:Совпосол/сообщил.', `b3:${'и '.repeat(60)}Пхеньян ${'и '.repeat(60)}`],
  ['b1:All is decided in Pyongyang. |b2:The ambassador reported.'],
);
const found = (wanted: string, most = 12) => findSentences(doc, wanted, most).map(({ segmentId }) => segmentId);

test('words are found in both texts, whatever their case', () => {
  expect(found('пхеньян')).toEqual(['s1', 's3']);
  expect(found('pyongyang')).toEqual(['t1']);
});

test('ё counts as е, either way, and a line break as a space', () => {
  expect(found('все решено')).toEqual(['s1']);
  expect(found('всё решено')).toEqual(['s1']);
  expect(found('совпосол сообщил')).toEqual(['s2']);
});

test('no more are given than asked for', () => expect(found('е', 1)).toHaveLength(1));

test('of a long sentence the words around the hit are shown', () => {
  const [, long] = findSentences(doc, 'пхеньян', 12);
  expect(long?.excerpt).toMatch(/^…и и .* Пхеньян и и/);
  expect(long?.excerpt.length).toBeLessThan(90);
});
