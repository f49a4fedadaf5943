import { expect, test } from 'vitest';
import { entityId } from '../../../shared/document/ids.ts';
import type { AuthorityRecord } from '../../../shared/entities/authority.ts';
import { testEngine } from '../../../shared/entities/testing/engine.ts';
import { tagged } from '../../editor/testing/tagged-record.ts';
import { namesOf } from './name-jobs.ts';

const doc = tagged(
  ['b1:Совпосол т. Иванов сообщил. |b2:Иванова просили приехать.'],
  ['b1:Soviet Ambassador Cde. Ivanov reported. |b2:Ivanov was asked to come.'],
).doc.toJSON();

const ivanov: AuthorityRecord = {
  ...{ id: entityId('e1'), kind: 'person', preferred: { ru: 'Иванов' }, variants: [], dates: '', description: '' },
  ...{ identifiers: [], note: '' },
};

test('one man in all his forms and both languages is one group', () => {
  const { original, translation } = namesOf({ doc, anchor: '1956-02-02', authority: [] }, testEngine());
  const people = [...original, ...translation].filter(({ kind }) => kind === 'person');
  expect(people.map(({ text }) => text)).toEqual(['Иванов', 'Иванова', 'Ivanov', 'Ivanov']);
  expect(new Set(people.map(({ group }) => group)).size).toBe(1);
});

test('a group that belongs to a record of the project belongs to it whole', () => {
  const { original, translation } = namesOf({ doc, anchor: '1956-02-02', authority: [ivanov] }, testEngine());
  const people = [...original, ...translation].filter(({ kind }) => kind === 'person');
  expect(people.map(({ entity }) => entity)).toEqual(['e1', 'e1', 'e1', 'e1']);
});

test('a group is offered under the name its forms agree on, not under a misreading', () => {
  const misread = tagged(
    ['b1:Совпосол т. Ивановв сообщил. |b2:Иванова просили приехать.'],
    ['b1:Soviet Ambassador Cde. Ivanov reported. |b2:Ivanov was asked to come.'],
  ).doc.toJSON();
  const { original } = namesOf({ doc: misread, anchor: '1956-02-02', authority: [] }, testEngine());
  const people = original.filter(({ kind }) => kind === 'person');
  expect(people.map(({ called }) => called)).toEqual(people.map(() => ({ ru: 'Иванов', en: 'Ivanov' })));
});
