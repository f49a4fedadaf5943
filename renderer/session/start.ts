// From an empty page to the workbench as it was left: shell, database, settings, the last project; and what the shell
// asks of the page while it runs.
import { randomIds } from '../../shared/document/ids.ts';
import { isBundleName } from '../../shared/exchange/incoming-kinds.ts';
import { askToPersist, openDatabase } from '../db/open-database.ts';
import { purgeDeleted } from '../db/purge-deleted.ts';
import { DATABASE_NAME, SverkaDatabase } from '../db/schema.ts';
import { openShell } from '../shell/open-shell.ts';
import { changeLocale, words } from '../wording/wording.ts';
import { followAuthority } from './authority-follow.ts';
import { keepBackup, keepBackups } from './backups.ts';
import { keepView } from './build-session.ts';
import { ALL_COMMANDS } from './commands/all-commands.ts';
import { runCommand } from './commands/command.ts';
import { Cancelled, startEngines } from './engines/engines.ts';
import { importFiles } from './importing.ts';
import { applyTheme } from './layout.ts';
import { problemWords } from './problem-words.ts';
import { openBundle, openLastProject } from './projects.ts';
import type { RecordSession } from './record-session.ts';
import { readSettings } from './settings.ts';
import { nameWindow } from './window-name.ts';
import { createWorkbench, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** Window managers cut longer titles anyway. */
const LONGEST_TITLE = 200;
/** Deleted projects and records can be restored for so long. */
const KEEP_DELETED_MS = 30 * 24 * 3600 * 1000;
/** Longest a closing window waits for its last backup: the text itself is on disk by then. */
const LAST_BACKUP_MS = 2500;
/** The least width at which both sidebars leave the texts room. */
const ROOM_FOR_BOTH = 1180;

/** Starts everything. Never rejects: what goes wrong is shown in the window. */
export async function startWorkbench(): Promise<Workbench> {
  const outcome = await openDatabase();
  const newId = randomIds(secureRandom);
  const workbench = createWorkbench({
    shell: openShell(window),
    // A database that does not open is never touched: the phase says so.
    db: outcome.ok ? outcome.value : new SverkaDatabase(DATABASE_NAME),
    engines: startEngines(),
    newId,
    now: () => new Date().toISOString(),
    windowId: await nameWindow(newId),
    mac: /Mac/.test(navigator.platform),
  });
  if (!outcome.ok) {
    applyTheme('system');
    update(workbench, { phase: { kind: 'failed', why: problemWords(outcome.problem) } });
    return workbench;
  }
  const settings = await readSettings(workbench.db, navigator.languages);
  update(workbench, { settings, phase: { kind: 'ready' }, right: innerWidth >= ROOM_FOR_BOTH });
  applyTheme(settings.theme);
  await changeLocale(settings.locale);
  listenToShell(workbench);
  listenToFailures(workbench);
  void openLastProject(workbench).catch((error: unknown) => {
    sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  });
  followAuthority(workbench);
  void askToPersist();
  void purgeDeleted(workbench.db, new Date(Date.now() - KEEP_DELETED_MS).toISOString());
  return workbench;
}

/** What the shell hands on: menu commands, files from outside, the window closing. */
function listenToShell(workbench: Workbench): void {
  const { shell } = workbench;
  shell.onCommand((id) => {
    const command = ALL_COMMANDS.find((one) => one.id === id);
    if (command) runCommand(command, workbench);
  });
  shell.onFileArrived((arrived) => {
    if (arrived.kind === 'opened' && isBundleName(arrived.file.name)) void openBundle(workbench, arrived.file);
    else if (arrived.kind === 'opened') void importFiles(workbench, [arrived.file]);
    else sayTrouble(workbench, words(`message.openFailed.${arrived.why}`, { name: arrived.name }));
  });
  shell.onClose(
    async () => {
      const { session } = stateOf(workbench);
      const flushed = (await session?.flush()) ?? true;
      await Promise.race([keepBackup(workbench), new Promise((done) => setTimeout(done, LAST_BACKUP_MS))]);
      return flushed;
    },
    () => stateOf(workbench).session?.saving.state.kind === 'saving',
  );
  keepBackups(workbench);
  describeWindow(workbench);
  document.addEventListener('visibilitychange', () => {
    const { session } = stateOf(workbench);
    if (document.visibilityState !== 'hidden' || !session) return;
    void session.flush();
    void keepView(workbench, session);
  });
}

/** What nobody answered for is said all the same: a scholar must know that something was not done. */
function listenToFailures(workbench: Workbench): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (!(reason instanceof Cancelled)) sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(reason) }));
  });
}

/** Tells the shell what its title bar and its menu should say, whenever that changes. */
function describeWindow({ store, shell }: Workbench): void {
  let told = '';
  let followed: RecordSession | null = null;
  let unfollow: readonly (() => void)[] = [];
  const tell = () => {
    const { session, project } = store.getState();
    const title = session?.metadata.state.title ?? project?.name ?? '';
    const facts = {
      title: title.slice(0, LONGEST_TITLE),
      edited: session !== null && !session.readOnly && session.saving.state.kind !== 'saved',
      recordOpen: session !== null,
    };
    if (JSON.stringify(facts) === told) return;
    told = JSON.stringify(facts);
    shell.describeWindow(facts);
  };
  store.subscribe(({ session }) => {
    if (session !== followed) {
      for (const stop of unfollow) stop();
      followed = session;
      unfollow = session ? [session.metadata.subscribe(tell), session.saving.subscribe(tell)] : [];
    }
    tell();
  });
}

/** Random numbers 0 ≤ x < 1 that no two windows share. */
function secureRandom(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
