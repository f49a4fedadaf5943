// What a project has learned from its scholars: words that are right, confusions seen in corrections, suspects that are
// not to be raised again; and the substitutions they keep.
import type { ProjectId, RecordId, SegmentId } from '../../shared/document/ids.ts';
import type { SubstitutionRule } from '../../shared/ocr/rules.ts';
import type { DismissedRow, LearnedRow, LexiconRow, SverkaDatabase, Timestamp } from './schema.ts';

/** Declares words right, as written. Words already there stay. */
export async function addWords(db: SverkaDatabase, rows: readonly LexiconRow[]): Promise<void> {
  await db.lexicon.bulkPut(rows.map((row) => ({ ...row })));
}

export async function removeWord(db: SverkaDatabase, project: ProjectId, lang: string, word: string): Promise<void> {
  await db.lexicon.delete([project, lang, word]);
}

/** The project's own words. Works inside Dexie's `liveQuery`, as do the other lists here. */
export async function listWords(db: SverkaDatabase, project: ProjectId): Promise<readonly LexiconRow[]> {
  return db.lexicon.where('projectId').equals(project).toArray();
}

/** Adds what another project has learned; what this one knows of the same word or confusion stays. */
export async function addKnowledge(
  db: SverkaDatabase,
  projectId: ProjectId,
  {
    lexicon,
    learned,
  }: {
    readonly lexicon: readonly Omit<LexiconRow, 'projectId'>[];
    readonly learned: readonly Omit<LearnedRow, 'projectId'>[];
  },
): Promise<void> {
  await db.transaction('rw', db.lexicon, db.learned, async () => {
    await db.lexicon.bulkPut(lexicon.map((row) => ({ ...row, projectId })));
    for (const row of learned)
      if (!(await db.learned.get([projectId, row.read, row.meant]))) await db.learned.add({ ...row, projectId });
  });
}

/** Counts a confusion once more (`times` 1), or takes it back (`times` -1). */
export async function learn(
  db: SverkaDatabase,
  project: ProjectId,
  read: string,
  meant: string,
  times = 1,
): Promise<void> {
  await db.transaction('rw', db.learned, async () => {
    const known = await db.learned.get([project, read, meant]);
    const total = (known?.times ?? 0) + times;
    if (total > 0) await db.learned.put({ projectId: project, read, meant, times: total });
    else await db.learned.delete([project, read, meant]);
  });
}

export async function listLearned(db: SverkaDatabase, project: ProjectId): Promise<readonly LearnedRow[]> {
  return db.learned.where('projectId').equals(project).toArray();
}

/** "This is right": gives the key for `undismiss`. `segmentId` null means wherever the text stands in the record. */
export async function dismissSuspect(
  db: SverkaDatabase,
  suspect: { readonly recordId: RecordId; readonly segmentId: SegmentId | null; readonly text: string },
  at: Timestamp,
): Promise<number> {
  return db.dismissed.add({ ...suspect, at });
}

export async function undismiss(db: SverkaDatabase, id: number): Promise<void> {
  await db.dismissed.delete(id);
}

export async function listDismissed(db: SverkaDatabase, record: RecordId): Promise<readonly DismissedRow[]> {
  return db.dismissed.where('recordId').equals(record).toArray();
}

/** The project's substitution rules, in its order. */
export async function listRules(db: SverkaDatabase, project: ProjectId): Promise<readonly SubstitutionRule[]> {
  const rows = await db.rules.where('projectId').equals(project).toArray();
  return rows.sort((a, b) => a.order - b.order).map(({ rule }) => rule);
}

/** Keeps these rules in place of all the project had. */
export async function saveRules(
  db: SverkaDatabase,
  project: ProjectId,
  rules: readonly SubstitutionRule[],
): Promise<void> {
  await db.transaction('rw', db.rules, async () => {
    await db.rules.where('projectId').equals(project).delete();
    await db.rules.bulkAdd(rules.map((rule, order) => ({ projectId: project, id: rule.id, order, rule })));
  });
}

/** Forgets all the words of the project. */
export async function forgetWords(db: SverkaDatabase, project: ProjectId): Promise<void> {
  await db.lexicon.where('projectId').equals(project).delete();
}

/** Forgets all the readings the project has learned. */
export async function forgetLearned(db: SverkaDatabase, project: ProjectId): Promise<void> {
  await db.learned.where('projectId').equals(project).delete();
}

/** The suspects dismissed in some records, the newest first. */
export async function dismissedIn(db: SverkaDatabase, records: readonly RecordId[]): Promise<readonly DismissedRow[]> {
  const rows = await db.dismissed
    .where('recordId')
    .anyOf([...records])
    .toArray();
  return rows.sort((a, b) => b.id - a.id);
}

/** Lets every dismissed suspect of some records be raised again. */
export async function restoreDismissed(db: SverkaDatabase, records: readonly RecordId[]): Promise<void> {
  await db.dismissed
    .where('recordId')
    .anyOf([...records])
    .delete();
}
