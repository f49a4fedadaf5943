import { expect, test } from 'vitest';
import { tag, tagged } from '../editor/testing/tagged-record.ts';
import { besideMentions } from './beside-mentions.ts';

test.each([
  ['Тов. {m1 К<a>им} ждёт.', 'Тов. Ким '],
  ['Тов. {m1 <a>Ким}, ждёт.', 'Тов. Ким,'],
  ['Ждёт тов. {m1 Ки<a>м}', 'Ждёт тов.'],
  ['{m1 Посол {m2 К<a>НДР}} ждёт.', 'Посол КНДР '],
])('from %s the cursor goes after “%s”', (text, before) => {
  const record = tagged([text], ['One.']);
  const at = besideMentions(record.doc, tag(record, 'a'));
  expect(record.doc.textBetween(0, at)).toBe(before);
});

test('in a sentence that is all a name it stays', () => {
  const record = tagged(['{m1 К<a>им}'], ['One.']);
  expect(besideMentions(record.doc, tag(record, 'a'))).toBe(tag(record, 'a'));
});
