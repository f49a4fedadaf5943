import { expect, test } from 'vitest';
import { schema } from '../../shared/document/schema.ts';
import { outlineOf } from './outline.ts';

let last = 0;
const seg = (text: string) => schema.node('segment', { id: `s${++last}` }, text === '' ? [] : [schema.text(text)]);
const block = (type: 'paragraph' | 'heading' | 'zone', text: string, kind = '') =>
  schema.node(type, { id: `b${++last}`, ...(type === 'zone' ? { kind, label: '' } : {}) }, [seg(text)]);
const record = (...blocks: ReturnType<typeof block>[]) =>
  schema.node('record', null, [
    schema.node('original', { lang: 'ru' }, blocks),
    schema.node('translation', { lang: 'en' }, [block('paragraph', 'text')]),
  ]);

const listed = (...blocks: ReturnType<typeof block>[]) =>
  outlineOf(record(...blocks)).map(({ page, zone, words }) => [page, zone, words]);

test('headings, zones and new pages are listed; prose, furniture and debris are not', () => {
  expect(
    listed(
      block('zone', 'Original Scan', 'furniture'),
      block('heading', 'В ЦЕНТРАЛЬНЫЙ КОМИТЕТ КПСС'),
      block('paragraph', 'В связи с просьбой'),
      block('zone', '2.', 'page number'),
      block('paragraph', 'и сложное положение'),
      block('zone', '3.IX.56', 'signature'),
      block('zone', 'Peners per', 'noise'),
    ),
  ).toEqual([
    ['', null, 'В ЦЕНТРАЛЬНЫЙ КОМИТЕТ КПСС'],
    ['2', null, 'и сложное положение'],
    ['', 'signature', ''],
  ]);
});

test('zones of one kind in a row are one entry, and long headings are cut', () => {
  expect(
    listed(
      block('heading', 'one two three four five six seven'),
      block('zone', 'a', 'handwriting'),
      block('zone', 'b', 'handwriting'),
    ),
  ).toEqual([
    ['', null, 'one two three four five…'],
    ['', 'handwriting', ''],
  ]);
});
