import { expect, test } from 'vitest';
import type { GatherMention } from './link.ts';
import { nameChooser } from './name-to-offer.ts';
import { testEngine } from './testing/engine.ts';

const named = (kind: GatherMention['kind'], lang: 'ru' | 'en', ...forms: readonly string[]): GatherMention[] =>
  forms.map((text) => ({ kind, lang, text, normal: text }));
const choose = nameChooser(testEngine());
const offered = (...mentions: readonly GatherMention[][]) => choose(mentions.flat());

test('a misreading of the OCR gives no name where the right form stands too', () => {
  const english = named('person', 'en', 'Ivanov', 'Ivanov');
  expect(offered(named('person', 'ru', 'Ивенев', 'Иванов'), english)).toEqual({ ru: 'Иванов', en: 'Ivanov' });
  expect(offered(named('person', 'ru', 'Иванов', 'Ивановв'), english).ru).toBe('Иванов');
});

test('of forms that are spelled alike the fullest is offered', () => {
  expect(offered(named('person', 'ru', 'Лигай', 'Лигай А.Я.', 'Лигай'), named('person', 'en', 'A. Ya. Ligay'))).toEqual(
    { ru: 'Лигай А.Я.', en: 'A. Ya. Ligay' },
  );
  expect(offered(named('person', 'ru', 'Ким', 'Ким Ир Сен', 'Ким'), named('person', 'en', 'Kim Il Sung')).ru).toBe(
    'Ким Ир Сен',
  );
});

test('without a translation the dictionary and the count decide between forms of one length', () => {
  expect(offered(named('person', 'ru', 'Ивенев', 'Иванов'))).toEqual({ ru: 'Иванов' });
  expect(offered(named('organisation', 'ru', 'МИД', 'МИД', 'МНД'))).toEqual({ ru: 'МИД' });
});

test('a date is called by its words, and nothing by nothing', () => {
  const date: GatherMention = { kind: 'date', lang: 'ru', text: '3.IX.56 г.', normal: '1956-09-03' };
  expect(offered([date])).toEqual({ ru: '3.IX.56 г.' });
  expect(offered()).toEqual({});
});
