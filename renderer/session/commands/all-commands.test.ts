import { expect, test } from 'vitest';
import { applicationMenu } from '../../../shared/ipc/menu.ts';
import { en } from '../../wording/en.ts';
import { chord } from '../chords.ts';
import { ALL_COMMANDS } from './all-commands.ts';

const has = (words: object, key: string): boolean =>
  typeof key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words) ===
  'string';

test('every item of the application menu is a command of the workbench', () => {
  const wanted = applicationMenu.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'command' ? [item.id] : [])),
  );
  const known = new Set(ALL_COMMANDS.map(({ id }) => id));
  expect(wanted.filter((id) => !known.has(id))).toEqual([]);
});

test('no two commands have one id', () => {
  const ids = ALL_COMMANDS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every command has a title in words and keys that can be pressed', () => {
  for (const { title, keys } of ALL_COMMANDS) {
    expect([title.key, has(en, title.key)]).toEqual([title.key, true]);
    for (const key of keys) expect(() => chord(key)).not.toThrow();
  }
});

test('no key means two things in one mode, at one time', () => {
  const seen = new Map<string, string>();
  for (const command of ALL_COMMANDS) {
    const { id, keys, during = '', modes = ['read', 'correct', 'tag', 'align'], views = ['text', 'table'] } = command;
    for (const key of keys) {
      for (const here of modes.flatMap((mode) => views.map((view) => `${mode} ${view}`))) {
        const place = `${during} ${here} ${JSON.stringify(chord(key))}`;
        // Enter in Align ends a link only while one is being made; Tab and Escape have their own reach.
        expect([id, seen.get(place)]).toEqual([id, undefined]);
        seen.set(place, id);
      }
    }
  }
});
