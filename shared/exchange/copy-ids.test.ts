import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { NO_METADATA } from '../document/metadata.ts';
import { schema } from '../document/schema.ts';
import { withIdsOf } from './copy-ids.ts';
import { recordDifferences, takeDifferences } from './merge-record.ts';

/** A record of paragraphs, each a list of sentences; every id begins with `prefix`, and sentences are linked in order. */
function made(
  prefix: string,
  original: readonly (readonly string[])[],
  translation: readonly (readonly string[])[],
): Node {
  const side = (name: 'original' | 'translation', paragraphs: readonly (readonly string[])[]) => {
    let count = 0;
    return schema.nodes[name].create(
      null,
      paragraphs.map((sentences, at) =>
        schema.nodes.paragraph.create(
          { id: `${prefix}${name[0]}p${at}` },
          sentences.map((text) => {
            const attrs = { id: `${prefix}${name[0]}s${count}`, bead: `${prefix}k${count}`, score: 0.9 };
            count += 1;
            return schema.nodes.segment.create(attrs, schema.text(text));
          }),
        ),
      ),
    );
  };
  return schema.nodes.record.create(null, [side('original', original), side('translation', translation)]);
}

const RU = [['Посол прибыл. ', 'Пленум открылся.'], ['Беседа длилась час.']];
const EN = [['The ambassador came. ', 'The plenum opened.'], ['The talk took an hour.']];
const copyOf = (doc: Node) => ({ doc, metadata: NO_METADATA });

test('a record made from the same file elsewhere differs only in what was done to it', () => {
  const mine = made('m', RU, EN);
  const theirs = made('t', [['Посол прибыл. ', 'Пленумъ открылся.'], ['Беседа длилась час.']], EN);
  expect(recordDifferences(copyOf(mine), copyOf(theirs))).toBeNull();
  const matched = withIdsOf(mine, theirs);
  if (!matched) throw new Error('not matched');
  expect(recordDifferences(copyOf(mine), copyOf(matched))).toEqual([
    { id: 'mos1', kind: 'wording', side: 'original', mine: 'Пленум открылся.', theirs: 'Пленумъ открылся.' },
  ]);
  expect(takeDifferences(copyOf(mine), copyOf(matched), new Set(['mos1'])).doc.eq(matched)).toBe(true);
});

test('the same record has no difference', () => {
  const mine = made('m', RU, EN);
  expect(withIdsOf(mine, made('t', RU, EN))?.eq(mine)).toBe(true);
});

test('a paragraph more leaves the others in their places', () => {
  const mine = made('m', RU, EN);
  const theirs = made('t', [['Справка.'], ...RU], EN);
  const matched = withIdsOf(mine, theirs);
  expect(matched?.child(0).children.map(({ attrs }) => attrs.id)).toEqual(['top0', 'mop0', 'mop1']);
});

test('another document is not taken for a copy', () => {
  expect(withIdsOf(made('m', RU, EN), made('t', [['Другое дело.']], [['Another matter.']]))).toBeNull();
});
