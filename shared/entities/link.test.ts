import { describe, expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import type { MentionKind } from '../document/schema.ts';
import { counterpart } from './counterpart.ts';
import { gather } from './gather.ts';
import { type GatherMention, proposeEntity } from './link.ts';
import { otherOccurrences } from './occurrences.ts';
import { proposeMentions } from './propose.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();
const mention = (text: string, lang: string, kind: MentionKind = 'person', normal = text): GatherMention => ({
  text,
  normal,
  kind,
  lang,
});

describe('gathering', () => {
  const groupsOf = (mentions: GatherMention[]): string[][] =>
    gather(mentions, engine).map((group) => group.map((index) => mentions[index]?.text ?? ''));

  test('inflected, abbreviated and romanised forms of one man come together', () => {
    expect(
      groupsOf([
        mention('Лигая А.Я.', 'ru', 'person', 'Лигай А.Я.'),
        mention('Лигай А.Я.', 'ru'),
        mention('A. Ya. Ligay', 'en'),
      ]),
    ).toEqual([['Лигая А.Я.', 'Лигай А.Я.', 'A. Ya. Ligay']]);
  });

  test('one surname with other initials is another man, and the bare surname neither', () => {
    expect(
      groupsOf([
        mention('Ким П.Т.', 'ru'),
        mention('Ким Л.В.', 'ru'),
        mention('P. T. Kim', 'en'),
        mention('Ким', 'ru'),
      ]),
    ).toEqual([['Ким П.Т.', 'P. T. Kim'], ['Ким Л.В.'], ['Ким']]);
  });

  test('states and institutions come together by their known forms', () => {
    expect(
      groupsOf([
        mention('КНДР', 'ru', 'place'),
        mention(
          'Корейской Народно-Демократической Республики',
          'ru',
          'place',
          'Корейская Народно-Демократическая Республика',
        ),
        mention('DPRK', 'en', 'place'),
        mention('ЦК КПСС', 'ru', 'organisation'),
        mention('CPSU CC', 'en', 'organisation'),
      ]),
    ).toEqual([
      ['КНДР', 'Корейской Народно-Демократической Республики', 'DPRK'],
      ['ЦК КПСС', 'CPSU CC'],
    ]);
  });
});

test('a mention is proposed for the record with its romanised name', () => {
  const khrushchev = {
    id: entityId('khrushchev'),
    kind: 'person' as const,
    preferred: { en: 'Khrushchev, N. S.' },
    variants: [],
    dates: '',
    description: '',
    identifiers: [],
    note: '',
  };
  expect(proposeEntity(mention('Хрущеву', 'ru', 'person', 'Хрущев'), 'ru', [khrushchev], engine)?.entity).toBe(
    'khrushchev',
  );
  expect(proposeEntity(mention('Виноградов', 'ru'), 'ru', [khrushchev], engine)).toBeNull();
});

describe('the counterpart across the gutter', () => {
  const across = (named: GatherMention, text: string, lang: 'ru' | 'en'): string | null => {
    const proposals = proposeMentions(text, lang, engine);
    return counterpart(named, { text, lang, proposals, anchor: '1956-02-02' }, engine)?.text ?? null;
  };
  test.each([
    [mention('Ivanov', 'en'), 'Как сообщия совносом в КНДР т. Ивенев, в ходе', 'Ивенев'],
    [mention('Fedorenko', 'en'), 'ИНД СССР (т. Седоренко) согласен', 'Седоренко'],
    [mention('I. Vinogradov', 'en'), 'по свявям Дорина (И. виноградов)', 'И. виноградов'],
    [mention('P. T. Kim', 'en'), 'обратились Към П.Т., Лигай А.Я. и Към Л.В.', 'Към П.Т.'],
    [mention('Kim II Sung', 'en'), 'В связи с просъбой т.Ким Ир Сенк решить', 'Ким Ир Сенк'],
    [mention('Ri Sang-jo', 'en'), '/ЛИ САН ЧО/', 'ЛИ САН ЧО'],
    [
      mention('DPRK', 'en', 'place'),
      'на работу в Корейскую Народие-Лемократическую Республику',
      'Корейскую Народие-Лемократическую Республику',
    ],
    [mention('CPSU CC', 'en', 'organisation'), 'Зав. сектором Отдела ЩК КПСС', 'ЩК КПСС'],
  ])('of %o', (named, text, expected) => {
    expect(across(named, text, 'ru')).toBe(expected);
  });

  test('is nothing where nobody is like it', () => {
    expect(across(mention('Ivanov', 'en'), 'Корейские друзья не возражают.', 'ru')).toBeNull();
  });
});

test('other occurrences are found in every inflection and both languages, and other men left out', () => {
  const texts = [
    { key: 1, lang: 'ru' as const, text: 'С такой просьбой обратились Лигай А.Я. и Ким Л.В.' },
    { key: 2, lang: 'ru' as const, text: 'просьбы Лигая А.Я., доклад Лигаю' },
    { key: 3, lang: 'en' as const, text: 'P. T. Kim and A. Ya. Ligay want to return.' },
  ];
  const hits = otherOccurrences([{ text: 'Лигай А.Я.', lang: 'ru' }], 'person', texts, engine);
  expect(hits.map(({ key, text }) => `${key} ${text}`)).toEqual([
    '1 Лигай А.Я.',
    '2 Лигая А.Я.',
    '2 Лигаю',
    '3 A. Ya. Ligay',
  ]);
});

test('of a Korean name the family name alone is doubtful, and with other initials not his', () => {
  const texts = [
    { key: 1, lang: 'ru' as const, text: 'Ким Ир Сену доложил Ким П.Т., а Ким уехал.' },
    { key: 2, lang: 'en' as const, text: 'Kim Il Sung and L. Yu. Kim met.' },
  ];
  const hits = otherOccurrences([{ text: 'Ким Ир Сен', lang: 'ru' }], 'person', texts, engine);
  expect(hits.map(({ text, score }) => [text, score > 0.6])).toEqual([
    ['Ким Ир Сену', true],
    ['Ким', false],
    ['Kim Il Sung', true],
  ]);
});
