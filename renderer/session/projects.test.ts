import { expect, test } from 'vitest';
import { changeOldSpelling, makeProject, openProject } from './projects.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';
import { stateOf } from './workbench.ts';

test('the old spelling holds for the open project alone, and is kept', async () => {
  const workbench = await standInWorkbench();
  const spelling = () => stateOf(workbench).project?.oldSpelling;
  await makeProject(workbench, 'Пхеньян');
  const modern = stateOf(workbench).project;
  await makeProject(workbench, 'Вѣдомости');
  const old = stateOf(workbench).project;
  if (!modern || !old) throw new Error('no project');
  expect(spelling()).toBe(false);
  await changeOldSpelling(workbench, true);
  expect(spelling()).toBe(true);
  await openProject(workbench, modern.id);
  expect(spelling()).toBe(false);
  await openProject(workbench, old.id);
  expect(spelling()).toBe(true);
});
