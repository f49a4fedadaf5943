// Mentions of a record that was closed while its authority records were merged: they follow when it is opened.
import type { EntityId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import type { AuthorityChange } from '../../shared/entities/authority-change.ts';
import { authorityHistory } from '../db/authority-store.ts';
import { relinkEntity } from '../editor/commands/tagging.ts';
import { words } from '../wording/wording.ts';
import type { RecordSession } from './record-session.ts';
import { sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/** Points the mentions of records that were merged while this record was closed to where those went. */
export async function followMerges(workbench: Workbench, session: RecordSession): Promise<void> {
  const { project, authority } = stateOf(workbench);
  const known = new Set<string>(authority.map(({ id }) => id));
  const pointed = new Set(readMentions(session.editor.state.doc).map(({ attrs }) => attrs.entity));
  const lost = [...pointed].filter((id): id is EntityId => id !== null && !known.has(id));
  if (!project || session.readOnly || lost.length === 0) return;
  const reading = () => authorityHistory(workbench.db, project.id, Number.POSITIVE_INFINITY);
  const log = await workbench.authorityTurn(reading).catch((error: unknown) => {
    // They stay as they are, and the record opens all the same.
    sayTrouble(workbench, words('names.mergesUnread', { count: lost.length, why: wordsOf(error) }));
    return [];
  });
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
