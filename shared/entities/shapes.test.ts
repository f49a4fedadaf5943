// One table for each kind: the shapes in which such papers name persons, places, institutions, posts, dates and documents.
import { describe, expect, test } from 'vitest';
import type { NameLanguage } from './engine.ts';
import { proposeMentions } from './propose.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();
const found = (text: string, lang: NameLanguage, kind: string): string[] =>
  proposeMentions(text, lang, engine, { anchor: '1956-09-03', authority: [] })
    .filter((proposal) => proposal.kind === kind)
    .map(({ text: read, normal }) => (kind === 'date' || lang === 'ru' ? `${read} → ${normal}` : read));

type Row = readonly [NameLanguage, string, readonly string[]];

describe('persons', () => {
  test.each<Row>([
    ['ru', 'Доложил В. М. Молотов.', ['В. М. Молотов → В. М. Молотов']],
    ['ru', 'записка Молотова В.М. в ЦК', ['Молотова В.М. → Молотов В.М.']],
    ['ru', 'тов. МОЛОТОВ Вячеслав Михайлович', ['МОЛОТОВ Вячеслав Михайлович → МОЛОТОВ Вячеслав Михайлович']],
    ['ru', 'гражданка Цой Вера Петровна', ['Цой Вера Петровна → Цой Вера Петровна']],
    [
      'ru',
      'тт. Маленкову, Кагановичу и Микояну',
      ['Маленкову → Маленков', 'Кагановичу → Каганович', 'Микояну → Микоян'],
    ],
    [
      'ru',
      'члены Политбюро Пак Ден Ай, Пак Чан Ок и Цой Чан Ик',
      ['Пак Ден Ай → Пак Ден Ай', 'Пак Чан Ок → Пак Чан Ок', 'Цой Чан Ик → Цой Чан Ик'],
    ],
    ['ru', 'беседа с Мао Цзэ-дуном', ['Мао Цзэ-дуном → Мао Цзэ-дун']],
    ['ru', 'президент Украины Виктор Янукович', ['Виктор Янукович → Виктор Янукович']],
    ['en', 'Cde. M. A. Suslov and Comrade Mikoyan', ['M. A. Suslov', 'Mikoyan']],
    ['en', 'Vyacheslav Mikhailovich Molotov spoke', ['Vyacheslav Mikhailovich Molotov']],
    [
      'en',
      'Mao Tse-tung, Zhou Enlai, Choe Chang-ik and Kim Tu-bong',
      ['Mao Tse-tung', 'Zhou Enlai', 'Choe Chang-ik', 'Kim Tu-bong'],
    ],
    ['en', 'Lt. Gen. Nam Il of the KPA General Staff', ['Nam Il']],
    ['en', 'Mr. Dulles met Ambassador Ivanov', ['Dulles', 'Ivanov']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'person')).toEqual(expected);
  });
});

describe('places', () => {
  test.each<Row>([
    ['ru', 'в городе Минске', ['городе Минске → городе Минске']],
    ['ru', 'из КНДР в Северную Корею', ['КНДР → КНДР', 'Северную Корею → Северную Корею']],
    ['ru', 'на Дальнем Востоке', ['Дальнем Востоке → Дальний Восток']],
    ['ru', 'в Приморском крае', ['Приморском крае → Приморском крае']],
    ['en', 'from Peking to the Soviet Far East', ['Peking', 'Soviet Far East']],
    ['en', 'in North Korea and the DPRK', ['North Korea', 'DPRK']],
    ['ru', 'в провинции Северный Хамген', ['провинции Северный Хамген → провинции Северный Хамген']],
    ['en', 'of North Hamgyong Province and the city of Kanggye', ['North Hamgyong Province', 'city of Kanggye']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'place')).toEqual(expected);
  });
});

describe('institutions', () => {
  test.each<Row>([
    ['ru', 'в Министерстве торговли КНР', ['Министерстве торговли КНР → Министерство торговли КНР']],
    ['ru', 'Кабинет Министров КНДР', ['Кабинет Министров КНДР → Кабинет Министров КНДР']],
    [
      'ru',
      'Отдел ЦК КПСС по связям с зарубежными компартиями',
      ['Отдел ЦК КПСС по связям с зарубежными компартиями → Отдел ЦК КПСС по связям с зарубежными компартиями'],
    ],
    ['ru', 'обратился в Комитет по делам религий', ['Комитет по делам религий → Комитет по делам религий']],
    ['ru', 'Ленинградский горком партии', ['Ленинградский горком партии → Ленинградский горком партии']],
    ['ru', 'рабочие завода им. Кирова', ['завода им. Кирова → завод им. Кирова']],
    ['ru', 'напечатал журнал «Новое время»', ['журнал «Новое время» → журнал «Новое время»']],
    ['ru', 'корабль «Союз» и повесть «Мать»', []],
    ['ru', 'ЗАПИСЬ БЕСЕДЫ с послом', []],
    ['en', 'the Council of Ministers of the DPRK', ['Council of Ministers of the DPRK']],
    ['en', 'CC of the Korean Workers’ Party', ['CC of the Korean Workers’ Party']],
    ['en', 'the Far Eastern Department of the USSR MFA', ['Far Eastern Department of the USSR MFA']],
    ['en', 'the Soviet Embassy in Beijing', ['Soviet Embassy in Beijing']],
    ['en', 'VKP(b) CC', ['VKP(b) CC']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'organisation')).toEqual(expected);
  });
});

describe('posts', () => {
  test.each<Row>([
    ['ru', 'совпослом в КНДР т. Ивановым', ['совпослом в КНДР → совпослом в КНДР']],
    ['ru', 'Генеральный секретарь ЦК ТПК', ['Генеральный секретарь ЦК ТПК → Генеральный секретарь ЦК ТПК']],
    ['ru', 'зав. отделом пропаганды ЦК ТПК', ['зав. отделом пропаганды ЦК ТПК → зав. отделом пропаганды ЦК ТПК']],
    ['ru', 'решение Совета Министров СССР', []],
    ['en', 'the Soviet Ambassador in the DPRK', ['Soviet Ambassador in the DPRK']],
    ['en', 'Deputy Minister of Foreign Affairs', ['Deputy Minister of Foreign Affairs']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'role')).toEqual(expected);
  });
});

describe('dates', () => {
  test.each<Row>([
    ['ru', '30 августа сего года', ['30 августа сего года → 1956-08-30']],
    ['ru', 'с 20 по 25 февраля 1956 г.', ['с 20 по 25 февраля 1956 г. → 1956-02-20/1956-02-25']],
    ['ru', '3/IX-1956 г.', ['3/IX-1956 г. → 1956-09-03']],
    ['ru', 'в августе прошлого года', ['августе прошлого года → 1955-08']],
    ['ru', 'в конце 1955 года', ['1955 года → 1955']],
    ['ru', '1 мая 1956 года и 7 ноября', ['1 мая 1956 года → 1956-05-01', '7 ноября → 1956-11-07']],
    ['ru', 'в 1953-54 гг.', ['1953-54 гг. → 1953/1954']],
    ['ru', '«15» марта 1956 г.', ['«15» марта 1956 г. → 1956-03-15']],
    ['en', 'from 20 to 25 February 1956', ['from 20 to 25 February 1956 → 1956-02-20/1956-02-25']],
    ['en', 'in August of last year', ['August of last year → 1955-08']],
    ['en', 'on 30 August of this year', ['30 August of this year → 1956-08-30']],
    ['en', 'on the 3rd of September 1956', ['3rd of September 1956 → 1956-09-03']],
    ['en', '20-25 February 1956', ['20-25 February 1956 → 1956-02-20/1956-02-25']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'date')).toEqual(expected);
  });
});

describe('documents', () => {
  test.each<Row>([
    ['ru', 'на ваш № 45', ['на ваш № 45 → на ваш № 45']],
    ['ru', 'На Ваш № 1245/дв от', ['На Ваш № 1245/дв → На Ваш № 1245/дв']],
    ['ru', 'ф. 5, оп. 28, д. 412, л. 168-169', ['ф. 5, оп. 28, д. 412, л. 168-169 → ф. 5, оп. 28, д. 412, л. 168-169']],
    ['ru', 'исх. № 17-с', ['исх. № 17-с → исх. № 17-с']],
    ['en', 'Your Nº 45', ['Your Nº 45']],
    ['en', 'RGANI Fond 5, Opis 28, Delo 412', ['Fond 5, Opis 28, Delo 412']],
    ['en', 'f. 5, op. 28, d. 412', ['f. 5, op. 28, d. 412']],
  ])('%s: %s', (lang, text, expected) => {
    expect(found(text, lang, 'document')).toEqual(expected);
  });
});
