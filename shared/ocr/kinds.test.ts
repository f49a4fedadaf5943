// Every kind of damage that the judge tells apart, each in a sentence of its own, with the reason that is shown.
import { describe, expect, test } from 'vitest';
import { judge, judgeBlocks } from './judge.ts';
import type { Suspect } from './suspect.ts';
import { ALONE, realEngine } from './testing/engine.ts';

const engine = realEngine();

/** A page as noisy as the archives' typescripts, so that what is judged beside it is not taken for clean prose. */
const NOISY =
  'В связи с просъбой товарища ренить вопрес о советских коренцах было разрешене втим лицам перейти в гражданство. ' +
  'Поручене посольству провести равличную работу, тиательно равобраться в этом вопресе и сообщия о решении.';

function onPage(sentence: string): readonly Suspect[] {
  return (
    judgeBlocks(
      [NOISY, sentence].map((text) => ({ text, counterpart: null })),
      engine,
      ALONE,
    )[1] ?? []
  );
}

const kindsAt = (suspects: readonly Suspect[], read: string): readonly string[] =>
  suspects.find(({ text }) => text === read)?.reasons.map(({ kind }) => kind) ?? [];

describe('a reason for each kind of damage', () => {
  test.each([
    ['Проекты постановления и телеграммы прилаredtes к письму.', 'прилаredtes', 'mixed scripts'],
    ['Решение принято большинством roлоса на собрании.', 'roлоса', 'mixed scripts'],
    ['Письмо направлено.\nHEHTPAJISHUM ROMNTET KIICC\nПросим рассмотреть.', 'HEHTPAJISHUM', 'latin look-alikes'],
    ['Письмо направлено.\nHEHTPAJISHUM ROMNTET KIICC\nПросим рассмотреть.', 'ROMNTET', 'latin look-alikes'],
    ['Письмо направлено.\nHEHTPAJISHUM ROMNTET KIICC\nПросим рассмотреть.', 'KIICC', 'latin look-alikes'],
    ['COBIIOCOA\n\nHA BOM P 45', 'COBIIOCOA', 'latin look-alikes'],
    ['COBIIOCOA\n\nHA BOM P 45', 'HA', 'latin look-alikes'],
    ['COBIIOCOA\n\nHA BOM P 45', 'BOM', 'latin look-alikes'],
    ['Просьбы о во3вращении в СССР.', 'во3вращении', 'digit in word'],
    ['Это было в 195б году в Москве.', '195б', 'letter in number'],
    ['О вопросах возвраще ния в СССР советских граждан.', 'возвраще ния', 'split word'],
    ['Стало невозможным устра нять недостатки в партии.', 'устра нять', 'split word'],
    ['Указывали в порядке товари – щеской критики на недостатки.', 'товари – щеской', 'split word'],
    ['Указывали в порядке товарищи – щеской критики на недостатки.', 'товарищи – щеской', 'split word'],
    ['Выступил с критикой, на – правленной на устранение недостатков.', 'на – правленной', 'split word'],
    ['На пленуме подвергался критике кулвтличности в нашей партии.', 'кулвтличности', 'run together'],
    ['Принято постаНовление правительства.', 'постаНовление', 'case inside word'],
    ['Зав: сектором отдела товарищ Иванов.', ':', 'stray punctuation'],
    ['Выписка из протокола от 3.IX.56 r. направлена.', 'r', 'latin look-alikes'],
    ['В Москву не вопросам культуры прибыла делегация.', 'не', 'improbable here'],
    ['Просим решить вопрес е гражданстве советских граждан.', 'е', 'not in lexicon'],
    ['Который состоялся 30 августа сого года в Москве.', 'сого', 'not in lexicon'],
    ['Они расправились с томи, кто выступил с критикой.', 'томи', 'improbable here'],
  ])('%s', (sentence, read, kind) => {
    expect(kindsAt(onPage(sentence), read)).toContain(kind);
  });
});

test('a date in Roman figures is no suspect, and what was read for its "г" is', () => {
  const suspects = onPage('Заседание состоялось 3.IX.56 r.');
  expect(suspects.map(({ text, suggestions }) => [text, suggestions[0]?.text])).toEqual([['r', 'г']]);
  expect(onPage('Заседание состоялось 30.VIII.1956 г.')).toEqual([]);
});

test('lines of debris are one suspect each, and the text beside them is judged', () => {
  const suspects = judge(
    'Проекты постановления прилагаются.\nPeners per Fresquest First Frage Jumb\nВ связи с просъбой товарища.',
    engine,
    ALONE,
  );
  expect(suspects.map(({ text, reasons }) => [text, reasons[0]?.kind])).toEqual([
    ['Peners per Fresquest First Frage Jumb', 'noise'],
    ['просъбой', 'not in lexicon'],
  ]);
});

test.each([
  ['Об этом COBIIOCOA сообщил вчера.', 'COBIIOCOA', 'СОВПОСОЛ'],
  ['Этот MNHNCTP сообщил вчера.', 'MNHNCTP', 'МИНИСТР'],
])('a Russian word in Latin capitals amid Russian is one: %s', (text, word, meant) => {
  const [found, ...others] = judge(text, engine, ALONE);
  expect([found?.text, found?.reasons[0]?.kind, found?.suggestions[0]?.text]).toEqual([
    word,
    'latin look-alikes',
    meant,
  ]);
  expect(others).toEqual([]);
});

test.each(['UNESCO', 'REUTERS', 'HERALD', 'TIMES', 'MICROSOFT', 'SAMSUNG', 'FORBES'])(
  'a Latin name in capitals amid Russian is none: %s',
  (word) => {
    expect(judge(`Об этом вчера сообщил ${word} из Москвы.`, engine, ALONE)).toEqual([]);
  },
);

test('abbreviations and words of the period are no suspects', () => {
  expect(
    judge('Как сообщил совпосол в КНДР, зам. зав. отделом ЦК КПСС т. Иванов и МИД СССР согласны.', engine, ALONE),
  ).toEqual([]);
});

test('a name is no suspect once the authority knows it', () => {
  const sentence = 'Об этом сообщил тов. Хвенбек послу.';
  expect(judge(sentence, engine, { ...ALONE, authorityNames: ['Хвенбек'] })).toEqual([]);
});

test('the spelling before 1918 is a setting', () => {
  const sentence = 'Онъ сказалъ, что всѣ дѣла хорошаго человѣка извѣстны міру.';
  expect(judge(sentence, engine, ALONE).length).toBeGreaterThan(3);
  expect(judge(sentence, engine, { ...ALONE, preReform: true })).toEqual([]);
});

test.each(['заблужденья', 'терпенью', 'радостию'])(
  'a word with the other of two right endings is no suspect: %s',
  (word) => {
    expect(onPage(`Он говорил об этом ${word} своим товарищам.`).map(({ text }) => text)).not.toContain(word);
  },
);

test('a comma read as a stop is found', () => {
  const found = onPage('В письме указано. что ответ из министерства до сих пор не получен.');
  expect(found.map(({ text, suggestions }) => [text, suggestions[0]?.text])).toContainEqual(['.', ',']);
});
