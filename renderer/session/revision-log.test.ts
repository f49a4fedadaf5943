import { expect, test } from 'vitest';
import { revisions } from './revision-log.ts';

const did = (at: string, kind: string) => ({ at, action: { kind, detail: '' } });

test('the days of work are told in order, with what was done on each and how often', () => {
  const rows = [
    did('2026-02-05T09:00:00.000Z', 'somethingNew'),
    did('2026-02-03T11:00:00.000Z', 'undo'),
    did('2026-02-03T10:30:00.000Z', 'confirm'),
    did('2026-02-03T10:20:00.000Z', 'reading'),
    did('2026-02-03T10:15:00.000Z', 'reading'),
  ];
  expect(revisions('2026-02-01T08:00:00.000Z', rows, 'Anna')).toEqual([
    { when: '2026-02-01T08:00:00.000Z', who: '', text: 'Brought into the project.' },
    { when: '2026-02-03', who: 'Anna', text: 'Corrected (2); Confirmed.' },
    { when: '2026-02-05', who: 'Anna', text: 'Changed.' },
  ]);
});

test('a record that nobody has touched tells only when it came', () => {
  expect(revisions('2026-02-01T08:00:00.000Z', [], 'Anna')).toHaveLength(1);
});
