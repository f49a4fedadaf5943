// What the project has learned, laid open: its words, the readings it remembers, the suspects it was told to leave alone.
// Each can be taken away, added to and carried as a table; the open record is read again with what is left.
import { writeCsv } from '../../shared/exchange/csv.ts';
import { readCsv } from '../../shared/exchange/read-csv.ts';
import {
  addWords,
  dismissedIn,
  forgetLearned,
  forgetWords,
  learn,
  listLearned,
  listWords,
  removeWord,
  restoreDismissed,
  undismiss,
} from '../db/project-knowledge.ts';
import type { DismissedRow, LearnedRow, LexiconRow } from '../db/schema.ts';
import { words } from '../wording/wording.ts';
import { fileNameOf, saveText } from './exporting.ts';
import { showDismissed } from './learning.ts';
import { openTable } from './rules.ts';
import { say, sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

export interface Learned {
  readonly words: readonly LexiconRow[];
  /** The most frequent first. */
  readonly readings: readonly LearnedRow[];
  /** The newest first. */
  readonly dismissed: readonly DismissedRow[];
}

/** What the open project has learned. */
export async function learnedOf(workbench: Workbench): Promise<Learned> {
  const { db } = workbench;
  const { project, records, session } = stateOf(workbench);
  if (!project) return { words: [], readings: [], dismissed: [] };
  // What was decided a moment ago may still be on its way to the database.
  await session?.memory.kept();
  const ids = records.map(({ id }) => id);
  const [lexicon, readings, dismissed] = await Promise.all([
    listWords(db, project.id),
    listLearned(db, project.id),
    dismissedIn(db, ids),
  ]);
  return {
    words: [...lexicon].sort((a, b) => a.word.localeCompare(b.word, 'ru')),
    readings: [...readings].sort((a, b) => b.times - a.times || a.read.localeCompare(b.read, 'ru')),
    dismissed,
  };
}

/** A stem of the original and the stem of the translation that renders it. */
export interface Rendering {
  readonly original: string;
  readonly translation: string;
}

/** What the project's confirmed links, as they are stored, have taught the aligner; by the original's alphabet. */
export async function renderingsOf(workbench: Workbench): Promise<readonly Rendering[]> {
  const { project, session } = stateOf(workbench);
  await session?.flush();
  const { russianOf } = await workbench.engines.learned(await workbench.readConfirmed(project?.id ?? null));
  return [...russianOf]
    .flatMap(([translation, originals]) => originals.map((original) => ({ original, translation })))
    .sort((a, b) => a.original.localeCompare(b.original, 'ru') || a.translation.localeCompare(b.translation, 'en'));
}

/** One thing to do with what was learned. */
export type LearnedChange =
  | { readonly kind: 'add words'; readonly words: readonly string[] }
  | { readonly kind: 'remove word'; readonly row: LexiconRow }
  | { readonly kind: 'remove reading'; readonly row: LearnedRow }
  | { readonly kind: 'restore suspect'; readonly row: DismissedRow }
  | { readonly kind: 'forget words' }
  | { readonly kind: 'forget readings' }
  | { readonly kind: 'restore suspects' };

/** Changes what was learned; says so where it cannot be kept. */
export async function changeLearned(workbench: Workbench, change: LearnedChange): Promise<void> {
  try {
    const { session } = stateOf(workbench);
    await session?.memory.kept();
    await carryOut(workbench, change);
    if (!session) return;
    await session.memory.reread();
    showDismissed(session.editor, session.memory);
    session.readAgain();
  } catch (error) {
    sayTrouble(workbench, words('status.failed', { why: wordsOf(error) }));
  }
}

async function carryOut({ db, now, store }: Workbench, change: LearnedChange): Promise<void> {
  const { project, records } = store.getState();
  if (!project) return;
  switch (change.kind) {
    case 'add words':
      return addWords(
        db,
        change.words.map((word) => ({ projectId: project.id, word, lang: 'ru', addedAt: now() })),
      );
    case 'remove word':
      return removeWord(db, project.id, change.row.lang, change.row.word);
    case 'remove reading':
      return learn(db, project.id, change.row.read, change.row.meant, -change.row.times);
    case 'restore suspect':
      return undismiss(db, change.row.id);
    case 'forget words':
      return forgetWords(db, project.id);
    case 'forget readings':
      return forgetLearned(db, project.id);
    case 'restore suspects':
      return restoreDismissed(
        db,
        records.map(({ id }) => id),
      );
    default:
      return change satisfies never;
  }
}

/** The words among these, each once. */
export const wordsAmong = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => /\p{L}/u.test(cell))),
];

/** Lets the scholar choose a table or a list, one word a line, and adds its words. */
export async function importWords(workbench: Workbench): Promise<void> {
  const table = await openTable(workbench);
  if (!table) return;
  const read = readCsv(table.text);
  if (!read.ok) return sayTrouble(workbench, words('learned.badFile', { file: table.name, line: read.fault.line }));
  const [head = '', ...rest] = read.rows.map(({ cells }) => cells[0] ?? '');
  const added = wordsAmong(head.trim().toLowerCase() === 'word' ? rest : [head, ...rest]);
  await changeLearned(workbench, { kind: 'add words', words: added });
  say(workbench, { text: words('learned.imported', { count: added.length }), trouble: false, action: null });
}

/** Saves the words as a table. */
export async function exportWords(workbench: Workbench, rows: readonly LexiconRow[]): Promise<void> {
  const name = fileNameOf(`${stateOf(workbench).project?.name ?? ''} ${words('learned.words')}`, 'csv');
  const cells = rows.map(({ word, lang, addedAt }) => [word, lang, addedAt]);
  await saveText(workbench, 'table', name, writeCsv(['word', 'language', 'added'], cells));
}
