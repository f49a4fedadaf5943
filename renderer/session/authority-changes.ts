// A change of the project's authority records: on the screen at once, and kept with its inverse in the project's own log.
import { type AuthorityChange, applyAuthorityChange } from '../../shared/entities/authority-change.ts';
import { saveAuthorityEdit } from '../db/authority-store.ts';
import { words } from '../wording/wording.ts';
import { sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

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
  const edit = {
    change,
    inverse,
    action: { kind: change.kind, detail },
    put: records.filter((record) => before.get(record.id) !== record),
    remove: authority.filter(({ id }) => !after.has(id)).map(({ id }) => id),
  };
  const by = { writer: workbench.windowId, at: workbench.now() };
  const saving = workbench.authorityTurn(() => saveAuthorityEdit(workbench.db, project.id, edit, by));
  saving.catch((error: unknown) => sayTrouble(workbench, words('status.failed', { why: wordsOf(error) })));
  return inverse;
}
