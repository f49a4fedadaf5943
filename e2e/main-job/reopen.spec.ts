// Step eight of the main job: close it, open it, all is there; kill it in mid typing, and at most the last half second is
// missing.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, needChromium } from '../../scripts/chromium.ts';
import { LETTER } from '../archive-files.ts';
import { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

/** The most that a kill may cost. */
const HALF_A_SECOND = 500;

/** Stands behind a word of the letter in Correct mode. */
async function standInText(scholar: Scholar): Promise<void> {
  await scholar.open(LETTER.title);
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', 'серьезные ошибки');
  await expect(scholar.inHand).toContainText('серьезные ошибки');
}

/** Types letters one by one and tells when each went in, in milliseconds. */
async function typeSteadily(page: Page, letters: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const letter of letters) {
    await page.keyboard.type(letter);
    times.push(performance.now());
    await page.waitForTimeout(30);
  }
  return times;
}

const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя'.repeat(2);

/** How many of the typed letters are there after the kill, and how many must be. */
async function expectAllButTheLast(scholar: Scholar, times: readonly number[], killed: number): Promise<void> {
  const text = (await scholar.text('russian').textContent()) ?? '';
  const kept = /серьезные ошибки([абвгдежзиклмнопрстуфхцчшщэюя]*)/.exec(text)?.[1] ?? '';
  const due = times.filter((time) => time < killed - HALF_A_SECOND).length;
  expect(LETTERS.startsWith(kept)).toBe(true);
  expect(due).toBeGreaterThan(10);
  expect(kept.length).toBeGreaterThanOrEqual(due);
}

test('after a reload all is there: text, corrections, links, names, mode and cursor', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
  await scholar.drag('russian', 'Пхеньяна');
  await scholar.press('2');
  await scholar.counterpartIsOffered();
  await scholar.press('Enter');
  await expect(scholar.status).toContainText('0 mentions unlinked');
  await scholar.goTo('Align');
  await scholar.press('Space');
  await expect(scholar.status).toContainText('1 confirmed');
  await scholar.goTo('Read');
  await standInText(scholar);
  await scholar.page.keyboard.type('!');
  await scholar.allSaved();
  await scholar.reload();
  await expect(scholar.page.getByRole('heading', { level: 1 })).toHaveText(LETTER.title);
  await expect(scholar.modeButton('Correct')).toHaveAttribute('aria-pressed', 'true');
  await expect(scholar.text('russian')).toContainText('серьезные ошибки!');
  await expect(scholar.text('russian').locator('.mention.place')).toHaveText(['Пхеньяна']);
  await expect(scholar.text('english').locator('.mention.place')).toHaveText(['Pyongyang']);
  await expect(scholar.status).toContainText('1 confirmed');
  await expect(scholar.inHand).toContainText('серьезные ошибки!');
  await expect(scholar.text('russian')).toBeFocused();
  await scholar.page.keyboard.type('?');
  await expect(scholar.text('russian')).toContainText('серьезные ошибки!?');
});

test('a window that goes down right after a key opens with the cursor behind it', async ({ scholar }) => {
  await standInText(scholar);
  // The place is kept now, and again a moment after the next change: the window goes down before that.
  await scholar.page.waitForTimeout(800);
  await scholar.press('ArrowRight', 'ArrowRight');
  await scholar.page.keyboard.type('!');
  await expect(scholar.status).toContainText(/Saved \d\d:\d\d/);
  await scholar.reload();
  await expect(scholar.text('russian')).toContainText('серьезные ошибки и!');
  await expect(scholar.text('russian')).toBeFocused();
  await scholar.page.keyboard.type('?');
  await expect(scholar.text('russian')).toContainText('серьезные ошибки и!?');
});

test('the status line says that it saves, and when it has saved', async ({ scholar }) => {
  await standInText(scholar);
  await scholar.page.keyboard.type('а');
  await expect(scholar.status).toContainText(/Saved \d\d:\d\d/);
});

test('a page that crashes in mid typing loses at most half a second', async ({ scholar, context }) => {
  await standInText(scholar);
  const chrome = await context.newCDPSession(scholar.page);
  const times = await typeSteadily(scholar.page, LETTERS);
  const killed = performance.now();
  void chrome.send('Page.crash').catch(() => {});
  await scholar.page.waitForEvent('crash');
  const again = new Scholar(await context.newPage());
  await again.start();
  await again.open(LETTER.title);
  await expectAllButTheLast(again, times, killed);
});

/** A browser of our own that can be killed as the system would. */
async function startBrowser(profile: string) {
  const browserProcess = spawn(
    needChromium(),
    [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' },
  );
  const port = await expect
    .poll(() => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => ''), { timeout: 20_000 })
    .not.toBe('')
    .then(async () => (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n', 1)[0]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser came up without a context.');
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => browserProcess.once('exit', resolve));
    browserProcess.kill('SIGKILL');
    await gone;
    await rm(join(profile, 'DevToolsActivePort'), { force: true });
  };
  return { page: await context.newPage(), kill };
}

test('a browser that is killed in mid typing loses at most half a second', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'sverka-kill-'));
  const open = async (page: Page): Promise<Scholar> => {
    await page.goto(baseURL ?? '');
    const scholar = new Scholar(page);
    await scholar.isReady();
    return scholar;
  };
  const first = await startBrowser(profile);
  const scholar = await open(first.page);
  await scholar.press('Escape');
  await standInText(scholar);
  const times = await typeSteadily(first.page, LETTERS);
  const killed = performance.now();
  await first.kill();
  const second = await startBrowser(profile);
  const again = await open(second.page);
  await again.open(LETTER.title);
  await expectAllButTheLast(again, times, killed);
  await second.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
