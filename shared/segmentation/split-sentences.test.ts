import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

/** Each text is written with ‖ where a sentence should end. */
function expectCuts(marked: string, language: 'ru' | 'en'): void {
  const text = marked.replaceAll('‖', '');
  const ends = splitSentences(text, language);
  const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  expect(pieces.join('‖')).toBe(marked);
}

describe('Russian', () => {
  test.each([
    ['С просьбой обратились Ким П.Т., Лигай А.Я. и Ким Л.В. ‖Корейские друзья не возражают.'],
    ['Зам. вав. Отделом ЦК КПСС по связям (И. Виноградов)'],
    ['Прибыл в Москву И. В. Сталин и с ним В.М. Молотов.'],
    ['Просьбу подал П. Т. Ким. ‖Она рассмотрена.'],
    ['Ким П.Т. и Лигая А.Я. хотят возвратиться в СССР. ‖Ким работал заместителем министра.'],
    ['Беседовал с Ким П.Т. ‖Он согласен.'],
    ['Как сообщил т. Иванов, тов. Ли и т.Ким прибыли. ‖С ними гр. Пак.'],
    ['указывали тов.Ким Ир Сену на его недостатки. ‖На заседании ЦК также.'],
    ['Уважаемому товарищу ХРУЩЕВУ Н.С. ! ‖Надеюсь, что Вы получили сообщение.'],
    ['в ноябре 1955г. решением Президиума было разрешено.'],
    ['Это было в 1955 г. ‖В 1956 г. положение изменилось.'],
    ['в 1970-х гг. ‖Он вернулся на родину, т.е. в Корею, и т.д. ‖Потом уехал.'],
    ['Уплатить 5 тыс. руб. ‖Срок до 1 янв. 1956 г.'],
    ['Верно: Иванов\n3.IX.56 г.'],
    ['1. Принять к сведению. ‖2. Поручить т. Иванову И.И. доложить.'],
    ['См. стр. 5 и табл. 2. ‖Далее приложение № 45.'],
    ['— Кто там? — спросил он. ‖— Я! — ответил т. Ким.'],
    ['Он ушел... и вернулся. ‖Потом… ‖Он стих.'],
    ['на службе исключенных товарищей.‖Тогда вопрос был вынесен.'],
    ['Товарищи, которые стоят\nу власти, расправились. ‖Однако\nэто не все.'],
    ['«Это верно.» ‖Он встал. ‖(См. выше.) ‖Конец.'],
    ['Зам. зав. Отделом ЦК КПСС по связям (И. Виноградов)'],
    ['1. Иванов (три голоса) ‖2. Леван (два голоса) ‖3. Пак.'],
    ['Вошли: Пак (3 голоса) ‖2. Леван (2 голоса)'],
    ['Избраны: ‖1. Ким П.Т. ‖2. Пак С.Х. ‖3. «Рабочий»'],
    ['1. Принять проект\n‖2. Поручить т. Ли'],
    ['1. Слушали протокол № 2. ‖Присутствовали 12 человек.'],
    ['1. По статье 2. ‖Отказать.'],
    ['1. Уплатить 5 тыс. руб. ‖2. Срок до 1 янв.'],
    ['Их было 12. ‖Он пришел 2. ‖Потом ушел.'],
    ['адрес www.rgani.ru и дата 5.XI.56 г. в 15.30'],
  ])('%s', (marked) => expectCuts(marked, 'ru'));
});

describe('English', () => {
  test.each([
    ['Dear Comrade N. S. KHRUSHCHEV! ‖I hope that you have received the message.'],
    ['P. T. Kim, A. Ya. Ligay, and L. Yu. Kim addressed such a request. ‖The Korean friends do not object.'],
    ['As Cde. Ivanov, the Ambassador, reported. ‖At the same time Cdes. Kim and Pak left.'],
    ['in reply to Your No. 45 and Nº 45 of 2 Feb. 1956'],
    ['He came to the U.S. ‖The visit took place at 5 p.m. ‖It was brief.'],
    ['He met Mr. Smith, Dr. Lee, et al. ‖They talked, i.e. they argued, etc. ‖Nothing came of it.'],
    ['He said: “Go!” ‖She went. ‖“Really?” he asked.'],
    ['1. Take note. ‖2. Charge Cde. I. I. Ivanov with reporting.'],
    ['It cost $1.5 million. ‖See p. 5 of vol. 2.'],
    ['Elected: ‖1. P. T. Kim ‖2. S. H. Pak (2 votes) ‖3. Li.'],
    ['1. See Article 2. ‖It says so. ‖2. Charge Cde. Li.'],
    ['However, he waited... and waited. ‖Then he left.'],
  ])('%s', (marked) => expectCuts(marked, 'en'));
});

test('an empty line ends a sentence, white space belongs to the sentence before it', () => {
  expectCuts('COBIIOCOA\n\n‖HA BOM P 45', 'ru');
  expect(splitSentences('One.  \n', 'en')).toEqual([7]);
  expect(splitSentences('', 'en')).toEqual([]);
});

test('the pieces joined give the text, whatever it is', () => {
  const word = fc.constantFrom(
    'т.',
    'Ким',
    'П.',
    '1955',
    'г.',
    '.',
    '...',
    '?!',
    '»',
    '"',
    '\n',
    '\n\n',
    ' ',
    'The',
    'a.m.',
    '№',
    '— ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join('')),
      ),
      fc.constantFrom('ru', 'en'),
      (text, language) => {
        const ends = splitSentences(text, language);
        expect(ends.at(-1) ?? 0).toBe(text.length);
        expect(ends.every((end, index) => end > (ends[index - 1] ?? 0))).toBe(true);
      },
    ),
  );
});
