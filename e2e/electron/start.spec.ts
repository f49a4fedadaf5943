// The built desktop program in a real Electron: it starts on its own scheme, locked, and keeps what it is given. Runs only
// where a runtime is found (playwright.config.ts); `npm run e2e` says so where there is none.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../scripts/electron-runtime.ts';
import { projectFolder } from '../../scripts/project-folder.ts';

let profile: string;
let program: ElectronApplication;
let page: Page;

async function start(...files: readonly string[]): Promise<void> {
  const runtime = findElectron();
  if (runtime.kind === 'missing') throw new Error(runtime.why);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  program = await _electron.launch({
    executablePath: runtime.executable,
    args: [...asRoot, `--user-data-dir=${profile}`, projectFolder, ...files],
  });
  page = await program.firstWindow();
  await page.waitForLoadState('domcontentloaded');
}

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sverka-e2e-'));
  await start();
});
test.afterEach(async () => {
  await program.close();
  await rm(profile, { recursive: true, force: true });
});

test('the workbench stands under its own scheme, and Node is out of reach', async () => {
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    secure: isSecureContext,
    bridge: typeof (window as { sverka?: unknown }).sverka,
    node: [typeof (window as { require?: unknown }).require, typeof (window as { process?: unknown }).process],
  }));
  expect(seen).toEqual({ origin: 'app://sverka', secure: true, bridge: 'object', node: ['undefined', 'undefined'] });
});

test('the sample project opens', async () => {
  await expect(page.getByText('Pyongyang 1956').first()).toBeVisible({ timeout: 20_000 });
});

test('nothing outside can be reached, opened or gone to', async () => {
  const reached = await page.evaluate(async () => {
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const opened = window.open('https://example.org/') === null ? 'refused' : 'opened';
    location.href = 'https://example.org/';
    await new Promise((next) => setTimeout(next, 500));
    return { fetched, opened, stays: location.origin };
  });
  expect(reached).toEqual({ fetched: 'refused', opened: 'refused', stays: 'app://sverka' });
});

test('what a page keeps is there after a restart', async () => {
  await page.evaluate(() => localStorage.setItem('kept', 'Пхеньян'));
  await program.close();
  await start();
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('Пхеньян');
});

test('an item of the menu reaches the page', async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const bridge = (window as unknown as { sverka: { onCommand(listener: (id: string) => void): void } }).sverka;
    bridge.onCommand((id) => heard.push(id));
  });
  await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.keys')?.click());
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['help.keys']);
});
