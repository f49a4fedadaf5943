// The names of the whole project: their pages, lists in and out, and where the two sides disagree.
import { mentionInHand } from '../../editor/commands/tagging.ts';
import { showTab } from '../layout.ts';
import { leavePage, showEntity, showPage } from '../names-pages.ts';
import { stateOf, update, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';
import { command, showDialog, withRecord } from './plain-command.ts';

const withProject = (workbench: Workbench): boolean => stateOf(workbench).project !== null;
const onPage = (workbench: Workbench): boolean => stateOf(workbench).page !== null;
/** The record of the mention in hand, or the one whose page the panel shows. */
const entityInHand = (workbench: Workbench): string | null => {
  const { session, entity } = stateOf(workbench);
  const mention = session && mentionInHand(session.editor.state);
  return mention?.attrs.entity ?? entity;
};

/** In the order of the keyboard map. */
export const NAMES_COMMANDS: readonly Command[] = [
  {
    ...command({
      id: 'names.leave',
      key: 'namesLeave',
      group: 'everywhere',
      keys: ['Escape'],
      reach: 'text',
      applies: onPage,
      inPalette: false,
      run: leavePage,
    }),
    during: 'page',
  },
  command({
    id: 'names.list',
    key: 'namesList',
    group: 'everywhere',
    keys: ['Mod-5'],
    applies: withProject,
    run: (w) => (onPage(w) ? update(w, { page: null }) : showPage(w, { kind: 'list' })),
  }),
  command({
    id: 'names.entity',
    key: 'namesEntity',
    group: 'everywhere',
    keys: ['Mod-6'],
    applies: (w) => entityInHand(w) !== null,
    run(w) {
      const entity = entityInHand(w);
      if (entity !== null) showEntity(w, entity);
    },
  }),
  command({
    id: 'names.together',
    key: 'namesTogether',
    group: 'everywhere',
    applies: withProject,
    run: (w) => showPage(w, { kind: 'together' }),
  }),
  command({
    id: 'names.time',
    key: 'namesTime',
    group: 'everywhere',
    applies: withProject,
    run: (w) => showPage(w, { kind: 'time' }),
  }),
  command({
    id: 'names.findings',
    key: 'namesFindings',
    group: 'everywhere',
    keys: ['Mod-7'],
    applies: withRecord,
    run(w) {
      update(w, { findings: true, page: null });
      showTab(w, 'mentions');
    },
  }),
  command({
    id: 'names.import',
    key: 'namesImport',
    group: 'file',
    applies: withProject,
    run: showDialog({ kind: 'import-names' }),
  }),
  command({
    id: 'names.export',
    key: 'namesExport',
    group: 'file',
    applies: (w) => stateOf(w).authority.length > 0,
    run: showDialog({ kind: 'export-names' }),
  }),
];
