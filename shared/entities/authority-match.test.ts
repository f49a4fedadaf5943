import { expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import type { AuthorityRecord } from './authority.ts';
import { matchAuthority } from './authority-match.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();
const record = (id: string, fields: Partial<AuthorityRecord>): AuthorityRecord => ({
  ...{ id: entityId(id), kind: 'person', preferred: {}, variants: [], dates: '', description: '', identifiers: [] },
  note: '',
  ...fields,
});

const project = [
  record('kim-pt', { preferred: { ru: 'Ким П.Т.', en: 'P. T. Kim' } }),
  record('kim-lv', { preferred: { ru: 'Ким Л.В.', en: 'L. V. Kim' } }),
  record('khrushchev', {
    preferred: { ru: 'Хрущев Никита Сергеевич' },
    dates: '1894/1971',
    identifiers: [{ scheme: 'Wikidata', value: 'Q35314' }],
  }),
  record('pyongyang', { kind: 'place', preferred: { ru: 'Пхеньян' } }),
  record('ivanov', { preferred: { ru: 'Иванов' } }),
];

const verdictOn = (fields: Partial<AuthorityRecord>): string => {
  const [match] = matchAuthority([record('x', fields)], project, engine);
  return `${match?.verdict} ${match?.candidates[0]?.entity ?? ''}`;
};

test.each<[string, Partial<AuthorityRecord>, string]>([
  [
    'a shared number',
    { preferred: { en: 'N. S.' }, identifiers: [{ scheme: 'Wikidata', value: 'Q35314' }] },
    'same khrushchev',
  ],
  [
    'the name turned round, with the same years',
    { preferred: { en: 'Khrushchev, Nikita Sergeevich' }, dates: '1894-04-15/1971' },
    'same khrushchev',
  ],
  ['a place in the other script', { kind: 'place', preferred: { en: 'Pyongyang' } }, 'same pyongyang'],
  ['initials in the other script', { preferred: { en: 'P. T. Kim' } }, 'same kim-pt'],
  ['a bare surname', { preferred: { ru: 'Иванов' } }, 'probably same ivanov'],
  ['a bare surname that two have', { preferred: { en: 'Kim' } }, 'probably same kim-pt'],
  ['nobody’s name', { preferred: { en: 'Anastas Mikoyan' } }, 'new '],
])('%s', (_, fields, expected) => {
  expect(verdictOn(fields)).toBe(expected);
});

test('another number or other years speak against the same name', () => {
  const [other] = matchAuthority(
    [record('x', { preferred: { ru: 'Хрущев Никита Сергеевич' }, identifiers: [{ scheme: 'Wikidata', value: 'Q1' }] })],
    project,
    engine,
  );
  expect(other?.verdict).not.toBe('same');
  expect(other?.candidates[0]?.reasons.map(({ kind }) => kind)).toContain('other number');
  const [son] = matchAuthority(
    [record('x', { preferred: { en: 'Nikita Khrushchev' }, dates: '1959/2007' })],
    project,
    engine,
  );
  expect(son?.verdict).toBe('new');
});

test('a bare form that a text has of two people does not make them one', () => {
  const [one, other] = [
    record('kim-pt', { preferred: { ru: 'Ким П.Т.', en: 'P. T. Kim' } }),
    record('kim-lv', { preferred: { ru: 'Ким Л.В.' }, variants: [{ text: 'Ким', lang: 'ru', source: '' }] }),
  ];
  const [match] = matchAuthority([one], [other], engine);
  expect(match?.verdict).toBe('new');
});
