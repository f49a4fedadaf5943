import { redo, undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { opened } from '../db/testing/fresh-database.ts';
import { sampleRecord } from '../db/testing/sample-record.ts';
import { markRight } from '../editor/commands/readings.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { openMemory } from './learning.ts';
import { keepTaught } from './taught.ts';
import { plainEditor } from './testing/plain-editor.ts';

async function desk() {
  const db = await opened();
  const { projectId, recordId } = await sampleRecord(db);
  const ground = { db, projectId, recordId, now: () => '1956-09-03T12:00:00Z' };
  const memory = await openMemory(ground);
  const taught = keepTaught(memory, () => {});
  const editor = plainEditor(stateAt(['Как сообщил совпосол Зай.']), (tr, state) => taught.follow(tr, state));
  const sayRight = (word: string) => {
    const from = 3 + 'Как сообщил совпосол Зай.'.indexOf(word);
    editor.run(markRight({ from, to: from + word.length }));
    return taught.remember({ kind: 'right', word }, editor.state);
  };
  /** The words known once all that was asked for is on the disk. */
  const known = async () => {
    await memory.reread();
    return memory.knowledge.words.toSorted();
  };
  return { editor, sayRight, known };
}

test('the word a decision added goes with its undo and comes back with its redo', async () => {
  const { editor, sayRight, known } = await desk();
  await sayRight('совпосол');
  await sayRight('Зай');
  expect(await known()).toEqual(['Зай', 'совпосол']);
  editor.run(undo);
  expect(await known()).toEqual(['совпосол']);
  editor.run(undo);
  expect(await known()).toEqual([]);
  editor.run(redo);
  expect(await known()).toEqual(['совпосол']);
});

test('a new step after an undo leaves what was taken back forgotten', async () => {
  const { editor, sayRight, known } = await desk();
  await sayRight('совпосол');
  editor.run(undo);
  await sayRight('Зай');
  editor.run(undo);
  editor.run(redo);
  expect(await known()).toEqual(['Зай']);
});

test('typing is no lesson, and its undo forgets none', async () => {
  const { editor, sayRight, known } = await desk();
  await sayRight('Зай');
  editor.dispatch(editor.state.tr.insertText('о', 4));
  editor.run(undo);
  expect(await known()).toEqual(['Зай']);
});
