import { expect, test } from 'vitest';
import { recordId } from '../document/ids.ts';
import { schema } from '../document/schema.ts';
import { concordance, type MentioningRecord } from './concordance.ts';
import { datedMentions, mentionNetwork } from './mention-network.ts';

let count = 0;
/** Text with mentions as "[Ким|kim]" (a person) and "[1955|=1955]" (a date). */
const inline = (text: string) =>
  text.split(/(\[[^\]]+\])/).flatMap((part) => {
    const [, words, entity] = /^\[(.+)\|(.+)\]$/.exec(part) ?? [];
    if (words === undefined || entity === undefined) return part === '' ? [] : [schema.text(part)];
    count += 1;
    const named = entity.startsWith('=') ? { kind: 'date', normal: entity.slice(1) } : { kind: 'person', entity };
    return [schema.text(words, [schema.marks.mention.create({ id: `m${count}`, ...named })])];
  });
const side = (name: 'original' | 'translation', paragraphs: readonly (readonly string[])[]) => {
  let at = 0;
  return schema.node(
    name,
    null,
    paragraphs.map((sentences, index) =>
      schema.node(
        'paragraph',
        { id: `${name}${index}` },
        sentences.map((text) => {
          at += 1;
          return schema.node('segment', { id: `${name[0]}${at}`, bead: `b${at}` }, inline(text));
        }),
      ),
    ),
  );
};
const recordOf = (
  id: string,
  date: string,
  ru: readonly (readonly string[])[],
  en: readonly (readonly string[])[],
): MentioningRecord => ({
  id: recordId(id),
  title: id,
  date,
  doc: schema.node('record', null, [side('original', ru), side('translation', en)]),
});

const letter = recordOf(
  'letter',
  '1956-09-03',
  [['Писал [Ким|kim] и [Лигай|ligay]. ', 'Потом [Ким|kim] уехал в [1955 г.|=1955].'], ['Приехал [Пак|pak].']],
  [['[Kim|kim] and [Ligay|ligay] wrote. ', 'Then [Kim|kim] left in [1955|=1955].'], ['[Pak|pak] came.']],
);
const memo = recordOf('memo', '1956-02-02', [['[Ким|kim] просил.']], [['[Kim|kim] asked.']]);

test('a concordance shows each name amid its words, by the records’ dates, both texts apart', () => {
  const rows = concordance([letter, memo], ({ attrs }) => attrs.entity === 'kim', 14);
  expect(rows.map(({ title, lang, before, keyword, after }) => [title, lang, before, keyword, after])).toEqual([
    ['memo', 'ru', '', 'Ким', ' просил.'],
    ['memo', 'en', '', 'Kim', ' asked.'],
    ['letter', 'ru', 'Писал ', 'Ким', ' и Лигай. …'],
    ['letter', 'ru', '… Лигай. Потом ', 'Ким', ' уехал в 1955 …'],
    ['letter', 'en', '', 'Kim', ' and Ligay …'],
    ['letter', 'en', '… wrote. Then ', 'Kim', ' left in 1955.'],
  ]);
});

test('both languages of a sentence count once', () => {
  const { nodes, edges } = mentionNetwork([letter, memo], 'sentence');
  expect(nodes).toEqual([
    { entity: 'kim', mentions: { original: 3, translation: 3 }, records: 2 },
    { entity: 'ligay', mentions: { original: 1, translation: 1 }, records: 1 },
    { entity: 'pak', mentions: { original: 1, translation: 1 }, records: 1 },
  ]);
  expect(edges).toEqual([{ entities: ['kim', 'ligay'], times: 1 }]);
  expect(mentionNetwork([letter], 'paragraph').edges.map(({ times }) => times)).toEqual([1]);
  expect(mentionNetwork([letter], 'record').edges.map(({ entities }) => entities.join(' '))).toEqual([
    'kim ligay',
    'kim pak',
    'ligay pak',
  ]);
});

test('a mention is dated by its sentence, else by its record', () => {
  const points = datedMentions([letter, memo], (entity) => entity === 'kim');
  expect(points.map(({ date, by, record, side: where }) => `${date} ${by} ${record} ${where}`)).toEqual([
    '1955 named letter original',
    '1955 named letter translation',
    '1956-02-02 record memo original',
    '1956-02-02 record memo translation',
    '1956-09-03 record letter original',
    '1956-09-03 record letter translation',
  ]);
});
