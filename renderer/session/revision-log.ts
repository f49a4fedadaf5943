// The record's own log as a TEI file tells it: when the record came in, and what was done on each day since. Only what the
// log says goes in, so that the same record gives the same file whenever it is exported.
import type { RevisionEntry } from '../../shared/tei/tei-record.ts';
import { recordHistory } from '../db/record-follow.ts';
import type { LogRow, RecordRow } from '../db/schema.ts';
import { en } from '../wording/en.ts';
import type { Workbench } from './workbench.ts';

/** Every row that is kept. */
const ALL = Number.POSITIVE_INFINITY;

/** What the log calls steps back and forth: they leave nothing to tell. */
const SILENT: ReadonlySet<string> = new Set(['undo', 'redo']);

/** What the file says of its record's past. `author` signs the days: the log keeps no names. */
export async function revisionsOf(workbench: Workbench, row: RecordRow, author: string): Promise<RevisionEntry[]> {
  return revisions(row.createdAt, await recordHistory(workbench.db, row.id, ALL), author);
}

/** The entries, oldest first; `rows` newest first, as the history gives them. */
export function revisions(
  createdAt: string,
  rows: readonly Pick<LogRow, 'at' | 'action'>[],
  author: string,
): RevisionEntry[] {
  const days = new Map<string, Map<string, number>>();
  for (const { at, action } of rows.toReversed()) {
    if (SILENT.has(action.kind)) continue;
    const day = at.slice(0, 'YYYY-MM-DD'.length);
    const counts = days.get(day) ?? new Map<string, number>();
    const word = en.action[action.kind as keyof typeof en.action] ?? en.action.other;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    days.set(day, counts);
  }
  return [
    { when: createdAt, who: '', text: 'Brought into the project.' },
    ...[...days].map(([when, counts]) => ({ when, who: author, text: `${[...counts].map(told).join('; ')}.` })),
  ];
}

const told = ([word, count]: readonly [string, number]): string => (count === 1 ? word : `${word} (${count})`);
