import { expect, test } from 'vitest';
import { sentencesToShow, tagsAndWords } from './tei-excerpt.ts';

test('tags and words joined are the text, entities read as their characters', () => {
  const pieces = tagsAndWords('<s xml:id="a">Q &amp; A<lb/></s>');
  expect(pieces.map(({ text }) => text).join('')).toBe('<s xml:id="a">Q & A<lb/></s>');
  expect(pieces.filter(({ kind }) => kind === 'words').map(({ text }) => text)).toEqual(['Q & A']);
});

test('the sentences with most markup are shown, in the order of the file', () => {
  const xml = `<p><s xml:id="a">plain</s>
      <s xml:id="b"><choice><sic>x</sic><corr>y</corr></choice></s><s xml:id="c">plain</s>
      <s xml:id="d"><name>z</name></s></p>`;
  expect(sentencesToShow(xml, 2).map((sentence) => sentence.slice(0, 14))).toEqual([
    '<s xml:id="b">',
    '<s xml:id="d">',
  ]);
});

test('a file without sentences shows nothing', () => {
  expect(sentencesToShow('')).toEqual([]);
});
