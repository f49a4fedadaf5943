import { describe, expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import type { MentionKind } from '../document/schema.ts';
import { judge } from '../ocr/judge.ts';
import { ALONE, realEngine } from '../ocr/testing/engine.ts';
import type { AuthorityRecord, NameVariant } from './authority.ts';
import { namesToKnow } from './names-to-know.ts';

const record = (
  preferred: AuthorityRecord['preferred'],
  variants: readonly (string | NameVariant)[] = [],
  kind: MentionKind = 'person',
): AuthorityRecord => ({
  ...{ id: entityId('e1'), kind, preferred, dates: '', description: '', identifiers: [], note: '' },
  variants: variants.map((one) => (typeof one === 'string' ? { text: one, lang: 'ru', source: '' } : one)),
});
const known = (...given: Parameters<typeof record>) => namesToKnow([record(...given)]);

test('a name is known in every case', () => {
  expect(known({ ru: 'Пузанов Александр Михайлович' })).toEqual(
    expect.arrayContaining(['Пузанову', 'Пузановым', 'Александра', 'Михайловичем']),
  );
  expect(known({ ru: 'Хамхын' }, [], 'place')).toEqual(expect.arrayContaining(['Хамхына', 'Хамхыне']));
});

test('of a Korean name the last part is declined, and the surname, which also stands alone', () => {
  const words = known({ ru: 'Ким Ир Сен' });
  expect(words).toEqual(expect.arrayContaining(['Ким', 'Кимом', 'Ир', 'Сену']));
  expect(words).not.toContain('Иру');
});

test('initials and names in other letters are no words to know', () => {
  expect(known({ ru: 'Ли Л. В.', en: 'L. V. Li' })).toEqual(['Ли']);
});

describe('a form that was found in a text', () => {
  test('does not speak for itself where it looks like the name misread', () => {
    expect(known({ ru: 'Иванов' }, ['Ивенев', 'Ивенева', 'Пванову'])).toEqual(known({ ru: 'Иванов' }));
    expect(known({ ru: 'Пак Ен Бин' }, ['Пак Ен Вин'])).not.toContain('Вин');
  });
  test('does so where it is another name, or stands in another case', () => {
    expect(known({ ru: 'Ленин' }, ['Ульянова', 'Ленину'])).toEqual(expect.arrayContaining(['Ульянова', 'Ленину']));
  });
  test('does so where a source is named for it', () => {
    expect(known({ ru: 'Иванов' }, [{ text: 'Иванев', lang: 'ru', source: 'анкета' }])).toContain('Иваневу');
  });
  test('does not while the name itself is known in the other language alone', () => {
    expect(known({ en: 'Ivanov' }, ['Ивенев'])).toEqual([]);
  });
});

describe('the judge, with the names of the authority', () => {
  const engine = realEngine();
  const authority = [
    record({ ru: 'Хвенбек Ен Бин', en: 'Hwenbek Yong Bin' }, ['Хвенбок']),
    record({ ru: 'Кургузенко' }, ['Кургуэенко']),
    record({ ru: 'Пучхон' }, [], 'place'),
  ];
  const suspects = (text: string, names: readonly AuthorityRecord[]) =>
    judge(text, engine, { ...ALONE, authorityNames: namesToKnow(names) });

  test.each([
    'Об этом сообщил тов. Хвенбек послу.',
    'Он говорил с тов. Хвенбеком и с Кургузенко.',
    'Письмо передано Хвенбеку и Ен Бину в Пучхоне.',
  ])('doubts nothing in “%s”', (text) => {
    expect(suspects(text, authority).map((one) => one.text)).toEqual([]);
  });

  test('doubts what is misread, though it was once tagged so, and offers the name in its case', () => {
    const [first, ...others] = suspects('Он говорил с тов. Кургуэенко о плане.', authority);
    expect(others).toEqual([]);
    expect(first?.suggestions[0]?.text).toBe('Кургузенко');
    const [misread] = suspects('Письмо передано тов. Хвенбену через Москву.', authority);
    expect(misread?.suggestions.map(({ text }) => text)).toContain('Хвенбеку');
  });
});
