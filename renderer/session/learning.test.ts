import { expect, test } from 'vitest';
import { opened } from '../db/testing/fresh-database.ts';
import { sampleRecord } from '../db/testing/sample-record.ts';
import { setSuspects, suspectsOf } from '../editor/plugins/suspects.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { openMemory, showDismissed } from './learning.ts';
import { plainEditor } from './testing/plain-editor.ts';

const project = async () => {
  const db = await opened();
  const { projectId, recordId } = await sampleRecord(db);
  return { db, projectId, recordId, now: () => '1956-09-03T12:00:00Z' };
};

test('a project that learned nothing yet knows nothing', async () => {
  const { knowledge } = await openMemory(await project());
  expect(knowledge).toEqual({ corrections: [], words: [], dismissed: [] });
});

test('what was corrected is known at once, counted, and known again when the record is opened', async () => {
  const ground = await project();
  const memory = await openMemory(ground);
  await memory.teach({ kind: 'reading', read: 'ренением', meant: 'решением', times: 1 });
  await memory.teach({ kind: 'reading', read: 'ренением', meant: 'решением', times: 1 });
  await memory.teach({ kind: 'reading', read: 'нолбре', meant: 'ноябре', times: 1 });
  const wanted = [
    { read: 'ренением', meant: 'решением', times: 2 },
    { read: 'нолбре', meant: 'ноябре', times: 1 },
  ];
  expect(memory.knowledge.corrections).toEqual(wanted);
  const again = await openMemory(ground);
  expect([...again.knowledge.corrections].sort((a, b) => b.times - a.times)).toEqual(wanted);
});

test('a word that is right is right in the whole project, and raised nowhere again', async () => {
  const ground = await project();
  const memory = await openMemory(ground);
  await memory.teach({ kind: 'right', word: 'совпосол' });
  const { knowledge } = await openMemory(ground);
  expect([knowledge.words, knowledge.dismissed]).toEqual([['совпосол'], ['совпосол']]);
});

test('dismissed words go off the text', async () => {
  const memory = await openMemory(await project());
  const editor = plainEditor(stateAt(['Как сообщил совпосол.']));
  const suspect = { from: 12, to: 20, text: 'совпосол', score: 0.9, reasons: [], suggestions: [] };
  editor.dispatch(setSuspects(editor.state.tr, 'original', editor.state.doc, [suspect]));
  expect(suspectsOf(editor.state)).toHaveLength(1);
  await memory.teach({ kind: 'right', word: 'совпосол' });
  showDismissed(editor, memory);
  expect(suspectsOf(editor.state)).toEqual([]);
});

test('what is taken back is forgotten, and what was known before it stays', async () => {
  const ground = await project();
  await (await openMemory(ground)).teach({ kind: 'right', word: 'Зай' });
  const memory = await openMemory(ground);
  const lessons = [
    { kind: 'right', word: 'Зай' },
    { kind: 'right', word: 'совпосол' },
    { kind: 'reading', read: 'втим', meant: 'этим', times: 3 },
  ] as const;
  for (const lesson of lessons) await memory.teach(lesson);
  for (const lesson of lessons) await memory.takeBack(lesson);
  const left = { corrections: [], words: ['Зай'], dismissed: ['Зай'] };
  expect(memory.knowledge).toEqual(left);
  expect((await openMemory(ground)).knowledge).toEqual(left);
});
