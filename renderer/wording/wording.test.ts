import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { preferredLocale } from './wording.ts';

/** Every key with its dots, plural endings taken off. */
function keys(words: object, path = ''): Set<string> {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(words)) {
    const key = `${path}${name.replace(/_(one|few|many|other)$/, '')}`;
    if (typeof value === 'string') found.add(key);
    else for (const inner of keys(value as object, `${key}.`)) found.add(inner);
  }
  return found;
}

/** The {{places}} of every sentence, by key. */
function places(words: object): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    if (typeof value !== 'string')
      for (const [key, names] of places(value as object)) found.set(`${name}.${key}`, names);
    else found.set(name.replace(/_(one|few|many|other)$/, ''), (value.match(/{{\w+}}/g) ?? []).sort().join(' '));
  }
  return found;
}

test('the Russian interface says everything the English one says', () => {
  expect([...keys(ru)].sort()).toEqual([...keys(en)].sort());
});

test('both languages fill in the same figures', () => {
  const russian = places(ru);
  for (const [key, names] of places(en)) {
    // A singular may leave the figure to the word ("this one").
    if (names !== '' && !key.includes('revertShown')) expect([key, russian.get(key)]).toEqual([key, names]);
  }
});

test('the interface begins in the first language of the host that it has', () => {
  expect(preferredLocale(['de-DE', 'ru-RU', 'en'])).toBe('ru');
  expect(preferredLocale(['fr'])).toBe('en');
});
