import { expect, test } from 'vitest';
import { tag, tagged } from '../editor/testing/tagged-record.ts';
import { contextOf } from './context-of.ts';

const around = (original: readonly string[]) => {
  const record = tagged(original, ['One.']);
  return contextOf(record.doc, tag(record, 'a'), tag(record, 'b'));
};

test('words stand in the context of their paragraph, across sentences and lines', () => {
  expect(around(['b1:В связи с/просьбой |b2:т. <a>Кима<b> решить/вопрос.'])).toEqual({
    before: 'В связи с просьбой т. ',
    after: ' решить вопрос.',
  });
});

test('a context ends where its paragraph ends, and after some words', () => {
  expect(around(['Прежде.', '<a>Слово<b>', 'После.'])).toEqual({ before: '', after: '' });
  const { before, after } = around([`${'до '.repeat(100)}<a>слово<b>${' по'.repeat(100)}`]);
  expect([before.length, after.length]).toEqual([48, 48]);
});
