import { beforeEach, expect, test, vi } from 'vitest';
import { entityId } from '../../shared/document/ids.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import { saveAuthorityEdit } from '../db/authority-store.ts';
import { createProject, listProjects } from '../db/projects.ts';
import { changeAuthority } from './authority-changes.ts';
import { followAuthority } from './authority-follow.ts';
import { makerOf } from './project-records.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

const person = (id: string, name: string): AuthorityRecord => ({
  ...{ id: entityId(id), kind: 'person', preferred: { ru: name }, variants: [], dates: '', description: '' },
  ...{ identifiers: [], note: '' },
});

let workbench: Workbench;
beforeEach(async () => {
  workbench = await standInWorkbench();
  await createProject(workbench.db, 'Pyongyang 1956', makerOf(workbench));
  update(workbench, { project: (await listProjects(workbench.db))[0] ?? null });
});

const names = () => stateOf(workbench).authority.map(({ preferred }) => preferred.ru);

/** As another window would: a record is made. */
async function elsewhere(record: AuthorityRecord): Promise<void> {
  const { project } = stateOf(workbench);
  if (!project) return;
  const change = { kind: 'create', record } as const;
  const edit = { change, inverse: change, action: { kind: 'create', detail: '' }, put: [record], remove: [] };
  await saveAuthorityEdit(workbench.db, project.id, edit, { writer: 'w2', at: workbench.now() });
}

test('what another window adds to the authority is seen here, and what this window adds at the same time stays', async () => {
  const stop = followAuthority(workbench);
  changeAuthority(workbench, { kind: 'create', record: person('e1', 'Лигай') }, '');
  await vi.waitFor(async () => expect(await workbench.db.authority.count()).toBe(1));
  await elsewhere(person('e2', 'Иванов'));
  changeAuthority(workbench, { kind: 'create', record: person('e3', 'Ким') }, '');
  await vi.waitFor(() => expect(names().sort()).toEqual(['Иванов', 'Ким', 'Лигай']));
  stop();
});
