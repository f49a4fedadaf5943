import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { readMentions } from './mentions.ts';
import { makeGap, markReading, replaceReading } from './readings.ts';
import { type ReadingAttrs, schema } from './schema.ts';

const READING: ReadingAttrs = {
  status: 'corrected',
  by: 'A. Reader',
  at: '2026-01-01T00:00:00Z',
  how: 'suggestion',
  cert: 0.9,
  note: '',
};
const START = 3;
const text = (words: string) => schema.text(words);
const named = (id: string, words: string, bold = false) =>
  schema.text(words, [schema.marks.mention.create({ id }), ...(bold ? [schema.marks.emphasis.create()] : [])]);
const lineBreak = () => schema.nodes.lineBreak.create({ hyphen: true, source: '-\n' });

const record = (...inline: Node[]) => {
  const side = (name: 'original' | 'translation', content: typeof inline) =>
    schema.nodes[name].create(null, schema.nodes.paragraph.create(null, schema.nodes.segment.create(null, content)));
  return new Transform(
    schema.nodes.record.create(null, [side('original', inline), side('translation', [text('One.')])]),
  );
};
const wordsOf = (tr: Transform) => {
  const segment = tr.doc.child(0).child(0).child(0);
  return segment.textBetween(0, segment.content.size, '', (leaf) => (leaf.type.name === 'gap' ? '~' : '/'));
};
const mentionsOf = (tr: Transform) => readMentions(tr.doc).map(({ id, text: words }) => `${id} ${words}`);
const signed = (tr: Transform) => {
  const found: string[] = [];
  tr.doc.descendants((node) => {
    if (node.isText && schema.marks.reading.isInSet(node.marks)) found.push(node.text ?? '');
  });
  return found;
};

describe('another reading', () => {
  test('changes the letters that differ and signs the word', () => {
    const tr = record(text('в нолбре 1955'));
    const range = replaceReading(tr, START + 2, START + 8, 'ноябре', READING);
    expect(wordsOf(tr)).toBe('в ноябре 1955');
    expect(range).toEqual({ from: START + 2, to: START + 8 });
    expect(signed(tr)).toEqual(['ноябре']);
  });

  test('keeps a mention though all its letters change', () => {
    const tr = record(text('т. '), named('m1', 'Къмб'), text(' и'));
    replaceReading(tr, START + 3, START + 7, 'Лигай', READING);
    expect(wordsOf(tr)).toBe('т. Лигай и');
    expect(mentionsOf(tr)).toEqual(['m1 Лигай']);
  });

  test('a mention that held half the word replaced holds the whole of what replaces it', () => {
    const tr = record(text('аб'), named('m1', 'вг'));
    replaceReading(tr, START, START + 4, 'эюя', READING);
    expect(mentionsOf(tr)).toEqual(['m1 эюя']);
  });

  test('a mention beside the letters that change stays as it is', () => {
    const tr = record(named('m1', 'Ким'), text(' сообщия'));
    replaceReading(tr, START, START + 11, 'Ким сообщил', READING);
    expect(mentionsOf(tr)).toEqual(['m1 Ким']);
  });

  test('a mention on letters that only go keeps a letter to stay on', () => {
    const tr = record(text('Кимм'.slice(0, 3)), named('m1', 'м'), text('.'));
    replaceReading(tr, START, START + 4, 'Ким', READING);
    expect(wordsOf(tr)).toBe('Ким.');
    expect(mentionsOf(tr)).toHaveLength(1);
  });

  test('leaves a line break inside the word where it is', () => {
    const tr = record(text('воз'), lineBreak(), text('врацение'));
    replaceReading(tr, START, START + 12, 'возвращение', READING);
    expect(wordsOf(tr)).toBe('воз/вращение');
  });

  test('fills a gap', () => {
    const gap = schema.nodes.gap.create({ source: '[one word illegible]' });
    const tr = record(text('был '), gap, text(' там'));
    replaceReading(tr, START + 4, START + 5, 'вчера', READING);
    expect(wordsOf(tr)).toBe('был вчера там');
  });

  test('joins a word that was split', () => {
    const tr = record(text('возвраще ния в'));
    replaceReading(tr, START, START + 12, 'возвращения', READING);
    expect(wordsOf(tr)).toBe('возвращения в');
    expect(signed(tr)).toEqual(['возвращения']);
  });

  test('keeps emphasis and other marks of the letters replaced', () => {
    const tr = record(named('m1', 'Сена', true));
    replaceReading(tr, START, START + 4, 'Сен', READING);
    expect(tr.doc.nodeAt(START)?.marks.map((mark) => mark.type.name)).toEqual(['mention', 'reading', 'emphasis']);
  });
});

describe('what else is decided of a word', () => {
  test('a gap takes the place of what cannot be read, with its mention', () => {
    const tr = record(text('т. '), named('m1', 'Къмб'), text(' и'));
    makeGap(
      tr,
      START + 3,
      START + 7,
      { reason: 'illegible', quantity: 4, unit: 'character', source: '' },
      { ...READING, status: 'illegible' },
    );
    expect(wordsOf(tr)).toBe('т. ~ и');
    expect(mentionsOf(tr)).toHaveLength(1);
  });

  test('a word that is right keeps its letters', () => {
    const tr = markReading(record(text('совпосол')), START, START + 8, { ...READING, status: 'confirmed' });
    expect(wordsOf(tr)).toBe('совпосол');
    expect(signed(tr)).toEqual(['совпосол']);
  });
});
