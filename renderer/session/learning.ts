// What decisions teach the project: words that are right, confusions that were seen. Stored, so that the second
// "ренением" is easier than the first.

import type { ProjectId, RecordId } from '../../shared/document/ids.ts';
import { addWords, dismissSuspect, learn, listDismissed, listLearned, listWords } from '../db/project-knowledge.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import { setDismissed } from '../editor/plugins/suspects.ts';
import type { EditorInUse } from './editor-in-use.ts';
import type { ProjectKnowledge } from './engines/engine-jobs.ts';
import type { RecordSession } from './record-session.ts';

/** The project's memory as the open record uses it. */
export interface Memory {
  /** What the engines should know, without the authority, which the workbench holds. */
  readonly knowledge: Omit<ProjectKnowledge, 'authority'>;
  /** Keeps that `meant` was right where the witness reads `read`. */
  learned(read: string, meant: string): Promise<void>;
  /** Keeps that a word is right as it stands, in this record and in the project's lexicon. */
  isRight(word: string): Promise<void>;
}

export interface MemoryOptions {
  readonly db: SverkaDatabase;
  readonly projectId: ProjectId;
  readonly recordId: RecordId;
  readonly now: () => string;
}

/** Reads the project's memory. */
export async function openMemory({ db, projectId, recordId, now }: MemoryOptions): Promise<Memory> {
  const [rows, lexicon, dismissed] = await Promise.all([
    listLearned(db, projectId),
    listWords(db, projectId),
    listDismissed(db, recordId),
  ]);
  const corrections = rows.map(({ read, meant, times }) => ({ read, meant, times }));
  const words = lexicon.filter(({ lang }) => lang === 'ru').map(({ word }) => word);
  const right = dismissed.map(({ text }) => text);
  return {
    knowledge: { corrections, words, dismissed: right },
    async learned(read, meant) {
      const known = corrections.findIndex((one) => one.read === read && one.meant === meant);
      const before = corrections[known];
      if (before) corrections[known] = { ...before, times: before.times + 1 };
      else corrections.push({ read, meant, times: 1 });
      await learn(db, projectId, read, meant);
    },
    async isRight(word) {
      right.push(word);
      words.push(word);
      const at = now();
      await dismissSuspect(db, { recordId, segmentId: null, text: word }, at);
      await addWords(db, [{ projectId, word, lang: 'ru', addedAt: at }]);
    },
  };
}

/** A reading was decided for a suspect. */
export const learnReading = (session: RecordSession, read: string, meant: string): Promise<void> =>
  session.memory.learned(read, meant);

/** A suspect is right as it stands: it is raised nowhere again. */
export async function forgetSuspect(session: RecordSession, word: string): Promise<void> {
  await session.memory.isRight(word);
  showDismissed(session.editor, session.memory);
}

/** Takes dismissed words off the text. */
export function showDismissed(editor: EditorInUse, { knowledge }: Memory): void {
  editor.dispatch(setDismissed(editor.state.tr, new Set(knowledge.dismissed)).setMeta('addToHistory', false));
}
