import { expect, test } from 'vitest';
import { projectId, recordId, segmentId } from '../../shared/document/ids.ts';
import {
  addWords,
  dismissSuspect,
  learn,
  listDismissed,
  listLearned,
  listWords,
  removeWord,
  undismiss,
} from './project-knowledge.ts';
import { opened } from './testing/fresh-database.ts';

const PROJECT = projectId('p1');
const AT = '1956-09-04T08:00:00.000Z';

test('a word declared right is listed once, until it is taken back', async () => {
  const db = await opened();
  const word = { projectId: PROJECT, lang: 'ru', word: 'совпосол', addedAt: AT };
  await addWords(db, [word, word]);
  expect(await listWords(db, PROJECT)).toEqual([word]);
  await removeWord(db, PROJECT, 'ru', 'совпосол');
  expect(await listWords(db, PROJECT)).toEqual([]);
});

test('confusions are counted, and forgotten when the last is taken back', async () => {
  const db = await opened();
  await learn(db, PROJECT, 'л', 'я');
  await learn(db, PROJECT, 'л', 'я');
  expect(await listLearned(db, PROJECT)).toEqual([{ projectId: PROJECT, read: 'л', meant: 'я', times: 2 }]);
  await learn(db, PROJECT, 'л', 'я', -2);
  expect(await listLearned(db, PROJECT)).toEqual([]);
});

test('a dismissed suspect stays dismissed until undone', async () => {
  const db = await opened();
  const suspect = { recordId: recordId('r1'), segmentId: segmentId('s1'), text: 'совпосол' };
  const id = await dismissSuspect(db, suspect, AT);
  expect(await listDismissed(db, suspect.recordId)).toMatchObject([suspect]);
  await undismiss(db, id);
  expect(await listDismissed(db, suspect.recordId)).toEqual([]);
});
