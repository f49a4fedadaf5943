import { expect, test } from 'vitest';
import { entityId, projectId } from '../../shared/document/ids.ts';
import { authorityHistory, listAuthority, saveAuthorityEdit } from './authority-store.ts';
import { opened } from './testing/fresh-database.ts';

const PROJECT = projectId('p1');
const BY = { writer: 'first window', at: '1956-09-04T08:00:00.000Z' };
const person = (id: string, ru: string) => ({
  id: entityId(id),
  kind: 'person' as const,
  preferred: { ru },
  variants: [],
  dates: '',
  description: '',
  identifiers: [],
  note: '',
});

test('a change and its inverse are kept, so that any window can take it back', async () => {
  const db = await opened();
  const [kim, ligay] = [person('kim', 'Ким П. Т.'), person('ligay', 'Лигай А. Я.')];
  const make = { change: { kind: 'make' }, inverse: { kind: 'unmake' }, action: { kind: 'make', detail: '' } };
  await saveAuthorityEdit(db, PROJECT, { ...make, put: [kim, ligay], remove: [] }, BY);
  const merge = { change: { kind: 'merge' }, inverse: { kind: 'part' }, action: { kind: 'merge', detail: 'Ким' } };
  await saveAuthorityEdit(db, PROJECT, { ...merge, put: [kim], remove: [ligay.id] }, BY);
  expect(await listAuthority(db, PROJECT)).toEqual([kim]);
  const history = await authorityHistory(db, PROJECT);
  expect(history.map(({ change, inverse }) => [change, inverse])).toEqual([
    [{ kind: 'merge' }, { kind: 'part' }],
    [{ kind: 'make' }, { kind: 'unmake' }],
  ]);
});

test('two projects may hold records of the same id', async () => {
  const db = await opened();
  const make = { change: 1, inverse: -1, action: { kind: 'make', detail: '' }, remove: [] };
  await saveAuthorityEdit(db, PROJECT, { ...make, put: [person('kim', 'Ким П. Т.')] }, BY);
  await saveAuthorityEdit(db, projectId('p2'), { ...make, put: [person('kim', 'Ким Ир Сен')] }, BY);
  expect(await listAuthority(db, PROJECT)).toEqual([person('kim', 'Ким П. Т.')]);
});
