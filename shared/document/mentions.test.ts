import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { entityId, mentionId } from './ids.ts';
import {
  addMention,
  changeMention,
  findMention,
  mentionsAt,
  type NewMention,
  readMentions,
  relinkEntity,
  removeMention,
  resizeMention,
} from './mentions.ts';
import { schema } from './schema.ts';

const made = (id: string, more: Partial<NewMention> = {}): NewMention => ({
  id: mentionId(id),
  kind: 'person',
  entity: null,
  normal: '',
  cert: null,
  by: 'A. Reader',
  at: '2026-01-01T00:00:00Z',
  ...more,
});

/** A record whose original is one sentence; position 3 is before its first letter. */
const record = (text: string) => {
  const side = (name: 'original' | 'translation', words: string) =>
    schema.nodes[name].create(null, [
      schema.nodes.paragraph.create(
        { id: `${name}p` },
        schema.nodes.segment.create({ id: `${name}s` }, schema.text(words)),
      ),
    ]);
  return new Transform(schema.nodes.record.create(null, [side('original', text), side('translation', 'Ivanov.')]));
};
const START = 3;
const between = (text: string, words: string): [number, number] => [
  START + text.indexOf(words),
  START + text.indexOf(words) + words.length,
];

const TEXT = 'посол СССР в КНДР т. Иванов В. И. сообщил';
const tagged = () => {
  const tr = record(TEXT);
  addMention(tr, ...between(TEXT, 'посол СССР в КНДР'), made('m1', { kind: 'role' }));
  addMention(tr, ...between(TEXT, 'СССР'), made('m2', { kind: 'place' }));
  addMention(tr, ...between(TEXT, 'КНДР т. Иванов'), made('m3'));
  return tr;
};

describe('mentions', () => {
  test('nest and overlap, and are read back longest first where they begin together', () => {
    const { doc } = tagged();
    expect(readMentions(doc).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'm1 посол СССР в КНДР',
      'm2 СССР',
      'm3 КНДР т. Иванов',
    ]);
  });

  test('at a position come innermost first, edges counted', () => {
    const { doc } = tagged();
    const [from, to] = between(TEXT, 'СССР');
    expect(mentionsAt(doc, from + 1).map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(mentionsAt(doc, to).map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(mentionsAt(doc, between(TEXT, 'сообщил')[0] + 2)).toEqual([]);
  });

  test('are removed one by one, the words and the others stay', () => {
    const tr = removeMention(tagged(), mentionId('m1'));
    expect(readMentions(tr.doc).map(({ id }) => id)).toEqual(['m2', 'm3']);
    expect(tr.doc.textBetween(START, START + TEXT.length)).toBe(TEXT);
  });

  test('undoing a removal brings the nesting back as it was', () => {
    const before = tagged().doc;
    for (const id of ['m1', 'm2', 'm3']) {
      const tr = removeMention(new Transform(before), mentionId(id));
      for (let index = tr.steps.length - 1, count = index; count >= 0; count--, index--) {
        const step = tr.steps[index];
        const doc = tr.docs[index];
        if (step && doc) tr.step(step.invert(doc));
      }
      expect(tr.doc.eq(before), id).toBe(true);
    }
  });

  test('change what they say where they stand', () => {
    const tr = changeMention(tagged(), mentionId('m3'), { kind: 'organisation', entity: entityId('e1') });
    expect(findMention(tr.doc, 'm3')).toMatchObject({
      attrs: { kind: 'organisation', entity: 'e1' },
      text: 'КНДР т. Иванов',
    });
    expect(readMentions(tr.doc)).toHaveLength(3);
  });

  test('saying what is said already adds no step', () => {
    expect(changeMention(record(TEXT), mentionId('none'), { kind: 'place' }).steps).toHaveLength(0);
    const tr = tagged();
    const before = tr.steps.length;
    expect(changeMention(tr, mentionId('m2'), { kind: 'place' }).steps).toHaveLength(before);
  });

  test('take another place, and never an empty one', () => {
    const tr = resizeMention(tagged(), mentionId('m3'), ...between(TEXT, 'т. Иванов В. И.'));
    expect(findMention(tr.doc, 'm3')?.text).toBe('т. Иванов В. И.');
    expect(findMention(resizeMention(tr, mentionId('m3'), START, START).doc, 'm3')?.text).toBe('т. Иванов В. И.');
  });

  test('follow their authority record into another on both sides', () => {
    const tr = record('Ивенев и Иванов');
    addMention(tr, START, START + 6, made('m1', { entity: entityId('e1') }));
    addMention(tr, START + 9, START + 15, made('m2', { entity: entityId('e2') }));
    const english = tr.doc.child(0).nodeSize + 3;
    addMention(tr, english, english + 6, made('m3', { entity: entityId('e1') }));
    relinkEntity(tr, entityId('e1'), entityId('e2'));
    expect(readMentions(tr.doc).map(({ attrs }) => attrs.entity)).toEqual(['e2', 'e2', 'e2']);
    expect(readMentions(tr.doc).map(({ side }) => side)).toEqual(['original', 'original', 'translation']);
  });
});
