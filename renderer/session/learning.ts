// What decisions teach the project: words that are right, readings that were meant. Stored, so that the second
// "ренением" is easier than the first; and forgotten again when the decision is taken back.

import type { ProjectId, RecordId } from '../../shared/document/ids.ts';
import {
  addWords,
  dismissSuspect,
  learn,
  listDismissed,
  listLearned,
  listWords,
  removeWord,
  undismiss,
} from '../db/project-knowledge.ts';
import type { SverkaDatabase } from '../db/schema.ts';
import { setDismissed } from '../editor/plugins/suspects.ts';
import type { EditorInUse } from './editor-in-use.ts';
import type { ProjectKnowledge } from './engines/engine-jobs.ts';
import { inTurn } from './in-turn.ts';

/** What one decision teaches. */
export type Lesson =
  /** `meant` was right where the witness reads `read`, in so many places. */
  | { readonly kind: 'reading'; readonly read: string; readonly meant: string; readonly times: number }
  /** The word is right as it stands, in this record and in the project's lexicon. */
  | { readonly kind: 'right'; readonly word: string };

/** What the engines should know, without the authority, which the workbench holds. */
type Knowledge = Omit<ProjectKnowledge, 'authority'>;

/** The project's memory as the open record uses it. Knowledge changes at once, the database a moment later. */
export interface Memory {
  readonly knowledge: Knowledge;
  teach(lesson: Lesson): Promise<void>;
  /** Forgets a lesson that was taught here; what was known before it stays. The same object must be given. */
  takeBack(lesson: Lesson): Promise<void>;
  /** Reads everything again: it was changed by hand. */
  reread(): Promise<void>;
  /** Resolves once the database holds what was taught so far. */
  kept(): Promise<void>;
}

export interface MemoryOptions {
  readonly db: SverkaDatabase;
  readonly projectId: ProjectId;
  readonly recordId: RecordId;
  readonly now: () => string;
}

/** What a word that was declared right has left in the database, to be taken back with it. */
interface Trace {
  readonly dismissed: number;
  /** True where the word was not in the lexicon before. */
  readonly added: boolean;
}

/** Reads the project's memory. */
export async function openMemory(options: MemoryOptions): Promise<Memory> {
  const { db, projectId, recordId, now } = options;
  let knowledge = await readKnowledge(options);
  const turn = inTurn();
  const traces = new Map<Lesson, Trace>();
  const keepRight = async (lesson: Lesson & { kind: 'right' }, added: boolean): Promise<void> => {
    const { word } = lesson;
    const at = now();
    if (added) await addWords(db, [{ projectId, word, lang: 'ru', addedAt: at }]);
    traces.set(lesson, { dismissed: await dismissSuspect(db, { recordId, segmentId: null, text: word }, at), added });
  };
  const forgetRight = async (lesson: Lesson & { kind: 'right' }): Promise<void> => {
    const trace = traces.get(lesson);
    if (!trace) return;
    traces.delete(lesson);
    await undismiss(db, trace.dismissed);
    if (trace.added) await removeWord(db, projectId, 'ru', lesson.word);
  };
  return {
    get knowledge() {
      return knowledge;
    },
    teach(lesson) {
      const added = lesson.kind === 'right' && !knowledge.words.includes(lesson.word);
      knowledge = taught(knowledge, lesson);
      return turn(() =>
        lesson.kind === 'right'
          ? keepRight(lesson, added)
          : learn(db, projectId, lesson.read, lesson.meant, lesson.times),
      );
    },
    takeBack: (lesson) =>
      turn(async () => {
        if (lesson.kind === 'right') await forgetRight(lesson);
        else await learn(db, projectId, lesson.read, lesson.meant, -lesson.times);
        knowledge = await readKnowledge(options);
      }),
    reread: () =>
      turn(async () => {
        knowledge = await readKnowledge(options);
      }),
    kept: () => turn(async () => {}),
  };
}

async function readKnowledge({ db, projectId, recordId }: MemoryOptions): Promise<Knowledge> {
  const [rows, lexicon, dismissed] = await Promise.all([
    listLearned(db, projectId),
    listWords(db, projectId),
    listDismissed(db, recordId),
  ]);
  return {
    corrections: rows.map(({ read, meant, times }) => ({ read, meant, times })),
    words: lexicon.filter(({ lang }) => lang === 'ru').map(({ word }) => word),
    dismissed: dismissed.map(({ text }) => text),
  };
}

function taught(knowledge: Knowledge, lesson: Lesson): Knowledge {
  if (lesson.kind === 'right') {
    const { words, dismissed } = knowledge;
    return { ...knowledge, words: [...words, lesson.word], dismissed: [...dismissed, lesson.word] };
  }
  const { read, meant, times } = lesson;
  const same = (one: Knowledge['corrections'][number]) => one.read === read && one.meant === meant;
  const before = knowledge.corrections.find(same)?.times ?? 0;
  const others = knowledge.corrections.filter((one) => !same(one));
  return { ...knowledge, corrections: [...others, { read, meant, times: before + times }] };
}

/** Takes dismissed words off the text, and lets those be raised again that are no longer dismissed. */
export function showDismissed(editor: EditorInUse, { knowledge }: Memory): void {
  editor.dispatch(setDismissed(editor.state.tr, new Set(knowledge.dismissed)).setMeta('addToHistory', false));
}
