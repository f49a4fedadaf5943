import { expect, test } from 'vitest';
import { projectId, recordId, segmentId } from '../../shared/document/ids.ts';
import {
  addWords,
  dismissedIn,
  dismissSuspect,
  forgetLearned,
  forgetWords,
  learn,
  listDismissed,
  listLearned,
  listRules,
  listWords,
  removeWord,
  restoreDismissed,
  saveRules,
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

const rule = (id: string, find: string) =>
  ({ id, kind: 'plain', find, replace: '', matchCase: true, wholeWords: false, on: true }) as const;

test('rules are kept in their order, one list for each project', async () => {
  const db = await opened();
  const other = projectId('p2');
  await saveRules(db, PROJECT, [rule('2', 'втим'), rule('1', 'НПСС')]);
  await saveRules(db, other, [rule('1', 'ъ')]);
  expect((await listRules(db, PROJECT)).map(({ find }) => find)).toEqual(['втим', 'НПСС']);
  await saveRules(db, PROJECT, []);
  expect([await listRules(db, PROJECT), (await listRules(db, other)).length]).toEqual([[], 1]);
});

test('each kind of knowledge is forgotten by itself, in its project alone', async () => {
  const db = await opened();
  const record = recordId('r1');
  const words = [PROJECT, projectId('p2')].map((project) => ({
    projectId: project,
    lang: 'ru',
    word: 'совпосол',
    addedAt: AT,
  }));
  await addWords(db, words);
  await learn(db, PROJECT, 'л', 'я');
  await dismissSuspect(db, { recordId: record, segmentId: null, text: 'Зай' }, AT);
  await forgetWords(db, PROJECT);
  expect([await listWords(db, PROJECT), (await listWords(db, projectId('p2'))).length]).toEqual([[], 1]);
  expect([(await listLearned(db, PROJECT)).length, (await dismissedIn(db, [record])).length]).toEqual([1, 1]);
  await forgetLearned(db, PROJECT);
  await restoreDismissed(db, [record]);
  expect([await listLearned(db, PROJECT), await dismissedIn(db, [record])]).toEqual([[], []]);
});
