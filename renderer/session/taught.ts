// What a decision taught goes with its undo and comes back with its redo: the lexicon, the learned readings and the
// dismissed suspects always are those of the decisions that stand.
import { undoDepth } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Lesson, Memory } from './learning.ts';

/** Lessons of the steps in the history. */
export interface Taught {
  /** Teaches, as part of the step that was just made in `state`. */
  remember(lesson: Lesson, state: EditorState): Promise<void>;
  /** Follows a transaction; `state` is what came of it. */
  follow(tr: Transaction, state: EditorState): void;
}

interface Entry {
  readonly lesson: Lesson;
  /** Steps that can be taken back once this one was made. */
  readonly depth: number;
  readonly stands: boolean;
}

/** Begins with no lessons; `changed` is called when knowledge has changed by undo or redo. */
export function keepTaught(memory: Memory, changed: () => void): Taught {
  let entries: readonly Entry[] = [];
  let depth = 0;
  const standing = (entry: Entry, stands: boolean): Entry => {
    if (entry.stands === stands) return entry;
    void (stands ? memory.teach(entry.lesson) : memory.takeBack(entry.lesson)).then(changed);
    return { ...entry, stands };
  };
  return {
    remember(lesson, state) {
      entries = [...entries, { lesson, depth: undoDepth(state), stands: true }];
      return memory.teach(lesson);
    },
    follow(tr, state) {
      if (!tr.docChanged) return;
      const now = undoDepth(state);
      if (tr.getMeta('history$')) entries = entries.map((entry) => standing(entry, entry.depth <= now));
      else if (now !== depth) entries = afterStep(entries, depth, now);
      depth = now;
    },
  };
}

/** A new step ends what could be redone. Where the history has let its oldest steps go, all others have moved down. */
function afterStep(entries: readonly Entry[], before: number, now: number): readonly Entry[] {
  const left = entries.filter(({ stands }) => stands);
  const gone = before + 1 - now;
  if (gone <= 0) return left;
  return left.filter(({ depth }) => depth > gone).map((entry) => ({ ...entry, depth: entry.depth - gone }));
}
