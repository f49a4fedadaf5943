// The authority records of the project: made, renamed, described, merged. They change at once on the screen; each change
// is kept with its inverse in the project's own log, beside the records' histories.

import type { EntityId, MentionId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import {
  type AuthorityChange,
  type AuthorityFields,
  applyAuthorityChange,
} from '../../shared/entities/authority-change.ts';
import { authorityHistory, saveAuthorityEdit } from '../db/authority-store.ts';
import { linkMentions, relinkEntity } from '../editor/commands/tagging.ts';
import { words } from '../wording/wording.ts';
import { type ClosedRecords, pointAt, type Relinking, relinkIn } from './closed-records.ts';
import type { RecordSession } from './record-session.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/**
 * Carries a change of the authority out at once and keeps it; where it cannot be kept, that is said. Gives what takes it
 * back; null where no project is open. Throws `RangeError` where the records are not there any more.
 */
export function changeAuthority(workbench: Workbench, change: AuthorityChange, detail: string): AuthorityChange | null {
  const { project, authority } = stateOf(workbench);
  if (!project) return null;
  const { records, inverse } = applyAuthorityChange(authority, change);
  const before = new Map(authority.map((record) => [record.id, record]));
  const after = new Set(records.map(({ id }) => id));
  update(workbench, { authority: records });
  saveAuthorityEdit(
    workbench.db,
    project.id,
    {
      change,
      inverse,
      action: { kind: change.kind, detail },
      put: records.filter((record) => before.get(record.id) !== record),
      remove: authority.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    },
    { writer: workbench.windowId, at: workbench.now() },
  ).catch((error: unknown) => sayTrouble(workbench, words('status.failed', { why: wordsOf(error) })));
  return inverse;
}

/** Another preferred form in a language; the old one stays as a variant. */
export function renameEntity(workbench: Workbench, record: AuthorityRecord, lang: string, name: string): void {
  if (name !== '') changeAuthority(workbench, { kind: 'rename', entity: record.id, lang, name }, name);
}

/** Changes what a record says besides its names. */
export function describeEntity(workbench: Workbench, record: AuthorityRecord, fields: AuthorityFields): void {
  changeAuthority(workbench, { kind: 'edit', entity: record.id, fields }, preferredName(record, 'ru'));
}

/**
 * Merges one record into another: its forms go over, and all its mentions, in every record of the project, point to the
 * other. Where another window holds a record, those in it follow when it is opened.
 */
export function mergeEntities(workbench: Workbench, from: EntityId, into: EntityId): void {
  const { session, authority, records } = stateOf(workbench);
  const gone = authority.find(({ id }) => id === from);
  if (!session || session.readOnly || !gone) return;
  const name = preferredName(gone, 'ru');
  const pointed = readMentions(session.editor.state.doc).filter(({ attrs }) => attrs.entity === from);
  const inverse = changeAuthority(workbench, { kind: 'merge', into, from }, name);
  if (!inverse) return;
  session.run(relinkEntity(from, into), name);
  update(workbench, { entity: into });
  const others = records.map(({ id }) => id).filter((id) => id !== session.recordId);
  const closed = { db: workbench.db, records: others, writer: workbench.windowId };
  const elsewhere = workbench.recordTurn(() => relinkIn(closed, from, into));
  const here = pointed.map(({ id }) => id);
  const run = () => void takeMergeBack(workbench, { inverse, from, name, here, closed, elsewhere });
  say(workbench, {
    text: words('message.merged', { name }),
    trouble: false,
    action: { label: words('message.undo'), run },
  });
}

/** A merge, with what has to be pointed back: mentions of the record that was open, and of the others. */
interface Merge {
  readonly inverse: AuthorityChange;
  readonly from: EntityId;
  readonly name: string;
  readonly here: readonly MentionId[];
  readonly closed: ClosedRecords;
  readonly elsewhere: Promise<Relinking>;
}

/** What was done since stays: only the mentions that the merge pointed elsewhere are pointed back. */
async function takeMergeBack(workbench: Workbench, merge: Merge): Promise<void> {
  const { inverse, from, name, here, closed, elsewhere } = merge;
  try {
    changeAuthority(workbench, inverse, name);
  } catch (error) {
    // The record it was merged into is gone itself by now.
    sayTrouble(workbench, wordsOf(error));
    return;
  }
  const pointBack = (ids: readonly MentionId[]) => stateOf(workbench).session?.run(linkMentions(from, ids), name);
  pointBack(here);
  const { done } = await elsewhere;
  for (const one of done) {
    // One of them may be the open record by now, and is changed there.
    if (stateOf(workbench).session?.recordId === one.recordId) pointBack(one.mentions);
    else await workbench.recordTurn(() => pointAt(closed, one, from));
  }
}

/** Points the mentions of records that were merged while this record was closed to where those went. */
export async function followMerges(workbench: Workbench, session: RecordSession): Promise<void> {
  const { project, authority } = stateOf(workbench);
  const known = new Set<string>(authority.map(({ id }) => id));
  const pointed = new Set(readMentions(session.editor.state.doc).map(({ attrs }) => attrs.entity));
  const lost = [...pointed].filter((id): id is EntityId => id !== null && !known.has(id));
  if (!project || session.readOnly || lost.length === 0) return;
  // Without the log they stay as they are; the record opens all the same.
  const log = await authorityHistory(workbench.db, project.id, Number.POSITIVE_INFINITY).catch(() => []);
  const changes = log.map(({ change }) => change as AuthorityChange);
  for (const from of lost) {
    const into = whereItWent(changes, known, from);
    if (into) session.run((state, dispatch) => relinkEntity(from, into)(state, dispatch && quietly(dispatch)), '');
  }
}

type Dispatch = NonNullable<Parameters<ReturnType<typeof relinkEntity>>[1]>;

/** No step of the scholar's: nothing to take back. */
const quietly =
  (dispatch: Dispatch): Dispatch =>
  (tr) =>
    dispatch(tr.setMeta('addToHistory', false));

/** The record that a merged one has become part of; null where it was not merged, or what it went into is gone too. */
export function whereItWent(
  newestFirst: readonly AuthorityChange[],
  known: ReadonlySet<string>,
  from: EntityId,
): EntityId | null {
  let at = from;
  const seen = new Set<string>();
  while (!known.has(at)) {
    seen.add(at);
    const merge = newestFirst.find((change) => change.kind === 'merge' && change.from === at);
    if (merge?.kind !== 'merge' || seen.has(merge.into)) return null;
    at = merge.into;
  }
  return at;
}
