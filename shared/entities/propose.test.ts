import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import type { AuthorityRecord } from './authority.ts';
import type { NameLanguage } from './engine.ts';
import { proposeMentions } from './propose.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();
const found = (text: string, lang: NameLanguage, kind: string): string[] =>
  proposeMentions(text, lang, engine, { anchor: '1956-09-03', authority: [] })
    .filter((proposal) => proposal.kind === kind)
    .map((proposal) => `${proposal.text} → ${proposal.normal}`);

describe('persons in Russian', () => {
  test.each([
    ['Как сообщил т. Ивенев, работа идёт.', ['Ивенев → Ивенев']],
    [
      'Обратились Ким П.Т., Лигая А.Я. и Ким Л.В.',
      ['Ким П.Т. → Ким П.Т.', 'Лигая А.Я. → Лигай А.Я.', 'Ким Л.В. → Ким Л.В.'],
    ],
    ['критики тов.Ким Ир Сену на его недостатки', ['Ким Ир Сену → Ким Ир Сен']],
    ['Уважаемому товарищу ХРУЩЕВУ Н.С.!', ['ХРУЩЕВУ Н.С. → ХРУЩЕВ Н.С.']],
    ['/ЛИ САН ЧО/', ['ЛИ САН ЧО → ЛИ САН ЧО']],
    ['отставка мэра Москвы Юрия Лужкова', ['Юрия Лужкова → Юрий Лужков']],
    ['беседа с Анастасом Ивановичем Микояном', ['Анастасом Ивановичем Микояном → Анастас Иванович Микоян']],
    ['письмо Марии Ивановны Петровой', ['Марии Ивановны Петровой → Мария Ивановна Петрова']],
    ['принял И. Виноградов', ['И. Виноградов → И. Виноградов']],
    ['Тогда этот вопрос был вынесен на Пленум. Поэтому товарищи ждали.', []],
  ])('%s', (text, expected) => {
    expect(found(text, 'ru', 'person')).toEqual(expected);
  });
});

describe('persons in English', () => {
  test.each([
    ['As Cde. Ivanov reported', ['Ivanov']],
    ['P. T. Kim, A. Ya. Ligay, and L. Yu. Kim addressed such a request.', ['P. T. Kim', 'A. Ya. Ligay', 'L. Yu. Kim']],
    ['to Cde. Kim II Sung by way of criticism', ['Kim II Sung']],
    ['(RI SANG-JO)', ['RI SANG-JO']],
    ['Dear Comrade N. S. KHRUSHCHEV!', ['N. S. KHRUSHCHEV']],
    ['The Koreans friends do not object.', []],
  ])('%s', (text, expected) => {
    expect(found(text, 'en', 'person')).toEqual(expected.map((name) => `${name} → ${name}`));
  });
});

test.each([
  ['ru', 'из Пхеньяна в Москву', 'place', ['Пхеньяна → Пхеньян', 'Москву → Москва']],
  [
    'ru',
    'в Корейскую Народие-Лемократическую Республику',
    'place',
    ['Корейскую Народие-Лемократическую Республику → Корейская Народно-Демократическая Республика'],
  ],
  [
    'en',
    'in the Democratic People’s Republic of Korea',
    'place',
    ['Democratic People’s Republic of Korea → Democratic People’s Republic of Korea'],
  ],
  [
    'ru',
    'ренением Президума Верховного Совета СССР',
    'organisation',
    ['Президума Верховного Совета СССР → Президиум Верховного Совета СССР'],
  ],
  ['en', 'the USSR MFA agrees', 'organisation', ['USSR MFA → USSR MFA']],
  ['en', 'Kim worked as a Deputy Minister of Trade', 'role', ['Deputy Minister of Trade → Deputy Minister of Trade']],
  ['ru', 'работал послом СССР в КНДР', 'role', ['послом СССР в КНДР → посол СССР в КНДР']],
  ['en', 'in reply to Your Nº 45', 'document', ['Your Nº 45 → Your Nº 45']],
  ['ru', 'на ваш № 45', 'document', ['на ваш № 45 → на ваш № 45']],
  ['ru', 'Фонд 5, Опись 28, Дело 412', 'document', ['Фонд 5, Опись 28, Дело 412 → Фонд 5, Опись 28, Дело 412']],
  ['en', 'held on 30 August of this year', 'date', ['30 August of this year → 1956-08-30']],
] as const)('%s: %s has the %s', (lang, text, kind, expected) => {
  expect(found(text, lang, kind)).toEqual(expected);
});

test('no name runs over a paragraph’s end', () => {
  expect(found('начальником управления\n\n"Интурист", уехал', 'ru', 'organisation')).toEqual(['Интурист → Интурист']);
});

test('a surname found with its initials is known alone', () => {
  const text = 'Обратился Към П.Т. из Москвы. Позже Към уехал.';
  expect(found(text, 'ru', 'person')).toEqual(['Към П.Т. → Към П.Т.', 'Към → Към']);
});

test('a mention is linked to the record that has its name', () => {
  const ivanov: AuthorityRecord = {
    id: entityId('ivanov'),
    kind: 'person',
    preferred: { en: 'V. I. Ivanov' },
    variants: [],
    dates: '',
    description: '',
    identifiers: [],
    note: '',
  };
  const [mention] = proposeMentions('т. Иванову', 'ru', engine, { anchor: null, authority: [ivanov] });
  expect(mention?.entity).toBe('ivanov');
  expect(mention?.reasons.at(-1)).toEqual({ kind: 'authority', name: 'V. I. Ivanov' });
});

test('a bare surname that two records have is linked to neither by itself', () => {
  const kim = (id: string, initials: string): AuthorityRecord => ({
    ...{ id: entityId(id), kind: 'person', preferred: { ru: `Ким ${initials}` } },
    ...{ variants: [], dates: '', description: '', identifiers: [], note: '' },
  });
  const context = { anchor: null, authority: [kim('pt', 'П.Т.'), kim('lv', 'Л.В.')] };
  const links = proposeMentions('Ким П.Т. просит, а т. Ким согласен.', 'ru', engine, context);
  expect(links.map(({ text, normal, entity }) => [text, normal, entity])).toEqual([
    ['Ким П.Т.', 'Ким П.Т.', 'pt'],
    ['Ким', 'Ким', null],
  ]);
});

test('a name of the project’s own is found where nothing else tells it is one', () => {
  const street: AuthorityRecord = {
    id: entityId('brigade'),
    kind: 'organisation',
    preferred: { ru: 'бригада Рассвет' },
    variants: [],
    dates: '',
    description: '',
    identifiers: [],
    note: '',
  };
  const proposals = proposeMentions('в бригаде Рассвет', 'ru', engine, { anchor: null, authority: [street] });
  expect(proposals.map(({ text, entity }) => [text, entity])).toEqual([['бригаде Рассвет', 'brigade']]);
});

test('proposals lie in the text, in order, and read as they say', () => {
  const words = [
    'т.',
    'Ким',
    'Ир',
    'Сен',
    'СССР',
    'П.',
    'Т.',
    'Москва',
    '«',
    '»',
    '1956',
    'г.',
    'посол',
    ',',
    'ЦК',
    'КПСС',
    '\n\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      let before = 0;
      for (const { from, to, text: read } of proposeMentions(text, 'ru', engine)) {
        expect(text.slice(from, to)).toBe(read);
        expect(from).toBeGreaterThanOrEqual(before);
        before = from;
      }
    }),
    { numRuns: 50 },
  );
});

describe('a text that OCR has read badly', () => {
  const damaged =
    'В своюм сообщеним посольстно проснт передачь министерстну торговлн прилагаембй списох товаров, ' +
    'которые желательпо получпть в текущсм году. Об этсм сообщил Сергэй Петров после поэздки в Росcию, ' +
    'а Рейсмаи Гаррет подтвердпл получение. Иванов Н.С. прибыл вместэ с делегациэй; на встрече Ивансв выступил. ';

  test('names its people by what the letters look like', () => {
    const people = found(damaged, 'ru', 'person');
    expect(people).toContain('Сергэй Петров → Сергей Петров');
    expect(people.map((name) => name.split(' →')[0])).toContain('Ивансв');
  });

  test('reads Latin letters among Cyrillic ones', () => {
    expect(found(damaged, 'ru', 'place')).toContain('Росcию → Россия');
  });

  test('is not how a clean one is read', () => {
    const clean =
      'Об этом сообщил в своей статье Сергэй Гердон, а потом подтвердил его помощник из министерства торговли.';
    expect(found(clean, 'ru', 'person').some((name) => name.includes('Сергей'))).toBe(false);
  });
});

test('a name in its own letters in brackets after the Russian one is the same person’s', () => {
  expect(found('Сообщил Скотт Хоровитц (Scott Horowitz), а за ним Ким Ир Сен (Kim Il Sung).', 'ru', 'person')).toEqual([
    'Скотт Хоровитц → Скотт Хоровитц',
    'Scott Horowitz → Scott Horowitz',
    'Ким Ир Сен → Ким Ир Сен',
    'Kim Il Sung → Kim Il Sung',
  ]);
  expect(found('Сообщил Скотт Хоровитц (Reuters News).', 'ru', 'person')).toEqual(['Скотт Хоровитц → Скотт Хоровитц']);
});

test('a surname may begin with its Arabic article', () => {
  expect(found('Рассказал Халед эль-Масри журналистам.', 'ru', 'person')).toEqual([
    'Халед эль-Масри → Халед эль-Масри',
  ]);
});

test.each([
  ['Премьер-министр Кан прибыл.', ['Кан → Кан']],
  ['Передано послу Майну. Рейны обмелели.', ['Майну → Майн']],
  ['Встретился с канцлером Рейном.', ['Рейном → Рейн']],
  ['Письмо президенту Франции.', []],
  ['Реки Дон и Кан мелкие.', []],
  ['Журналист Том Вульф пишет.', ['Том Вульф → Том Вульф']],
])('a name that a river has too is a man’s after his office: %s', (text, people) => {
  expect(found(text, 'ru', 'person')).toEqual(people);
});
