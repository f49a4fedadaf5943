// A window that only reads shows what the window that writes has put on disk, change by change, while cursor and scroll
// stay where the reader has them.
import { Transform } from 'prosemirror-transform';
import { stepFromJson } from '../../shared/document/segment-step.ts';
import { followLog } from '../db/record-follow.ts';
import type { OpenedRecord } from '../db/record-store.ts';
import type { LogRow, SverkaDatabase } from '../db/schema.ts';
import { followed } from '../editor/plugins/modes.ts';
import { bothSides } from '../editor/plugins/two-sides.ts';
import type { RecordEditor } from '../editor/record-editor.ts';

/** Where the record was read from, and the editor that shows it. */
export interface Following {
  readonly db: SverkaDatabase;
  readonly opened: Pick<OpenedRecord, 'recordId' | 'lastSeq'>;
  readonly editor: Pick<RecordEditor, 'state' | 'dispatch'>;
  /** Called once when a change cannot be followed: the record must be read anew. */
  readonly onLost: () => void;
}

/** Begins to follow; gives the way to stop. */
export function followOtherWindow({ db, opened, editor, onLost }: Following): () => void {
  let seq = opened.lastSeq;
  let lost = false;
  return followLog(db, opened.recordId, opened.lastSeq, (rows) => {
    for (const row of rows) {
      if (lost) return;
      lost = row.after !== seq || !makeChange(editor, row);
      seq = row.seq;
      if (lost) onLost();
    }
  });
}

/** Makes the change of a row; false, and nothing changed, where it does not fit the document. */
function makeChange({ state, dispatch }: Following['editor'], row: LogRow): boolean {
  try {
    const change = new Transform(state.doc);
    for (const json of row.steps) change.step(stepFromJson(json));
    if (change.doc.nodeSize !== row.size) return false;
    const tr = bothSides(followed(state.tr));
    for (const step of change.steps) tr.step(step);
    dispatch(tr);
    return true;
  } catch {
    // A damaged row, or one that belongs to another document.
    return false;
  }
}
