// Two windows on one record: what the writing one puts on disk appears in the reading one, exactly.
import type { EditorState, Transaction } from 'prosemirror-state';
import { expect, test, vi } from 'vitest';
import { startWriting } from '../db/record-writer.ts';
import { opened } from '../db/testing/fresh-database.ts';
import { openedRecord, sampleRecord, typed } from '../db/testing/sample-record.ts';
import { createRecordState } from '../editor/record-state.ts';
import { testHand } from '../editor/testing/record-at.ts';
import { followOtherWindow } from './other-window.ts';

/** An editor that only reads, without a page. */
function reader(doc: EditorState['doc']) {
  let state = createRecordState({ doc, readOnly: true, mode: 'tag', ...testHand() });
  return {
    get state() {
      return state;
    },
    dispatch: (tr: Transaction) => {
      state = state.apply(tr);
    },
  };
}

async function twoWindows() {
  const db = await opened();
  const { recordId } = await sampleRecord(db);
  const record = await openedRecord(db, recordId);
  const writer = await startWriting(db, record, { writer: 'first window' });
  if (!writer.ok) throw new Error(writer.problem.message);
  const editor = reader(record.doc);
  const onLost = vi.fn();
  const stop = followOtherWindow({ db, opened: record, editor, onLost });
  return { db, record, writer: writer.value, editor, onLost, stop };
}

test('what the writing window types appears in the reading one, though that one refuses changes of its own', async () => {
  const { record, writer, editor, onLost, stop } = await twoWindows();
  for (const change of typed(record.doc, ['а', 'б', 'в'])) writer.append(change);
  await writer.flush();
  await vi.waitFor(() => expect(editor.state.doc.textContent.slice(0, 3)).toBe('вба'));
  editor.dispatch(editor.state.tr.insertText('x', 3));
  expect(editor.state.doc.textContent.slice(0, 3)).toBe('вба');
  expect(onLost).not.toHaveBeenCalled();
  stop();
});

test('a row that does not fit is not made, and the record is asked for anew once', async () => {
  const { db, record, writer, editor, onLost, stop } = await twoWindows();
  const before = editor.state.doc;
  const [first] = typed(record.doc, ['а']);
  if (first) writer.append(first);
  await writer.flush();
  await vi.waitFor(() => expect(editor.state.doc.eq(before)).toBe(false));
  const after = editor.state.doc;
  await db.log.add({
    ...{ recordId: record.recordId, writer: 'first window', after: 1, at: '1956-09-03T12:00:00Z' },
    ...{ action: { kind: 'type', detail: '' }, steps: [{ stepType: 'fold' }], selection: null, size: 1 },
  });
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1));
  expect(editor.state.doc.eq(after)).toBe(true);
  stop();
});
