import { expect, test } from 'vitest';
import { chord, matches, shownChord } from './chords.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('a key is taken by its place, so the Russian layout does not matter', () => {
  // With the Russian layout on, the key reports key "л" but still code "KeyK".
  expect(matches(chord('Mod-K'), press('KeyK', { ctrlKey: true }), false)).toBe(true);
  expect(matches(chord('Mod-K'), press('KeyK'), false)).toBe(false);
});

test('Cmd stands for Ctrl on a Mac', () => {
  expect(matches(chord('Mod-Z'), press('KeyZ', { metaKey: true }), true)).toBe(true);
  expect(matches(chord('Mod-Z'), press('KeyZ', { ctrlKey: true }), true)).toBe(false);
});

test('the number pad counts as the main keys', () => {
  expect(matches(chord('1'), press('Numpad1'), false)).toBe(true);
  expect(matches(chord('Enter'), press('NumpadEnter'), false)).toBe(true);
});

test('a held Shift makes another key of it', () => {
  expect(matches(chord('Tab'), press('Tab', { shiftKey: true }), false)).toBe(false);
  expect(matches(chord('Shift-Tab'), press('Tab', { shiftKey: true }), false)).toBe(true);
});

test('keys are printed as a reader knows them', () => {
  expect(shownChord(chord('Mod-K'), false)).toBe('Ctrl K');
  expect(shownChord(chord('Mod-Shift-Z'), true)).toBe('⌘ ⇧ Z');
  expect(shownChord(chord('Alt-Up'), false)).toBe('Alt ↑');
  expect(shownChord(chord('Shift-/'), false)).toBe('?');
  expect(shownChord(chord('Mod--'), false)).toBe('Ctrl −');
});

test('a misspelt key is refused', () => {
  expect(() => chord('Hyper-K')).toThrow(RangeError);
});
