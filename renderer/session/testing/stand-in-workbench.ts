// A workbench for tests: the real store and a real database in memory, in no window.
import { countingIds } from '../../../shared/document/ids.ts';
import { opened } from '../../db/testing/fresh-database.ts';
import type { Shell } from '../../shell/shell.ts';
import type { Engines } from '../engines/engines.ts';
import { createWorkbench, type Workbench } from '../workbench.ts';
import { standInEngines } from './stand-in-engines.ts';

/** A workbench with nothing open. Its shell is none: a test that needs one asks too much of it. */
export async function standInWorkbench(engines: Engines = standInEngines({})): Promise<Workbench> {
  return createWorkbench({
    shell: {} as Shell,
    db: await opened(),
    engines,
    newId: countingIds('n'),
    now: () => '1956-09-03T12:00:00Z',
    windowId: 'w1',
    mac: false,
  });
}
