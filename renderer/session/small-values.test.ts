// Table tests of the session's small pure functions.
import { describe, expect, test } from 'vitest';
import { fileNameOf } from './exporting.ts';
import { parseRecordView } from './record-view.ts';
import { parseSettings } from './settings.ts';
import { DEFAULT_SETTINGS, zoomStep } from './workbench-state.ts';

describe('a file name from a title', () => {
  test.each([
    ['Letter from Ri Sang-jo to N.S. Khrushchev', 'xml', 'letter-from-ri-sang-jo-to-n-s-khrushchev.xml'],
    ['Пхеньян 1956', 'sverka', 'пхеньян-1956.sverka'],
    ['  ../../etc/passwd ', 'txt', 'etc-passwd.txt'],
    ['', 'xml', 'record.xml'],
    ['???', 'xml', 'record.xml'],
  ])('%j gives %s', (title, ending, name) => expect(fileNameOf(title, ending)).toBe(name));

  test('is never too long for a file system', () => {
    expect(fileNameOf('я'.repeat(500), 'xml').length).toBeLessThan(90);
  });
});

describe('zooming', () => {
  test.each([
    [100, 1, 110],
    [100, -1, 90],
    [200, 1, 200],
    [80, -1, 80],
    [105, 1, 110],
    [105, -1, 100],
  ] as const)('from %i by %i is %i', (percent, direction, next) => expect(zoomStep(percent, direction)).toBe(next));
});

describe('settings', () => {
  test('at the first start are the defaults, in a language of the host', () => {
    expect(parseSettings(undefined, ['ru-RU'])).toEqual({ ...DEFAULT_SETTINGS, locale: 'ru' });
  });
  test('keep what is understood and pass over the rest', () => {
    const kept = { author: 'A. Historian', theme: 'neon', syncScroll: false, locale: 'ru', tour: 'no' };
    expect(parseSettings(kept, ['en'])).toEqual({
      ...DEFAULT_SETTINGS,
      author: 'A. Historian',
      syncScroll: false,
      locale: 'ru',
    });
  });
});

describe('where a window stood in a record', () => {
  test('is taken up again', () => {
    const kept = {
      mode: 'tag',
      selection: { type: 'text', anchor: 4, head: 4 },
      scroll: { original: 120, translation: 90 },
      queue: { order: 'frequent', kind: 'mixed scripts' },
    };
    expect(parseRecordView(kept)).toEqual(kept);
  });
  test.each([[undefined], [null], ['tag'], [{ mode: 'paint', scroll: { original: '12' } }]])(
    '%j is as if never opened',
    (raw) => {
      expect(parseRecordView(raw)).toEqual({
        mode: 'read',
        selection: null,
        scroll: { original: 0, translation: 0 },
        queue: { order: 'position', kind: 'all' },
      });
    },
  );
});
