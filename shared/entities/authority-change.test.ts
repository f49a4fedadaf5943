import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import type { AuthorityRecord } from './authority.ts';
import { type AuthorityChange, applyAuthorityChange } from './authority-change.ts';

const record = (id: string, ru: string, ...variants: string[]): AuthorityRecord => ({
  id: entityId(id),
  kind: 'person',
  preferred: { ru },
  variants: variants.map((text) => ({ text, lang: 'ru', source: '' })),
  dates: '',
  description: '',
  identifiers: [],
  note: '',
});
const ligay = record('ligay', 'Лигай А.Я.', 'Лигая А.Я.');
const ivanov = record('ivanov', 'Иванов');
const ivenev = record('ivenev', 'Ивенев', 'т. Ивенев');

test('merging keeps every form of both', () => {
  const { records } = applyAuthorityChange([ligay, ivanov, ivenev], {
    kind: 'merge',
    into: ivanov.id,
    from: ivenev.id,
  });
  expect(records.map(({ id }) => id)).toEqual(['ligay', 'ivanov']);
  expect(records[1]?.variants.map(({ text }) => text)).toEqual(['Ивенев', 'т. Ивенев']);
});

test('a rename keeps the old name as a form', () => {
  const { records } = applyAuthorityChange([ivenev], { kind: 'rename', entity: ivenev.id, lang: 'ru', name: 'Иванов' });
  expect(records[0]?.preferred).toEqual({ ru: 'Иванов' });
  expect(records[0]?.variants.map(({ text }) => text)).toEqual(['т. Ивенев', 'Ивенев']);
});

test('splitting takes the forms along', () => {
  const change: AuthorityChange = { kind: 'split', entity: ivenev.id, record: record('other', 'т. Ивенев') };
  const { records } = applyAuthorityChange([ivenev, ligay], change);
  expect(records.map(({ id, variants }) => [id, variants.length])).toEqual([
    ['ivenev', 0],
    ['other', 0],
    ['ligay', 1],
  ]);
});

test('linking the same form twice adds it once', () => {
  const link: AuthorityChange = {
    kind: 'link',
    entity: ivanov.id,
    variant: { text: 'Иванову', lang: 'ru', source: '' },
  };
  const once = applyAuthorityChange([ivanov], link).records;
  expect(applyAuthorityChange(once, link).records).toEqual(once);
});

test('a record that is not there is a mistake', () => {
  expect(() => applyAuthorityChange([ligay], { kind: 'remove', entity: ivanov.id })).toThrow(RangeError);
  expect(() => applyAuthorityChange([ligay], { kind: 'merge', into: ligay.id, from: ligay.id })).toThrow(RangeError);
  expect(() => applyAuthorityChange([ligay], { kind: 'create', record: ligay })).toThrow(RangeError);
});

test('an imported list goes into what is there, or becomes records under free ids', () => {
  const listed = { ...record('ivanov', 'Иванов В.И.'), dates: '1904/1970' };
  const { records, inverse } = applyAuthorityChange([ligay, ivanov], {
    kind: 'take in',
    records: [
      { record: listed, into: ivanov.id },
      { record: listed, into: null },
    ],
  });
  expect(records.map(({ id, dates, preferred }) => [id, dates, preferred.ru])).toEqual([
    ['ligay', '', 'Лигай А.Я.'],
    ['ivanov', '1904/1970', 'Иванов'],
    ['ivanov-2', '1904/1970', 'Иванов В.И.'],
  ]);
  expect(records[1]?.variants.map(({ text }) => text)).toEqual(['Иванов В.И.']);
  expect(applyAuthorityChange(records, inverse).records).toEqual([ligay, ivanov]);
});

const names = ['a', 'b', 'c', 'd', 'e'];
const anyName = fc.constantFrom(...names);
const anyChange: fc.Arbitrary<AuthorityChange> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), record: anyName.map((id) => record(`${id}2`, id)) }),
  fc.record({ kind: fc.constant('remove' as const), entity: anyName.map(entityId) }),
  fc.record({
    kind: fc.constant('rename' as const),
    entity: anyName.map(entityId),
    lang: fc.constantFrom('ru', 'en'),
    name: fc.string(),
  }),
  fc.record({
    kind: fc.constant('edit' as const),
    entity: anyName.map(entityId),
    fields: fc.record({ note: fc.string() }),
  }),
  fc.record({ kind: fc.constant('merge' as const), into: anyName.map(entityId), from: anyName.map(entityId) }),
  fc.record({
    kind: fc.constant('split' as const),
    entity: anyName.map(entityId),
    record: anyName.map((id) => record(`${id}3`, `form of ${id}`)),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    entity: anyName.map(entityId),
    variant: fc.record({ text: fc.string(), lang: fc.constantFrom('ru', 'en'), source: fc.constant('') }),
  }),
  fc.record({
    kind: fc.constant('take in' as const),
    records: fc.array(
      fc.record({
        record: anyName.map((id) => record(id, `listed ${id}`)),
        into: fc.option(anyName.map(entityId), { nil: null }),
      }),
      { maxLength: 4 },
    ),
  }),
);

test('undoing any changes in turn gives the records back, and redoing them the result', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const start: readonly AuthorityRecord[] = names.map((id) => record(id, id, `form of ${id}`));
      let records = start;
      const undo: AuthorityChange[] = [];
      for (const change of changes) {
        try {
          const outcome = applyAuthorityChange(records, change);
          const undone = applyAuthorityChange(outcome.records, outcome.inverse);
          expect(undone.records).toEqual(records);
          expect(applyAuthorityChange(undone.records, undone.inverse).records).toEqual(outcome.records);
          records = outcome.records;
          undo.unshift(outcome.inverse);
        } catch (mistake) {
          if (!(mistake instanceof RangeError)) throw mistake;
        }
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      }
      for (const change of undo) records = applyAuthorityChange(records, change).records;
      expect(records).toEqual(start);
    }),
  );
});
