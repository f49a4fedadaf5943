import { expect, test } from 'vitest';
import { foldText, locateTexts } from './locate-texts.ts';

/** The words of the text at the place of each piece; null for those not found. */
function found(text: string, pieces: readonly string[]): readonly (string | null)[] {
  const folded = foldText(text);
  return locateTexts(folded, pieces).map((place) => {
    if (!place) return null;
    return text.slice(folded.offsets[place.from] ?? 0, (folded.offsets[place.to - 1] ?? -1) + 1);
  });
}

const TEXT =
  'В связи с просьбой корейских друзей посольство обратилось в ЦК КПСС. Да. Вопрос о двойном гражданстве был решён в ноябре 1955 г. Да. Прошу указаний.';

test('pieces are found though spaces, capitals and punctuation differ', () => {
  expect(
    found(TEXT, ['в связи с  просьбой корейских друзей, посольство обратилось в «ЦК КПСС»', 'ПРОШУ УКАЗАНИЙ!']),
  ).toEqual(['В связи с просьбой корейских друзей посольство обратилось в ЦК КПСС', 'Прошу указаний']);
});

test('pieces are found though letters were misread or left out', () => {
  expect(found(TEXT, ['Вопрос о двейное гражданстве был решен в нолбре 1955 г', 'Прому указаний'])).toEqual([
    'Вопрос о двойном гражданстве был решён в ноябре 1955 г',
    'Прошу указаний',
  ]);
});

test('what the text says twice is found in the order of the pieces, each place once', () => {
  const folded = foldText(TEXT);
  const places = locateTexts(folded, [
    'Посольство обратилось в ЦК КПСС',
    'Да',
    'Вопрос о двойном гражданстве был решён в ноябре 1955 г.',
    'Да',
  ]);
  const [first, second] = [places[1]?.from ?? -1, places[3]?.from ?? -1];
  expect(TEXT.slice(folded.offsets[first], (folded.offsets[first] ?? 0) + 3)).toBe('Да.');
  expect(second).toBeGreaterThan(first);
});

test('pieces in another order are found', () => {
  expect(found(TEXT, ['Прошу указаний', 'В связи с просьбой корейских друзей'])).toEqual([
    'Прошу указаний',
    'В связи с просьбой корейских друзей',
  ]);
});

test('what is not there is not found', () => {
  expect(found(TEXT, ['Совершенно другой текст о погоде и урожае в области', 'Нет', ''])).toEqual([null, null, null]);
  expect(found('', ['Прошу указаний'])).toEqual([null]);
});

test('a long text is gone through in a time that grows with its length', () => {
  const word = (at: number) => (Math.imul(at + 1, 2_654_435_761) >>> 0).toString(36);
  const sentences = Array.from({ length: 4000 }, (_none, at) =>
    [...Array(12).keys()].map((n) => word(at * 12 + n)).join(' '),
  );
  const cost = (count: number) => {
    const some = sentences.slice(0, count);
    const began = process.cpuUsage().user;
    expect(locateTexts(foldText(some.join('. ')), some)).not.toContain(null);
    return process.cpuUsage().user - began;
  };
  cost(500);
  expect(cost(4000)).toBeLessThan(cost(1000) * 16);
});
