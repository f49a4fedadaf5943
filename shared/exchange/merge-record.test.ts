import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_METADATA } from '../document/metadata.ts';
import { schema } from '../document/schema.ts';
import { randomRecord } from '../testing/random-record.ts';
import { type RecordCopy, recordDifferences, takeDifferences } from './merge-record.ts';

const segment = (id: string, text: string, bead: string | null = null) =>
  schema.nodes.segment.create({ id, bead }, text === '' ? null : schema.text(text));
const block = (id: string, ...segments: ReturnType<typeof segment>[]) =>
  schema.nodes.paragraph.create({ id }, segments);
const copy = (
  russian: ReturnType<typeof block>[],
  english: ReturnType<typeof block>[],
  title = 'Letter',
): RecordCopy => ({
  doc: schema.nodes.record.create(null, [
    schema.nodes.original.create(null, russian),
    schema.nodes.translation.create(null, english),
  ]),
  metadata: { ...NO_METADATA, title },
});

const mine = copy(
  [block('b1', segment('s1', 'Посол прибьл.', 'k1'), segment('s2', 'Да.'))],
  [block('b2', segment('t1', 'He came.', 'k1'))],
);
const theirs = copy(
  [block('b1', segment('s1', 'Посол прибыл.', 'k1'), segment('s2', 'Да.', 'k2'))],
  [block('b2', segment('t1', 'He came.', 'k1'), segment('t2', 'Yes.', 'k2'))],
  'Memorandum',
);

describe('two copies of a record', () => {
  test('what differs is listed by sentence, block and field', () => {
    expect(recordDifferences(mine, theirs)).toEqual([
      { id: 'title', kind: 'description', side: null, mine: 'Letter', theirs: 'Memorandum' },
      { id: 's1', kind: 'wording', side: 'original', mine: 'Посол прибьл.', theirs: 'Посол прибыл.' },
      { id: 's2', kind: 'links', side: 'original', mine: 'Да.', theirs: 'Да.' },
      { id: 'b2', kind: 'cut', side: 'translation', mine: 'He came.', theirs: 'He came.Yes.' },
    ]);
  });

  test('one is taken over, the others stay', () => {
    const merged = takeDifferences(mine, theirs, new Set(['s1']));
    expect(recordDifferences(merged, theirs)?.map(({ id }) => id)).toEqual(['title', 's2', 'b2']);
    expect(merged.doc.child(0).textContent).toBe('Посол прибыл.Да.');
  });

  test('a link that would have one end only is given up', () => {
    const merged = takeDifferences(mine, theirs, new Set(['s2']));
    expect(merged.doc.child(0).child(0).child(1).attrs.bead).toBeNull();
  });

  test('records that share no sentence are no copies', () => {
    expect(
      recordDifferences(mine, copy([block('x', segment('y', 'Да.'))], [block('z', segment('w', 'Yes.'))])),
    ).toBeNull();
  });

  test('law: all differences taken over give the other copy, none give mine', () => {
    fc.assert(
      fc.property(randomRecord, randomRecord, (one, other) => {
        const differences = recordDifferences(one, other);
        if (!differences) return;
        expect(takeDifferences(one, other, new Set()).metadata).toEqual(one.metadata);
        const all = takeDifferences(one, other, new Set(differences.map(({ id }) => id)));
        expect(recordDifferences(all, other)?.filter(({ kind }) => kind !== 'links')).toEqual([]);
        all.doc.check();
      }),
      { numRuns: 60 },
    );
  });
});
