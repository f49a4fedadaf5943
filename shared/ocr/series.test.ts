import { expect, test } from 'vitest';
import { alike, alikeLetters } from './series.ts';
import { realEngine } from './testing/engine.ts';

const engine = realEngine();

test('the same word is found wherever it was read so, in its own case', () => {
  const places = alike({ read: 'втим', meant: 'этим' }, ['На втим, говорит он.', 'Втим занимались.'], engine);
  expect(places.map(({ text, was, reads, kind }) => [text, was, reads, kind])).toEqual([
    [0, 'втим', 'этим', 'word'],
    [1, 'Втим', 'Этим', 'word'],
  ]);
});

test('the same letters misread in another word are offered when that makes a word', () => {
  const places = alike({ read: 'просъбой', meant: 'просьбой' }, ['Обратились с болъшой просъбой в объезд.'], engine);
  expect(places.map(({ was, reads, kind }) => [was, reads, kind])).toEqual([
    ['болъшой', 'большой', 'letters'],
    ['просъбой', 'просьбой', 'word'],
  ]);
});

test('words with what stands between them are found letter by letter, and only whole', () => {
  const places = alike(
    { read: 'возвраще ния', meant: 'возвращения' },
    ['против возвраще ния и возвраще ниях, после возвраще ния'],
    engine,
  );
  expect(places.map(({ from, was, reads }) => [from, was, reads])).toEqual([
    [7, 'возвраще ния', 'возвращения'],
    [43, 'возвраще ния', 'возвращения'],
  ]);
});

test('a word that may be right as it stands is said to be listed', () => {
  const places = alike({ read: 'вопросе', meant: 'вопрос' }, ['В вопросе этом. НПСС'], engine);
  expect(places.map(({ was, listed }) => [was, listed])).toEqual([['вопросе', true]]);
  const abbreviation = alike({ read: 'НПСС', meant: 'КПСС' }, ['ЦК НПСС'], engine);
  expect(abbreviation.map(({ reads, listed }) => [reads, listed])).toEqual([['КПСС', false]]);
});

test('letters alone are found in every word they make', () => {
  const places = alikeLetters({ read: 'ъ', meant: 'ь' }, ['болъшой просъбой в объезд', 'просъба'], engine);
  expect(places.map(({ text, was, reads }) => [text, was, reads])).toEqual([
    [0, 'болъшой', 'большой'],
    [0, 'просъбой', 'просьбой'],
    [1, 'просъба', 'просьба'],
  ]);
});
