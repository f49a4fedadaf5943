import { expect, test } from 'vitest';
import { alike } from './series.ts';
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
