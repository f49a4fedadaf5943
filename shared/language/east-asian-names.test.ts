import { expect, test } from 'vitest';
import { eastAsianNames } from './east-asian-names.ts';
import { nameMatcher } from './names-match.ts';

const matcher = nameMatcher();

test.each([
  ['Мао Цзэдун', 'Mao Tse-tung'],
  ['Мао Цзе-дун', 'Mao Zedong'],
  ['Чжоу Эньлай', 'Chou En-lai'],
  ['Пэн Дэхуай', 'P’eng Te-huai'],
  ['Пын Дэ-хуай', 'Peng Dehuai'],
  ['Го Можо', 'Kuo Mo-jo'],
  ['Гао Ган', 'Kao Kang'],
  ['Дэн', 'Teng'],
  ['Чан Кайши', 'Chiang Kai-shek'],
  ['Ким Ир Сен', 'Kim Il-sŏng'],
  ['Ли Сын Ман', 'Yi Sŭng-man'],
  ['Ли Сын Ман', 'Syngman Rhee'],
  ['Цой Чан Ик', "Ch'oe Ch'ang-ik"],
  ['Цой Ен Ген', 'Choe Yong-gon'],
  ['Пак Ден Ай', 'Pak Chŏng-ae'],
  ['Ким Ду Бон', 'Kim Tu-bong'],
  ['Ли Пхир Гю', 'Yi P’il-gyu'],
  ['Пак Чон Хи', 'Park Chung-hee'],
  ['Хегай', 'Hŏ Ka-i'],
  ['Цой', 'Choe'],
  ['Тен', 'Chŏng'],
])('%s is %s', (russian, english) => {
  expect(matcher.match(russian, english).score).toBeGreaterThan(0.5);
});

test.each([
  ['Чэнь И', 'Ch’en Yün'],
  ['Чэнь', 'Cheng'],
  ['Чжан', 'Chen'],
  ['Чжу', 'Chou'],
  ['Линь Бяо', 'Lin Boqu'],
  ['Пэн Чжэнь', 'P’eng Te-huai'],
  ['Ким Чен Ир', 'Kim Jong-un'],
  ['Пак Хен Ен', "Ch'en Yün"],
  ['Ли Ки Ен', 'Ri Ju-yon'],
  ['Лина', 'Nina'],
  ['Лена', 'Rena'],
])('%s is not %s', (russian, english) => {
  expect(matcher.match(russian, english).score).toBeLessThan(0.5);
});

test('of names of other tongues the syllables say nothing', () => {
  const { odds } = eastAsianNames();
  expect(odds(['Иванов'], ['Ivanov'])).toBeNull();
  expect(odds(['Вильям', 'Шекспир'], ['William', 'Shakespeare'])).toBeNull();
});
