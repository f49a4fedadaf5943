import { expect, test } from 'vitest';
import { recordId } from '../../shared/document/ids.ts';
import { changeNameDecisions, purgeNameDecisions, readNameDecisions } from './name-decisions.ts';
import { saveSetting } from './settings.ts';
import { opened } from './testing/fresh-database.ts';

const RECORD = recordId('r1');
const NOTHING = { refused: [], settled: {} };
const SETTLED = { 'dates differ|s1': { note: 'So it stands.', by: 'I. P.', at: '1956-09-04T08:00:00.000Z' } };

test('what was decided is kept with its record until that goes, and each change starts from what is kept', async () => {
  const db = await opened();
  expect(await readNameDecisions(db, RECORD)).toEqual(NOTHING);
  await changeNameDecisions(db, RECORD, (kept) => ({ ...kept, refused: ['person Надеюсь'] }));
  await changeNameDecisions(db, RECORD, (kept) => ({ ...kept, settled: SETTLED }));
  expect(await readNameDecisions(db, RECORD)).toEqual({ refused: ['person Надеюсь'], settled: SETTLED });
  expect(await readNameDecisions(db, recordId('r2'))).toEqual(NOTHING);
  await purgeNameDecisions(db, RECORD);
  expect(await readNameDecisions(db, RECORD)).toEqual(NOTHING);
});

test.each([
  ['no object', 'names'],
  ['other fields', { refused: 'all', settled: ['x'] }],
  ['a settlement without a note', { refused: [7], settled: { key: { by: 'I. P.', at: '' } } }],
])('%s is as if nothing was decided', async (_, value) => {
  const db = await opened();
  await saveSetting(db, `names of ${RECORD}`, value);
  expect(await readNameDecisions(db, RECORD)).toEqual(NOTHING);
});
