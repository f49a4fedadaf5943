import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { flatText, readSide } from '../document/reading-order.ts';
import { schema } from '../document/schema.ts';
import { collate } from './collate.ts';
import { revertDifferences } from './revert.ts';

const text = (words: string) => schema.text(words);
const segment = (...inline: Node[]) => schema.nodes.segment.create(null, inline);
const record = (...paragraphs: Node[][]) => {
  const blocks = paragraphs.map((segments) => schema.nodes.paragraph.create(null, segments));
  const english = schema.nodes.paragraph.create(null, segment(text('One.')));
  return new Transform(
    schema.nodes.record.create(null, [
      schema.nodes.original.create(null, blocks),
      schema.nodes.translation.create(null, english),
    ]),
  );
};
const flat = (tr: Transform) => flatText(readSide(tr.doc, 'original'));

/** Reverts the differences from a witness, all or some. */
function reverted(tr: Transform, witness: string, wanted: (index: number) => boolean = () => true): Transform {
  return revertDifferences(
    tr,
    'original',
    collate(witness, flat(tr)).filter((_difference, index) => wanted(index)),
  );
}
const segments = (tr: Transform) => {
  const found: string[] = [];
  tr.doc.child(0).descendants((node) => {
    if (node.type === schema.nodes.segment) found.push(node.textContent);
  });
  return found;
};

describe('reverting', () => {
  test('gives the witness, and leaves sentences where they are', () => {
    const tr = reverted(
      record([segment(text('В ноябре. ')), segment(text('Решением этим.'))]),
      'В нолбре. Ренением втим.',
    );
    expect(flat(tr)).toBe('В нолбре. Ренением втим.');
    expect(segments(tr)).toEqual(['В нолбре. ', 'Ренением втим.']);
  });

  test('of one difference leaves the others', () => {
    const tr = reverted(record([segment(text('ноябре и этим'))]), 'нолбре и втим', (index) => index === 1);
    expect(flat(tr)).toBe('ноябре и втим');
  });

  test('brings back a word that was deleted, and takes away one that was added', () => {
    expect(flat(reverted(record([segment(text('Вот здесь.'))]), 'Вот шум здесь.'))).toBe('Вот шум здесь.');
    expect(flat(reverted(record([segment(text('Вот ещё здесь.'))]), 'Вот здесь.'))).toBe('Вот здесь.');
  });

  test('brings a line break back as one', () => {
    const tr = reverted(record([segment(text('возвращение домой'))]), 'воз-\nвращение домой');
    expect(flat(tr)).toBe('воз-\nвращение домой');
    expect(tr.doc.child(0).child(0).child(0).child(1).attrs).toMatchObject({ hyphen: true, source: '-\n' });
  });

  test('takes a scholar’s gap away whole', () => {
    const gap = schema.nodes.gap.create({ quantity: 4 });
    const tr = reverted(record([segment(text('был '), gap, text(' там'))]), 'был […кто] там');
    expect(flat(tr)).toBe('был […кто] там');
  });

  test('keeps a page break that stands among the letters', () => {
    const page = schema.nodes.pageBreak.create({ n: '2' });
    const tr = reverted(record([segment(text('реше'), page, text('нием'))]), 'ренением');
    expect(flat(tr)).toBe('ренением');
    let pages = 0;
    tr.doc.descendants((node) => {
      if (node.type === schema.nodes.pageBreak) pages++;
    });
    expect(pages).toBe(1);
  });

  test('over two paragraphs empties neither of its place', () => {
    const tr = reverted(record([segment(text('Один '))], [segment(text('два.'))]), 'Однндва.');
    expect(flat(tr)).toBe('Однндва.');
    expect(tr.doc.child(0).childCount).toBe(2);
    tr.doc.check();
  });

  test('takes the mark of the correction with it and leaves other marks', () => {
    const marks = [schema.marks.mention.create({ id: 'm1' }), schema.marks.reading.create({ status: 'corrected' })];
    const tr = reverted(record([segment(schema.text('Иванов', marks), text(' там'))]), 'Ивенев там');
    expect(tr.doc.nodeAt(3)?.marks.map(({ type }) => type.name)).toEqual(['mention']);
    expect(flat(tr)).toBe('Ивенев там');
  });
});
