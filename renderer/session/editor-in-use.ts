// The editor as those need it who follow the text and lay on it what they found; they never ask for its views.
import type { RecordEditor } from '../editor/record-editor.ts';

export type EditorInUse = Pick<RecordEditor, 'state' | 'dispatch' | 'subscribe'>;
