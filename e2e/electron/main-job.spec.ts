// The main job once more in the real desktop program: its own windows, dialogs and files. Runs only where an Electron
// runtime is found; the browser's tests do the same job on every machine.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/electron-runtime.ts';
import { projectFolder } from '../../scripts/project-folder.ts';
import { Scholar } from '../scholar.ts';

let profile: string;
let program: ElectronApplication;
let scholar: Scholar;

async function start(): Promise<void> {
  const runtime = findElectron();
  if (runtime.kind === 'missing') throw new Error(runtime.why);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  program = await _electron.launch({
    executablePath: runtime.executable,
    args: [...asRoot, `--user-data-dir=${profile}`, projectFolder],
  });
  scholar = new Scholar(await program.firstWindow());
  await scholar.isReady();
}

/** Answers the next open dialog with these files, the next save dialog with this one. */
async function answerDialogs(open: readonly string[], save: string): Promise<void> {
  await program.evaluate(
    ({ dialog }, answers) => {
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: false, filePaths: answers.open }),
        showSaveDialog: async () => ({ canceled: false, filePath: answers.save }),
      });
    },
    { open: [...open], save },
  );
}

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sverka-e2e-'));
  await start();
});
test.afterEach(async () => {
  await program.close();
  await rm(profile, { recursive: true, force: true });
});

test('from a file to a corrected, aligned, tagged record and its TEI, which a restart finds again', async () => {
  const tei = join(profile, 'letter.xml');
  await answerDialogs([join(projectFolder, 'fixtures/archive/003_6fd1823bc066bd27.txt')], tei);
  await scholar.press('Escape', 'Control+i');
  await scholar.page.getByRole('button', { name: 'Add to the project' }).click();
  await expect(scholar.dialog).toBeHidden();
  await scholar.isReady();

  await scholar.press('Control+2');
  await scholar.machineHasRead();
  await scholar.press('Tab');
  await expect(scholar.popup).toBeVisible();
  await scholar.press('Enter');
  await expect(scholar.tab('Corrections')).not.toHaveText('Corrections0');
  await scholar.press('Escape', 'Control+4', 'Space');
  await expect(scholar.status).toContainText('1 confirmed');
  await scholar.press('Control+3');
  await scholar.drag('russian', 'Пхеньяна');
  await scholar.press('2');
  await expect(scholar.tab('Mentions')).toHaveText('Mentions1');

  await scholar.press('Control+e');
  await scholar.page.getByRole('button', { name: /Save the file/ }).click();
  await expect.poll(() => readFile(tei, 'utf8').catch(() => '')).toContain('<placeName');
  await scholar.allSaved();
  await program.close();
  await start();
  await expect(scholar.tab('Mentions')).toHaveText('Mentions1');
  await expect(scholar.status).toContainText('1 confirmed');
});
