import { describe, expect, test } from 'vitest';
import { EDITOR_KEYS, type KeyPress, keysOf, runKey } from './keys.ts';
import { MODES } from './plugins/modes.ts';
import { stateAt } from './testing/record-at.ts';
import { written } from './testing/tagged-record.ts';

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys', () => {
  test('are named by their place, with modifiers in one order', () => {
    expect(keysOf(press('KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod-Shift-KeyZ');
    expect(keysOf(press('KeyZ', { metaKey: true }), true)).toBe('Mod-KeyZ');
    expect(keysOf(press('Numpad3'), false)).toBe('Digit3');
    expect(keysOf(press('NumpadEnter'), false)).toBe('Enter');
  });

  test('carry out the first command that applies in the mode, or nothing', () => {
    let state = stateAt(['Один. <a>Два.'], ['One.'], 'align');
    const dispatch = (tr: typeof state.tr) => {
      state = state.apply(tr);
    };
    expect(runKey('Enter', state, dispatch)).toBe(false);
    expect(runKey('KeyS', state, dispatch)).toBe(true);
    expect(written(state.doc, 'original')).toEqual(['Один. |Два.']);
  });

  test('mean one thing each in a mode, but for those that try several in turn', () => {
    for (const mode of MODES) {
      const keys = EDITOR_KEYS.filter(({ modes }) => modes.includes(mode)).map((binding) => binding.keys);
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
      expect(twice, mode).toEqual(mode === 'correct' ? ['Backspace', 'Delete'] : []);
    }
  });
});
