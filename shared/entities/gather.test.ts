import { expect, test } from 'vitest';
import type { MentionKind } from '../document/schema.ts';
import { gather } from './gather.ts';
import type { GatherMention } from './link.ts';
import { proposeMentions } from './propose.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();

const person = (text: string, lang = 'ru', record = 0): GatherMention => named('person', text, lang, record);
const body = (text: string, lang = 'ru', record = 0): GatherMention => named('organisation', text, lang, record);
const named = (kind: MentionKind, text: string, lang: string, record: number): GatherMention => ({
  ...{ text, normal: text, kind, lang, record },
});

const groupsOf = (mentions: readonly GatherMention[], pairs: readonly (readonly [number, number])[] = []): string[] =>
  gather(mentions, engine, pairs).map((group) => group.map((index) => `${index} ${mentions[index]?.text}`).join(' | '));

test('of two with one surname the bare one is the last named', () => {
  expect(groupsOf([person('Ким П.Т.'), person('Ким Л.В.'), person('Ким'), person('Ким П.Т.'), person('Ким')])).toEqual([
    '0 Ким П.Т. | 3 Ким П.Т. | 4 Ким',
    '1 Ким Л.В. | 2 Ким',
  ]);
});

test('a bare surname with nobody before it in its text stays apart', () => {
  expect(groupsOf([person('Ким'), person('Ким П.Т.'), person('Ким Л.В.'), person('Ким', 'ru', 1)])).toEqual([
    '0 Ким | 3 Ким',
    '1 Ким П.Т.',
    '2 Ким Л.В.',
  ]);
});

test('a bare surname is rather a man with initials than Kim Il Sung', () => {
  expect(groupsOf([person('Ким П.Т.'), person('Ким Ир Сен'), person('Ким')])).toEqual([
    '0 Ким П.Т. | 2 Ким',
    '1 Ким Ир Сен',
  ]);
});

test('a bare committee is that of the party named last', () => {
  expect(
    groupsOf([
      body('ЦК КПСС'),
      body('Трудовая партия Кореи'),
      body('ЦК'),
      body('ЦК Трудовой партии'),
      body('ЦК КПСС'),
      body('ЦК'),
    ]),
  ).toEqual(['0 ЦК КПСС | 4 ЦК КПСС | 5 ЦК', '1 Трудовая партия Кореи', '2 ЦК | 3 ЦК Трудовой партии']);
});

test('a bare committee and its counterpart go the same way', () => {
  const mentions = [body('ЦК КПСС'), body('ЦК'), body('CPSU CC', 'en'), body('CC', 'en')];
  expect(
    groupsOf(mentions, [
      [0, 2],
      [1, 3],
    ]),
  ).toEqual(['0 ЦК КПСС | 1 ЦК | 2 CPSU CC | 3 CC']);
});

test('a committee that nobody owns stays with its like', () => {
  expect(groupsOf([body('ЦК'), body('ЦК'), body('CC', 'en')])).toEqual(['0 ЦК | 1 ЦК | 2 CC']);
});

test('a bare ministry is the one named last', () => {
  expect(
    groupsOf([
      body('Министерство путей сообщения'),
      body('Министерство'),
      body('Министерство связи'),
      body('Министерство'),
    ]),
  ).toEqual(['0 Министерство путей сообщения | 1 Министерство', '2 Министерство связи | 3 Министерство']);
});

test.each([
  ['Министерства путей сообщения', 'Министерство путей сообщения'],
  ['Государственного комитета по делам религий', 'Государственный комитет по делам религий'],
  ['Корейского общества', 'Корейское общество'],
  ['Посольстве Чехословакии', 'Посольство Чехословакии'],
  ['Московским государственным университетом', 'Московский государственный университет'],
  ['Верховного народного собрания', 'Верховное народное собрание'],
])('%s is called %s and gathers with it', (text, normal) => {
  const found = [`Решение ${text}.`, `Пишет ${normal}.`].flatMap((sentence) =>
    proposeMentions(sentence, 'ru', engine).filter(({ kind }) => kind === 'organisation'),
  );
  const mentions = found.map((one) => ({ text: one.text, normal: one.normal, kind: one.kind, lang: 'ru' }));
  expect(found[0]?.normal.toLowerCase()).toBe(normal.toLowerCase());
  expect(gather(mentions, engine)).toHaveLength(1);
});

test('two ministries are two, and a bureau is not its committee', () => {
  expect(groupsOf([body('Министерство путей сообщения СССР'), body('Министерство связи СССР')])).toHaveLength(2);
  expect(groupsOf([body('Политбюро ЦК ТПК'), body('ЦК ТПК')])).toHaveLength(2);
});
